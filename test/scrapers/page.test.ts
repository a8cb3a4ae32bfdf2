import { describe, expect, it } from 'vitest';
import { identifyAddress } from '../../scrapers/address.ts';
import { parseHtml } from '../../scrapers/dom.ts';
import { createPage } from '../../scrapers/page.ts';
import { readLines } from '../../scrapers/page-lines.ts';
import { describeMiss, select } from '../../scrapers/selector.ts';

const MAPPING = {
  servedOrigin: 'http://127.0.0.1:4711',
  siteOrigin: 'https://www.scxxjjhqcy.com',
  hosts: ['www.scxxjjhqcy.com', 'scyxhq.com'],
};

describe('resolving addresses', () => {
  const page = createPage('<p>', 'https://www.scxxjjhqcy.com/gxhq/hqxx/', MAPPING);

  it.each([
    ['2031.html', 'https://www.scxxjjhqcy.com/gxhq/hqxx/2031.html'],
    ['/a/1.html?x=1#y', 'https://www.scxxjjhqcy.com/a/1.html?x=1#y'],
    ['?page=2', 'https://www.scxxjjhqcy.com/gxhq/hqxx/?page=2'],
    [' \n../1.html ', 'https://www.scxxjjhqcy.com/gxhq/1.html'],
    ['http://127.0.0.1:4711/a/1.html', 'https://www.scxxjjhqcy.com/a/1.html'],
    ['//127.0.0.1:4711/a/1.html', 'https://www.scxxjjhqcy.com/a/1.html'],
    ['http://localhost:4711/a/1.html', 'https://www.scxxjjhqcy.com/a/1.html'],
    ['http://127.0.0.1:4712/a/1.html', 'http://127.0.0.1:4712/a/1.html'],
    ['http://scyxhq.com/a/1.html', 'http://scyxhq.com/a/1.html'],
    ['/a/1.html;jsessionid=0A1B2C?x=1', 'https://www.scxxjjhqcy.com/a/1.html?x=1'],
    ['http://other.example.com/a;jsessionid=0A', 'http://other.example.com/a;jsessionid=0A'],
    ['http://a.example.com/go?u=http://b.example.com/', 'http://a.example.com/go?u=http://b.example.com/'],
  ])('%s', (href, url) => {
    expect(page.resolve(href)?.href).toBe(url);
  });

  it.each([
    ['javascript:void(0)'],
    ['JavaScript:open("/a/1.html")'],
    ['mailto:a@example.com'],
    ['tel:028'],
    ['#'],
    ['#top'],
    [''],
    ['   '],
    ['http://ahttp://b/c.html'],
    ['http://www.scxxjjhqcy.comhttps://mp.weixin.qq.com/s/x'],
    ['http://[bad'],
    ['http://'],
    ['file:///etc/passwd'],
    ['data:text/html,x'],
  ])('no web address: %s', (href) => {
    expect(page.resolve(href)).toBeNull();
  });

  it('honours <base href>, also one of the replica', () => {
    for (const base of ['http://127.0.0.1:4711/x/y/', '/x/y/z.html', 'https://www.scxxjjhqcy.com/x/y/']) {
      const based = createPage(`<head><BASE href='${base}'></head>`, 'https://www.scxxjjhqcy.com/', MAPPING);
      expect(based.resolve('1.html')?.href).toBe('https://www.scxxjjhqcy.com/x/y/1.html');
    }
    const commented = createPage('<!-- <base href="/x/"> -->', 'https://www.scxxjjhqcy.com/', MAPPING);
    expect(commented.resolve('1.html')?.href).toBe('https://www.scxxjjhqcy.com/1.html');
  });
});

describe('addresses in files and decisions', () => {
  it.each([
    ['www.scgxhq.com/p/19/?StId=st_app_news_i_x6379', 'scgxhq', '6379'],
    [' http://scyxhq.com/gxhq/hqxx/2031.html?pic0_page=2 ', 'scxxjjhqcy', '2031'],
    ['https://www.china-cacm.org/content/14529.html', 'chinacacm', '14529'],
    ['21caas.cn/details/index.php/news/2011-12/45711', 'yxhq', '45711'],
    ['http://www.scyxhq.com/gxhq/hqxx/2031.html。', 'scxxjjhqcy', '2031'],
    ['ｈｔｔｐ://scyxhq.com/gxhq/hqxx/2031.html', 'scxxjjhqcy', '2031'],
  ])('%s', (text, site, key) => {
    expect(identifyAddress(text)).toMatchObject({ site, key });
  });

  it('gives one address for all that name the same article', () => {
    const urls = [
      'http://www.scgxhq.com/p/0/?StId=st_app_news_i_x6379',
      'scgxhq.com/p/19/?StId=st_app_news_i_x6379&a=1',
      'http://www.scgxhq.com/_wx/_wx_home_news_i.aspx?iid=6379',
    ].map((text) => identifyAddress(text)?.url);
    expect(new Set(urls)).toEqual(new Set(['http://www.scgxhq.com/p/0/?StId=st_app_news_i_x6379']));
  });

  it.each([[''], ['第3版'], ['https://mp.weixin.qq.com/s/x'], ['http://scyxhq.com/gxhq/'], ['http://[']])(
    'is none: %s',
    (text) => {
      expect(identifyAddress(text)).toBeNull();
    },
  );
});

describe('lines of a page', () => {
  const lines = (html: string, hidden: 'drop' | 'keep' = 'drop'): string[] =>
    readLines(parseHtml(html), { hidden }).lines.map((line) => `${line.align ?? ''}|${line.text}`);

  it('breaks at blocks, cells and <br>, and not inside words', () => {
    expect(
      lines(
        '<p>一<b>二</b>三<br>四<p>五<table><tr><td>六<td>七</table>八<span style="display:block">九</span>十<hr>末',
      ),
    ).toEqual(['|一二三', '|四', '|五', '|六', '|七', '|八', '|九', '|十', '|末']);
  });

  it('folds source spaces, keeps runs of no-break spaces, drops invisible lines', () => {
    expect(lines('<p>后勤处&nbsp;&nbsp;秦\n   朗月 </p><p>&nbsp;\u200b</p><p>　　缩进　文</p>')).toEqual([
      '|后勤处  秦 朗月',
      '|缩进　文',
    ]);
    expect(lines('<pre>一  二\n三</pre><div style="white-space: pre-wrap">四\n五</div>')).toEqual([
      '|一  二',
      '|三',
      '|四',
      '|五',
    ]);
  });

  it('knows how a line stands', () => {
    expect(
      lines(
        '<p style="TEXT-ALIGN: right">a</p><p align=right>b</p><p class="ql-align-right">c</p><center>d</center><div align=right><p>e</p><p align=left>f</p></div><div style="text-align:center"><span>g</span></div><p class="right-box">h</p>',
      ),
    ).toEqual(['right|a', 'right|b', 'right|c', 'center|d', 'right|e', '|f', 'center|g', '|h']);
  });

  it('leaves hidden parts out unless asked for', () => {
    const html = '<p>a</p><div style="color:red; DISPLAY : none">b</div><i style="visibility:hidden">c</i>';
    expect(lines(html)).toEqual(['|a']);
    expect(lines(html, 'keep')).toEqual(['|a', '|b', '|c']);
  });
});

it('selectors say how many elements they expect', () => {
  const dom = parseHtml('<i>a</i><i>b</i>');
  const rule = { id: 'x.item', what: 'list item', css: 'li', expect: 'some' } as const;
  expect(select(dom, rule, 'http://a/').miss).toBe(
    'expected ≥ 1 list item, got 0（规则 x.item: li；网址 http://a/）',
  );
  expect(select(dom, { ...rule, css: 'i' }, 'http://a/').miss).toBeNull();
  expect(select(dom, { ...rule, css: 'i', expect: 'one' }, 'http://a/').miss).toContain(
    'expected 1 list item, got 2',
  );
  expect(select(dom, { ...rule, css: 'i', expect: 'maybe' }, 'http://a/').miss).toContain('expected 0 or 1');
  expect(select(dom, { ...rule, expect: 'maybe' }, 'http://a/').miss).toBeNull();
  expect(describeMiss({ id: 'list', what: 'list item', expect: 'some' }, 0, 'http://a/')).toContain('got 0');
});
