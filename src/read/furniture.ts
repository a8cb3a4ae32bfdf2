/** Lines of a body that are page furniture, not text. Anchored, linear. */
export const FURNITURE_LINES: readonly RegExp[] = [
  /^(?:上一篇|下一篇|上一条|下一条|上一页|下一页|上篇|下篇|前一篇|后一篇|上一則|下一則)\s*(?:[::].*|$)/,
  /^(?:微信扫一扫.*|扫一扫.*|导入数据\.*.*)$/,
  /^(?:相关链接|相关附件)\s*:?$/,
  /^(?:当前位置|您的位置|您现在的位置|你的位置|所在位置)\s*[::].*$/,
  /^首页\s*[>»›].*$/,
  /^(?:版权所有|copyright|©|备案号|蜀ICP备|技术支持\s*:).*/i,
  /^(?:浏览次数|浏览量|点击数|点击次数|点击量|阅读次数|阅读量|访问量|访问次数|查看|浏览|点击|阅读)\s*:?\s*[[(]?\s*\d*\s*[\])]?\s*次?$/,
  /^\[?附件下载\]?$/,
];

/** Headings after which a page shows other articles: nothing below belongs to this one. */
export const END_OF_ARTICLE: readonly RegExp[] = [
  /^[【[]?(?:相关新闻|相关文章|相关阅读|推荐阅读|推荐内容|推荐文章|热门文章|热门新闻|最新文章|最新新闻|热点新闻|猜你喜欢|延伸阅读|更多新闻)[】\]]?\s*:?$/,
];

/** What Word, WeChat and the editor leave where a picture stood; cut out wherever it stands. */
export const PICTURE_RESIDUE: readonly RegExp[] = [
  /(?:说明|描述|IMG|图片说明)\s*:\s*[A-Za-z]:\\[^,;。]{0,200}?\.(?:jpe?g|png|gif|bmp|tiff?)/gi,
  /[A-Za-z]:\\[^\s,;。]{0,200}\.(?:jpe?g|png|gif|bmp|tiff?)/gi,
  /(?:图片|微信图片|QQ截图|QQ图片|截图|照片|图)?[ _-]{0,2}[A-Za-z0-9_()-]{0,60}\.(?:jpe?g|png|gif|bmp|webp|tiff?)(?![a-z])/gi,
  /^(?:说明|描述)\s*:\s*(?=$)/g,
];
