import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../src/selection/pack/parse.ts';
import { select } from '../../src/selection/select.ts';
import { INVENTED_PACK, INVENTED_RULES } from './invented-pack.ts';
import { type Cells, handed, openChecks, refusals, run, standings } from './nominate.ts';

const pack = parsePack({
  json: { file: 'pack.json', text: JSON.stringify(INVENTED_PACK) },
  rules: { file: 'rules.md', text: INVENTED_RULES },
});

function idea(name: string, more: Cells = {}): Cells {
  return {
    项目: '金点子',
    班组: `${name}班`,
    提案人: name,
    领域: '绿化',
    提出日期: '2024-03-15',
    提案: '把草坪换成菜地',
    造成损失: '否',
    已试行: '否',
    评议名次: '1',
    ...more,
  };
}

describe('a new pack needs data only', () => {
  it('gives places by field, priority first', () => {
    const rows = [idea('江一鸣'), idea('林小满', { 评议名次: '2', 已试行: '是' })];
    expect(standings(run(pack, rows))).toBe('是林小满 否江一鸣');
  });

  it('never goes over the total of all fields', () => {
    expect(standings(run(pack, [idea('江一鸣'), idea('林小满', { 领域: '餐饮' })]))).toBe(
      '待定江一鸣 | 待定林小满',
    );
  });

  it('refuses by its own rules and asks by them', () => {
    const rows = [
      idea('江一鸣', { 提案: '种花' }),
      idea('林小满', { 提出日期: '2024-04-01' }),
      idea('周知远', { 造成损失: '是' }),
      idea('顾北辰', { 造成损失: '' }),
      ...['沈小禾', '苏念', '叶知秋'].map((name) => idea(name, { 班组: '一班' })),
    ];
    const result = run(pack, rows);
    expect(refusals(result)).toBe(
      '2:formal:甲3 3:formal:甲4 4:rules:甲5 6:formal:甲1 7:formal:甲1 8:formal:甲1',
    );
    expect(openChecks(result)).toBe('甲5@5');
  });

  it('runs for whatever year it is held', () => {
    expect(refusals(run(pack, [idea('江一鸣')], { year: 2025 }))).toBe('2:formal:甲4');
  });
});

describe('the order of rows decides nothing', () => {
  const cells = fc.record({
    班组: fc.constantFrom('一班', '二班', '三班'),
    提案人: fc.constantFrom('江一鸣', '林小满', '周知远', '顾北辰', '沈小禾'),
    领域: fc.constantFrom('绿化', '餐饮', '其他'),
    造成损失: fc.constantFrom('是', '否', ''),
    已试行: fc.constantFrom('是', '否', ''),
    评议名次: fc.constantFrom('1', '2', '3', ''),
  });

  it('in any table', () => {
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 1, maxLength: 12 }).chain((rows) =>
          fc.record({
            rows: fc.constant(rows),
            order: fc.shuffledSubarray(
              rows.map((_, index) => index),
              { minLength: rows.length },
            ),
          }),
        ),
        ({ rows, order }) => {
          const table = handed(rows.map((row) => ({ ...idea('某'), ...row })));
          const shuffled = order.flatMap((index) => table[index] ?? []);
          const given = { pack, year: 2024, members: null, absences: null, winners: null };
          const [a, b] = [
            select({ ...given, nominations: table }),
            select({ ...given, nominations: shuffled }),
          ];
          expect([standings(b), refusals(b), openChecks(b)]).toEqual([
            standings(a),
            refusals(a),
            openChecks(a),
          ]);
          const placed = a.pools
            .flatMap(({ entrants }) => entrants)
            .filter(({ standing }) => standing === '是');
          expect(placed.length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 300, seed: 20241125 },
    );
  });
});
