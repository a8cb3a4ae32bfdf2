/** Words around short names: what makes two characters a school, and what makes them an accident. Data only. */

/**
 * Short names that never decide alone, whatever the register says of them: they are words of running text, or
 * another school's, a company's, a district's too. The register may mark more.
 */
export const NEVER_ALONE: ReadonlySet<string> = new Set(
  words(`
    川大 西南交 交大 电子科大 电科大 成电 科大 西南石油 西油 石大 石油大学 成理 西科大 成信 轻化工大学 川理工 西华 川农 泸医
    成中医 川北医 川师 内师 宜院 乐师 西财大 西财 成体 川音 西民大 成大 成工 川旅 川警 东软 成艺 科成 工程技术学院 川传
    银杏 成文理 川工商 四川工商 成外 成医 成都医 川工科 锦城 天府学院 锦江 川文艺 四川文艺 希望学院 成师 川影 川影视 吉利
    四川工程 成航 成纺 四川建院 川建院 成美 天一学院 四川水院 南职院 内职院 川航院 川邮 川机电 成农职院 四川职院 川职院 警院
    广职院 川信 川艺 川科院 川财 川护 遂宁职院 川体院 西航院 医学院 文理学院 师范学院 理工学院 职院 川医 华新学院
  `),
);

/** Of these several schools of Sichuan could be meant: the name of a town says nothing. */
export const SHARED_AT_HOME: ReadonlySet<string> = new Set(
  words(
    `科大 警院 医学院 工程技术学院 四川工商 川工商 四川职院 川职院 遂宁职院 四川工程 川航院 川信 川财 川科院 川文艺 四川文艺`,
  ),
);

/** Short names that are everyday words, towns or trees: at the beginning of a title they say nothing. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  words(
    `银杏 锦江 锦城 吉利 东软 西华 科大 职院 医学院 文理学院 师范学院 理工学院 工程技术学院 希望学院 四川工程 四川文艺 四川工商 成大 成美`,
  ),
);

/** Characters that, standing before a short name's first character, make another word of it (形成|大, 江西|财). */
export const ACCIDENT_BEFORE: Readonly<Record<string, string>> = {
  川: '四银汶北合青金宜平山伊铜临百河淄颍黄冰',
  成: '形建完达造生集组养促铸变构分落改合做写编赞不现收速学老八几已能转换看当视凝汇打贡结制炼练',
  西: '江山陕广鸡东定陇莆黔湘粤桂豫赣川',
  南: '河湖云海济越东西华中指江淮闽岭渭',
  内: '校省国市境室院县区以日体海河年之园域境期',
  乐: '音娱快欢康可安享',
  石: '岩宝钻矿化基',
  宜: '便适事相不',
  电: '集发供用充配水',
  科: '医学本专学理文农',
  广: '推宽两湖',
  警: '民法武交特辅',
  绵: '连缠海',
  攀: '高登',
  银: '水白',
  交: '成外社',
};

/** Characters that, standing after a name that ends so, make another word of it (西华大|道, 川农大|厦). */
export const ACCIDENT_AFTER: Readonly<Record<string, string>> = {
  大: '道厦街桥',
  院: '士落线',
  理: '论解想念由顺赔财工',
  工: '作程业资具期厂会人艺',
  医: '药疗保生务护',
  农: '业村信商民田',
  师: '生资傅德范',
  专: '业家项题门利',
  油: '气田库料',
  航: '空天线班',
  纺: '织',
  信: '息任心号用念仰',
  影: '视响片',
  传: '统媒播说',
  艺: '术',
  财: '政经务',
  护: '士理',
  旅: '游',
  警: '察方官',
  音: '乐',
  外: '国语',
};

/** How words go on behind 大学 or 学院 where a name may end: `as` leaves it a name, unless `but` stands there. */
export interface GoingOn {
  readonly as: readonly string[];
  readonly but: readonly string[];
}

/**
 * Characters that make another word of a name's ending (大学|生, 大学|城, 大|学习, 学院|路), each with what must follow
 * it for the words to be the school all the same (四川大学|生活服务, not 大学生|活动; 四川大学|习近平…研究中心).
 */
export const WORDS_WITH_ENDING: Readonly<Record<string, Readonly<Record<string, GoingOn>>>> = {
  大学: {
    生: {
      as: words('活 物 命 态 源 产 均 机 化'),
      but: words('活动 物理竞 物流设计 物业 态度 产业园 机器人 化学竞'),
    },
    城: { as: [], but: [] },
    习: { as: ['近'], but: [] },
    路: { as: words('灯 面'), but: [] },
    街: { as: [], but: [] },
  },
  学院: {
    路: { as: words('灯 面 基'), but: [] },
    街: { as: [], but: [] },
  },
};

/** … and where the words are only shaped like a name (成都学院|派). */
export const WORDS_WITH_SHAPE: Readonly<Record<string, readonly string[]>> = {
  学院: words('派 风'),
};

/** Characters before a short name that leave it a word of its own. */
export const JOINING_BEFORE = '与和及赴到在由对向从的是来至访暨请为给据以于经同原';

/** Words after a short name that leave it a word of its own: what a school has, or does. */
export const FOLLOWING = words(`
  后勤 后保 后管 保卫 基建 总务 学生 教职 师生 食堂 饮食 餐饮 伙食 公寓 宿舍 物业 幼教 校园 校区 校医 资产 国资 保障 服务
  集团 处 党委 纪委 工会 团委 能源 水电 绿化 节能 采购 招标 动力 维修 运输 商贸 综合 信息 宣传 新闻网 新闻 官网 讯 网 召开
  举行 举办 开展 组织 荣获 喜获 获 赴 来 到 一行 与 和 及 在 的 等 全面 多措 扎实 深入 积极 全力 切实 加强 推进 推出 强化
  迎 完成 启动 圆满 顺利 成功 参加 接待 领导 代表 职工 员工 望江 江安 犀浦 九里 峨眉 沙河 清水河 新都 温江 柳林 光华
  狮子山 成龙 十陵 龙泉 航空港 都江堰 雅安 南充 成都 宜宾 为 对 以 将 从 把 让 学校后勤 考察 调研 交流 学习 参观 座谈 走访 慰问 指导 检查 一起 联合 共同 两校 三校 四校 五校 等校
`);

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
