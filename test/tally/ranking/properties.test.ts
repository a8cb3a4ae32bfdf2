import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../src/model/ledger.ts';
import { compare } from '../../../src/tally/ranking/points.ts';
import { bonus, decision, entry, member, onInformationSite, question, rank, times } from './samples.ts';

const MEMBERS = times(12, (index) => member(`1${String(index).padStart(3, '0')}`, `第${index}学院`));
const NAMES = ['', '沈小禾', '顾北辰', '周知远'];
const MAKERS = [entry, onInformationSite, bonus];

const unit = fc.constantFrom(...MEMBERS);
const row = fc
  .tuple(fc.constantFrom(...MAKERS), unit, fc.constantFrom(...NAMES))
  .map(([make, school, author]): LedgerEntry => make(school, author));
const ledger = fc.array(row, { maxLength: 60 });
const readings = fc.record({
  'unit-rank': fc.constantFrom('total', 'site'),
  'author-rank': fc.constantFrom('site', 'total'),
  'unit-base': fc.constantFrom('association-members', 'association-all', 'either-site'),
  'author-base': fc.constantFrom('first-authors', 'all-authors'),
  'tie-on-line': fc.constantFrom('open', 'all-out'),
});
const decisions = fc
  .array(
    fc.tuple(
      fc.constantFrom('tie', 'condition'),
      fc.oneof(
        unit.map(({ name }) => name),
        fc.tuple(unit, fc.constantFrom('沈小禾', '顾北辰')).map(([{ name }, person]) => `${name}+${person}`),
      ),
      fc.constantFrom('入围', '不入围', '满足', '不满足', '撤销'),
    ),
    { maxLength: 8 },
  )
  .map((rows) =>
    rows.map(([kind, object, verdict], index) => decision(index + 1, kind as 'tie', object, verdict)),
  );
const questions = fc
  .array(fc.tuple(fc.nat(3), unit, fc.constantFrom(...NAMES.slice(1)), fc.boolean()), { maxLength: 5 })
  .map((rows) =>
    rows.map(([points, { code }, person, ofPeople], index) =>
      question(
        `q${index}`,
        ofPeople ? { points, authors: [`${code}+${person}`] } : { points, units: [code] },
      ),
    ),
  );

const field = fc.record({ ledger, readings, decisions, questions });

function shuffled<T>(items: readonly T[], keys: readonly number[]): T[] {
  return items
    .map((item, index) => ({ item, key: keys[index % Math.max(1, keys.length)] ?? 0, index }))
    .toSorted((a, b) => a.key - b.key || b.index - a.index)
    .map(({ item }) => item);
}

describe('every ranking', () => {
  it('gives no place past the cap, whatever is open or decided', () => {
    fc.assert(
      fc.property(field, (input) => {
        const { unitRanking, authorRanking, quotas } = rank({ members: MEMBERS, ...input });
        const inside = (rows: readonly { readonly standing: string }[]) =>
          rows.filter(({ standing }) => standing === '是').length;
        expect(inside(unitRanking)).toBeLessThanOrEqual(quotas.units.places);
        expect(inside(authorRanking)).toBeLessThanOrEqual(quotas.authors.places);
        expect(quotas.units.places * 5).toBeLessThanOrEqual(quotas.units.base);
        expect(quotas.authors.places * 10).toBeLessThanOrEqual(quotas.authors.base);
      }),
      { numRuns: 500, seed: 2020 },
    );
  });

  it('is the same whatever the order of what goes in', () => {
    fc.assert(
      fc.property(field, fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }), (input, keys) => {
        const forth = rank({ members: MEMBERS, ...input });
        const back = rank({
          members: shuffled(MEMBERS, keys),
          readings: input.readings,
          ledger: shuffled(input.ledger, keys),
          decisions: shuffled(input.decisions, keys),
          questions: shuffled(input.questions, keys),
        });
        const byId = (outcome: typeof forth) => outcome.questions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect({ ...back, questions: byId(back) }).toEqual({ ...forth, questions: byId(forth) });
      }),
      { numRuns: 300, seed: 2020 },
    );
  });

  it('never lowers a school that earns one point more', () => {
    fc.assert(
      fc.property(ledger, readings, unit, fc.constantFrom(...MAKERS), (rows, answers, school, make) => {
        const before = rank({ members: MEMBERS, ledger: rows, readings: answers });
        const more = [...rows, make(school, '')];
        const after = rank({ members: MEMBERS, ledger: more, readings: answers });
        const now = after.unitRanking.find(({ code }) => code === school.code);
        const then = before.unitRanking.find(({ code }) => code === school.code);
        if (then === undefined || now === undefined) {
          expect(now).toBeDefined();
          return;
        }
        expect(now.rank).toBeLessThanOrEqual(then.rank);
        expect(compare(now.totalPoints, then.totalPoints)).toBe(1);
        expect(compare(now.sitePoints, then.sitePoints)).toBeGreaterThanOrEqual(0);
        expect(compare(now.bonusPoints, then.bonusPoints)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500, seed: 2020 },
    );
  });

  it('is sure only of what every answer to a question would leave as it is', () => {
    fc.assert(
      fc.property(ledger, fc.array(unit, { maxLength: 4 }), (rows, doubtful) => {
        const open = doubtful.map(({ code }, index) => question(`q${index}`, { units: [code] }));
        const asked = rank({ members: MEMBERS, ledger: rows, questions: open });
        for (let answers = 0; answers < 2 ** doubtful.length; answers += 1) {
          const given = doubtful.filter((_, index) => (answers >> index) % 2 === 1);
          const settled = rank({
            members: MEMBERS,
            ledger: [...rows, ...given.map((school) => entry(school, ''))],
          });
          const standing = new Map(settled.unitRanking.map((one) => [one.code, one.standing]));
          for (const { code, standing: sure } of asked.unitRanking) {
            if (sure !== '待定') expect([code, standing.get(code)]).toEqual([code, sure]);
          }
        }
      }),
      { numRuns: 200, seed: 2020 },
    );
  });
});
