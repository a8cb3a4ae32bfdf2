/** Words by which a reprint shows itself. Data only. */

/** How the names of media end. */
export const MEDIUM_ENDING =
  /(?:日报|晚报|早报|晨报|快报|商报|都市报|时报|青年报|教育报|导报|农村报|法治报|工人报|科技报|周刊|周报|电讯|通讯社|新华社|中新社|电视台|电视|广播电台|电台|总台|卫视|融媒体?(?:中心)?|客户端|新闻网|新闻客户端|人民网|新华网|光明网|央视网|央广网|中新网|红网|大河网|腾讯网|新浪网?|搜狐网?|网易|凤凰网|澎湃新闻|封面新闻|川观新闻|红星新闻|四川观察|四川在线|学习强国|今日头条|百家号|头条号|搜狐号|网易号|企鹅号)$/;

/** Places on the web that are nobody's own: `来源:网络`. */
export const FROM_THE_WEB =
  /^(?:来源于?)?(?:网络|互联网|网上|百度(?:百科|文库)?|搜狐|网易|新浪|腾讯|微信|今日头条|知乎|微博)(?:转载|整理|综合|收集)?$/;

/** Nobody but the publisher: neither a medium nor a reprint. */
export const OWN_SOURCE =
  /^(?:本站|本网|本校|本院|本处|原创|原创文章|原创稿|本单位|内部|校园网|(?:本|我)?(?:校园?|学校|学院|院|后勤)?(?:报|刊|新闻网|新闻中心|融媒体?中心|电视台|广播台|广播电视台|通讯社|记者团|记者站|青年报)|(?:后勤)?(?:工作|信息|情况)?简报|自采|自编|转?发布|管理员|admin|学校|学院|后勤|无|未知|佚名|-+|\/)?$/i;

/** The provincial association, its sites and its magazine: neither school nor reprint. */
export const PROVINCIAL_ASSOCIATION =
  /^(?:四川省?|省)?(?:高校|学校|院校)后勤(?:协会|与产业信息网|信息网|协会网|产业信息网)?(?:官?网站?)?$|^四川学校后勤与产业信息网$|^(?:协会|秘书处|协会秘书处|本会)$/;

/** The national sites of the trade: a school's own story may come back from them. */
export const TRADE_SOURCE =
  /中国(?:教育|高校)后勤(?:协会)?(?:官?网站?|信息网)|中国院校后勤信息网|中国高校后勤网|(?:省|中国)高校后勤网/;

/** A site, account or paper of unknown standing. */
export const SITE_LIKE =
  /(?:网|网站|官网|公众号|公众平台|微信|微博|报|新闻|频道|杂志|期刊|号|在线|资讯|论坛|门户)$/;

/** What a department may own: its site, its account. */
export const OF_AN_OWNER = /(?:官方)?(?:微信|微博)?(?:公众号|公众平台|官网|网站|网|微信|微博)?$/;

/** Labels of the metadata whose value says where a text comes from. */
export const SOURCE_LABELS: ReadonlySet<string> = new Set([
  '来源',
  '文章来源',
  '稿件来源',
  '新闻来源',
  '信息来源',
  '发布来源',
  '本文来源',
  '出处',
  '转载自',
  '转自',
]);

/** Whole-text marks of a reprint. */
export const REPRINT_MARKS: readonly { readonly pattern: RegExp; readonly shows: string }[] = [
  { pattern: /原文链接\s*:?/, shows: '附有原文链接' },
  {
    pattern:
      /(?:本文|文章|内容|稿件)(?:系|均|部分)?(?:来源于?|来自|摘自|转自|转载自?|选自)\s*(?:于)?\s*:?\s*(?:网络|互联网)/,
    shows: '来源于网络',
  },
  { pattern: /免责声明/, shows: '附有转载免责声明' },
  { pattern: /部分内容来自/, shows: '内容摘自他处' },
  { pattern: /(?:版权归原作者|如有侵权|侵权请?联系|侵删)/, shows: '附有转载版权声明' },
];

/** … which name where it was taken from: the name follows. */
export const TAKEN_FROM =
  /(?:(?:^|(?<=[。!?]))来源|转载自|转载于|转自|本文转自|本文来源(?:于)?|本文来自|本文摘自|摘自|来稿转自|原载于?|原刊于?|首发于?|文章来源|稿件来源|新闻来源|信息来源|[(（【[]\s*(?:来源|转载))\s*[:|丨│¦]?\s*[《"“]?([^\s,。;!?()【】[\]|》"”]{2,24})/g;

/** What a note at the end of a text begins with (`(据四川日报)`, `(综合新华社、人民日报)`, `摘编自…`): its source follows. */
export const NOTE_TAKEN =
  /^(?:(?:本文|文章|稿件|内容|素材|全文)?(?:均|系|部分)?(?:综合|据|来自|来源于?|选自|节选自|摘选自|摘编自|摘录自|摘自|编选自|改编自|编自|整理自|转自|转载自|原载于?|原刊于?|首发于)|(?:文章|稿件|新闻|信息)来源)\s*[:|丨│¦]?\s*(\S.*)$/;
/** Of these a source must be a medium: 据统计, 综合科, 来自各校区 are none. */
export const NOTE_LOOSE = /^[^据综来]{0,5}(?:综合|据|来自)/;
/** Between the sources of a note, and what is said of them. */
export const NOTE_PARTS = /[、,;/《》“”"\s]+|(?<=[报社网闻台刊号])(?:(?:和|与|及)|(?=\d{4}))/;
export const NOTE_TAIL = /(?:综合|公开)?(?:报道|消息|整理|编辑|采编|刊发|刊登|发布|讯|电)+$/;

/** What a medium's name may go on with and still stand alone: a channel, an account. */
export const OF_A_MEDIUM =
  /^(?:[\p{Script=Han}]{0,4}(?:频道|记者站|客户端|版)|网|网站|官网|新闻|APP|官方微信|微信公众号|公众号)?$/u;
/** What may stand beside a medium in a signature: a person, a role, a date. */
export const BESIDE_A_MEDIUM = /^(?:[\p{Script=Han}]{2,4}|\d[\d年月日.-]*)$/u;

/** `据…报道`, `据…消息` at the head or the end of a text. */
export const ACCORDING_TO = /^[(【]?据[《"“]?([^,。;!?()\s》"”]{2,16}?)[》"”]?(?:报道|消息|讯|电|网站|$)/;

/** `新华网拉萨4月22日电(记者…)`, `四川在线消息(记者…)`, `红星新闻讯`. */
export const AGENCY_LINE =
  /^[(【]?([\p{Script=Han}A-Za-z·]{2,20}?)\s*(?:(?:\d{4}年)?\d{1,2}月\d{1,3}日)?\s*(?:电|讯|消息)(?=[\s(:]|$)/u;

/** Media as their own datelines call them; registers write them out. */
export const MEDIA_IN_SHORT = [
  '中新网',
  '中新社',
  '新华社',
  '央视',
  '央广',
  '人民网',
  '新华网',
  '川报观察',
  '中青报',
  '中青网',
  '中国教育报',
] as const;

/** A paper's own words, which a school's own paper uses too. */
export const OWN_PAPER_LINE = /^[(【]?(?:本报|本刊|本台)(?:讯|消息|记者|通讯员)/;
export const CAMPUS_LINE = /^[(【]?(?:本网|本站|校园网|校\(?院?\)?新闻网|学院?新闻网|新闻网|后勤网)/;

/** Reporters who are not a school's own. */
export const OUTSIDE_REPORTER = /(?:全媒体|首席|驻\S{1,4}|见习|实习|APP|客户端)记者/;

/** `(光明日报记者 某某)` in a last line or bracket: the words before 记者. */
export const REPORTER_OF =
  /^[(【]?\s*([\p{Script=Han}A-Za-z·]{2,16}?)(?:全媒体|见习|实习|特约|首席|驻\S{1,4})?记者(?=[\s:/]|\S{2,4}[)】]?$)/u;

/** A medium's name before or behind a title proper. Inside a sentence it is only spoken of. */
export const QUOTED_TITLE = /^[【[]([^】\]]{2,12})[】\]]|^([^\s|丨│:]{2,10})[|丨│:]/;
export const TITLE_TAIL = /(?:——|--|-|\(|【)\s*([^\s()【】—-]{2,10})[)】]?$/;
