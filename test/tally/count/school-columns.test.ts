import { describe, expect, it } from 'vitest';
import type { SiteId } from '../../../src/model/site.ts';
import { tally } from '../../../src/tally/tally.ts';
import { member } from '../ranking/samples.ts';
import { type PageSketch, page } from '../unit/page.ts';

/** What becomes of one article that names no school: asked about, or quietly nobody's. */
function fateOf(site: SiteId, column: string, sketch: Partial<PageSketch>, section: string | null = null) {
  const result = tally({
    year: 2025,
    articles: [{ ...page({ title: '食堂检查', site, column, ...sketch }), section }],
    claims: [],
    members: [member('10623', '西华大学')],
    outlets: [],
    readings: {},
    decisions: [],
    gaps: [],
  });
  return {
    codes: result.exclusions.map(({ code }) => code),
    asked: result.questions.map(({ kind }) => kind),
  };
}

const ASKED = { codes: ['OPEN'], asked: ['unit'] };
const NOBODYS = { codes: ['NO_UNIT'], asked: [] };
const COLUMNS: readonly (readonly [SiteId, string, string | null])[] = [
  ['scgxhq', '学校后勤动态', null],
  ['scgxhq', '学校后勤新闻', null],
  ['scgxhq', '学校动态', null],
  ['scgxhq', '招标信息', null],
  ['scxxjjhqcy', '高校后勤动态信息', '高校后勤'],
  ['scxxjjhqcy', '高校后勤信息', null],
  ['scxxjjhqcy', '后勤信息', '高校后勤'],
];

describe('an article that names no school (clause 6.2.1)', () => {
  it.each(COLUMNS)('%s %s: is asked about, whatever the column is called', (site, column, section) => {
    expect(fateOf(site, column, { body: ['5月6日,后勤处开展检查。'] }, section)).toEqual(ASKED);
    expect(fateOf(site, column, { body: ['5月6日,我校开展检查。'] }, section)).toEqual(ASKED);
  });

  it.each(['协会新闻', '理论与实践'])('%s: may be the association’s own, unless it says 我校', (column) => {
    expect(fateOf('scgxhq', column, { body: ['5月6日,会议召开。'] })).toEqual(NOBODYS);
    expect(fateOf('scgxhq', column, { body: ['5月6日,我院召开会议。'] })).toEqual(ASKED);
  });

  it('来源 = the association says nothing of the school', () => {
    const sketch = { source: '四川省高校后勤协会', body: ['5月6日,后勤处开展检查。'] };
    expect(fateOf('scgxhq', '学校后勤动态', sketch)).toEqual(ASKED);
  });
});
