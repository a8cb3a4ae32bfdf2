import { describe, expect, it } from 'vitest';
import { SCRAPERS } from '../../scrapers/index.ts';
import { plainest, standingDates } from '../../scrapers/list/date-standing.ts';
import { get, pageOf } from './support.ts';

const ids = [1, 2, 3];

/** Dates that a list of three items gives, each item made of its link and other markup. */
function datesOf(item: (link: string) => string, around: (items: string) => string = (items) => items) {
  const links = ids.map((id) => `<a href="/gxhq/hqxx/${id}.html">西华大学第${id}次开展食堂检查</a>`);
  const page = pageOf('scxxjjhqcy', around(links.map(item).join('\n')), '/gxhq/hqxx/');
  return SCRAPERS.scxxjjhqcy.parseList(page, get(page)).items.map((it) => it.date?.value ?? null);
}
const all = (date: string | null): (string | null)[] => ids.map(() => date);

describe('the date of an item with a running summary', () => {
  it.each<[string, (link: string) => string]>([
    [
      'in a line of its own, labelled',
      (link) =>
        `<div class="item"><h4>${link}</h4><p>2024年10月12日，学校后勤处在一食堂开展检查，取得良好效果……</p><p class="t"><em>发布：2025-12-20</em><em>浏览 266</em></p></div>`,
    ],
    [
      'in a line of its own, bare',
      (link) =>
        `<li><time>2025-12-20</time><h4>${link}</h4><p>时间：2024年10月12日，地点：学术报告厅</p></li>`,
    ],
    [
      'behind the summary in its text',
      (link) => `<li>${link}<p>近日，学校后勤处于2024年10月12日开展检查…… 2025-12-20</p></li>`,
    ],
    [
      'in brackets behind the summary',
      (link) => `<li>${link}<p>2024年10月12日，后勤处开展检查[2025-12-20]</p></li>`,
    ],
    [
      'beside a date that an element sets off in the sentence',
      (link) =>
        `<li>${link}<p>学校后勤处，于<b>2024年10月12日</b>，在一食堂开展检查。</p><span>2025-12-20</span></li>`,
    ],
    [
      'beside the day of the last change',
      (link) => `<li>${link}<i>更新时间：2025-12-25</i><i>2025-12-20</i></li>`,
    ],
    ['beside a deadline', (link) => `<tr><td>${link}<td>截止日期：2026-01-09<td>发布日期：2025-12-20</tr>`],
    [
      'among short words',
      (link) =>
        `<li>${link}<p>2024年10月12日，后勤处开展检查。</p><p>后勤处 2025-12-20 10:30 浏览3次</p></li>`,
    ],
    [
      'inside a link around all of it',
      (link) => link.replace('</a>', '<p>2024年10月12日，后勤处开展检查。</p><p>发布：2025-12-20</p></a>'),
    ],
  ])('stands %s', (_, item) => {
    const wrap = item('').startsWith('<tr') ? (items: string) => `<table>${items}</table>` : undefined;
    expect(datesOf(item, wrap)).toEqual(all('2025-12-20'));
  });

  it.each<[string, (link: string) => string]>([
    ['only a sentence has one', (link) => `<li>${link}<p>2024年10月12日，学校后勤处开展检查。</p></li>`],
    [
      'a summary cut short begins with one',
      (link) => `<li>${link}<p>2024年10月12日我校后勤处开展检查</p></li>`,
    ],
    ['a summary ends with one', (link) => `<li>${link}<p>后勤处将检查食堂，时间截至2024年10月12日</p></li>`],
    ['two stand there alike', (link) => `<tr><td>${link}<td>2025-12-20<td>2026-01-09</tr>`],
    ['it is a deadline', (link) => `<li>${link}<span>截止日期：2026-01-09</span></li>`],
  ])('is left open where %s', (_, item) => {
    const wrap = item('').startsWith('<tr') ? (items: string) => `<table>${items}</table>` : undefined;
    expect(datesOf(item, wrap)).toEqual(all(null));
  });
});

describe('plainest', () => {
  it('takes what is said twice once', () => {
    expect(plainest(standingDates('[2025-12-20] 2025-12-20'))?.date).toBe('2025-12-20');
  });

  it('knows no date before 2050 in a placeholder', () => {
    expect(plainest(standingDates('2099-12-31'))).toBeNull();
  });
});
