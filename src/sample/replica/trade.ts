import type {
  ReplicaColumn,
  ReplicaContent,
  ReplicaOptions,
  ReplicaPosting,
  ReplicaSite,
} from './content.ts';
import { FURNITURE } from './furniture.ts';
import { chineseDate, escapeHtml, htmlAnswer, keepSpaces, pageCount, pageOf, renderBody } from './html.ts';

/** What differs between the two national sites: addresses and the line under the title. */
interface TradeLayout {
  readonly name: string;
  readonly footer: string;
  readonly menu: readonly (readonly [string, string])[];
  readonly articlePath: (posting: ReplicaPosting) => string;
  readonly listPath: (column: ReplicaColumn, page: number) => string;
  readonly metaLine: (posting: ReplicaPosting, options: ReplicaOptions) => string;
  readonly where: (column: ReplicaColumn) => string;
}

/** The national association's site: `/content/<id>.html`, no author label. */
export function createChinacacm(content: ReplicaContent, options: ReplicaOptions): ReplicaSite {
  const words = FURNITURE.chinacacm;
  return createTrade(content, options, {
    ...words,
    articlePath: (posting) => tradeArticlePath('chinacacm', posting),
    listPath: (column, page) => `/list/${column.path}${page === 1 ? '' : `_${page}`}.html`,
    metaLine: (posting, { glued }) =>
      [
        `日期:${posting.printedDate === null ? '' : chineseDate(posting.printedDate, true)}`,
        `来源:${posting.source ?? ''}`,
        '阅读:',
      ].join(glued ? '' : '  '),
    where: () => words.name,
  });
}

/** The other trade site: `/details/index.php/news/<month>/<id>`, its three labels glued together. */
export function createYxhq(content: ReplicaContent, options: ReplicaOptions): ReplicaSite {
  const words = FURNITURE.yxhq;
  return createTrade(content, options, {
    ...words,
    menu: [],
    articlePath: (posting) => tradeArticlePath('yxhq', posting),
    listPath: (column, page) => `/lists/index.php/${column.path}/${page}`,
    metaLine: (posting) =>
      `作者:${posting.author ?? ''}日期:${posting.printedDate ?? ''}来源:${posting.source ?? ''}`,
    where: (column) => `首页>${column.name}>正文`,
  });
}

function createTrade(content: ReplicaContent, options: ReplicaOptions, layout: TradeLayout): ReplicaSite {
  const articles = new Map<string, { readonly posting: ReplicaPosting; readonly column: ReplicaColumn }>();
  const lists = new Map<string, { readonly column: ReplicaColumn; readonly page: number }>();
  for (const column of content.columns) {
    for (const posting of column.postings) articles.set(layout.articlePath(posting), { posting, column });
    for (let page = 1; page <= pageCount(column.postings, options.pageSize); page += 1) {
      lists.set(layout.listPath(column, page), { column, page });
    }
  }
  const links = [
    ...content.columns.map((column) => [column.name, layout.listPath(column, 1)] as const),
    ...layout.menu,
  ];
  const bar = links.map(([name, href]) => `<a href="${href}">${escapeHtml(name)}</a>`).join(' ');

  return (request) => {
    if (request.path === '/') return htmlAnswer(home(content, bar, layout));
    const list = lists.get(request.path);
    if (list !== undefined) return htmlAnswer(listPage(list.column, list.page, bar, layout, options));
    const found = articles.get(request.path);
    if (found !== undefined) return htmlAnswer(article(found.posting, found.column, bar, layout, options));
    const menu = layout.menu.find(([, href]) => href === request.path);
    return menu === undefined ? null : htmlAnswer(shell(menu[0], `<p>${menu[0]}</p>`, bar, layout));
  };
}

function shell(title: string, main: string, bar: string, layout: TradeLayout): string {
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body><header><a href="/">${layout.name}</a></header><nav><a href="/">首页</a> ${bar}</nav>
<main>${main}</main>
<footer>${layout.footer}</footer></body></html>`;
}

function link(posting: ReplicaPosting, layout: TradeLayout): string {
  return `<a href="${escapeHtml(posting.foreignUrl ?? layout.articlePath(posting))}">${escapeHtml(posting.title)}</a>`;
}

function home(content: ReplicaContent, bar: string, layout: TradeLayout): string {
  const blocks = content.columns.map(
    (column) =>
      `<section><h2>${escapeHtml(column.name)}</h2><ul>${pageOf(column.postings, 1, 4)
        .map((it) => `<li>${link(it, layout)}</li>`)
        .join('')}</ul></section>`,
  );
  return shell(layout.name, blocks.join('\n'), bar, layout);
}

function listPage(
  column: ReplicaColumn,
  page: number,
  bar: string,
  layout: TradeLayout,
  options: ReplicaOptions,
): string {
  const rows = pageOf(column.postings, page, options.pageSize).map((it) =>
    options.markup === 'table'
      ? `<tr><td>${link(it, layout)}</td><td>${it.listDate ?? ''}</td></tr>`
      : `<li>${link(it, layout)} <em>${it.listDate ?? ''}</em></li>`,
  );
  const body =
    options.markup === 'table' ? `<table>${rows.join('\n')}</table>` : `<ul>${rows.join('\n')}</ul>`;
  const last = pageCount(column.postings, options.pageSize);
  const next =
    page < last ? `<a href="${layout.listPath(column, page + 1)}">下一页</a>` : '<span>下一页</span>';
  return shell(
    `${column.name}-${layout.name}`,
    `<h2>${escapeHtml(column.name)}</h2>${body}<div class="pager">${page}/${last} ${next}</div>`,
    bar,
    layout,
  );
}

function article(
  posting: ReplicaPosting,
  column: ReplicaColumn,
  bar: string,
  layout: TradeLayout,
  options: ReplicaOptions,
): string {
  const title = escapeHtml(posting.title);
  const meta = keepSpaces(layout.metaLine(posting, options));
  const body = renderBody(posting, options);
  const main =
    options.markup === 'table'
      ? `<table><tr><td>${title}</td></tr><tr><td>${meta}</td></tr><tr><td>${body}</td></tr></table>`
      : `<div class="where">${escapeHtml(layout.where(column))}</div><h1>${title}</h1><div class="msg">${meta}</div><div class="text">${body}</div>`;
  return shell(`${posting.title}-${layout.name}`, main, bar, layout);
}

/** Canonical path of an article of either trade site, for those who need to name it. */
function tradeArticlePath(site: 'chinacacm' | 'yxhq', posting: ReplicaPosting): string {
  const month = (posting.printedDate ?? posting.listDate ?? '').slice(0, 7);
  return site === 'chinacacm'
    ? `/content/${posting.id}.html`
    : `/details/index.php/news/${month}/${posting.id}`;
}
