/** Texts of a link to the next page, normalised and without spaces; words before arrows. */
export const NEXT_WORDS = /^[[【(<«‹|]*(?:下一?页|下一頁|下頁|后一?页|nextpage|next)[\]】)>›»→|]*$/i;
/** Texts of links that turn pages, and of no other links. */
export const TURN_WORDS =
  /^[[【(<«‹|]*(?:(?:上|下|前|后)一?页|[上下]一?頁|尾页|末页|最后一?页|next(?:page)?|prev(?:ious)?)[\]】)>›»→|]*$/i;
/** Arrows count only inside a pager. In order: a double arrow may mean the last page. */
export const NEXT_ARROWS: readonly RegExp[] = [/^[>›→▶►]$/, /^(?:»|>>|››)$/];
/** Texts of a pager's other links. */
export const PAGER_WORDS =
  /^[[【(<«‹|]*(?:首页|第一页|上一?页|前一?页|下一?页|后一?页|尾页|末页|最后一?页|最末页|跳转|转到|go|prev(?:ious)?|next|first|last|\d{1,5})[\]】)>›»→|]*$|^[<>«»‹›←→]{1,3}$/i;
/** Summaries of a pager: `共12页`, `第1/12页`. */
export const PAGER_SUMMARY = /共\d+[页条]|第?\d+\/\d+页?|每页\d+|页次/;

/** Marks before a title in a list that are no part of it. */
export const LIST_MARKS =
  /^(?:[[【(](?:置顶|固顶|顶|推荐|荐|热|新|图文|图|NEW|HOT|TOP)[\]】)]\s*|置顶[::\s]\s*|[·•●■◆►▪▸▶★☆※→]+\s*)+/i;
export const PINNED = /^[^\u4e00-\u9fff]{0,3}[[【(]?(?:置顶|固顶|顶)[\]】)::\s]|[[【(](?:置顶|固顶)[\]】)]/;
/** Link texts that stand for a title already given by another link. */
export const NO_ITEM_TITLE =
  /^[[【(<«…]*(?:查看|阅读|浏览)?(?:详情|详细|全文|更多|查看|更多内容|详细内容|more|readmore|view|点击查看|查看详情|阅读全文|立即查看)[\]】)>›»….]*$/i;
/** Link texts that lead to a whole list. */
export const MORE_LINK = /^[[【(<+]*(?:查看)?(?:更多|more)(?:信息|新闻|内容|>+)?[.…\]】)>›»+]*$/i;
/** Labels of a date in a list row. What 更新 labels is the posting's own date only where nothing else is. */
export type DateLabelKind = 'published' | 'changed' | 'plain';
export const DATE_LABELS: Readonly<Record<DateLabelKind, readonly string[]>> = {
  published: (
    '发布时间 发布日期 发布于 发布 发表时间 发表日期 发表于 发表 刊登时间 刊登日期 上传时间 上传日期 添加时间 添加日期 ' +
    '录入时间 录入日期 创建时间 创建日期 加入时间'
  ).split(' '),
  changed: '更新时间 更新日期 最后更新 最近更新 更新于 更新 修改时间 修改日期'.split(' '),
  plain: ['时间', '日期'],
};
/** Fields that may follow the date in a list row without a space. */
export const ITEM_FIELD =
  /^(?:浏览|阅读|点击|查看|访问|人气|热度|评论|点赞|来源|作者|供稿|编辑|发布人|发布者|栏目|分类|次数)/;
/** Years from here on are placeholders that keep an item on top of its list. */
export const PLACEHOLDER_YEAR = 2050;
/** A pinned item dated this many days after every other item carries a placeholder too. */
export const PLACEHOLDER_AHEAD = 366;

/** Words of the foot of a page: no posting stands on such a line. A title may speak of 备案 or 承办. */
export const FOOT_LINE =
  /(?:icp备|公网安备)\d{4,}|版权所有|copyright|©|技术支持[::]|友情链接|^网站备案|^备案号/i;
/** Where links of the foot lead. */
export const FOOT_HOSTS: ReadonlySet<string> = new Set([
  'beian.miit.gov.cn',
  'www.miibeian.gov.cn',
  'www.miitbeian.gov.cn',
  'miibeian.gov.cn',
  'beian.gov.cn',
  'www.beian.gov.cn',
  'beian.mps.gov.cn',
  'bszs.conac.cn',
  'www.12377.cn',
  'www.12321.cn',
]);

/** Link texts that are no column. */
export const NO_COLUMN =
  /^(?:(?:网站|返回|回到?|站点)?(?:首页|主页)|home|homepage|登录|会员登录|用户登录|注册|会员注册|退出|联系我们|联系方式|关于我们|关于协会|网站地图|设为首页|加入收藏|收藏本站|收藏|english|en|投稿|在线投稿|我要投稿|留言|在线留言|搜索|检索|高级搜索|下载|打印|关闭|返回|更多|more|上一?页|下一?页|尾页|末页|手机版|电脑版|微信|微博|隐私声明|免责声明|版权声明|友情链接|rss|\d+|[^\p{L}\p{N}]+)$/iu;
/** Decoration of a link text that is no part of a column's name. */
export const NAME_DECORATION = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** A count in brackets behind a column's name: `(165)`, `【今日更新3】`. */
export const NAME_COUNT =
  /[([【〔<][^()[\]【】〔〕<>]{0,8}\d{1,6}[^()[\]【】〔〕<>]{0,4}[)\]】〕>][^\p{L}\p{N}]*$/u;
/** An English name or 更多 behind a column's Chinese name. */
export const NAME_TAIL = /(?<=[\p{Script=Han})\]】〕])(?:[/|·-]?[A-Za-z&]{2,30}|更多){1,3}$/u;
