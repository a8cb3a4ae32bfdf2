/**
 * Words that tell copies from look-alikes. All in simplified, NFKC, lower-case form.
 * Regexes are bounded: pages may be hostile.
 */

/** Words by which a school speaks of itself; the full name, a short name or nothing may stand in the other copy. */
export const OWN_SCHOOL_WORDS = ['我校', '我院', '本校', '本院', '该校', '该院', '学校', '学院'] as const;

/** A title prefix or first word that is a school's name set before the title. */
export const SCHOOL_PREFIX =
  /(?:大学|学院|学校|校区|中学|小学|幼儿园|党校)(?:后勤[\u4e00-\u9fff]{0,6}|总务处|饮食[\u4e00-\u9fff]{0,4})?$/;

/** A school's full name at the beginning of a title. */
export const SCHOOL_NAME = /^[\u4e00-\u9fff]{2,12}?(?:大学|学院|专科学校|职业学校|技工学校|党校)/;

/** Tags and marks before the first word of a title. */
export const TITLE_OPENING = /^(?:\s|【[^】]{0,20}】|\[[^\]]{0,20}\]|[|丨:·])+/;

/** Column words that stand before a title with `|` or `:`. */
export const TITLE_TAGS = [
  '学校后勤动态',
  '学校动态',
  '高校动态',
  '会员动态',
  '后勤动态',
  '后勤新闻',
  '后勤要闻',
  '协会新闻',
  '高校后勤',
  '图文',
  '图片新闻',
  '快讯',
  '简讯',
  '要闻',
  '新闻',
  '转载',
  '原创',
  '头条',
  '置顶',
] as const;

/** Whole lines that are page furniture, captions or Word residue. Tested on a normalised line. */
export const FURNITURE_LINES: readonly RegExp[] = [
  /^(?:上|下)一(?:条|篇|页|则)/,
  /^[【[(]?(?:关闭|打印|返回|返回顶部|返回列表|关闭窗口|打印本页|打印正文|字体)/,
  /^(?:分享到|分享至|微信平台|扫一扫|扫描分享|手机版本|导入数据|推荐内容|推荐阅读|相关新闻|相关阅读|相关链接|热门文章|点击排行)/,
  /^(?:浏览|阅读|点击|查看|访问)(?:次数|量|数|人次)?[:：]?\s*\d*次?$/,
  /^(?:说明|图片说明|描述)\s*:\s*[a-z]:\\/,
  /^[^\s]{0,60}\.(?:jpe?g|png|gif|bmp|webp|docx?|pdf|xlsx?)$/,
  /^图\s?片?\s?\d{1,3}[.:、]?\s*$/,
  /^(?:warning|notice|fatal error|deprecated):/,
  /^(?:本文来源于网络|免责声明|版权声明)/,
];

/** A short line or bracket with such a word is a byline, a metadata line or a list of reviewers, not the story. */
export const BYLINE_WORDS =
  /(?:作者|来源|撰稿|供稿|通讯员|记者|摄影|供图|责任编辑|责编|编辑|审核|审稿|编审|核稿|初审|复审|终审|一审|二审|三审|校对|签发|发布时间|发布日期|发布者|发布人|发布部门|更新时间|浏览次数|点击数|点击量|阅读量|文\/|\/文|图\/|\/图|图文|文图|文字)/;

/** Letters that appear when one encoding is read as another. */
export const MOJIBAKE = /锟|拷|烫烫|屯屯|[鈥銆锛鏄鐨鍦涓浜鍚鏍鍜鏈鍒鍙瀛鍔鍕浠鍗]/;

/** Words of which at most one can be true of an item: exchanging one for another makes another item. */
export const CONTRASTS: readonly (readonly string[])[] = [
  ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '日', '末'],
  ['东', '南', '西', '北'],
  ['上', '下'],
  ['甲', '乙', '丙', '丁'],
  ['a', 'b', 'c', 'd', 'e', 'f'],
  ['春', '夏', '秋', '冬'],
  ['男', '女'],
  ['早', '午', '晚'],
  ['水', '电', '气', '暖', '网'],
  ['元旦', '春节', '元宵', '清明', '五一', '劳动', '端午', '中秋', '国庆', '重阳', '冬至', '腊八'],
  ['寒', '暑'],
  ['老', '新'],
];

/** Counters after which a number names one item of a series. */
export const SERIES_COUNTERS =
  '期|次|届|季度|周|批|轮|讲|站|集|篇|场|号|回|季|包|标段|标|天|日|学期|部分|阶段|课|弹|个';

/** Marks of a tender notice in a title. */
export const TENDER =
  /公告|公示|招标|采购|询价|比选|比价|磋商|谈判|遴选|竞价|流标|废标|中标|成交|招租|拍卖|单一来源|补遗|答疑|标段/;

/** Stages of one project: each is an item of its own. Longer words stand first; a word found is consumed. */
export const STAGES: readonly { readonly stage: string; readonly words: readonly string[] }[] = [
  { stage: '候选公示', words: ['中标候选人', '成交候选人', '候选人公示', '评标结果', '评审结果', '预中标'] },
  { stage: '流标', words: ['流标', '废标', '采购失败', '招标失败', '失败公告'] },
  { stage: '终止', words: ['终止', '取消', '撤销', '撤回'] },
  { stage: '更正', words: ['更正', '变更', '澄清', '补遗', '补充公告', '补充通知', '勘误', '答疑', '修改'] },
  { stage: '延期', words: ['延期', '顺延', '推迟'] },
  { stage: '暂停', words: ['暂停'] },
  { stage: '恢复', words: ['恢复'] },
  { stage: '单一来源', words: ['单一来源'] },
  { stage: '合同', words: ['合同公告', '合同公示', '合同公开', '合同签订'] },
  { stage: '验收', words: ['验收'] },
  { stage: '预审', words: ['资格预审', '预审'] },
  { stage: '意向', words: ['采购意向', '意向公开', '意向公示'] },
  { stage: '征求意见', words: ['征求意见', '需求论证', '需求公示', '市场调研'] },
  { stage: '结果', words: ['中标', '成交', '中选', '结果', '结论'] },
];

/** Ways of buying: two of them are two items. */
export const METHODS: readonly (readonly string[])[] = [
  ['公开招标'],
  ['邀请招标'],
  ['竞争性磋商', '磋商'],
  ['竞争性谈判', '谈判'],
  ['询价', '询比'],
  ['比选'],
  ['竞价'],
];

/** Words of the procedure in a title: what is left names the project. Longer ones first. */
export const PROCEDURE_WORDS =
  /竞争性磋商|竞争性谈判|公开招标|邀请招标|单一来源|候选人|结果|更正|变更|澄清|补遗|延期|终止|暂停|流标|废标|中标|成交|中选|招标|采购|询价|比选|磋商|谈判|遴选|竞价|项目|工程|服务|公告|公示|通知|公布|关于|结论|征集/g;

/** A second round: `(第二次)`, 二次, 重新招标. */
export const AGAIN_WORDS = /重新(?:招标|采购|询价|比选|磋商|谈判|遴选|公告)|再次(?:招标|采购|询价|比选|公告)/;

/** Labels of a form: another value behind one of them is another item. */
export const FORM_LABELS =
  /(?:项目名称|项目编号|采购项目|采购内容|招标内容|采购人|招标人|中标人|中标单位|中标供应商|成交单位|成交供应商|供应商|供应商名称|承包人|建设地点|施工地点|项目地点|标的)(?:名称)?(?:为|是)?$/;

/** Ends of names of organisations and places: another name before one of them is likely another item. */
export const NAME_ENDINGS = [
  '有限公司',
  '公司',
  '集团',
  '大学',
  '中学',
  '小学',
  '幼儿园',
  '医院',
  '食堂',
  '餐厅',
  '公寓',
  '宿舍',
  '校区',
  '工程',
  '项目',
  '设备',
] as const;
