import { describe, expect, it } from 'vitest';
import type { SiteId } from '../../src/model/site.ts';
import { editionFor } from '../../src/regulation/index.ts';
import { resolveReadings } from '../../src/regulation/readings-file.ts';

const edition = editionFor(2025);
const readings = resolveReadings(edition, {});

function ruling(site: SiteId, section: string | null, column: string, year = 2025) {
  const { counted, asked } = edition.countsColumn(site, section, column, year, readings);
  return asked ? 'asked' : counted;
}

describe('counted columns (6.1)', () => {
  it.each([
    ['scgxhq', null, '学校后勤动态', true],
    ['scgxhq', '新闻动态', '学校后勤新闻', true],
    ['scgxhq', null, '协会新闻', true],
    ['scgxhq', null, '招投标', true],
    ['scgxhq', null, ' 理论与实践 ', true],
    ['scgxhq', null, '企业新闻动态', false],
    ['scgxhq', null, '通知公告', false],
    ['scxxjjhqcy', '高校后勤', '后勤信息', true],
    ['scxxjjhqcy', '中小学后勤', '后勤信息', false],
    ['scxxjjhqcy', '中小学后勤', '高校后勤动态信息', false],
    ['scxxjjhqcy', null, '高校后勤动态', true],
    ['scxxjjhqcy', null, '中小学后勤 / 后勤信息', false],
    ['scxxjjhqcy', null, '高校后勤／后勤信息', true],
    ['scxxjjhqcy', '协会工作', '高校后勤协会', false],
    ['chinacacm', null, '学校后勤动态', false],
    ['yxhq', null, '协会新闻', false],
  ] as const)('%s %s %s → %s', (site, section, column, expected) => {
    expect(ruling(site, section, column)).toBe(expected);
  });

  it('asks where the section decides and is not known, or no column is named', () => {
    expect(ruling('scxxjjhqcy', null, '后勤信息')).toBe('asked');
    expect(ruling('scgxhq', null, '')).toBe('asked');
  });

  it('counts only the association site in 2019', () => {
    expect(ruling('scgxhq', null, '协会新闻', 2019)).toBe(true);
    expect(ruling('scxxjjhqcy', '高校后勤', '高校后勤动态信息', 2019)).toBe(false);
    expect(ruling('scxxjjhqcy', null, '后勤信息', 2019)).toBe(false);
    expect(ruling('scxxjjhqcy', '高校后勤', '高校后勤动态信息', 2020)).toBe(true);
  });
});
