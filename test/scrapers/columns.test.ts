import { describe, expect, it } from 'vitest';
import { columnName } from '../../scrapers/columns/menu.ts';
import { SCRAPERS } from '../../scrapers/index.ts';
import type { DiscoveredColumns, ListRequest, Page } from '../../src/model/page.ts';
import { pageOf } from './support.ts';

function target(request: ListRequest): string {
  return request.method === 'POST' ? `POST ${request.form['FolderId'] ?? ''}` : request.url;
}

function found(columns: DiscoveredColumns): Record<string, string> {
  return Object.fromEntries(columns.found.map(({ column, first }) => [column.name, target(first)]));
}

describe('scgxhq', () => {
  const { findColumns } = SCRAPERS.scgxhq;
  const at = (folder: string, page = 10): string =>
    `/p/${page}/?StId=st_app_news_search_x${folder}_x__x__x_0_x_0`;
  const link = (name: string, href: string): string => `<li><a href='${href}'>${name}</a></li>`;
  const home = (html: string): Page => pageOf('scgxhq', html);
  const ALL = {
    学校后勤动态: 'POST 111',
    协会新闻: 'POST 222',
    招投标信息: 'POST 333',
    理论与实践: 'POST 444',
  };

  it.each([
    [
      'a menu',
      `<ul>${link('新闻动态', '/p/10/')}${link('协会新闻', at('222'))}${link('学校后勤动态', at('111'))}${link('招投标信息', at('333'))}${link('理论与实践', at('444'))}</ul>`,
    ],
    [
      'other names, decoration, the old form of addresses',
      `<TD><A HREF="/p/48/?tfid=111_">· 学校后勤新闻 NEWS</A> | <A HREF='/p/48/?tfid=222'>协会新闻(70) 更多&gt;&gt;</A><TD><A HREF=/p/48/?tfid=333>【招标信息】</A><TD><A HREF=/p/48/?tfid=444><B>理论</B>与实践</A>`,
    ],
    [
      'headings with 更多, the menu unhidden by a script',
      `<div><h3>学校动态</h3><a href='${at('111')}'>更多&gt;&gt;</a></div><div class=t>协会新闻 <a href='${at('222', 0)}'>MORE</a></div><ul style='display:none'>${link('招投标', at('333'))}${link('理论与实践', at('444'))}</ul>`,
    ],
    [
      'the same list in menu and box, under two template numbers, and titles that name a column',
      `${link('学校后勤动态', at('111'))}${link('协会新闻', at('222'))}${link('招投标信息', at('333'))}${link('理论与实践', at('444'))}<h2><a href='/p/19/?StId=st_app_news_search_x111_x_'>学校后勤动态</a></h2>${link('学校后勤动态', '/p/0/?StId=st_app_news_i_x9')}${link('学校后勤动态', 'http://other.example.com/x')}`,
    ],
  ])('finds the counted columns in %s', (_, html) => {
    const columns = findColumns(home(html), new Map());
    expect(found(columns)).toEqual(ALL);
    expect(columns.missing).toEqual([]);
    expect(columns.sections.size).toBe(0);
  });

  it('knows the columns that are not counted', () => {
    const columns = findColumns(
      home(link('企业新闻动态', at('555')) + link('通知公告', at('666'))),
      new Map(),
    );
    expect(columns.found.map(({ column }) => [column.name, column.fetched])).toEqual([
      ['企业新闻动态', false],
      ['通知公告', false],
    ]);
    expect(columns.missing).toEqual(['学校后勤动态', '协会新闻', '招投标信息', '理论与实践']);
    expect(columns.seen).toContain('企业新闻动态');
  });

  it('asks for section pages and looks there', () => {
    const menu = home(
      `${link('新闻动态', '/p/10/')}${link('招投标信息', at('333'))}${link('理论与实践', at('444'))}`,
    );
    const first = findColumns(menu, new Map());
    expect(first.missing).toEqual(['学校后勤动态', '协会新闻']);
    expect([...first.sections]).toEqual([['新闻动态', 'http://www.scgxhq.com/p/10/']]);
    const section = pageOf('scgxhq', link('学校后勤动态', at('111')) + link('协会新闻', at('222')), '/p/10/');
    expect(found(findColumns(menu, new Map([['新闻动态', section]])))).toEqual(ALL);
  });

  it('takes a link without a folder id as it is', () => {
    const columns = findColumns(home(link('协会新闻', '/p/19/')), new Map());
    expect(found(columns)).toEqual({ 协会新闻: 'http://www.scgxhq.com/p/19/' });
  });

  it('does not choose between two lists of one name', () => {
    const columns = findColumns(home(link('协会新闻', at('222')) + link('协会新闻', at('999'))), new Map());
    expect(columns.missing).toContain('协会新闻');
    expect(columns.seen.filter((text) => text.startsWith('协会新闻（http'))).toHaveLength(2);
  });

  it('prefers the main site to a committee of the same column name', () => {
    const html = link('协会新闻', `http://gy.scgxhq.com${at('999')}`) + link('协会新闻', at('222'));
    expect(found(findColumns(home(html), new Map()))).toEqual({ 协会新闻: 'POST 222' });
  });
});

describe('scxxjjhqcy', () => {
  const { findColumns } = SCRAPERS.scxxjjhqcy;
  const OWN = 'https://www.scxxjjhqcy.com/s1/a/';
  const home = (html: string): Page => pageOf('scxxjjhqcy', html);

  it.each([
    [
      'nested menus',
      '<ul><li><a href=/s2/>中小学后勤</a><ul><li><a href=/s2/a/>后勤信息</a></li></ul></li><li><a href=/s1/>高校后勤</a><ul style="display:none"><li><a href=/s1/n/>通知公告</a></li><li><a href=/s1/a/>后勤信息</a></li></ul></li></ul>',
    ],
    [
      'boxes with headings',
      '<div><h2>高校后勤</h2><p><a href=/s1/b/>政策法规</a> <a href=/s1/a/>后勤信息</a></p></div><div><h2>中小学后勤</h2><p><a href=/s2/a/>后勤信息</a></p></div>',
    ],
    [
      'flat headings, the other section first',
      '<h3>中小学后勤</h3><a href=/s2/a/>后勤信息</a><h3>高校后勤</h3><a href=/s1/b/>政策法规</a><a href=/s1/a/>后勤信息</a>',
    ],
    [
      'one line for each section',
      '<p>高校后勤：<a href=/s1/b/>政策法规</a> | <a href=/s1/a/>后勤信息</a></p><p>中小学后勤：<a href=/s2/a/>后勤信息</a></p>',
    ],
    [
      'a definition list',
      '<dl><dt>中小学后勤<dd><a href=/s2/a/>后勤信息</a><dt>高校后勤<dd><a href=/s1/b/>政策法规</a><dd><a href=/s1/a/>后勤信息</a></dl>',
    ],
    [
      'table rows',
      '<TABLE><TR><TH>高校后勤<TD><A HREF=/s1/a/>后勤信息</A><TR><TH>中小学后勤<TD><A HREF=/s2/a/>后勤信息</A></TABLE>',
    ],
    [
      'headings beside 更多',
      '<div class=a><b>高校后勤</b><span>后勤信息</span><a href=/s1/a/>更多</a></div><div class=b><b>中小学后勤</b><span>后勤信息</span><a href=/s2/a/>更多</a></div>',
    ],
    [
      'addresses below that of the section',
      '<a href=/s1/>高校后勤</a><a href=/s2/>中小学后勤</a><div><a href=/s2/a/>后勤信息</a></div><div><a href=/s1/a/>后勤信息</a></div>',
    ],
    [
      'the full name in both sections',
      '<ul><li>中小学后勤<ul><li><a href=/s2/a/>高校后勤动态信息</a></ul><li>高校后勤<ul><li><a href=http://scyxhq.com/s1/b/>后勤信息</a><li><a href=/s1/a/>高校后勤动态信息</a></ul></ul>',
    ],
    [
      'the full name alone',
      '<div><a href=/s1/a/index.html>高校后勤动态</a></div><a href=/s1/a/>高校后勤动态</a>',
    ],
  ])('tells the sections apart by %s', (_, html) => {
    const columns = findColumns(home(html), new Map());
    expect(columns.missing).toEqual([]);
    expect(columns.found.map(({ column }) => [column.name, column.section])).toEqual([
      ['高校后勤动态信息', '高校后勤'],
    ]);
    expect(columns.found.map(({ first }) => first.url.replace('index.html', ''))).toEqual([OWN]);
  });

  const TWO = '<p><a href=/x/1/>后勤信息</a></p><p><a href=/x/2/>后勤信息</a></p>';

  it('never chooses by the name alone between two', () => {
    const columns = findColumns(home(TWO), new Map());
    expect(columns.found).toEqual([]);
    expect(columns.missing).toEqual(['高校后勤动态信息']);
    expect(columns.seen.filter((text) => text.startsWith('后勤信息（'))).toHaveLength(2);
  });

  it('never takes the column of the other section, even if it is the only one', () => {
    const columns = findColumns(
      home('<ul><li>中小学后勤<ul><li><a href=/s2/a/>后勤信息</a></ul></ul>'),
      new Map(),
    );
    expect(columns.found).toEqual([]);
    expect(columns.missing).toEqual(['高校后勤动态信息']);
  });

  it('asks for the section page where the home page does not tell', () => {
    const menu = home(`<p><a href=/gx/>高校后勤</a> <a href=/zx/>中小学后勤</a></p>`);
    const first = findColumns(menu, new Map());
    expect([...first.sections]).toEqual([['高校后勤', 'https://www.scxxjjhqcy.com/gx/']]);
    const section = pageOf(
      'scxxjjhqcy',
      '<p><a href=/gx/>高校后勤</a> <a href=/zx/>中小学后勤</a></p><div class=left><a href=/list/12/>通知</a><a href=/list/11/>后勤信息</a></div><ul><li>中小学后勤<ul><li><a href=/list/21/>后勤信息</a></ul></ul>',
      '/gx/',
    );
    const second = findColumns(menu, new Map([['高校后勤', section]]));
    expect(found(second)).toEqual({ 高校后勤动态信息: 'https://www.scxxjjhqcy.com/list/11/' });
    expect(second.missing).toEqual([]);
  });

  it('is one site on all its hosts, by the number of an article', () => {
    const { identify } = SCRAPERS.scxxjjhqcy;
    for (const address of [
      'http://www.scyxhq.com/gxhq/hqxx/2031.html?pic0_page=289',
      'https://scxxjjhqcy.com/gxhq/hqxx/2031.html#a',
      'http://scyxhq.com//gxhq/hqxx/2031.html',
    ])
      expect(identify(new URL(address))).toEqual({
        key: '2031',
        url: 'https://www.scxxjjhqcy.com/gxhq/hqxx/2031.html',
      });
    expect(identify(new URL('http://scyxhq.com/2009/0310/15.html'))?.key).toBe('15');
    expect(identify(new URL('http://scyxhq.com/zhuanti/6/7426.html'))?.key).toBe('7426');
    for (const address of ['/gxhq/', '/gxhq/hqxx/index_2.html', '/gxhq/hqxx/list.html', '/12.html'])
      expect(identify(new URL(address, 'http://scyxhq.com'))).toBeNull();
    expect(identify(new URL('http://mirror.example.cn/gxhq/hqxx/2031.html'))).toBeNull();
  });
});

describe('the name of a column', () => {
  it.each([
    '学校后勤动态(165)',
    '学校后勤动态（165）',
    '学校后勤动态 （共165篇）',
    '学校后勤动态[今日更新3]',
    '【学校后勤动态】',
    '【学校后勤动态】(165) >>',
    '【学校后勤动态（165）】',
    '学校后勤动态 >>',
    '◆ 学校后勤动态 »',
    '❯ 学校后勤动态 NEWS (165) 更多>>',
    '学 校 后 勤 动 态',
  ])('is read from %s', (text) => {
    expect(columnName(text)).toBe('学校后勤动态');
  });

  it.each(['中小学后勤动态', '学校后勤动态2024', '学校（产业）动态'])('is left as it is in %s', (text) => {
    expect(columnName(text)).toBe(text.replace('（', '(').replace('）', ')'));
  });
});

describe('sites whose every list counts', () => {
  const html =
    '<a href=/>首页</a><a href=/list/1.html>协会动态</a><a href=/list/2.html>会员动态</a><h3>会员动态<a href="/list/2.html">更多</a></h3><a href=/list/3.html>会员动态</a><a href=/login>会员登录</a><a href=/content/9.html>某某大学开展后勤工作检查</a><a href=http://www.moe.gov.cn/>教育部</a><a href=/f/a.pdf>章程</a><a href="#">更多</a>';

  it('offers every link that may be a list, and the home page where it lists articles', () => {
    const columns = SCRAPERS.chinacacm.findColumns(pageOf('chinacacm', html), new Map());
    expect(columns.found.filter(({ lastResort }) => lastResort).map(({ column }) => column.name)).toEqual([
      '首页',
    ]);
    expect(found(columns)).toEqual({
      协会动态: 'https://www.chinacacm.org/list/1.html',
      '会员动态（/list/2.html）': 'https://www.chinacacm.org/list/2.html',
      '会员动态（/list/3.html）': 'https://www.chinacacm.org/list/3.html',
      首页: 'https://www.chinacacm.org/',
    });
    expect(columns.found.every(({ column }) => column.fetched && column.yearly === null)).toBe(true);
    const bare = SCRAPERS.yxhq.findColumns(
      pageOf('yxhq', '<a href=/lists/index.php/yw/1>要闻</a>'),
      new Map(),
    );
    expect(found(bare)).toEqual({ 要闻: 'http://21caas.cn/lists/index.php/yw/1' });
  });

  it.each(['首页', '网站首页', '返回首页', '回首页', '网站主页', '【首页】'])(
    'takes no link %s for a list, nor another one to the home page',
    (words) => {
      const html = `<a href=/cn/home/>${words}</a><a href=/cn/>中国教育后勤协会</a><a href=/list/1.html>协会动态</a>`;
      const columns = SCRAPERS.chinacacm.findColumns(pageOf('chinacacm', html, '/cn/index.html'), new Map());
      expect(found(columns)).toEqual({ 协会动态: 'https://www.chinacacm.org/list/1.html' });
    },
  );

  it('knows their articles on all hosts', () => {
    expect(SCRAPERS.chinacacm.identify(new URL('http://china-cacm.org/content/7223.html?from=x'))).toEqual({
      key: '7223',
      url: 'https://www.chinacacm.org/content/7223.html',
    });
    expect(
      SCRAPERS.yxhq.identify(new URL('http://www.21caas.cn/details/index.php/news/2014-07/54857')),
    ).toEqual({
      key: '54857',
      url: 'http://21caas.cn/details/index.php/news/2014-07/54857',
    });
    expect(SCRAPERS.chinacacm.identify(new URL('http://www.hfztgybwg.com/content/10935.html'))).toBeNull();
  });
});
