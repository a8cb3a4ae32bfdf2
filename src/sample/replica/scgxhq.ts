import type {
  ReplicaAnswer,
  ReplicaColumn,
  ReplicaContent,
  ReplicaOptions,
  ReplicaPosting,
  ReplicaRequest,
  ReplicaSite,
} from './content.ts';
import { FURNITURE } from './furniture.ts';
import { chineseDate, escapeHtml, htmlAnswer, pageCount, pageNumber, pageOf, renderBody } from './html.ts';

const words = FURNITURE.scgxhq;
const GRID = 'id_5b0c9f7e_21d4_4f6a_9c3e_8a1d27f0b614';
const AJAX = '/_rest/st/ajax_st_app_news.ashx';

/** The association's site: the "ST" system, every list page by POST, single-quoted attributes. */
export function createScgxhq(content: ReplicaContent, options: ReplicaOptions): ReplicaSite {
  const byFolder = new Map(content.columns.map((column) => [column.path, column]));
  const byId = new Map<string, { readonly posting: ReplicaPosting; readonly column: ReplicaColumn }>();
  for (const column of content.columns) {
    for (const posting of column.postings) byId.set(posting.id, { posting, column });
  }
  const bar = content.columns
    .map((column) => `<a href='${columnHref(column)}'>${escapeHtml(column.name)}</a>`)
    .join('\n');

  return (request) => {
    if (request.path === '/') return htmlAnswer(home(content, bar));
    if (request.path === AJAX && request.method === 'POST') return ajax(request, content, byFolder, options);
    if (!/^\/p\/\d+\/$/.test(request.path)) return null;
    const stId = request.query.get('StId');
    if (stId === null) {
      const menu = words.menu.find(([, href]) => href === request.path);
      return menu === undefined ? null : htmlAnswer(shell(menu[0], `<h2>${menu[0]}</h2>`, bar));
    }
    const folder = /^st_app_news_search_x([^_]+)_x_/.exec(stId)?.[1];
    if (folder !== undefined) {
      const column = byFolder.get(folder);
      return column === undefined ? null : htmlAnswer(list(column, bar, options));
    }
    const found = byId.get(/^st_app_news_i_x([^_]+)$/.exec(stId)?.[1] ?? '');
    return found === undefined ? null : htmlAnswer(article(found.posting, found.column, bar, options));
  };
}

function columnHref(column: ReplicaColumn): string {
  return `/p/19/?StId=st_app_news_search_x${column.path}_x__x__x_0_x_0_x_0_x__x__x_`;
}

function shell(title: string, main: string, bar: string): string {
  const menu = words.menu.map(([name, href]) => `<a href='${href}'>${name}</a>`).join(' ');
  return `<!DOCTYPE html>
<html><head><meta charset='utf-8'><title>${escapeHtml(title)}</title>
<script src='/_tools/jquery/jquery.min.js'></script></head>
<body><div class='div_top'><a href='/'>${words.name}</a></div>
<div class='div_menu'><a href='/'>首页</a> ${menu}</div>
<div class='div_loading'>${words.placeholder}</div>
<div class='div_nav'><div class='div_navtitle'>${words.section}</div>
<div class='div_navitems'>${bar}</div></div>
${main}
<div class='div_footer'>${words.footer}</div></body></html>`;
}

function home(content: ReplicaContent, bar: string): string {
  const blocks = content.columns.map((column) => {
    const latest = pageOf(column.postings, 1, 6).map((it) => `<li>${link(it)}</li>`);
    return `<div class='div_block'><div class='div_blocktitle'>${escapeHtml(column.name)} <a href='${columnHref(column)}'>更多</a></div><ul>${latest.join('\n')}</ul></div>`;
  });
  return shell(words.name, blocks.join('\n'), bar);
}

/** Some items lead elsewhere; the link of a page of its own has href as its last attribute. */
function link(posting: ReplicaPosting): string {
  const href = posting.foreignUrl ?? `/p/0/?StId=st_app_news_i_x${posting.id}`;
  return `<a target='_blank' title='${escapeHtml(posting.title)}' href='${escapeHtml(href)}'>${escapeHtml(posting.title)}</a>`;
}

function item(posting: ReplicaPosting, options: ReplicaOptions): string {
  const date = posting.listDate ?? '';
  if (options.markup === 'table')
    return `<tr class='div_item'><td>${link(posting)}</td><td class='other'>${date}</td></tr>`;
  return `<div class='div_item'><div class='div_itemtitle'>${link(posting)}<div class='div_itemdate'>${date}</div></div></div>`;
}

function items(postings: readonly ReplicaPosting[], page: number, options: ReplicaOptions): string {
  const rows = pageOf(postings, page, options.pageSize)
    .map((it) => item(it, options))
    .join('\n');
  if (rows === '') return '';
  const last = pageCount(postings, options.pageSize);
  const near = [...new Set([1, page - 1, page, page + 1, last])].filter((n) => n >= 1 && n <= last);
  const pager = near.map((n) => `<a href='javascript:fn_loaditems_${GRID}(${n})'>${n}</a>`).join(' ');
  const body = options.markup === 'table' ? `<table>${rows}</table>` : rows;
  return `${body}<div class='myp2c_div_paging'>${pager} 共${last}页</div>`;
}

function list(column: ReplicaColumn, bar: string, options: ReplicaOptions): string {
  const first = options.firstScreen === 'inline' ? items(column.postings, 1, options) : words.placeholder;
  const main = `<div class='div_list' id='${GRID}'>${first}</div>
<script>
function fn_loaditems_${GRID}(PageNum) {
  $.post('${AJAX}', { action: 'GetItems', FolderId: '${column.path}', PageNum: PageNum, TabId: 0, IsFullText: 0, IsImg: 0, SearchId: '', kw: '', callback: 'fn_${GRID}' });
}
fn_loaditems_${GRID}(1);
</script>`;
  return shell(`[站内信息]${column.name}`, main, bar);
}

function ajax(
  request: ReplicaRequest,
  content: ReplicaContent,
  byFolder: ReadonlyMap<string, ReplicaColumn>,
  options: ReplicaOptions,
): ReplicaAnswer {
  const page = pageNumber(request.form.get('PageNum'));
  if (request.form.get('action') !== 'GetItems' || page === null)
    return { status: 500, type: 'text/plain', text: 'error' };
  const folder = request.form.get('FolderId') ?? '';
  const postings =
    folder === ''
      ? content.columns.flatMap((column) => column.postings)
      : (byFolder.get(folder)?.postings ?? []);
  const last = pageCount(postings, options.pageSize);
  const shown = options.pastEnd === 'repeat-last' ? Math.min(page, last) : page;
  return wrapped(items(postings, shown, options), request.form.get('callback') ?? 'callback', options);
}

function wrapped(html: string, callback: string, options: ReplicaOptions): ReplicaAnswer {
  switch (options.wrapper) {
    case 'bare':
      return htmlAnswer(html);
    case 'callback':
      return { status: 200, type: 'text/plain', text: `${callback}(${JSON.stringify(html)})` };
    case 'json':
      return { status: 200, type: 'application/json', text: JSON.stringify({ ok: 1, html }) };
  }
}

function article(
  posting: ReplicaPosting,
  column: ReplicaColumn,
  bar: string,
  options: ReplicaOptions,
): string {
  const date = posting.printedDate === null ? '' : `发布时间:${chineseDate(posting.printedDate, false)}`;
  const views = `查看:${(Number(posting.id.slice(-5)) || 617) % 2400}`;
  const source = `来源:${escapeHtml(posting.source ?? '')}`;
  const parts = [`[${words.name}]`, '[手机版本]', '[扫描分享]', date, views, source];
  const side = pageOf(column.postings, 1, 5).filter(
    (it) => it.id !== posting.id && it.foreignUrl === undefined,
  );
  const latest = `<div class='div_side'><div class='div_sidetitle'>最新信息</div>${side.map((it) => `<div>${link(it)} ${it.listDate ?? ''}</div>`).join('\n')}</div>`;
  const title = escapeHtml(posting.title);
  const body = renderBody(posting, options);
  const main =
    options.markup === 'table'
      ? `<table class='news'><tr><td class='title'>${title}</td></tr><tr><td>${parts.map((it) => `<span>${it}</span>`).join(options.glued ? '' : '  ')}</td></tr><tr><td class='div_content'>${body}</td></tr></table>`
      : `<div class='div_news'><div class='div_title'>${title}</div><div class='box'>${parts.map((it) => (options.glued ? `<span>${it}</span>` : `<div>${it}</div>`)).join('')}</div><div class='div_content'><div>${body}</div></div></div>`;
  return shell(posting.title, `${main}\n${latest}`, bar);
}
