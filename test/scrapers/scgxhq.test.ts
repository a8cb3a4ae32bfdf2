import { describe, expect, it } from 'vitest';
import { SCRAPERS } from '../../scrapers/index.ts';
import { listHtml } from '../../scrapers/scgxhq/answer.ts';
import type { ListRequest } from '../../src/model/page.ts';
import { get, pageOf } from './support.ts';

const { parseList, identify, site } = SCRAPERS.scgxhq;
const SERVICE = 'http://www.scgxhq.com/_rest/st/ajax_st_app_news.ashx';
const LIST =
  "<div class='div_item'><div class='div_itemtitle'><a target='_blank' href='/p/0/?StId=st_app_news_i_x637962552296335211'>四川大学“后勤”\\ 检查</a><div>2022-08-16</div></div></div>\r\n<div class='div_item'><div class='div_itemtitle'><a href='/p/19/?StId=st_app_news_i_x93QtRs5gli9KJp3aBk'>成都大学检查</a><div>2022-08-15</div></div></div><div class='myp2c_div_paging'><a href='javascript:fn_loaditems_id_x(2)'>2</a></div>";

function asked(page: number): ListRequest & { readonly method: 'POST' } {
  return {
    method: 'POST',
    url: SERVICE,
    form: { action: 'GetItems', FolderId: '636111', PageNum: String(page) },
  };
}

function answered(text: string, page = 1): ReturnType<typeof parseList> {
  return parseList(pageOf('scgxhq', text, '/_rest/st/ajax_st_app_news.ashx'), asked(page));
}

const single = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\r', '\\r').replaceAll('\n', '\\n')}'`;
const unicode = (text: string): string =>
  JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

describe('answers of the list service', () => {
  it.each([
    ['bare HTML', LIST],
    ['bare HTML after a mark', `\ufeff  ${LIST}`],
    ['a callback, double quotes', `fn_id_tally(${JSON.stringify(LIST)});`],
    ['a callback, single quotes', `fn_id_tally(${single(LIST)})`],
    ['a callback, escapes', `a.b(${unicode(LIST).replaceAll('<', '\\x3C').replaceAll('/', '\\/')} , 3, '');`],
    ['JSON', JSON.stringify({ ok: 1, html: LIST })],
    [
      'JSON, nested',
      JSON.stringify({ d: { code: 0, data: [{ note: 'ok <b>' }, { inner: { text: LIST } }] } }),
    ],
    ['JSON in JSON', JSON.stringify({ d: JSON.stringify({ html: LIST }) })],
    ['JSONP of JSON', `/**/fn_id_tally(${JSON.stringify({ result: LIST })})`],
    ['a JSON string', JSON.stringify(LIST)],
    ['percent escapes', `cb("${encodeURIComponent(LIST)}")`],
    [
      'entities',
      `{"html":${JSON.stringify(LIST.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))}}`,
    ],
  ])('%s', (_, text) => {
    const { items, next } = answered(text, 3);
    expect(items.map(({ key, url, title, date }) => [key, url, title, date?.value])).toEqual([
      [
        '637962552296335211',
        'http://www.scgxhq.com/p/0/?StId=st_app_news_i_x637962552296335211',
        '四川大学“后勤”\\ 检查',
        '2022-08-16',
      ],
      [
        '93QtRs5gli9KJp3aBk',
        'http://www.scgxhq.com/p/0/?StId=st_app_news_i_x93QtRs5gli9KJp3aBk',
        '成都大学检查',
        '2022-08-15',
      ],
    ]);
    expect(next).toEqual(asked(4));
  });

  it.each([[''], ['""'], ['cb("")'], ['{"html":""}'], ['null'], ['[]'], ['cb('], ['{"a":'], ['error']])(
    'without items ends the list: %s',
    (text) => {
      expect(answered(text)).toEqual({ items: [], next: null });
    },
  );

  it('keeps items that lead elsewhere', () => {
    const { items } = answered(
      "<div class='div_item'><a href='https://mp.weixin.qq.com/s/x'>四川大学的微信文章</a><span class='other'>2022-08-16</span></div><div class='div_item'><a href='/files/a/news/1_d.pdf'>成都大学的文件</a><span class='other'>2022-08-15</span></div>",
    );
    expect(items.map(({ key, url, date }) => [key, url, date?.value])).toEqual([
      [null, 'https://mp.weixin.qq.com/s/x', '2022-08-16'],
      [null, 'http://www.scgxhq.com/files/a/news/1_d.pdf', '2022-08-15'],
    ]);
  });

  it('leaves text that is no HTML out', () => {
    expect(listHtml('{"msg":"no rights"}')).toBe('');
  });
});

describe('a list page without a folder id in its address', () => {
  const ask = (html: string): ReturnType<typeof parseList> => {
    const page = pageOf('scgxhq', html, '/p/19/');
    return parseList(page, get(page));
  };

  it.each([
    ["<div>导入数据... ...</div><script>fn({ FolderId: '636053927420541815', PageNum: 1 })</script>"],
    ["<div>导入数据...</div><input type=hidden id='hidFolderId' value='636053927420541815'>"],
    [
      '<script>var p={"FolderId":"636053927420541815"}; var q="FolderId=636053927420541815&PageNum=1"</script>',
    ],
    [`${LIST}<script>FolderId = '636053927420541815'</script>`],
  ])('leads on to the list service: %#', (html) => {
    const { items, next } = ask(html);
    expect(items).toEqual([]);
    expect(next).toMatchObject({
      method: 'POST',
      url: SERVICE,
      form: {
        action: 'GetItems',
        FolderId: '636053927420541815',
        PageNum: '1',
        kw: '',
        callback: 'fn_id_tally',
      },
    });
  });

  it('reads an ordinary list', () => {
    const { items, next } = ask(
      `<ul><li><a href='/p/0/?StId=st_app_news_i_x1'>四川大学检查</a> 2022-08-16</li></ul><a href='/p/19/?page=2'>下一页</a>`,
    );
    expect(items).toHaveLength(1);
    expect(next?.url).toBe('http://www.scgxhq.com/p/19/?page=2');
  });

  it('never guesses: several folders, or a pager by script without one, are errors', () => {
    expect(() => ask("<script>a({FolderId:'636111222'});b({FolderId:'636333444'})</script>")).toThrow(
      '多个 FolderId',
    );
    expect(() => ask(LIST)).toThrow('没有 FolderId');
  });
});

describe('identity', () => {
  it.each([
    ['http://www.scgxhq.com/p/19/?StId=st_app_news_i_x636893948998632005', '636893948998632005', 'www'],
    ['https://scgxhq.com/p/0/?stid=st_app_news_i_x636893948998632005&t=1#a', '636893948998632005', 'www'],
    ['http://gy.scgxhq.com/p/10/?StId=st_app_news_i_x638985625059070122', '638985625059070122', 'gy'],
    [
      'http://www.scgxhq.com/_wx/_wx_home_news_i.aspx?iid=637962552296335211&said=a',
      '637962552296335211',
      'www',
    ],
    ['http://www.scgxhq.com/p/0/?StId=st_app_news_i_x93QtRs5gli9KJp3aBk_x__x_0', '93QtRs5gli9KJp3aBk', 'www'],
  ])('%s', (address, key, host) => {
    expect(identify(new URL(address))).toEqual({
      key,
      url: `http://${host}.scgxhq.com/p/0/?StId=st_app_news_i_x${key}`,
    });
  });

  it.each([
    ['http://www.scgxhq.com/p/19/?StId=st_app_news_search_x636111_x__x__x_0'],
    ['http://www.scgxhq.com/p/23/'],
    ['http://www.example.com/p/0/?StId=st_app_news_i_x1'],
    ['http://www.scgxhq.com.evil.cn/p/0/?StId=st_app_news_i_x1'],
    ['http://www.scgxhq.com/p/0/?StId=st_app_news_i_x'],
  ])('none: %s', (address) => {
    expect(identify(new URL(address))).toBeNull();
  });
});

it('expects a year about as full as that of the report of 2023', () => {
  const reported = { 学校后勤动态: 2665, 协会新闻: 70, 招投标信息: 697, 理论与实践: 8 };
  for (const [name, count] of Object.entries(reported)) {
    const bounds = site.columns.find((column) => column.name === name)?.yearly;
    expect(bounds?.min).toBeLessThanOrEqual(count / 2 + 5);
    expect(bounds?.max).toBeGreaterThanOrEqual(count * 2 - 5);
  }
});
