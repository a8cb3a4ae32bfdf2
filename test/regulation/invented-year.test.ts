import { describe, expect, it } from 'vitest';
import { describeReadings, resolveReadings } from '../../src/regulation/readings-file.ts';
import { LEDGER_COLUMNS } from '../../src/report/csv/items.ts';
import { WHATIF_COLUMNS, whatIfRows } from '../../src/report/csv/whatif.ts';
import { writeCsv } from '../../src/report/csv/write.ts';
import { explainCap } from '../../src/report/explain/cap.ts';
import { explainAuthors, explainUnit } from '../../src/report/explain/person-or-unit.ts';
import { prepare } from '../../src/tally/prepare.ts';
import { count, recounter } from '../../src/tally/tally.ts';
import { whatIf } from '../../src/tally/whatif/index.ts';
import { whatIfText } from '../../src/tally/whatif/text.ts';
import { inputOf, type Sketch } from '../tally/count/sketch.ts';
import { INVENTED, THEORY } from './invented-edition.ts';

/** A whole year under another edition, through the same program: from articles to explanations. */
const theory: Sketch = { id: '1', column: '理论与实践', date: '2025-05-02', author: '沈小禾、顾北辰' };
const input = inputOf({
  articles: [
    theory,
    { id: '2', story: 1, date: '2025-05-03' },
    { id: '3', story: 2, date: '2025-05-04' },
    { id: '4', story: 3, date: '2025-05-05', school: '西昌学院', author: '周知远' },
  ],
  claims: [
    { id: 'a', story: 4, outlet: '人民日报', date: '2025-06-02' },
    { id: 'b', story: 5, outlet: '绵阳日报', date: '2025-06-03', unit: '西昌学院', author: '周知远' },
  ],
});
const prepared = prepare(input);
const readings = resolveReadings(INVENTED, {});
const result = count(INVENTED, prepared, readings);

describe('a whole year under another edition', () => {
  it('gives its own weights, caps the month and has its own places', () => {
    expect(
      result.unitRanking.map(({ name, totalPoints, standing }) => [name, totalPoints, standing]),
    ).toEqual([
      ['西华大学', { num: 6, den: 1 }, '是'],
      ['西昌学院', { num: 3, den: 2 }, '否'],
    ]);
    expect(
      result.exclusions.map(({ code, reason, clause, unit }) => [code, reason, clause, unit?.name]),
    ).toEqual([['REJECTED', '每月至多计 2 篇', 'C', '西华大学']]);
    expect(result.quotas.units).toMatchObject({ places: 1, clause: 'D' });
  });

  it('shares a point among those who sign, and explains every share', () => {
    const people = ['沈小禾', '顾北辰', '周知远'].flatMap((name) =>
      explainAuthors(INVENTED, result, { name, code: null }),
    );
    expect(
      people.map(({ name, sitePoints, points }) => [name, sitePoints, points.map((one) => one.points)]),
    ).toEqual([
      ['沈小禾', '2', ['1', '1', '3']],
      ['顾北辰', '1', ['1']],
      ['周知远', '1', ['1', '1/2']],
    ]);
    for (const row of result.authorRanking) {
      const [only] = explainAuthors(INVENTED, result, { name: row.name, code: row.unit.code });
      expect(only?.rank).toBe(row.rank);
    }
    const school = explainUnit(INVENTED, result, 'S02', '西华大学');
    expect([school.totalPoints, school.notCounted.map(({ code }) => code)]).toEqual(['6', ['REJECTED']]);
    expect(explainCap(INVENTED, result, 'authors')).toMatchObject({ clause: 'D', reading: null, places: 2 });
    expect(explainCap(INVENTED, result, 'units').reading?.id).toBe('unit-base');
  });

  it('a reading that only it has is data: files, notice and what-if take it up', () => {
    expect(describeReadings(INVENTED, { theory: 'one' }).at(-1)).toMatchObject({
      id: 'theory',
      wording: '计 1 分',
      isDefault: false,
      question: THEORY.question,
    });
    expect(() => resolveReadings(INVENTED, { theory: 'three' })).toThrow(/two、one/);
    expect(() => resolveReadings(INVENTED, { 'author-base': 'all-authors' })).toThrow(/author-base/);
    const one = count(INVENTED, prepared, resolveReadings(INVENTED, { theory: 'one' }));
    expect(one.unitRanking[0]?.totalPoints).toEqual({ num: 5, den: 1 });
    const effects = whatIf(INVENTED, result, recounter(INVENTED, prepared));
    expect(effects.readings.at(-1)).toMatchObject({ id: 'theory', chosen: 'two' });
    expect(effects.readings.at(-1)?.alternatives.map(({ answer, ledger }) => [answer, ledger])).toEqual([
      ['one', { sitePoints: 3, bonusPoints: 2 }],
    ]);
    const again = recounter(INVENTED, prepared);
    expect([readings, { ...readings, theory: 'one' }].map((answers) => again(answers).unitRanking)).toEqual([
      result.unitRanking,
      one.unitRanking,
    ]);
    expect(whatIfText(effects)).toContain('【theory】理论与实践每篇计几分？');
    expect(writeCsv(WHATIF_COLUMNS, whatIfRows(effects))).toContain(
      'theory,理论与实践每篇计几分？,计 2 分,计 1 分,one',
    );
  });

  it('every row names a clause of this edition, and the ledger adds up', () => {
    const clauses = INVENTED.clauses.map(({ id }) => id);
    for (const { clause } of [...result.ledger, ...result.exclusions]) expect(clauses).toContain(clause);
    const csv = writeCsv(
      LEDGER_COLUMNS,
      result.ledger.map((entry, index) => ({ number: index + 1, entry })),
    );
    const worth = csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',').slice(1, 4).join(' '));
    expect(worth).toEqual([
      '网站积分 2 西华大学',
      '网站积分 1 西华大学',
      '网站积分 1 西昌学院',
      '附加分 3 西华大学',
      '附加分 1/2 西昌学院',
    ]);
  });
});
