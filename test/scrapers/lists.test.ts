import { describe, expect, it } from 'vitest';
import { SCRAPERS } from '../../scrapers/index.ts';
import type { ListPage } from '../../src/model/page.ts';
import type { SiteId } from '../../src/model/site.ts';
import { LIST_LAYOUTS } from './list-layouts.ts';
import { get, pageOf } from './support.ts';

const HREF: Readonly<Record<SiteId, (at: number) => string>> = {
  scgxhq: (at) => `/p/10/?StId=st_app_news_i_x63796255229633${at}`,
  scxxjjhqcy: (at) => `/gxhq/hqxx/${9000 + at}.html`,
  chinacacm: (at) => `https://www.china-cacm.org/content/${9000 + at}.html`,
  yxhq: (at) => `/details/index.php/news/2025-03/${45000 + at}`,
};
const KEY: Readonly<Record<SiteId, (at: number) => string>> = {
  scgxhq: (at) => `63796255229633${at}`,
  scxxjjhqcy: (at) => String(9000 + at),
  chinacacm: (at) => String(9000 + at),
  yxhq: (at) => String(45000 + at),
};
const WECHAT = 'https://mp.weixin.qq.com/s/abc';

const DATES: Readonly<Record<string, (day: number) => { printed: string; value: string | null }>> = {
  'YYYY-MM-DD': (day) => ({ printed: `2025-03-${day + 9}`, value: `2025-03-${day + 9}` }),
  'YYYY/M/D': (day) => ({ printed: `2025/3/${day}`, value: `2025-03-${String(day).padStart(2, '0')}` }),
  'YYYY.MM.DD': (day) => ({ printed: `2025.03.${day + 9}`, value: `2025-03-${day + 9}` }),
  YYYY年M月D日: (day) => ({ printed: `2025年3月${day}日`, value: `2025-03-${String(day).padStart(2, '0')}` }),
  'MM-DD alone': (day) => ({ printed: `03-${day + 9}`, value: null }),
};

const title = (at: number): string =>
  at % 3 === 0
    ? `四川大学2025年1月${at + 1}日停水通知和后勤保障安排`
    : `西南石油大学后勤处开展食堂检查之${at}`;

describe.each(Object.keys(LIST_LAYOUTS))('a list in %s', (layout) => {
  it.each(['scgxhq', 'scxxjjhqcy', 'chinacacm', 'yxhq'] as const)('of %s', (site) => {
    const others = Array.from({ length: 8 }, (_, at) => ({
      href: HREF[site](500 + at),
      title: `某某学院召开后勤会议第${at}次`,
      date: `2025-01-0${at + 1}`,
    }));
    for (const [format, date] of Object.entries(DATES)) {
      for (const count of [20, 7, 1]) {
        for (const next of [null, '/l/index_2.html']) {
          const postings = Array.from({ length: count }, (_, at) => ({
            href: at === 4 ? WECHAT : HREF[site](at),
            title: title(at),
            date: date(at + 1).printed,
          }));
          const page = pageOf(site, LIST_LAYOUTS[layout]?.({ postings, next, others }) ?? '', '/l/');
          const read = SCRAPERS[site].parseList(page, get(page));
          const where = `${format}, ${count} items`;
          expect(
            read.items.map((item) => [item.key ?? item.url, item.title, item.date?.value ?? null]),
            where,
          ).toEqual(
            postings.map((it, at) => [at === 4 ? WECHAT : KEY[site](at), it.title, date(at + 1).value]),
          );
          expect(read.next?.url ?? null, where).toBe(next === null ? null : page.resolve(next)?.href);
        }
      }
    }
  });
});

function list(html: string, path = '/gxhq/hqxx/'): ListPage {
  const page = pageOf('scxxjjhqcy', html, path);
  return SCRAPERS.scxxjjhqcy.parseList(page, get(page));
}

const row = (id: number, text: string, date: string): string =>
  `<li><a href="/gxhq/hqxx/${id}.html">${text}</a><span>${date}</span></li>`;
const ROWS = `<ul>${row(1, '四川大学开展检查', '2025-03-02')}${row(2, '成都大学开展检查', '2025-03-01')}</ul>`;

describe('items', () => {
  it('takes the full title from the title attribute of a cut one, and marks off the front', () => {
    const { items } = list(
      `<ul><li><a title="四川大学后勤处关于开展安全检查的通知" href=/a/b/1.html>四川大学后勤处关于…</a> 2025-03-02</li>
<li>[置顶]<a title="点击查看" href=/a/b/2.html>[置顶] 成都大学开展检查</a> 2025-03-01</li><li>· <a href=/a/b/3.html>【通知】西华大学开展检查</a> 2025-03-01</li></ul>`,
    );
    expect(items.map((item) => item.title)).toEqual([
      '四川大学后勤处关于开展安全检查的通知',
      '成都大学开展检查',
      '【通知】西华大学开展检查',
    ]);
  });

  it('gives no date to pinned items that carry a placeholder', () => {
    const { items } = list(
      `<ul>${row(1, '[置顶]四川大学开展检查', '2099-12-31')}${row(2, '【置顶】成都大学开展检查', '2028-01-01')}${row(3, '[置顶]西华大学开展检查', '2024-05-01')}${row(4, '宜宾学院开展检查', '2025-03-01')}</ul>`,
    );
    expect(items.map((item) => item.date?.value ?? null)).toEqual([null, null, '2024-05-01', '2025-03-01']);
  });

  it('keeps items that lead elsewhere, with title and date, and never their site', () => {
    const { items } = list(
      `<ul>${row(1, '四川大学开展检查', '2025-03-02')}<li><a href="/upload/2025/比赛通知.pdf">成都大学比赛通知</a> 2025-03-01</li><li><a href="http://ahttp://b.cn/1.html">西华大学举办比赛的消息</a> 2025-03-01</li><li><a href="http://hqc.example.edu.cn/info/1.htm">宜宾学院开展检查</a> 2025-02-28</li></ul>`,
    );
    expect(items.map((item) => [item.key, item.title, item.date?.value])).toEqual([
      ['1', '四川大学开展检查', '2025-03-02'],
      [null, '成都大学比赛通知', '2025-03-01'],
      [null, '西华大学举办比赛的消息', '2025-03-01'],
      [null, '宜宾学院开展检查', '2025-02-28'],
    ]);
    expect(items[1]?.url).toBe(
      'https://www.scxxjjhqcy.com/upload/2025/%E6%AF%94%E8%B5%9B%E9%80%9A%E7%9F%A5.pdf',
    );
    expect(items.every((item) => URL.canParse(item.url))).toBe(true);
  });

  it('finds an article behind a script link', () => {
    const { items } = list(
      `<ul><li><a href="javascript:window.open('/gxhq/hqxx/7.html')">四川大学开展检查</a> 2025-03-02</li></ul>`,
    );
    expect(items).toMatchObject([{ key: '7', url: 'https://www.scxxjjhqcy.com/gxhq/hqxx/7.html' }]);
  });

  it('parts items that share a line, dates before and after', () => {
    const after = list(
      `<td><a href=/a/b/1.html>四川大学开展检查</a> 2025-03-02 <a href=/a/b/2.html>成都大学开展检查</a> 2025-03-01</td>`,
    );
    const before = list(
      `<td>2025-03-02 <a href=/a/b/1.html>四川大学开展检查</a><br>2025-03-01 <a href=/a/b/2.html>成都大学开展检查</a></td>`,
    );
    for (const { items } of [after, before])
      expect(items.map((item) => [item.key, item.date?.value])).toEqual([
        ['1', '2025-03-02'],
        ['2', '2025-03-01'],
      ]);
  });

  it('leaves a date inside a title in the title', () => {
    const { items } = list(
      `<ul><li><a href=/a/b/1.html>关于2025年5月1日放假的通知</a></li><li><a href=/a/b/2.html>成都大学开展检查 [2025-03-01]</a></li></ul>`,
    );
    expect(items.map((item) => [item.title, item.date?.value ?? null])).toEqual([
      ['关于2025年5月1日放假的通知', null],
      ['成都大学开展检查', '2025-03-01'],
    ]);
  });

  it('takes the pages of a pager for no articles, whatever their addresses', () => {
    const { items, next } = list(
      `${ROWS}<p><a href="/gxhq/hqxx/1.html">1</a> <a href="/gxhq/hqxx/2.html">2</a> <a href="/gxhq/hqxx/2.html">下一页</a></p>`,
    );
    expect(items.map((item) => item.key)).toEqual(['1', '2']);
    expect(next?.url).toBe('https://www.scxxjjhqcy.com/gxhq/hqxx/2.html');
  });

  it('reads a list that a script unhides, and no items where there are none', () => {
    expect(list(`<div style="display:none">${ROWS}</div>`).items).toHaveLength(2);
    expect(list('<p>暂无内容</p>').items).toEqual([]);
  });

  it('does not fall back on the side lists of an empty page', () => {
    const side = `<div class="side"><h4>热门文章</h4><ul>${row(8, '某学院召开会议一', '2025-01-01')}${row(9, '某学院召开会议二', '2025-01-02')}</ul></div>`;
    expect(list(`<div class="list"><ul></ul></div>${side}`).items).toEqual([]);
    expect(
      list(`<div class="list"><ul></ul><div>共3页 <a href="index_2.html">上一页</a></div></div>${side}`)
        .items,
    ).toEqual([]);
  });

  it('keeps a list whose box has the class of a side bar, for want of any other', () => {
    expect(list(`<div class="news_nav">${ROWS}</div>`).items).toHaveLength(2);
  });
});

describe('the next page', () => {
  it.each([
    ['下一页', '<a href="index_2.html">下一页</a>'],
    ['下页', '<a href=index_2.html>下页</a>'],
    ['spaces', '<a href="index_2.html">下 一 页</a>'],
    ['brackets', '<a href="index_2.html">[下一页]</a>'],
    ['an arrow behind', '<a href="index_2.html">下一页&gt;&gt;</a>'],
    ['›', '<a href="index_1.html">1</a><a href="index_2.html">›</a>'],
    [
      '>',
      '<a href="index_9.html">2</a> <a href="index_2.html">&gt;</a> <a href="index_99.html">&gt;&gt;</a>',
    ],
    ['»', '<b>1</b> <a href="index_9.html">2</a> <a href="index_2.html">»</a>'],
    ['Next', '<a href="index_2.html">Next</a>'],
    ['a picture', '<a href="index_2.html"><img alt="下一页" src="n.gif"></a>'],
    ['twice', '<a href="index_2.html">下一页</a> <a href="index_2.html">下一页</a>'],
  ])('by %s', (_, pager) => {
    expect(list(`<div>${ROWS}<p>${pager}</p></div>`).next).toEqual({
      method: 'GET',
      url: 'https://www.scxxjjhqcy.com/gxhq/hqxx/index_2.html',
    });
  });

  it.each([
    ['#', '<a href="#">下一页</a>'],
    ['javascript', '<a href="javascript:void(0)">下一页</a> <a href="index_9.html">»</a>'],
    ['the page itself', '<a href="https://www.scxxjjhqcy.com/gxhq/hqxx/">下一页</a>'],
    ['no link', '<span>下一页</span> <a href="index_1.html">上一页</a>'],
    ['an arrow that belongs to no pager', '<h3>通知公告 <a href="/tzgg/">&gt;</a></h3>'],
    ['nothing', ''],
  ])('ends with %s', (_, pager) => {
    expect(list(`<div>${ROWS}<p>${pager}</p></div>`).next).toBeNull();
  });

  it('is not the page of a picture widget', () => {
    const widget = '<div class="pic">图片新闻 <a href="?pic0_page=2">下一页</a></div>';
    expect(list(`${widget}<div>${ROWS}<a href="index_2.html">下一页</a></div>${widget}`).next?.url).toBe(
      'https://www.scxxjjhqcy.com/gxhq/hqxx/index_2.html',
    );
    expect(list(`${widget}<div>${ROWS}</div>`).next).toBeNull();
  });

  it('follows <base href> and comes back from a replica', () => {
    const html = `<head><base href="http://127.0.0.1:4711/gxhq/hqxx/x/"></head><div>${ROWS}<a href="http://127.0.0.1:4711/gxhq/hqxx/2/">下一页</a></div><p><a href="../12.html">1</a></p>`;
    const page = pageOf('scxxjjhqcy', html, '/gxhq/hqxx/', 'http://127.0.0.1:4711');
    const { next, items } = SCRAPERS.scxxjjhqcy.parseList(page, get(page));
    expect(next?.url).toBe('https://www.scxxjjhqcy.com/gxhq/hqxx/2/');
    expect(items[0]?.url).toBe('https://www.scxxjjhqcy.com/gxhq/hqxx/1.html');
    expect(page.resolve('../12.html')?.href).toBe('https://www.scxxjjhqcy.com/gxhq/hqxx/12.html');
  });
});

it('reads all boxes of the home page of a site whose every list counts', () => {
  const box = (name: string, from: number): string =>
    `<div class="box"><h3>${name}<a href="/list/${from}.html">更多</a></h3><ul>${[0, 1, 2].map((at) => `<li><a href="/content/${from + at}.html">某某大学开展后勤工作第${from + at}次</a></li>`).join('')}</ul></div>`;
  const html = `${box('热门文章', 10)}${box('会员动态', 20)}<div class="side">${box('政策', 30)}</div>`;
  const home = pageOf('chinacacm', html, '/');
  expect(SCRAPERS.chinacacm.parseList(home, get(home)).items).toHaveLength(9);
});
