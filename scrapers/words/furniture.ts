/** Words of the page around an article. All patterns are tried on a normalised line without spaces. */

/** Words of a toolbar; a line made of nothing else is furniture wherever it stands. */
export const TOOL_WORDS = [
  '打印本页',
  '打印正文',
  '打印此文',
  '打印文章',
  '打印',
  '关闭窗口',
  '关闭本页',
  '关闭页面',
  '关闭',
  '返回列表',
  '返回顶部',
  '返回首页',
  '返回上页',
  '返回上一页',
  '返回',
  '回到顶部',
  'TOP',
  '加入收藏',
  '收藏本页',
  '收藏本文',
  '收藏',
  '设为首页',
  '推荐给好友',
  '分享到微信',
  '分享到微博',
  '分享到朋友圈',
  '分享到空间',
  '分享到',
  '分享至',
  '分享',
  '扫描分享',
  '扫码分享',
  '扫一扫分享',
  '扫一扫',
  '手机版本',
  '手机版',
  '电脑版',
  '复制链接',
  '微信好友',
  '微信平台',
  '微信公众号',
  '微信公众平台',
  '微信扫一扫',
  '微信',
  '朋友圈',
  '新浪微博',
  '腾讯微博',
  '微博',
  'QQ空间',
  'QQ好友',
  'QQ',
  '人人网',
  '豆瓣',
  '字号',
  '字体',
  '大',
  '中',
  '小',
  '特大',
  '更多',
  '点赞',
  '举报',
  '纠错',
  '上一篇',
  '下一篇',
  '上一条',
  '下一条',
  '导入数据',
  '加载中',
  '正在加载',
] as const;

/** Tools that share a line with what follows them. */
export const LEADING_TOOLS = /^(?:打印|关闭|返回|收藏|分享|[【】[\]|])+(?=[上下前后]一?(?:篇|条))/;

/** A line that begins so ends the article: nothing of it comes after. */
export const TAIL_STARTS: readonly RegExp[] = [
  /^[[【(《<«‹←↑↓→]*(?:上|下|前|后)一?(?:篇|条|则|页)(?:文章|新闻|信息|内容)?[\]】)]?(?:[::>›»→《<[【(|/]|[上下前后]一?(?:篇|条|则|页)|没有|无|暂无|$)/,
  /^[[【]?(?:相关|热门|热点|推荐|最新|猜你喜欢|延伸|更多|最近)(?:的)?(?:新闻|文章|阅读|资讯|信息|动态|链接|内容|推荐|稿件|专题|资料)[\]】]?[::]?(?:更多|>+|»)?$/,
  /^(?:版权所有|copyright|©|\(c\)|主办单位:|主办:|承办单位:.*技术支持|技术支持:|[\u4e00-\u9fff]?icp备|网站备案|备案号)/i,
  /^.{0,60}(?:icp备\d{5,}|公网安备\d{5,})/i,
  /^.{0,40}版权所有(?:[^,。、]{0,60})$/,
];

/** Whole lines that belong to the page wherever they stand. */
export const FURNITURE_LINES: readonly RegExp[] = [
  /^(?:用?手机|用?微信|打开微信|请?使?用?扫描?).{0,30}二维码.{0,20}(?:分享|朋友圈|手机|访问|查看).{0,20}$/,
  /^(?:分享到|分享至|分享)[::]?.{0,30}(?:微信|微博|QQ|空间|朋友圈).{0,20}$/i,
  /^[[【]?(?:字号|字体(?:大小)?)[::].{0,20}$/,
  /^导入数据[.…]*$/,
];

/** Words of the foot of a page. */
export const FOOTER_WORDS =
  /版权所有|copyright|©|icp备|备案|主办|承办|技术支持|地址[::]|电话[::]|邮编|邮箱|公众号|微信平台|访问量|站长/i;

/** Headings of the boxes beside a list or an article. */
export const SIDE_HEADINGS =
  /^[[【]?(?:热门|热点|推荐|最新|相关|近期|本周|本月|今日|点击|阅读|浏览|人气|图片|视频|随机|精彩|头条|置顶)(?:的)?(?:文章|新闻|信息|动态|资讯|推荐|阅读|内容|排行榜?|公告|通知|发布|更新|稿件|专题|链接|导读|关注|图文)[\]】]?(?:排行榜?|top\d*)?[::]?(?:更多|more|>+|»|›)*$|^(?:排行榜?|友情链接|相关链接|快速链接|快捷通道|网站导航|栏目导航|站内搜索|站内导航|通知公告|联系我们|关注我们|微信平台|图片新闻|您可能感兴趣|猜你喜欢|热点|热门|推荐)[::]?(?:更多|more|>+|»|›)*$/i;

/** Class and id words of what stands around the text. */
export const SIDE_TOKENS: ReadonlySet<string> = new Set(
  (
    'side sidebar aside related relate xgnews xgwz hot hotnews rank ranking paihang recommend tuijian share bdshare ' +
    'bdsharebuttonbox nav navbar navi navigation menu breadcrumb breadcrumbs crumb crumbs weizhi position location ' +
    'footer copyright friendlink friendlinks links prevnext prenext pagenav turn updown sxp toolbar printer comment ' +
    'comments pl qrcode ewm search topbar banner advert'
  ).split(' '),
);

/** Tags of what stands around the text. */
export const SIDE_TAGS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer']);

/** Class and id words of the box that holds the text. */
export const BODY_TOKENS: ReadonlySet<string> = new Set(
  (
    'content contents article articlecontent articlebody body text txt zoom nr neirong zw zhengwen wz wznr con cont ' +
    'detail details editor ueditor richtext entry vsb main newscontent'
  ).split(' '),
);

/** Class and id words of the element that holds the title. */
export const TITLE_TOKENS: ReadonlySet<string> = new Set(
  'title tit titl bt biaoti headline arttitle newstitle articletitle h1 subject'.split(' '),
);

/** Where am I: `首页>要闻>正文`, `当前位置:…`. */
export const BREADCRUMB =
  /^(?:您?(?:的)?(?:当前|现在)?(?:所在)?的?位置|当前栏目)[::]|^(?:网站)?首页.{0,3}[>›»\-—/→]/;

/** Lines above a title that are none: placeholders, dates of today, single menu words. */
export const NO_TITLE =
  /^(?:导入数据|加载中|正在加载|今天是|现在是|首页|正文|详细内容|文章内容|内容详情|新闻详情|文章正文|信息详情|登录|注册|搜索|点击)[.…·\d年月日星期一二三四五六天:: ]*$/;
