import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { YearBefore } from '../../../src/model/year-before.ts';
import { fillIn } from '../../../src/report/notice/fill.ts';
import { noticeHtml } from '../../../src/report/notice/html.ts';
import { parseWording } from '../../../src/report/notice/wording.ts';
import { entry, exclusion, madeResult, question } from '../made-result.ts';
import { shippedNotice } from '../papers.ts';

const render = async (...given: Parameters<typeof shippedNotice>) =>
  noticeHtml(await shippedNotice(...given));

describe('notice.html', () => {
  it('says what was counted, both caps as arithmetic, every reading, how to object', async () => {
    const text = load(await render(madeResult(), '2025-12-25'))('article').text();
    expect(text).toContain('学校后勤动态 2 条');
    expect(text).not.toContain('通知公告');
    expect(text).toContain('2024年12月21日至2025年12月20日');
    expect(text).toContain('7 所 × 20% = 1.4 → 1 名');
    expect(text).toContain('12 人 × 10% = 1.2 → 1 名');
    expect(text).toContain('第四条第（一）项');
    expect(text).toContain('13. 只署编辑、没有作者的稿件，第一作者是谁？');
    expect(text).toContain('2025年12月25日至2025年12月31日，共 5 个工作日（含发布当日）');
    expect(text).toContain('同一篇文章的其他发布 1 条');
  });

  it('has four attachments, each row of the result once', async () => {
    const $ = load(await render(madeResult()));
    expect($('section').length).toBe(4);
    expect(
      $('section')
        .map((_, section) => $(section).find('tbody tr').length)
        .get(),
    ).toEqual([2, 1, 4, 1]);
    expect($('#attachment-3 tbody tr').first().find('a').first().attr('href')).toBe(
      'http://www.scgxhq.com/a/1',
    );
    expect($('#attachment-4 tbody tr td').last().text()).toBe('1');
  });

  it('numbers the pictures that there are; the two years only where the year before is known', async () => {
    const captions = async (before: YearBefore | null) =>
      load(await render(madeResult(), null, before))('figcaption')
        .map((_, caption) => load(caption).text().split('　')[0])
        .get();
    expect(await captions(null)).toEqual(['图 1', '图 2', '图 3']);
    const before = { year: 2024, window: { from: '2023-12-21', to: '2024-12-20' }, sites: [], days: [] };
    expect(await captions(before)).toEqual(['图 1', '图 2', '图 3', '图 4']);
    expect(await render(madeResult(), null, before)).toContain('图 3　与上年度逐月对比');
  });

  it('leaves the dates to be filled in where none is given', async () => {
    const html = await render(madeResult());
    expect(html).toContain('川高后〔　　　　〕　　号');
    expect(html).toContain('　年　月　日至');
    expect(html).not.toMatch(/202[67]年/);
  });

  it('is a draft only while an open question can move somebody across a line', async () => {
    const open = question({ id: 'unit-1' });
    const touching = { ...open, stakes: { ...open.stakes, touchesLine: true } };
    expect(await render(madeResult({ questions: [open] }))).not.toContain('征求意见稿');
    expect(await render(madeResult({ questions: [touching] }))).toContain('征求意见稿');
  });

  it('says what is still open, and whether it could change a rank or nothing', async () => {
    const still = question({ id: 'unit-1' });
    const moving = { ...still, id: 'unit-2', stakes: { ...still.stakes, touchesRank: true } };
    const text = async (...questions: readonly (typeof still)[]) =>
      load(await render(madeResult({ questions })))('article').text();
    expect(await text()).not.toContain('待核实事项');
    expect(await text(still)).toContain('尚有 1 个事项待核实');
    expect(await text(still)).toContain('均不改变任何学校和个人的名次，不改变名额和入围名单');
    expect(await text(still, moving)).toContain('其中 1 个的核实结果可能改变名次，0 个可能改变入围');
    expect(await text(still, moving)).not.toContain('均不改变');
  });

  it('is harmless whatever a title holds, and runs nothing', async () => {
    const title = '<img src=x onerror=alert(1)>"&\u0001联系13812345678';
    const html = await render(
      madeResult({
        ledger: [entry({ url: 'javascript:alert(1)', title })],
        exclusions: [exclusion({ url: 'http://h/"onmouseover="x', code: 'OPEN', title })],
      }),
    );
    const $ = load(html);
    expect($('img,script,iframe,[onerror],[onmouseover]').length).toBe(0);
    expect($('a[href^="javascript"]').length).toBe(0);
    expect($('#attachment-3 tbody td').eq(3).text()).toBe('<img src=x onerror=alert(1)>"& 联系〔号码从略〕');
    expect(html).not.toContain('13812345678');
    expect(html).not.toMatch(/[\u0000-\u0008]/);
  });
});

describe('wording', () => {
  it('a name that stands for nothing is refused with those there are', () => {
    expect(() => fillIn('共 {cuonted} 条', { counted: '4' })).toThrow(/\{cuonted\}[\s\S]*counted/);
  });

  it('a wording file that is wrong is refused with each place', () => {
    expect(() => parseWording('{"issuer":1}', 'w.json')).toThrow(
      /w\.json 第 1 行（issuer）：[\s\S]*w\.json 第 1 行（body）：/,
    );
    expect(() => parseWording('{', 'w.json')).toThrow(/JSON/);
  });

  it('a slip of the pen is named by its line, in Chinese', () => {
    const shipped = readFileSync(
      join(import.meta.dirname, '..', '..', '..', 'data', 'notice', 'wording.json'),
      'utf8',
    );
    const lines = shipped.split('\n');
    const at = lines.findIndex((line) => line.includes('"workingDays"'));
    const words = (change: (line: string) => string): string => {
      try {
        parseWording(lines.map((line, index) => (index === at ? change(line) : line)).join('\n'), 'w.json');
        return '';
      } catch (error) {
        return String(error);
      }
    };
    expect(words((line) => line)).toBe('');
    const five = words((line) => line.replace(/"workingDays": \d+/, '"workingDays": "五"'));
    expect(five).toContain(`w.json 第 ${at + 1} 行（publicity.workingDays）：`);
    expect(words((line) => line.replace('"workingDays"', '“workingDays”'))).toContain(
      `w.json 第 ${at + 1} 行：不是合格的 JSON`,
    );
    expect(five).not.toMatch(/[A-Z][a-z]+ input/);
  });
});
