/**
 * Schools outside the register that a text may name. They are stop names: consumed before any shorter name of ours
 * is looked for (西安电子科技大学 before 电子科技大学). A name that the register has is taken from the register.
 */

/** Places and regions that begin with a name of their own are read by `unknown-school.ts`; these are the others. */
export const OTHER_SCHOOLS = words(`
  清华大学 复旦大学 同济大学 南开大学 暨南大学 中山大学 厦门大学 汕头大学 长安大学 江南大学 燕山大学 三峡大学
  中国人民大学 中央财经大学 中央民族大学 中国农业大学 中国政法大学 中国传媒大学 中国石油大学 中国地质大学 中国矿业大学
  中国海洋大学 中国药科大学 中国计量大学 中国美术学院 中国科学技术大学 中国科学院大学 中国民航大学 中国医科大学
  中国劳动关系学院 中国音乐学院 中国戏曲学院 中国刑事警察学院 中国人民公安大学 中国人民警察大学 中国消防救援学院
  中南大学 中南财经政法大学 中南民族大学 中南林业科技大学 中原工学院 中北大学 中央音乐学院 中央美术学院 中央戏剧学院
  国际关系学院 国防科技大学 国防科学技术大学 外交学院 北方工业大学 北方民族大学 南方科技大学 南方医科大学 东方学院
  华东师范大学 华东理工大学 华东政法大学 华东交通大学 华中科技大学 华中师范大学 华中农业大学 华南理工大学 华南师范大学
  华南农业大学 华北电力大学 华北理工大学 华北水利水电大学 华侨大学 东北大学 东北师范大学 东北林业大学 东北农业大学
  东北财经大学 东北石油大学 东北电力大学 东南大学 东华大学 东华理工大学 西北大学 西北工业大学 西北农林科技大学
  西北师范大学 西北政法大学 西北民族大学 西京学院 西湖大学 西藏大学 西藏民族大学 西南大学 西南政法大学 西南林业大学
  黔西南民族职业技术学院 四川外国语大学 四川外语学院 四川美术学院 第三军医大学 陆军军医大学 海军军医大学 空军军医大学
  电子科技大学中山学院 电子科技大学长安学院 西安电子科技大学 桂林电子科技大学 杭州电子科技大学 桂林信息科技学院
  河海大学 湘潭大学 湘南学院 吉首大学 石河子大学 塔里木大学 五邑大学 嘉应学院 韩山师范学院 肇庆学院 闽江学院
  闽南师范大学 武夷学院 泰山学院 鲁东大学 齐鲁工业大学 齐鲁师范学院 聊城大学 曲阜师范大学 渤海大学 辽东学院 延边大学
  白城师范学院 井冈山大学 赣南师范大学 赣南医学院 皖西学院 皖南医学院 巢湖学院 黄山学院 蚌埠医学院 琼台师范学院
  三亚学院 红河学院 文山学院 滇西应用技术大学 黔南民族师范学院 陇东学院 河西学院 天水师范学院 榆林学院 商洛学院
  江汉大学 长江大学 长江师范学院 长江职业学院 三江学院 钟山职业技术学院 苏州大学 扬州大学 宁波诺丁汉大学 西交利物浦大学
  首都师范大学 首都经济贸易大学 首都医科大学 对外经济贸易大学 长春理工大学 长沙理工大学 大连东软信息学院 广东东软学院
  浙江汽车职业技术学院 湖南吉利汽车职业技术学院 江西飞行学院 重庆电子科技职业大学 成功大学 香港中文大学 澳门大学
  西南联合大学 西南联大
`);

/** Short names of schools elsewhere that hold a short name of ours, or are taken for one. */
export const OTHER_SHORT_NAMES = words(`
  上海交大 西安交大 北京交大 华东交大 兰州交大 大连交大 重庆交大 石家庄铁大 西安电子科大 桂林电子科大 杭州电子科大
  西电科大 中科大 北科大 武科大 南科大 华中科大 中国科大 陕西科大 西安科大 河南科大 山东科大 湖南科大 江苏科大
  北京师大 华东师大 华中师大 华南师大 东北师大 西北师大 南京师大 陕西师大 重庆师大 云南师大 贵州师大 江西师大 浙江师大
  湖南师大 河南师大 内蒙古师大 内师大 广西民大 中央民大 北方民大 西北民大 云南民大 贵州民大 西藏民大 江西财大 山西财大
  上海财大 东北财大 中国石大 中国农大 华中农大 南京农大 西北农大 云南农大 贵州农大 北医 北医大 河北医大 湖北医大 重医大
  四川外大 四川美院 西南政法 西南林大 西南林业 台湾成大 浙传 桂电 杭电 西电
`);

/** Hospitals, press, firms and roads whose names begin like a school's short name. */
export const NOT_SCHOOLS = words(`
  西南医院 西南油气田 西南石油局 西南石油工程 西南石油天然气 华西都市报 华西医院 华西证券 华西集团 西华县 西华大道
  成都外国语学校 成都石室 川大智胜 四川文艺出版社 四川航空 西航港 成航新材 成外附小 科大讯飞 东软集团 吉利汽车 吉利控股
  锦江区 锦江宾馆 锦城湖 锦城大道 川大路 交大路 交大立交 石大路
`);

/** Colleges that bear a parent's name and are schools of their own: never the parent, also where the register lacks them. */
export const SEPARATE_COLLEGES = words(`
  四川大学锦江学院 四川大学锦城学院 电子科技大学成都学院 成都理工大学工程技术学院 成都理工大学广播影视学院
  成都理工学院广播影视学院 西南交通大学希望学院 西南财经大学天府学院 西南科技大学城市学院
  成都信息工程大学银杏酒店管理学院 成都信息工程学院银杏酒店管理学院 四川师范大学文理学院 四川师范大学成都学院
  四川师范大学电影电视学院 四川音乐学院绵阳艺术学院 四川外国语大学成都学院 四川外语学院成都学院 第三军医大学成都军医学院
`);

/** How those colleges are written for short; each also holds the parent's short name. */
export const COLLEGES_IN_SHORT: Readonly<Record<string, string>> = {
  川大锦江: '四川大学锦江学院',
  川大锦江学院: '四川大学锦江学院',
  川大锦城: '四川大学锦城学院',
  川大锦城学院: '四川大学锦城学院',
  电子科大成都学院: '电子科技大学成都学院',
  成理工程技术学院: '成都理工大学工程技术学院',
  成都理工工程技术学院: '成都理工大学工程技术学院',
  西南交大希望学院: '西南交通大学希望学院',
  交大希望学院: '西南交通大学希望学院',
  西财天府: '西南财经大学天府学院',
  西财天府学院: '西南财经大学天府学院',
  西南财大天府学院: '西南财经大学天府学院',
  西南科大城市学院: '西南科技大学城市学院',
  川师文理学院: '四川师范大学文理学院',
  川师大文理学院: '四川师范大学文理学院',
  川师成都学院: '四川师范大学成都学院',
  川外成都学院: '四川外国语大学成都学院',
};

/** A college of a school that sounds like a school of its own, and the last year in which it was one. */
export interface PartOfSchool {
  readonly name: string;
  readonly parent: string;
  /** Last year; null = to this day. */
  readonly until: number | null;
}

export const PARTS_OF_SCHOOLS: readonly PartOfSchool[] = [
  { name: '成都美术学院', parent: '四川音乐学院', until: 2025 },
  { name: '川音成都美术学院', parent: '四川音乐学院', until: 2025 },
  { name: '四川音乐学院成都美术学院', parent: '四川音乐学院', until: 2025 },
  { name: '四川大学华西医学中心', parent: '四川大学', until: null },
  { name: '西南交通大学峨眉分校', parent: '西南交通大学', until: null },
];

/** From the year after `until` these words mean the school named here. */
export const PARTS_GROWN_UP: Readonly<Record<string, string>> = {
  四川音乐学院成都美术学院: '成都美术学院',
  川音成都美术学院: '成都美术学院',
};

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
