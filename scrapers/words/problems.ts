import type { PageProblem } from '../../src/model/page.ts';

interface ProblemMark {
  readonly kind: PageProblem;
  /** Tried on the raw page. */
  readonly html?: RegExp;
  /** Tried on the visible text without spaces. */
  readonly text?: RegExp;
  /** Whether the words also hold inside the frame of an article, with title and metadata around them. */
  readonly framed?: true;
}

/** Words of pages that are answered with status 200 and are no article. First match wins. */
export const PROBLEM_MARKS: readonly ProblemMark[] = [
  {
    kind: 'challenge',
    html: /challengeId\s*[=:]|dynamic_challenge|acw_sc__v2|__jsl_clearance|_\$_ts|\$_ts\s*=|cf-chl-|wzws-waf|safeline/i,
  },
  {
    kind: 'challenge',
    text: /(?:请完成|需要进行)安全验证|浏览器安全检查|访问验证|人机验证|请开启JavaScript并刷新|请启用(?:JavaScript|Cookie)|checkingyourbrowser|justamoment/i,
  },
  {
    kind: 'no-permission',
    framed: true,
    text: /没有权限|无权限|无权(?:访问|查看|浏览)|没有访问权限|权限不足|仅限?(?:校内|内网|会员)(?:访问|浏览|查看|阅读)?|限校内(?:访问|浏览)|校外(?:用户)?(?:无法|不能)|IP(?:地址)?(?:受限|不在允许)|禁止访问|拒绝访问|accessdenied|403forbidden/i,
  },
  {
    kind: 'login',
    framed: true,
    text: /统一身份认证|请(?:先|您先)?登录(?:后(?!勤)|再|$)|您(?:还|尚)?(?:没有|未)登录|登录后(?!勤)(?:才能|可以?|方可|再)?(?:查看|浏览|阅读|访问|继续)|用户登录.{0,20}密码|会员登录.{0,20}密码|会话(?:已)?超时/,
  },
  {
    kind: 'soft-404',
    framed: true,
    text: /(?:页面|文章|信息|内容|新闻|网页|资源|记录|文件|稿件|栏目)(?:已经?)?(?:不存在|被删除|已删除|找不到|未找到|已下线|已过期)|(?:找不到|未找到|没有找到)(?:您|你)?(?:要|所)?(?:访问|查看|请求|浏览)?的?(?:页面|文章|信息|内容|新闻|记录|相关信息)|无此(?:文章|信息|新闻)|该(?:信息|文章|新闻)(?:不存在|未审核|未通过审核|正在审核)/,
  },
  {
    kind: 'soft-404',
    text: /404错误|错误提示|^404|404notfound|notfound|参数(?:错误|不正确|有误)|系统提示|提示信息|出错啦|出错了|runtimeerror|servererror|服务器错误|系统(?:错误|繁忙|维护)|网站维护/i,
  },
];

/** A page whose text is longer than this says something; words of {@link PROBLEM_MARKS} in it prove nothing. */
export const LONGEST_NOTICE = 400;

/** Addresses of files that stand in for a text. */
export const FILE_ADDRESS = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|zip|rar|7z|ofd)(?:$|[?#])/i;
/** Viewers that show a file where the text should be. */
export const VIEWER_MARK = /pdfjs|viewer\.html|wp_pdf_player|pdfsrc|vsb_pdf|showpdf|flexpaper|\.pdf/i;
/** Pictures that belong to the page and not to the text. */
export const ORNAMENT =
  /(?:icon|logo|qrcode|ewm|weixin|wechat|share|print|arrow|button|btn|bg|banner|space|blank|line|dot|new|_visitcount|fileicon|icon_\w+)[\w-]*\.(?:gif|png|jpe?g|svg|bmp|webp)|_visitcount/i;
