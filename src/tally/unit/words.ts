/** Words by which an article says whose it is. Data only. */

/** A publisher speaking of itself. */
export const SELF = /我校|我院(?!校)|我处|我部(?!分)|我中心|我集团|我公司|我馆|本校|本院|本处|本中心|本集团/;
/** … a school, or a department of one. */
export const SELF_SCHOOL = /我校|我院(?!校)|我处|本校|本院|本处/;

/** Titles and sentences of visits and meetings: who is named there need not be who publishes. */
export const VISIT =
  /来访|来校|到校|来院|到院|到访|莅临|莅校|一行|来我|到我|走访|赴|前往|调研|考察|交流|参观|座谈|回访|对接|接待|迎来|取经|互访|联谊|互学|互鉴|走进|学习(?:借鉴|考察|交流)|承办|在.{2,24}(?:召开|举行|举办|开幕|落幕|闭幕)/;

/** Where one school is named in the whole article: it comes to somebody, or is told about. */
export const INCOMING =
  /他山之石|启示|见闻|有感|心得|考察报告|学习报告|取经|来访|来校|到校|来院|到院|到访|莅临|莅校|一行|来我|到我|(?:来|到|莅临)学校|接待|迎来/;
/** … or something is held somewhere, perhaps at it. */
export const HELD_AT = /在.{2,24}(?:召开|举行|举办|开幕|落幕|闭幕)/;
/** … or it looks at something, which may be at 我校, unless it says where it goes or what it holds. */
export const LOOKS_AT = /调研|考察|参观|取经|交流/;
export const GOES_OR_HOLDS = /赴|前往|走进|走访|奔赴|回访|组织|召开|举行|举办|开展/;

/** Between schools that sign together. */
export const TOGETHER = /联合|共同|携手|合作|、/;

/** After a school's name: it comes to whoever publishes. */
export const COMES =
  /^[^,。;!?]{0,26}?(?:一行|来访|来校|到校|来院|到院|到访|莅校|莅临|来我|到我|(?:来|到)学校|来(?:.{0,6})(?:考察|调研|交流|参观|学习|指导))/;

/** After a school's name: it has to do with us, so it is not us. */
export const DEALS_WITH_US =
  /^[^。;!?]{0,40}?(?:来到|来|到|至|赴|莅临|走进|前往|访问|与|同|向)(?:了)?(?:我校|我院|我处|我部|我中心|我集团|我公司|本校|本院)/;
/** … unless it brought somebody else. */
export const BROUGHT_SOMEBODY = /邀请|请来|迎来|接待|聘请/;

/** Right before a school's name: somebody does something to it, or with it. */
export const DONE_TO =
  /(?:赴|前往|到|走访|参观|考察|访问|拜访|走进|来到|奔赴|调研|学习|与|同|和|及|以及|向|对|为|给|支援|帮扶|联合|携手|会同|由|迎来|接待|慰问|邀请|聘请|请|来自|感谢|协助|来)了?$/;
/** … with it as a partner: the other partner stands before, or is the publisher itself. */
export const PARTNER = /(?:与|同|和|携手|牵手|联合|会同)$/;
/** Between the names of a list, each with a department or without. */
export const LISTED = /^[^、,。;:!?\s]{0,12}(?:、|及|以及)$/;
/** Between the school that goes and the one it goes to. */
export const GOES_TO = /^[^,。;:!?]{0,14}(?:赴|前往|走访|走进|奔赴|到|至|参观|考察|调研|拜访|访问)(?:了)?$/;
/** Before a school's name: we went there. */
export const WE_GO_TO =
  /(?:我[校院处部]|我中心|本[校院处])[^,。;:!?]{0,30}(?:赴|前往|到|来到|抵达|走访|走进|奔赴|参观|考察|调研|拜访|访问)(?:了)?$/;
/** Somebody of rank comes, looks or inspects. */
export const ARRIVES = /莅临|走访|走进|调研|考察|检查|指导|督导|慰问|赴|前往|来|到/;
/** Somebody came to us. */
export const COMES_TO_US =
  /(?<!回)(?:来|到|赴|莅临|走进|走访|访问)(?:了)?(?:我[校院处部]|我中心|本[校院处])|(?:我[校院处部]|我中心|本[校院处])[^,。;:!?]{0,14}(?:接待|迎来|欢迎|陪同)/;
/** Who says so of a school in one breath with 我校 takes a lesson from it. */
export const TAKES_A_LESSON =
  /借鉴|启示|值得|效仿|取经|对标|参考|学习(?!贯彻|宣传|教育|强国|活动|氛围|环境|生活|习惯|用品|成绩|成长)/;

/** Right before a school's name: it is only spoken of. */
export const SPOKEN_OF = /(?:毕业于|就读于|任教于|原|据|转自|像|如|例如|以|比如|、)$/;
/** Right before a school's name: somebody of rank comes to it, so it is at home there. */
export const ARRIVES_AT = /莅临(?:了)?$/;
export const TAKES_PLACE_AT = /(?:在|(?<![关对基由])于|位于|设在)$/;

/** Right after a school's name: a person of it, not the school. */
export const PERSON_OF = /^[\p{Script=Han}]{0,4}(?:教授|专家|博士|学者|讲师|研究员|校友)/u;

/** What may stand between the beginning of a sentence and its subject. */
export const BEFORE_SUBJECT =
  /^(?:\s|近日|日前|今日|昨日|今天|昨天|连日来|近期|近来|当日|当天|目前|据悉|\d{2,4}年|\d{1,2}月|\d{1,2}日|\d{1,2}(?:时|点)|上午|下午|中午|晚上|晚|[—\-~至(),、:"“”]|关于|热烈祝贺|祝贺|喜报|喜讯|本网讯|讯)*$/;

/** Tags and calls at the head of a title: `【迎新季】`, `喜报!`. */
export const TITLE_LEAD =
  /^(?:\s+|【[^】]{0,24}】|\[[^\]]{0,24}\]|\([^)]{0,24}\)|〖[^〗]{0,24}〗|[·•▪■◆●★☆|丨│¦,!]+|(?:喜报|喜讯|简讯|快讯|图片新闻|图文|头条|特稿|要闻|关注|聚焦|通讯|报道|来稿|投稿|原创)[|丨│¦:!\s]+)/;

/** Labels of the metadata whose value says who publishes. 来源 and 作者 are fields of their own. */
export const PUBLISHER_LABELS: ReadonlySet<string> = new Set([
  '信息来源',
  '文章来源',
  '稿件来源',
  '发布来源',
  '新闻来源',
  '供稿',
  '供稿单位',
  '供稿部门',
  '撰稿',
  '撰稿人',
  '撰稿单位',
  '发布单位',
  '发布部门',
  '报送单位',
  '投稿单位',
  '作者单位',
  '来稿单位',
  '学校',
  '单位',
  '部门',
  '出处',
  '发布者',
  '发布人',
  '文',
  '文图',
  '文/图',
  '图/文',
  '文字',
  '通讯员',
]);

/** Before a colon in the last lines: what follows signs the text. */
export const SIGNING_LABEL =
  /^\(?\s*(?:供稿(?:单位|部门)?|撰稿(?:人|单位)?|图?文\/?图?|文字|作者(?:单位)?|通讯员|来源|信息来源|文章来源|稿件来源|单位|发布(?:单位|部门|人|者)?|摄影|图片?|报道|报送(?:单位)?|投稿单位|稿源|学校)\s*[:/|丨│¦]\s*/;
/** … or says only who looked it over. */
export const REVIEW_LABEL =
  /^\(?\s*(?:责任)?(?:编辑|责编|审核人?|审稿人?|校对|核稿|编审|终审|初审|复审|一审|二审|三审|签发|审定|监制|排版)\s*[:/]/;
/** … or is no signature at all. */
export const NO_SIGNATURE_LABEL =
  /^\(?\s*(?:上一[篇条]|下一[篇条]|相关|附件|附|关闭|打印|地址|地点|联系|电话|邮编|邮箱|网址|抄送|抄报|主送|报送:|主办|承办|协办|指导|支持|时间|开户|账号|标签|关键词|阅读|推荐|图\d|图为)/;
/** No line with such a deed in it is a signature. */
export const DEED =
  /开展|召开|举行|举办|组织|参加|来访|来校|到校|调研|考察|交流|赴|莅临|邀请|荣获|获得|喜获|慰问|检查|学习|承办|协办|主办|合影|现场|图为|留影|座谈|参观|迎来|表示|介绍|一行|接待|致谢|感谢|版权/;
/** Words of a signature that are neither unit nor person. */
export const ROLE_WORDS =
  /^(?:供稿|撰稿|撰稿人|文|图|图文|文图|摄|摄影|摄影报道|图文报道|报道|作者|通讯员|记者|学生记者|来源|信息来源|文章来源|单位|供图|审核|审稿|审|编辑|责编|责任编辑|校对|核稿|初审|复审|终审|一审|二审|三审|编审|发布|发布人|发布者|人|宣|网站|官网|新闻网)$/;
/** Two to four characters that are no person's name though they stand where one might. */
export const NOT_A_NAME =
  /教授|专家|老师|同学|同志|主讲|校长|院长|书记|处长|主任|经理|部长|博士|校友|师生|欢迎|感谢|食堂|餐厅|校区|大门|全景|外景|一角|夜景|美食|窗口|风光/;
/** Departments that sign by themselves; other bodies (食堂, 校区) are places too. */
export const ORGANISATION =
  /(?:处|部|科|室|中心|公司|集团|学院|办|委|会|后勤|总务|基建|机关|支部|团|队|网|网站|公众号|党委|团委)$/;

/** Right before a name in a last line: not the signer. */
export const NOT_SIGNER_BEFORE = /(?:与|和|同|向|赴|到|在|对|自|据|给|原)$/;

/** Links to other articles that were left in a body: not this article's words. */
export const NAVIGATION =
  /^\s*[【[(]?\s*(?:上一[篇条]|下一[篇条]|上篇|下篇|相关(?:文章|新闻|链接)|推荐(?:阅读|内容))/;

/** Bid notices: who buys. The value may stand on the next line after 名称. */
export const BUYER =
  /(?:采购人|招标人|采购单位|招标单位|建设单位|业主单位|项目业主|比选人|询价人|询价单位|比选单位|发包人|发包单位|采购方|甲方|磋商人)(?:名称|信息|单位|全称)?\s*(?:[:为]|(?=\s))\s*/g;
export const BUYER_NAME_LINE = /^[\s\d.、()一二三四五六七八九十]*(?:名\s*称|单位名称)\s*[:为]\s*/;
export const BUYER_HEADING = /(?:采购人|招标人|比选人)信息\s*:?$/;
export const BID_TITLE =
  /(?:公告|公示|流标|废标|终止|单一来源|比选|询价|磋商|中标|成交|招标|采购|竞价|遴选)(?:公告|公示|通知|通告|结果|文件|信息|邀请|书|函)*(?:[(].{0,12}[)])?$/;
