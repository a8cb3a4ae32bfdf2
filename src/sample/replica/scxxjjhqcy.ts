import type {
  ReplicaColumn,
  ReplicaContent,
  ReplicaOptions,
  ReplicaPosting,
  ReplicaSite,
} from './content.ts';
import { FURNITURE } from './furniture.ts';
import { escapeHtml, htmlAnswer, keepSpaces, pageCount, pageNumber, pageOf, renderBody } from './html.ts';

const words = FURNITURE.scxxjjhqcy;

/** The information site: sections with columns, pages `/<section>/<column>/<id>.html`, the title again in the body. */
export function createScxxjjhqcy(content: ReplicaContent, options: ReplicaOptions): ReplicaSite {
  const byAddress = new Map<string, { readonly posting: ReplicaPosting; readonly column: ReplicaColumn }>();
  for (const column of content.columns) {
    for (const posting of column.postings)
      byAddress.set(`/${column.path}/${posting.id}.html`, { posting, column });
  }
  const sections = new Map<string, ReplicaColumn[]>();
  for (const column of content.columns) {
    sections.set(column.section, [...(sections.get(column.section) ?? []), column]);
  }
  const menu = [...sections].map(([name, columns]) => menuEntry(name, columns)).join('\n');
  const listPath = new Map(content.columns.map((column) => [`/${column.path}/`, column]));
  const sectionPath = new Map(
    [...sections].map(([name, columns]) => [sectionHref(columns), { name, columns }]),
  );

  return (request) => {
    if (request.path === '/') return htmlAnswer(home(content, menu, options));
    const section = sectionPath.get(request.path);
    if (section !== undefined) return htmlAnswer(sectionPage(section.name, section.columns, menu, options));
    const asked = /^(\/.+\/)(?:index(?:_(\d+))?\.html)?$/.exec(request.path);
    const column = listPath.get(asked?.[1] ?? '');
    if (column !== undefined) {
      const page = asked?.[2] === undefined ? 1 : pageNumber(asked[2]);
      if (page === null || page > pageCount(column.postings, options.pageSize)) return null;
      return htmlAnswer(list(column, page, menu, options));
    }
    const found = byAddress.get(request.path);
    return found === undefined ? null : htmlAnswer(article(found.posting, found.column, menu, options));
  };
}

function sectionHref(columns: readonly ReplicaColumn[]): string {
  return `/${(columns[0]?.path ?? '').split('/')[0] ?? ''}/`;
}

function menuEntry(name: string, columns: readonly ReplicaColumn[]): string {
  const inner = columns.map((column) => `<li><a href="/${column.path}/">${escapeHtml(column.name)}</a></li>`);
  return `<li><a href="${sectionHref(columns)}">${escapeHtml(name)}</a><ul>${inner.join('')}</ul></li>`;
}

function shell(title: string, main: string, menu: string, options: ReplicaOptions): string {
  // The site calls its GB18030 bytes gb2312, as most pages of that age do.
  const label = options.charset === 'gb18030' ? 'gb2312' : 'utf-8';
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=${label}" />
<title>${escapeHtml(title)}</title></head><body>
<div id="head">${words.name}</div><ul id="menu"><li><a href="/">首页</a></li>${menu}</ul>
${main}
<div id="foot">${words.footer}</div></body></html>`;
}

function home(content: ReplicaContent, menu: string, options: ReplicaOptions): string {
  const blocks = content.columns.map((column) => {
    const latest = pageOf(column.postings, 1, 5).map((it) => `<li>${link(it, column)}</li>`);
    return `<div class="block"><h3>${escapeHtml(column.section)}</h3><ul>${latest.join('')}</ul></div>`;
  });
  return shell(words.name, blocks.join('\n'), menu, options);
}

function sectionPage(
  name: string,
  columns: readonly ReplicaColumn[],
  menu: string,
  options: ReplicaOptions,
): string {
  const links = columns.map((column) => `<h3><a href="/${column.path}/">${escapeHtml(column.name)}</a></h3>`);
  return shell(
    `${name}-${words.name}`,
    `<div class="where">首页 > ${escapeHtml(name)}</div>${links.join('\n')}`,
    menu,
    options,
  );
}

function link(posting: ReplicaPosting, column: ReplicaColumn): string {
  const href = posting.foreignUrl ?? `/${column.path}/${posting.id}.html`;
  return `<a href="${escapeHtml(href)}" title="${escapeHtml(posting.title)}" target="_blank">${escapeHtml(posting.title)}</a>`;
}

function list(column: ReplicaColumn, page: number, menu: string, options: ReplicaOptions): string {
  const rows = pageOf(column.postings, page, options.pageSize).map((it) => {
    const mark = it.pinned === true ? '<font color="red">[置顶]</font>' : '';
    const date = it.listDate ?? '';
    return options.markup === 'table'
      ? `<tr><td>${mark}${link(it, column)}</td><td width="90">${date}</td></tr>`
      : `<li>${mark}${link(it, column)}<span>${date}</span></li>`;
  });
  const body =
    options.markup === 'table'
      ? `<table>${rows.join('\n')}</table>`
      : `<ul class="list">${rows.join('\n')}</ul>`;
  const main = `<div class="where">首页 > ${escapeHtml(column.section)} > ${escapeHtml(column.name)}</div>
${body}${pager(column, page, options)}`;
  return shell(`${column.name}-${words.name}`, main, menu, options);
}

function pager(column: ReplicaColumn, page: number, options: ReplicaOptions): string {
  const last = pageCount(column.postings, options.pageSize);
  const href = (n: number): string => (n === 1 ? `/${column.path}/` : `/${column.path}/index_${n}.html`);
  const next = page < last ? href(page + 1) : '#';
  const back = page > 1 ? href(page - 1) : '#';
  return `<div class="page">共${column.postings.length}条 ${page}/${last} <a href="${href(1)}">首页</a> <a href="${back}">上一页</a> <a href="${next}">下一页</a> <a href="${href(last)}">尾页</a></div>`;
}

function article(
  posting: ReplicaPosting,
  column: ReplicaColumn,
  menu: string,
  options: ReplicaOptions,
): string {
  const fields = [
    posting.printedDate ?? '',
    `作者:${posting.author ?? '佚名'}`,
    `来源:${posting.source ?? ''}`,
  ];
  const tag = posting.tag === undefined ? '' : `【${posting.tag}】   `;
  const meta = `${tag}${fields.join(options.glued ? '' : '    ')}`;
  const title = escapeHtml(posting.title);
  const body = renderBody(posting, options);
  const at = column.postings.indexOf(posting);
  const neighbour = (label: string, other: ReplicaPosting | undefined): string =>
    other === undefined || other.foreignUrl !== undefined ? '' : `<p>${label}:${link(other, column)}</p>`;
  const around = `<div class="turn">${neighbour('上一篇', column.postings[at - 1])}${neighbour('下一篇', column.postings[at + 1])}</div>`;
  const pictures = `<div class="pic0"><b>${words.pictures}</b> <a href="?pic0_page=2">2</a> <a href="?pic0_page=289">289</a></div>`;
  const main =
    options.markup === 'table'
      ? `<table id="article"><tr><td align="center"><strong>${title}</strong></td></tr><tr><td align="center">${keepSpaces(meta)}</td></tr><tr><td class="nr">${title}<br/>${body}</td></tr></table>`
      : `<div class="article"><h1>${title}</h1><div class="info">${keepSpaces(meta)}</div><div class="content"><p>${title}</p>${body}</div></div>`;
  return shell(`${posting.title}-${words.name}`, `${main}\n${around}${pictures}`, menu, options);
}
