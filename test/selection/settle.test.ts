import { describe, expect, it } from 'vitest';
import { openChecks, run, shippedPack, slips, standings, vocational } from './nominate.ts';

const shipped = shippedPack('jiangsu-gaozhi-2024');
const pack = { ...shipped, columns: shipped.columns.map(({ rule: _, ...column }) => column) };
const UNIT = '北辰职业技术学院';
const given = { members: vocational(UNIT), winners: null };

/** Two checks are open: absences (4.1), and a column that the table lacks, of which no rule speaks. */
function judged(核对结论: string) {
  const row = {
    奖项: '最美后勤人',
    单位: UNIT,
    姓名: '江一鸣',
    报送日期: '2024-12-02',
    到本校后勤工作日期: '2015-09-01',
    主要事迹: '事'.repeat(1000),
    评议名次: '1',
    核对结论,
    决定理由: '电话核实',
  };
  return run(pack, [row], given);
}

describe('people’s word on a check without a rule', () => {
  it('is asked for by what can be written', () => {
    const result = judged('通过');
    expect([openChecks(result), slips(result)]).toEqual(['-@2 4.1@2', '核对结论@2']);
    const [slip] = result.checks.filter(({ kind }) => kind === 'cell');
    expect(slip?.ask).toBe('有 2 项待核（一项没有条款编号、4.1），请写明条款，如 通过;4.1通过');
  });

  it('is the word that names none, beside those that name theirs', () => {
    const result = judged('通过;4.1通过');
    expect([openChecks(result), slips(result), standings(result)]).toEqual(['', '', '是江一鸣']);
    expect(openChecks(judged('4.1通过'))).toBe('-@2');
  });
});
