import { describe, expect, it } from 'vitest';
import { SCRAPERS } from '../../scrapers/index.ts';
import { listHtml } from '../../scrapers/scgxhq/answer.ts';
import { get, pageOf } from './support.ts';

const HEAD = '<h1>西华大学举办厨艺比赛</h1><div>日期:2025-01-02 来源: 阅读:</div>';
const many = (count: number, write: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => write(at)).join('');

/** Each of these once cost minutes or the stack; the time limit of a test is what tells. */
describe('pages made to break a reader', () => {
  it.each([
    ['nested boxes', `${'<div>'.repeat(50_000)}正文内容。${'</div>'.repeat(50_000)}`],
    ['boxes never closed', `${'<div>'.repeat(500_000)}正文内容。`],
    ['formatting never closed', many(4000, (at) => `<font a${at}=1><p>正文内容。`)],
    ['nested tables', `${'<table><tr><td>'.repeat(3000)}正文内容。`],
    ['one endless line', `<p>${'正文内容。'.repeat(150_000)}</p>`],
    ['thirty thousand lines', '<p>正文内容。</p>'.repeat(30_000)],
    ['spaces', `<p>${' '.repeat(500_000)}正文内容。${'&nbsp;'.repeat(100_000)}</p>`],
    [
      'brackets and colons',
      `<p>${'【['.repeat(50_000)}</p><p>${'作者:'.repeat(50_000)}</p><p>正文内容。</p>`,
    ],
    ['a tag with a million attributes', `<div ${many(100_000, (at) => `a${at} `)}>正文内容。</div>`],
    ['ampersands and angle brackets', `<p>正文内容。${'&'.repeat(200_000)}${'<'.repeat(200_000)}</p>`],
    [
      'tags in scripts and comments',
      `<script>${'"<div>"'.repeat(10_000)}</script><!-- ${'<div>'.repeat(10_000)} --><div class=c>正文内容。</div>`,
    ],
  ])('an article with %s', (_, body) => {
    const read = SCRAPERS.chinacacm.parseArticle(pageOf('chinacacm', HEAD + body, '/content/1.html'));
    expect(read.title?.value).toBe('西华大学举办厨艺比赛');
    expect(read.body.map((line) => line.text).join('')).toContain('正文内容。');
  });

  it('an article whose last tag never ends', () => {
    const read = SCRAPERS.chinacacm.parseArticle(
      pageOf('chinacacm', `${HEAD}<p>正文内容。</p>${'<a b '.repeat(200_000)}`, '/content/1.html'),
    );
    expect(read.body.map((line) => line.text)).toEqual(['正文内容。']);
  });

  it.each([
    ['rows', 8000, (at: number) => `<li><a href=/content/${at}.html>四川大学检查${at}</a> 2025-01-02</li>`],
    ['one line', 4000, (at: number) => `<a href=/content/${at}.html>四川大学检查${at}</a> 2025-01-02 `],
    [
      'boxes never closed',
      300,
      (at: number) => `<div><a href=/content/${at}.html>四川大学检查${at}</a> 2025-01-02 `,
    ],
    [
      'boxes of their own',
      2000,
      (at: number) =>
        `<div><h3>题</h3><ul><li><a href=/content/${at}.html>四川大学检查${at}</a> 2025-01-02</li></ul></div>`,
    ],
  ])('a list of many %s', (_, count, write) => {
    const page = pageOf(
      'chinacacm',
      many(count, write) + '<a href=/x>下一页</a>'.repeat(1000),
      '/list/1.html',
    );
    const { items, next } = SCRAPERS.chinacacm.parseList(page, get(page));
    expect(items).toHaveLength(count);
    expect(items.every((item) => item.date?.value === '2025-01-02')).toBe(true);
    expect(next?.url).toBe('https://www.chinacacm.org/x');
  });

  it('menus and answers', () => {
    const menu = pageOf(
      'scxxjjhqcy',
      many(5000, (at) => `<li><a href=/a/${at}/>后勤信息</a>`),
    );
    expect(SCRAPERS.scxxjjhqcy.findColumns(menu, new Map()).missing).toEqual(['高校后勤动态信息']);
    expect(listHtml(`cb("${'\\"'.repeat(500_000)}`)).toBe('');
    expect(listHtml(`cb(${'"'.repeat(300_001)})`)).toBe('');
    expect(listHtml('['.repeat(100_000))).toBe('['.repeat(100_000));
  });
});
