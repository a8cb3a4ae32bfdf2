import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { TallyResult } from '../../../src/model/result.ts';
import { SITE_NAMES } from '../../../src/model/site.ts';
import type { YearBefore } from '../../../src/model/year-before.ts';
import { barsSvg } from '../../../src/report/pictures/bars.ts';
import { PICTURES, type PictureName, picture } from '../../../src/report/pictures/pictures.ts';
import { legend, roundUp, TEXT, WIDTH } from '../../../src/report/pictures/svg.ts';
import { entry, madeResult, rankedUnit, SICAU } from '../made-result.ts';

const texts = (svg: string): string[] =>
  load(svg, { xml: true })('text')
    .map((_, element) => load(svg, { xml: true })(element).text())
    .get();

const BEFORE: YearBefore = {
  year: 2024,
  window: { from: '2023-12-21', to: '2024-12-20' },
  sites: ['四川省高校后勤协会网'],
  days: ['2023-12-30', '2024-03-01', '2024-03-09', '2024-03-20'],
};

function drawn(name: PictureName, result: TallyResult, label = '图'): string {
  const svg = picture(name, result, BEFORE, label);
  if (svg === null) throw new Error(`${name} was not drawn`);
  return svg;
}

describe('pictures', () => {
  it('years: month beside month, only of the sites that are known of both; none without the year before', () => {
    const result = madeResult({
      ledger: [
        entry({ url: 'a', date: '2024-12-21' }),
        entry({ url: 'b', date: '2025-03-09' }),
        entry({ url: 'c', date: '2025-03-10', site: '四川学校后勤与产业信息网' }),
      ],
      exclusions: [],
    });
    const svg = drawn('years', result);
    const shown = texts(svg);
    expect(shown).toEqual(expect.arrayContaining(['2024 年度', '2025 年度']));
    expect(shown.filter((text) => text.endsWith('月'))).toEqual([
      '上年12月',
      ...Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
    ]);
    const heights = [...svg.matchAll(/<rect [^>]*width="(?!14")[\d.]+" height="([\d.]+)"/g)].map(
      ([, height]) => Number(height),
    );
    // Two columns a month: December, January, February, March.
    const unit = heights[0] ?? 1;
    expect(heights.slice(0, 8).map((height) => Math.round(height / unit))).toEqual([1, 1, 0, 0, 0, 0, 3, 1]);
    expect(picture('years', result, null, '图')).toBeNull();
  });

  it('schools: one stacked bar each, as long as its points', () => {
    const svg = drawn('schools', madeResult());
    const widths = [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="16"/g)].map(
      ([, width]) => Number(width),
    );
    const [site = 0, bonus = 0, second = 0] = widths;
    expect(widths.length).toBe(4);
    expect(site / bonus).toBeCloseTo(2, 2);
    expect(second / bonus).toBeCloseTo(1, 2);
  });

  it('months: every month of the window, also one without postings', () => {
    const shown = texts(drawn('months', madeResult()));
    expect(shown.filter((text) => /^\d\d\.\d\d$/.test(text))).toEqual([
      '24.12',
      '25.01',
      '25.02',
      '25.03',
      '25.04',
      '25.05',
      '25.06',
      '25.07',
      '25.08',
      '25.09',
      '25.10',
      '25.11',
      '25.12',
    ]);
    expect(shown).toContain('四川学校后勤与产业信息网');
  });

  it('the names of all the sites fit above a picture, a name without end is cut short', () => {
    const names = legend(Object.values(SITE_NAMES), 20).join('');
    const last = [...names.matchAll(/<text x="(\d+)"[^>]*>([^<]*)</g)].at(-1);
    expect(Number(last?.[1]) + (last?.[2] ?? '').length * TEXT).toBeLessThanOrEqual(WIDTH);
    const long = barsSvg('图', [], [{ label: '学'.repeat(200), values: [1], says: '1' }]);
    expect(long).toContain('学…<');
    expect(long).not.toMatch(/(?:x|width)="-/);
  });

  it('stands on nothing at all without breaking', () => {
    const empty = madeResult({ ledger: [], exclusions: [], unitRanking: [] });
    for (const name of PICTURES) {
      expect(drawn(name, empty)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('a name cannot break out of the picture', () => {
    const svg = drawn(
      'schools',
      madeResult({
        unitRanking: [rankedUnit({ ...SICAU, name: '</svg><script>' })],
        ledger: [entry({ url: 'u' })],
      }),
      '"><script>',
    );
    expect(svg).not.toContain('<script>');
  });

  it.each([
    [1, 4],
    [4, 4],
    [5, 8],
    [9, 12],
    [13, 20],
    [41, 60],
    [87, 100],
    [333, 400],
    [1001, 2000],
  ])('scale for %i ends at %i', (value, end) => {
    expect(roundUp(value)).toBe(end);
  });
});
