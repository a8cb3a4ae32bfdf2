/** A posting as a list shows it. */
export interface ListedPosting {
  readonly href: string;
  readonly title: string;
  /** As printed; '' where the list prints none. */
  readonly date: string;
}

export interface ListTold {
  readonly postings: readonly ListedPosting[];
  /** Address of the next page, or null on the last one. */
  readonly next: string | null;
  /** Article links of other columns in boxes beside the list. */
  readonly others: readonly ListedPosting[];
}

export type ListLayout = (told: ListTold) => string;

const pager = (next: string | null, words = '下一页'): string =>
  `<a href="/l/">首页</a> <a href="javascript:;">上一页</a> <b>1</b> <a href="${next ?? '#'}">2</a> ${next === null ? `<span>${words}</span>` : `<a href="${next}">${words}</a>`} <a href="/l/9.html">尾页</a> 共9页`;
const menu =
  '<ul><li><a href="/">首页</a></li><li><a href="/a/">通知公告</a></li><li><a href="/b/">政策法规</a></li></ul>';
const foot = '<p>版权所有：某某协会 <a href="https://beian.miit.gov.cn/">蜀ICP备12345678号</a></p>';
const links =
  '<div>友情链接：<a href="http://www.moe.gov.cn/">中华人民共和国教育部官网</a> <a href="http://edu.sc.gov.cn/">四川省教育厅官方网站</a></div>';

/** Markups of one list page. */
export const LIST_LAYOUTS: Readonly<Record<string, ListLayout>> = {
  'ul li span': ({ postings, next, others }) => `<html><body><div class="nav">${menu}</div>
<div class="side"><h3>热门文章</h3><ul>${others.map((it) => `<li><a href="${it.href}">${it.title}</a> ${it.date}</li>`).join('')}</ul></div>
<div class="list"><h2>后勤信息</h2><ul>${postings.map((it) => `<li><a href="${it.href}">${it.title}</a><span>${it.date}</span></li>`).join('\n')}</ul><div class="page">${pager(next)}</div></div>${links}${foot}</body></html>`,

  'table rows, date in brackets': ({ postings, next, others }) =>
    `<TABLE><TR><TD>${menu}<TD><B>最新动态</B><BR>${others.map((it) => `<A HREF='${it.href}'>${it.title}</A> ${it.date}<BR>`).join('')}
<TD><TABLE>${postings.map((it) => `<TR><TD><IMG SRC=/dot.gif><A HREF=${it.href} TARGET=_blank>${it.title}</A><TD>[${it.date}]`).join('\n')}</TABLE><P ALIGN=center>${pager(next, '下页')}</TABLE>${foot}`,

  'div rows, date before': ({ postings, next, others }) =>
    `<body>${menu}<div class="con"><div class="l">${postings.map((it) => `<div class="row"><em>${it.date}</em> <a href="${it.href}" title="${it.title}">${it.title.slice(0, 8)}...</a></div>`).join('')}<div class="pages">${pager(next, '下一页 &gt;')}</div></div><div class="r"><div class="t">推荐阅读<a href="/more/">更多&gt;&gt;</a></div>${others.map((it) => `<div><a href="${it.href}">${it.title}</a></div>`).join('')}</div></div>${foot}</body>`,

  'whole item is a link': ({ postings, next, others }) =>
    `<main><ol>${postings.map((it) => `<li><a href="${it.href}"><img src="/t.jpg"><h4>${it.title}</h4><p>摘要：某某学校后勤处开展了一次活动。</p><time>${it.date}</time></a></li>`).join('')}</ol><nav>${pager(next, '›')}</nav></main><aside><h4>点击排行</h4>${others.map((it) => `<p><a href="${it.href}">${it.title}</a></p>`).join('')}</aside>${foot}`,

  'definition list': ({ postings, next, others }) =>
    `${menu}<dl>${postings.map((it) => `<dt><a href="${it.href}">${it.title}</a></dt><dd>${it.date}</dd>`).join('')}</dl><p>${pager(next, '下一页&raquo;')}</p><h5>相关新闻</h5><ul>${others.map((it) => `<li><a href="${it.href}">${it.title}</a></li>`).join('')}</ul>${foot}`,

  'flat lines': ({ postings, next, others }) =>
    `<body><a href="/">首页</a> | <a href="/a/">通知公告</a><hr><div>${postings.map((it) => `· <a href="${it.href}">${it.title}</a> (${it.date})<br>`).join('\n')}<br>${pager(next, '[下一页]')}</div><div>热点新闻<br>${others.map((it) => `<a href="${it.href}">${it.title}</a><br>`).join('')}</div>${foot}</body>`,

  'picture and text links, pieces of five': ({ postings, next, others }) => {
    const pieces = [0, 1, 2, 3].map((at) => postings.slice(at * 5, at * 5 + 5)).filter((it) => it.length > 0);
    return `<div class=header>${menu}</div><div class=main>${pieces.map((piece) => `<ul>${piece.map((it) => `<li><a href="${it.href}"><img src="/x.jpg"></a><div><a href="/gxhq/hqxx/">[高校后勤动态信息]</a><a href="${it.href}">${it.title}</a></div><div>发布时间：${it.date}</div><a href="${it.href}">查看详情</a></li>`).join('')}</ul>`).join('')}<div>${pager(next)}</div></div><div class="hot"><b>本周热点</b><ul>${others.map((it) => `<li><a href="${it.href}">${it.title}</a><i>${it.date}</i></li>`).join('')}</ul></div>${foot}`;
  },
};
