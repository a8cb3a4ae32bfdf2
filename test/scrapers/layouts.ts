/** What an article page says, to be dressed in unlike markups. */
export interface Told {
  readonly title: string;
  /** Fields of the metadata in order, as printed: `作者:苏禾`. */
  readonly fields: readonly string[];
  /** What parts the fields where they stand in one line. */
  readonly gap: string;
  readonly body: readonly { readonly text: string; readonly right?: boolean }[];
  /** Text of `<title>`. */
  readonly documentTitle: string;
}

export type Layout = (told: Told) => string;

const FOOT = '版权所有：某某协会 蜀ICP备12345678号-1 地址：成都市一环路 电话：028-00000000';
const MENU = ['首页', '新闻动态', '通知公告', '政策法规', '联系我们'];
const OTHERS = ['某学院召开后勤工作会议', '某大学举办美食文化节', '某职业技术学院开展消防演练'];

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('  ', '&nbsp;&nbsp;');
}

function menuDivs(): string {
  return `<div class="nav">${MENU.map((name, at) => `<a href="/m/${at}/">${name}</a>`).join(' ')}</div>`;
}

function sideList(heading: string, href: (at: number) => string): string {
  return `<h4>${heading}</h4><ul>${OTHERS.map((name, at) => `<li><a href="${href(at)}">${name}</a><span>2021-01-0${at + 1}</span></li>`).join('')}</ul>`;
}

function labelAndValue(field: string): string {
  const [, label, value] = /^([^:：]*[:：])(.*)$/.exec(field) ?? [];
  return `<label>${html(label ?? field)}</label>${value === undefined ? '' : `<b>${html(value)}</b>`}`;
}

const other = (at: number): string => `/content/${at + 1}.html`;

/** Markups of one article, each as some office's web designer might have left it. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'div and span': (
    told,
  ) => `<!DOCTYPE html><html><head><title>${html(told.documentTitle)}</title></head><body>
${menuDivs()}<div class="weizhi">您现在的位置：<a href="/">首页</a> &gt;&gt; <a href="/m/1/">新闻动态</a></div>
<div class="left">${sideList('最新动态', other)}</div>
<div class="right"><h1>${html(told.title)}</h1><div class="info">${told.fields.map((it) => `<span>${html(it)}</span>`).join(told.gap === '' ? '' : '\n')}</div>
<div class="content">${told.body.map((it) => `<p${it.right === true ? ' style="text-align:right"' : ''}>${html(it.text)}</p>`).join('\n')}</div>
<div class="page"><p>上一篇：<a href="/content/3.html">${OTHERS[0]}</a></p><p>下一篇：<a href="/content/4.html">${OTHERS[1]}</a></p></div>
<div class="xg">${sideList('相关文章', other)}</div></div>
<div class="bottom">${FOOT}</div></body></html>`,

  'table without classes': (told) => `<HTML><HEAD><TITLE>${html(told.documentTitle)}</TITLE></HEAD><BODY>
<TABLE BORDER=0><TR><TD><A HREF=/>首页</A> | <A HREF=/m/1/>新闻动态</A> | <A HREF=/m/2/>通知公告</A></TD></TR></TABLE>
<TABLE><TR><TD WIDTH=200>热点新闻<BR>${OTHERS.map((name, at) => `<A HREF=${other(at)}>${name}</A><BR>`).join('')}</TD>
<TD><TABLE><TR><TD ALIGN=center><B>${html(told.title)}</B></TD></TR><TR><TD ALIGN=center>${html(told.fields.join(told.gap))}</TD></TR>
<TR><TD>${told.body.map((it) => (it.right === true ? `<P ALIGN=right>${html(it.text)}` : `${html(it.text)}<BR>`)).join('')}</TD></TR>
<TR><TD>【<A HREF="javascript:window.print()">打印</A>】【<A HREF="javascript:window.close()">关闭</A>】</TD></TR></TABLE></TD></TR></TABLE>
<CENTER>${FOOT}</CENTER></BODY></HTML>`,

  'list items': (
    told,
  ) => `<html><head><title>${html(told.documentTitle)}</title></head><body><ul class='menu'>${MENU.map((name) => `<li><a href='/m/'>${name}</a>`).join('')}</ul>
<ul class='art'><li><h2>${html(told.title)}</h2></li>${told.fields.map((it) => `<li class='m'>${html(it)}</li>`).join('')}
<li>${told.body.map((it) => `<div${it.right === true ? " align='right'" : ''}>${html(it.text)}</div>`).join('')}</li></ul>
<div class='tuijian'>${sideList('推荐阅读', other)}</div><p>微信平台</p><p>${FOOT}</p></body></html>`,

  'definition list': (
    told,
  ) => `<html><head><title>${html(told.documentTitle)}</title></head><body>${menuDivs()}
<dl><dt>${html(told.title)}</dt><dd>${html(told.fields.join(told.gap))}</dd><dd>${told.body.map((it) => (it.right === true ? `<p class="text-right">${html(it.text)}</p>` : `<p>${html(it.text)}</p>`)).join('')}</dd></dl>
<dl><dt>热门文章</dt>${OTHERS.map((name, at) => `<dd><a href="${other(at)}">${name}</a></dd>`).join('')}</dl><address>${FOOT}</address></body></html>`,

  'one cell with breaks': (told) => `<html><title>${html(told.documentTitle)}</title><body><table><tr><td>
<font size=5>${html(told.title)}</font><br><br>${html(told.fields.join(told.gap))}<hr>
${told.body.map((it) => (it.right === true ? `<div align=right>${html(it.text)}</div>` : `${html(it.text)}<br>`)).join('\n')}
<br>分享到：<br>【返回顶部】 【打印】 【关闭】</td></tr></table><center>${FOOT}</center></body></html>`,

  'unclosed paragraphs': (
    told,
  ) => `<title>${html(told.documentTitle)}</title><p><a href=/>首页</a> <a href=/m>新闻动态</a>
<p align=center><strong>${html(told.title)}</strong><p align=center>${html(told.fields.join(told.gap))}
${told.body.map((it) => `<p${it.right === true ? ' align=right' : ''}>${html(it.text)}`).join('\n')}
<p>上一条：没有了<p>下一条：<a href=/content/4.html>${OTHERS[1]}</a><p>${FOOT}`,

  'fields in cells': (
    told,
  ) => `<html><head><title>${html(told.documentTitle)}</title></head><body><div id="wrap"><div id="main"><div class="newsTitle">${html(told.title)}</div>
<table class="attr"><tr>${told.fields.map((it) => `<td>${html(it)}</td>`).join('')}</tr></table>
<div id="zoom"><div><div>${told.body.map((it) => `<section><p${it.right === true ? ' style="TEXT-ALIGN: right"' : ''}><span><span>${html(it.text)}</span></span></p></section>`).join('')}</div></div></div></div>
<div id="sidebar">${sideList('点击排行', other)}</div></div><div id="footer">${FOOT}</div></body></html>`,

  'article tag': (
    told,
  ) => `<!doctype html><html lang=zh><head><meta charset=utf-8><title>${html(told.documentTitle)}</title></head><body>
<header><nav>${MENU.map((name) => `<a href=/m>${name}</a>`).join('')}</nav><time>今天是2025年12月1日</time></header>
<main><article><header><h1>${html(told.title)}</h1><p>${told.fields.map((it) => `<i>${html(it)}</i>`).join(told.gap === '' ? '' : ' ')}</p></header>
${told.body.map((it) => `<p${it.right === true ? ' style="text-align: end"' : ''}>${html(it.text)}</p>`).join('')}
</article><aside>${sideList('相关新闻', other)}</aside></main><footer>${FOOT}</footer></body></html>`,

  'side first and flat': (told) => `<html><head><title>${html(told.documentTitle)}</title></head><body>
<div>${sideList('图片新闻', other)}</div><div>${sideList('通知公告', other)}</div>
<h3>${html(told.title)}</h3><div>${html(told.fields.join(told.gap))}</div>
${told.body.map((it) => `<div style="${it.right === true ? 'text-align:right;' : ''}line-height:2">${html(it.text)}</div>`).join('')}
<div>相关新闻</div>${OTHERS.map((name, at) => `<div><a href="${other(at)}">${name}</a> [2021-01-0${at + 1}]</div>`).join('')}<div>${FOOT}</div></body></html>`,

  'label and value apart': (
    told,
  ) => `<html><head><title>${html(told.documentTitle)}</title></head><body>${menuDivs()}<div class="detail"><div class="tit">${html(told.title)}</div>
<div class="prop">${told.fields.map(labelAndValue).join(' ')}</div>
<div class="share"><span>分享到</span><a href="#">微信</a><a href="#">微博</a></div>
<div class="txt">${told.body.map((it) => `<p><span${it.right === true ? ' style="display:block;text-align:right"' : ''}>${html(it.text)}</span></p>`).join('')}</div>
<ul class="prevnext"><li>上一篇：<a href="/content/3.html">${OTHERS[0]}</a></li><li>下一篇：<a href="/content/4.html">${OTHERS[1]}</a></li></ul></div>
<div class="rank"><h5>点击排行</h5><ol>${OTHERS.map((name, at) => `<li><a href="${other(at)}">${name}</a></li>`).join('')}</ol></div><div class="copyright">${FOOT}</div></body></html>`,
};
