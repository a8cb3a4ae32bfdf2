import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TallyInput, TallyResult } from '../../../src/model/result.ts';
import { editionFor } from '../../../src/regulation/index.ts';
import { resolveReadings } from '../../../src/regulation/readings-file.ts';
import { explainAuthors, explainUnit } from '../../../src/report/explain/person-or-unit.ts';
import { csvFiles } from '../../../src/report/tables.ts';
import { prepare } from '../../../src/tally/prepare.ts';
import { count, recounter, tally } from '../../../src/tally/tally.ts';
import { type ClaimSketch, type DecisionSketch, inputOf, MEMBERS, type Sketch, url } from './sketch.ts';

const RUNS = 60;
const SCHOOLS = [
  '四川农业大学',
  '西华大学',
  '西昌学院',
  '成都理工大学',
  '攀枝花学院',
  '四川川大后勤服务有限公司',
];
const PEOPLE = ['沈小禾', '顾北辰', '漆望舒', '沈小禾、顾北辰', '', '佚名'];
const DATES = ['2024-12-20', '2024-12-21', '2025-03-09', '2025-05-06', '2025-12-20', '2025-12-21', null];

const sketch = (id: number): fc.Arbitrary<Sketch> =>
  fc.record({
    id: fc.constant(String(id)),
    story: fc.nat(7),
    site: fc.constantFrom('scgxhq', 'scxxjjhqcy', 'chinacacm'),
    school: fc.constantFrom(...SCHOOLS),
    author: fc.constantFrom(...PEOPLE),
    date: fc.constantFrom(...DATES),
  });
const claim = (id: number): fc.Arbitrary<ClaimSketch> =>
  fc.record({
    id: fc.constant(`c${id}`),
    story: fc.nat(7),
    outlet: fc.constantFrom('四川日报', '人民日报', '绵阳日报', '天府号外'),
    unit: fc.constantFrom(...SCHOOLS),
    date: fc.constantFrom('2025-05-08', '2025-06-01', ''),
  });
const decision: fc.Arbitrary<DecisionSketch> = fc
  .tuple(
    fc.constantFrom('exclude', 'include', 'reprint', 'not-reprint', 'story-merge', 'story-split'),
    fc.nat(11),
    fc.nat(11),
  )
  .map(([kind, a, b]) => [
    kind,
    kind.startsWith('story') ? `${url(String(a))};${url(String(b))}` : url(String(a)),
  ]);
const year: fc.Arbitrary<TallyInput> = fc
  .record({
    articles: fc
      .integer({ min: 0, max: 12 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, id) => sketch(id)))),
    claims: fc
      .integer({ min: 0, max: 4 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, id) => claim(id)))),
    decisions: fc.array(decision, { maxLength: 3 }),
  })
  .map(inputOf);

function bytes(result: TallyResult): string {
  return [...csvFiles(result)].map(([name, text]) => `${name}\n${text}`).join('\n');
}

describe('whatever is collected', () => {
  it('the same files come out in any order and however often a thing was handed in', () => {
    fc.assert(
      fc.property(
        year.chain((input) =>
          fc.record({
            input: fc.constant(input),
            articles: fc.shuffledSubarray([...input.articles, ...input.articles], {
              minLength: input.articles.length * 2,
            }),
            claims: fc.shuffledSubarray([...input.claims, ...input.claims], {
              minLength: input.claims.length * 2,
            }),
            members: fc.shuffledSubarray([...input.members], { minLength: input.members.length }),
            decisions: fc.shuffledSubarray([...input.decisions], { minLength: input.decisions.length }),
          }),
        ),
        ({ input, ...turned }) => {
          expect(bytes(tally({ ...input, ...turned }))).toBe(bytes(tally(input)));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('every article and claim has exactly one row, every duplicate a row that counts', () => {
    fc.assert(
      fc.property(year, (input) => {
        const { ledger, exclusions } = tally(input);
        const rows = [...ledger, ...exclusions].map(({ url: address }) => address);
        const given = [
          ...input.articles.map((article) => article.url),
          ...input.claims.map(({ place }) => place),
        ];
        expect(rows.toSorted()).toEqual(given.toSorted());
        const counting = new Map(ledger.map((row) => [row.url, row]));
        for (const { code, url: address, mergedInto } of exclusions) {
          expect(mergedInto !== '').toBe(code === 'DUPLICATE');
          if (code === 'DUPLICATE') expect(counting.get(mergedInto)?.copies).toContain(address);
        }
        for (const { copies } of ledger) {
          for (const copy of copies)
            expect(exclusions.find((row) => row.url === copy)?.code).toBe('DUPLICATE');
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('what is open has its question, and no question is without a row that waits or a name that is unclear', () => {
    fc.assert(
      fc.property(year, (input) => {
        const { ledger, exclusions, questions } = tally(input);
        const asked = new Set(questions.flatMap(({ urls }) => urls));
        for (const row of exclusions) {
          if (row.code === 'OPEN' || row.code === 'UNREADABLE') expect(asked).toContain(row.url);
        }
        for (const row of ledger) if (row.authorReason === '待定') expect(asked).toContain(row.url);
        expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
      }),
      { numRuns: RUNS },
    );
  });

  it('no place is given past the cap, and who is ranked can be recounted from the ledger', () => {
    fc.assert(
      fc.property(year, (input) => {
        const result = tally(input);
        const { unitRanking, authorRanking, quotas, ledger } = result;
        const placed = (rows: readonly { readonly standing: string }[]) =>
          rows.filter(({ standing }) => standing === '是').length;
        expect(placed(unitRanking)).toBeLessThanOrEqual(quotas.units.places);
        expect(placed(authorRanking)).toBeLessThanOrEqual(quotas.authors.places);
        for (const row of unitRanking) {
          const own = ledger.filter(({ unit }) => unit.code === row.code);
          expect(row.totalPoints.num / row.totalPoints.den).toBe(own.length);
          const { points } = explainUnit(editionFor(2025), result, row.code, row.name);
          expect(points.map((point) => point.url).toSorted()).toEqual(
            own.map((entry) => entry.url).toSorted(),
          );
        }
        for (const row of authorRanking) {
          const points = explainAuthors(editionFor(2025), result, { name: row.name, code: null }).flatMap(
            (explained) => (explained.unit === row.unit.name ? explained.points : []),
          );
          expect(points.length).toBe(row.totalPoints.num / row.totalPoints.den);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('one clear article more never costs its school points or its rank', () => {
    const clear: Sketch = {
      id: '99',
      title: '西华大学：水房净水滤芯全部更换',
      body: ['供水班组用两个周末换下滤芯四百一十二支，旧芯统一回收，水质检测单张贴在每层开水间门口。'],
    };
    const [extra] = inputOf({ articles: [clear] }).articles;
    if (extra === undefined) throw new Error('no article');
    const own = ({ unitRanking }: TallyResult) => unitRanking.find(({ code }) => code === 'S02');
    fc.assert(
      fc.property(year, (input) => {
        const before = tally(input);
        const after = tally({ ...input, articles: [...input.articles, extra] });
        expect(own(after)?.totalPoints.num).toBe((own(before)?.totalPoints.num ?? 0) + 1);
        expect(own(after)?.rank ?? 0).toBeLessThanOrEqual(own(before)?.rank ?? MEMBERS.length);
      }),
      { numRuns: RUNS },
    );
  });

  it('counting again under other answers gives what counting afresh gives, whatever was counted before', () => {
    const edition = editionFor(2025);
    const usual = resolveReadings(edition, {});
    const others = edition.readings.flatMap(({ id, answers }) =>
      answers.map((answer) => ({ ...usual, [id]: answer.id })),
    );
    fc.assert(
      fc.property(
        year,
        fc.array(fc.constantFrom(...others), { minLength: 2, maxLength: 6 }),
        (input, asked) => {
          const prepared = prepare(input);
          const recount = recounter(edition, prepared);
          for (const readings of asked) {
            expect(JSON.stringify(recount(readings))).toBe(
              JSON.stringify(count(edition, prepared, readings)),
            );
          }
        },
      ),
      { numRuns: RUNS },
    );
  });
});
