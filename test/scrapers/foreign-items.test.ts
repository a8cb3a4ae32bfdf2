import { describe, expect, it } from 'vitest';
import { SCRAPERS } from '../../scrapers/index.ts';
import type { SiteId } from '../../src/model/site.ts';
import { get, pageOf } from './support.ts';

const ARTICLE: Partial<Record<SiteId, (id: number) => string>> = {
  scxxjjhqcy: (id) => `/gxhq/hqxx/${id}.html`,
  chinacacm: (id) => `/content/${id}.html`,
};

function titles(site: 'scxxjjhqcy' | 'chinacacm', html: string, path = '/list/'): string[] {
  const page = pageOf(site, html, path);
  return SCRAPERS[site].parseList(page, get(page)).items.map((item) => item.title);
}

const own = (site: SiteId, id: number): string =>
  `<a href="${ARTICLE[site]?.(id) ?? ''}">西华大学第${id}次开展食堂检查</a>`;
const WECHAT = '<a href="https://mp.weixin.qq.com/s/abc">四川大学承办全国后勤会议</a>';
const OWN = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `西华大学第${from + at}次开展食堂检查`);

const FEET: Readonly<Record<string, string>> = {
  'a footer':
    '<footer>版权所有 某某协会 <a href="http://beian.miit.gov.cn/">蜀ICP备09001234号</a> 最后更新：2025-12-01</footer>',
  'a box without a name':
    '<div id=f><p>版权所有 某某协会 <a href="https://beian.miit.gov.cn/">蜀ICP备09001234号-1</a> 网站更新 2025-12-01 <a href="https://bszs.conac.cn/">事业单位标识</a></p></div>',
  'a row of the table around':
    '<TR><TD>版权所有 更新日期：2025-11-30 <A HREF="http://www.miibeian.gov.cn/">蜀ICP备</A>',
  'a dated notice to users of the page':
    '<p>本站 2025-12-01 起启用 <a href="http://new.example.org/">新版后勤服务平台入口</a></p>',
  'friendly links':
    '<div class="friendlink"><ul><li><a href="http://www.moe.gov.cn/">中华人民共和国教育部</a> 2025-12-01</li><li><a href="http://edu.sc.gov.cn/">四川省教育厅官方网站</a> 2025-12-01</li></ul></div>',
};

describe.each(['scxxjjhqcy', 'chinacacm'] as const)('on a list of %s', (site) => {
  const list = (rows: readonly string[]): string =>
    `<table><tr><td><ul>${rows.map((row) => `<li>${row} <span>2025-12-03</span></li>`).join('')}</ul></td></tr>`;

  it.each(Object.entries(FEET))('%s holds no posting', (_, foot) => {
    expect(titles(site, `${list([own(site, 1), own(site, 2)])}${foot}`)).toEqual(OWN(1, 2));
    expect(titles(site, `<table><tr><td>暂无内容</td></tr></table>${foot}`)).toEqual([]);
  });

  it('an item that leads elsewhere is one, first, between and last', () => {
    expect(titles(site, list([WECHAT, own(site, 1)]))).toHaveLength(2);
    expect(titles(site, list([own(site, 1), WECHAT, own(site, 2)]))).toHaveLength(3);
    expect(titles(site, list([own(site, 1), WECHAT]))).toEqual([...OWN(1, 1), '四川大学承办全国后勤会议']);
  });

  it('items that all lead elsewhere are a list', () => {
    const other = '<a href="https://mp.weixin.qq.com/s/def">成都大学举办后勤技能比武</a>';
    expect(titles(site, list([WECHAT, other]))).toHaveLength(2);
  });

  it('an item in a table of its own is one, built as the others are', () => {
    const rows = [own(site, 1), WECHAT, own(site, 2)].map(
      (link) => `<div class=row><table><tr><td>${link}<td>2025-12-03</table></div>`,
    );
    expect(titles(site, `<div>${rows.join('')}</div>${FEET['a footer']}`)).toHaveLength(3);
  });
});

it('the foot of a home page that is read for want of lists holds no posting', () => {
  for (const foot of Object.values(FEET))
    expect(
      titles(
        'chinacacm',
        `<div><p>${own('chinacacm', 1)} [12-03]</p><p>${own('chinacacm', 2)} [12-02]</p></div>${foot}`,
        '/',
      ),
    ).toEqual(OWN(1, 2));
});

describe('an item whose link leads nowhere', () => {
  const read = (link: string, path = '/gxhq/hqxx/') => {
    const row = (it: string): string => `<tr><td>[2025/3/1]<td>${it}</tr>`;
    const html = `<table>${row(own('scxxjjhqcy', 1))}${row(link)}${row(own('scxxjjhqcy', 2))}</table>`;
    const page = pageOf('scxxjjhqcy', html, path);
    return SCRAPERS.scxxjjhqcy.parseList(page, get(page)).items;
  };

  it.each([
    '//www.scxxjjhqcy.com:80https://mp.weixin.qq.com/s/abc',
    'http://www.scxxjjhqcy.comhttps://mp.weixin.qq.com/s/abc',
    'http://',
    'http:///info/1.htm',
    'https//mp.weixin.qq.com:99999999/s/abc'.replace('https//', 'https://'),
    'javascript:void(0)',
    '#',
    '',
  ])('is kept with its title and date: %s', (href) => {
    const items = read(`<a href="${href}" onclick="show(7)">成都大学开展安全检查</a>`);
    expect(items.map(({ key, title, date }) => [key, title, date?.value])).toEqual([
      ['1', '西华大学第1次开展食堂检查', '2025-03-01'],
      [null, '成都大学开展安全检查', '2025-03-01'],
      ['2', '西华大学第2次开展食堂检查', '2025-03-01'],
    ]);
    expect(URL.canParse(items[1]?.url ?? '')).toBe(true);
  });

  it('keeps its identity from page to page, and is told from others', () => {
    const item = (title: string, path: string) =>
      read(`<a href="javascript:void(0)">${title}</a>`, path)[1]?.url;
    expect(item('成都大学开展安全检查', '/gxhq/hqxx/')).toBe(
      item('成都大学开展安全检查', '/gxhq/hqxx/index_2.html'),
    );
    expect(item('成都大学开展安全检查', '/gxhq/hqxx/')).not.toBe(item('宜宾学院开展安全检查', '/gxhq/hqxx/'));
  });

  it('is none where it is a tool', () => {
    const page = pageOf(
      'scxxjjhqcy',
      `<ul><li>${own('scxxjjhqcy', 1)} 2025-03-01 <a href="javascript:share(1)">分享到微信朋友圈</a></li></ul><a href="mailto:a@example.org">联系邮箱：后勤服务中心</a> 2025-03-02<p><a href="#top">返回本页面的顶部去</a></p>`,
    );
    const { items } = SCRAPERS.scxxjjhqcy.parseList(page, get(page));
    expect(items.map(({ key }) => key)).toEqual(['1']);
  });
});
