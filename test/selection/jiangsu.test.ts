import { describe, expect, it } from 'vitest';
import {
  type Cells,
  openChecks,
  refusals,
  run,
  shippedPack,
  slips,
  standings,
  vocational,
} from './nominate.ts';

const pack = shippedPack('jiangsu-gaozhi-2024');
const [SOUTH, NORTH, EAST, WEST] = [
  '南苑职业技术学院',
  '北辰职业技术学院',
  '东湖职业技术学院',
  '西山职业技术学院',
] as const;
const members = vocational(SOUTH, NORTH, EAST, WEST, '中洲职业技术学院');
const given = { members, absences: [], winners: null };

function unit(name: string, more: Cells = {}): Cells {
  return {
    奖项: '先进单位',
    单位: name,
    报送日期: '2024-12-02',
    主要事迹: '事'.repeat(2000),
    所在单位意见: '同意',
    ...more,
  };
}

function person(unitName: string, name: string, more: Cells = {}): Cells {
  return {
    奖项: '最美后勤人',
    单位: unitName,
    姓名: name,
    报送日期: '2024-12-02',
    到本校后勤工作日期: '2015-09-01',
    主要事迹: '事'.repeat(1000),
    所在单位意见: '同意',
    ...more,
  };
}

describe('江苏：名额和评议', () => {
  it('gives 20% of the vocational members places, in people’s order', () => {
    const result = run(pack, [unit(NORTH, { 评议名次: '2' }), unit(SOUTH, { 评议名次: '1' })], given);
    expect(standings(result)).toBe('是南苑职业技术学院 否北辰职业技术学院');
    expect(result.pools[0]?.quota?.arithmetic).toBe('5 家 × 20% = 1 → 1 名');
    expect(openChecks(result)).toBe('');
  });

  it('leaves a tie across the line, and those not ordered yet, to people', () => {
    expect(
      standings(run(pack, [unit(NORTH, { 评议名次: '1' }), unit(SOUTH, { 评议名次: '1' })], given)),
    ).toBe('待定北辰职业技术学院 待定南苑职业技术学院');
    expect(standings(run(pack, [unit(NORTH, { 评议名次: '1' }), unit(SOUTH)], given))).toBe(
      '待定北辰职业技术学院 待定南苑职业技术学院',
    );
    expect(standings(run(pack, [person(NORTH, '江一鸣'), person(SOUTH, '林小满')], given))).toBe(
      '是江一鸣 是林小满',
    );
  });

  it('counts neither universities nor those who left into the base, and asks about unknown levels', () => {
    const [first, ...rest] = members;
    const odd = [...rest, ...(first === undefined ? [] : [{ ...first, level: '本科' }])];
    expect(run(pack, [unit(NORTH)], { ...given, members: odd }).pools[0]?.quota?.places).toBe(0);
    const left = [...rest, ...(first === undefined ? [] : [{ ...first, left: '2023-01-01' }])];
    expect(run(pack, [unit(NORTH)], { ...given, members: left }).pools[0]?.quota?.base).toBe(4);
    const unknown = [...rest, ...(first === undefined ? [] : [{ ...first, level: '' }])];
    const result = run(pack, [unit(NORTH, { 评议名次: '1' })], { ...given, members: unknown });
    expect(standings(result)).toBe('待定北辰职业技术学院');
    expect(openChecks(result)).toBe('2.1@');
  });
});

describe('江苏：报送', () => {
  it.each<[string, Cells, string]>([
    ['a day late', { 报送日期: '2024-12-09' }, '2:formal:5.4'],
    ['on the last day', { 报送日期: '2024-12-08' }, ''],
    ['one character short', { 主要事迹: '事'.repeat(999) }, '2:formal:5.3'],
    ['spaces are no characters', { 主要事迹: `${'事'.repeat(999)}${' '.repeat(50)}` }, '2:formal:5.3'],
    ['the number of characters instead', { 主要事迹: '', 主要事迹字数: '1000' }, ''],
    ['a number too small', { 主要事迹: '', 主要事迹字数: '999' }, '2:formal:5.3'],
    ['nothing at all', { 主要事迹: '' }, '2:formal:5.3'],
    ['no word of the unit', { 所在单位意见: '' }, '2:formal:5.1'],
    ['an award that is none', { 奖项: '最美人' }, '2:formal:2.3'],
    ['no name', { 姓名: '' }, '2:formal:-'],
    ['a unit that is no member', { 单位: '无名职业技术学院' }, '2:formal:1'],
    ['two years to the day', { 到本校后勤工作日期: '2022-12-08' }, ''],
    ['a day less than two years', { 到本校后勤工作日期: '2022-12-09' }, '2:rules:3.2'],
  ])('%s', (_, cells, expected) => {
    expect(refusals(run(pack, [person(NORTH, '江一鸣', cells)], given))).toBe(expected);
  });

  it.each<[string, Cells, string]>([
    ['a day before the notice', { 报送日期: '2024-11-20' }, '报送日期@2'],
    ['a date that is none', { 报送日期: '12月初' }, '报送日期@2'],
    ['an order that is none', { 评议名次: '第一' }, '评议名次@2'],
    ['a number that is none', { 主要事迹: '', 主要事迹字数: '约两千' }, '主要事迹字数@2'],
    ['a decision that is none', { 决定: '同意', 决定理由: '会议' }, '决定@2'],
  ])('%s is a slip: named with its cell, refused by no rule, and the place waits', (_, cells, expected) => {
    const result = run(pack, [person(NORTH, '江一鸣', { 评议名次: '1', ...cells })], given);
    expect(refusals(result)).toBe('');
    expect(slips(result)).toBe(expected);
    expect(standings(result)).toBe('待定江一鸣');
  });

  it('names a slip of a row that is refused for something else too', () => {
    const late = person(NORTH, '江一鸣', { 报送日期: '2024-12-09', 评议名次: '第一' });
    const result = run(pack, [late], given);
    expect([refusals(result), slips(result)]).toEqual(['2:formal:5.4', '评议名次@2']);
  });

  it.each<[string, string, string, string]>([
    ['a month two years ago', '2022年11月', '', ''],
    ['the month in which two years end', '2022.12', '', '3.2@2'],
    ['a month too late', '2023/1', '2:rules:3.2', ''],
    ['a year', '2015', '', ''],
    ['the year in which two years end', '2022年', '', '3.2@2'],
    ['January, or October without its nought', '2022.1', '', ''],
  ])('since %s', (_, since, refused, asked) => {
    const result = run(pack, [person(NORTH, '江一鸣', { 到本校后勤工作日期: since })], given);
    expect([refusals(result), openChecks(result), slips(result)]).toEqual([refused, asked, '']);
  });

  it('says what a condition not met was judged by', () => {
    const result = run(pack, [person(NORTH, '江一鸣', { 到本校后勤工作日期: '2023-09-01' })], given);
    expect(result.refused[0]?.findings[0]?.says).toBe(
      '不符合：在本校后勤工作满 2 年（「到本校后勤工作日期」填「2023-09-01」，到 2024-12-08 应满 2 年）',
    );
  });

  it('says everything at once', () => {
    const rows = [
      person(NORTH, '江一鸣', { 报送日期: '2025-01-01', 主要事迹: '短' }),
      person('无名职业技术学院', '林小满'),
      unit(SOUTH, { 所在单位意见: '' }),
    ];
    expect(refusals(run(pack, rows, given))).toBe('2:formal:5.4 2:formal:5.3 3:formal:1 4:formal:5.1');
  });

  it('refuses both of two people of one member, and prefers none', () => {
    const rows = [person(NORTH, '江一鸣'), person(NORTH, '林小满'), unit(NORTH)];
    expect(refusals(run(pack, rows, given))).toBe('2:formal:2.4 3:formal:2.4');
    const decided = [
      person(NORTH, '江一鸣', { 决定: '放弃', 决定理由: '学校改推' }),
      person(NORTH, '林小满'),
    ];
    const result = run(pack, decided, given);
    expect(refusals(result)).toBe('2:decision:4.2');
    expect(standings(result)).toBe('是林小满');
  });

  it('refuses one person twice, however spaced', () => {
    expect(refusals(run(pack, [person(NORTH, '江 一鸣'), person(NORTH, '江一鸣')], given))).toBe(
      '2:formal:2.5 3:formal:2.5',
    );
  });
});

describe('江苏：会员名称', () => {
  const former = members.map((one) =>
    one.name === NORTH ? { ...one, formerNames: [{ name: '北辰工程学校', until: 2015 }] } : one,
  );

  it('prints the register’s name for a former one, and knows the two for one unit', () => {
    const rows = [unit('北辰工程学校'), person(NORTH, '江一鸣')];
    const result = run(pack, rows, { ...given, members: former });
    expect(result.valid.map(({ title }) => title)).toEqual([NORTH, `${NORTH}+江一鸣`]);
    expect(result.conflicts.map(({ unit: name }) => name)).toEqual([NORTH]);
  });

  it('does not take another school’s whole name for a member’s, however alike', () => {
    expect(refusals(run(pack, [unit('四川职业技术学院')], given))).toBe('2:formal:1');
  });
});

describe('江苏：缺席', () => {
  it('asks where the form owns to more than the record has', () => {
    const absences = [{ unit: NORTH, times: 1, excused: false }];
    const owned = (times: string) =>
      run(pack, [unit(NORTH, { 无故缺席次数: times })], { ...given, absences });
    expect([refusals(owned('3次')), openChecks(owned('3次'))]).toEqual(['', '4.1@2']);
    expect(openChecks(owned('2'))).toBe('');
  });

  const absent = (times: number, excused: boolean | null) => ({ unit: NORTH, times, excused });
  it('bars at three without cause; unknown causes are asked about', () => {
    const withAbsences = (...absences: ReturnType<typeof absent>[]) =>
      run(pack, [person(NORTH, '江一鸣')], { ...given, absences });
    expect(refusals(withAbsences(absent(2, false), absent(1, false)))).toBe('2:rules:4.1');
    expect(refusals(withAbsences(absent(2, false), absent(3, true)))).toBe('');
    const unclear = withAbsences(absent(2, false), absent(1, null));
    expect([refusals(unclear), openChecks(unclear), standings(unclear)]).toEqual(['', '4.1@2', '待定江一鸣']);
  });

  it('takes the stated number where no record is given, and asks where neither is', () => {
    const none = { ...given, absences: null };
    expect(refusals(run(pack, [person(NORTH, '江一鸣', { 无故缺席次数: '3' })], none))).toBe('2:rules:4.1');
    expect(standings(run(pack, [person(NORTH, '江一鸣', { 无故缺席次数: '2' })], none))).toBe('是江一鸣');
    const asked = run(pack, [person(NORTH, '江一鸣'), person(SOUTH, '林小满')], none);
    expect(openChecks(asked)).toBe('4.1@2,3');
    expect(standings(asked)).toBe('待定江一鸣 待定林小满');
  });

  it('asks where there is no register of members', () => {
    const result = run(pack, [person(NORTH, '江一鸣'), unit(SOUTH)], { ...given, members: null });
    expect(openChecks(result)).toBe('1@2,3');
    expect(standings(result)).toBe('待定南苑职业技术学院 | 待定江一鸣');
    expect(result.pools[0]?.quota).toBeNull();
  });
});

describe('江苏：不兼得', () => {
  const both = (more: Cells = {}) => [unit(NORTH, { 评议名次: '1', ...more }), person(NORTH, '江一鸣', more)];
  it('is a conflict for people, never a silent drop', () => {
    const result = run(pack, both(), given);
    expect(result.conflicts.map(({ rule, candidates }) => [rule, candidates.length])).toEqual([['4.2', 2]]);
    expect(standings(result)).toBe('待定北辰职业技术学院 | 待定江一鸣');
    expect(refusals(result)).toBe('');
  });

  it('is settled by keeping both or giving up one, with a reason', () => {
    const kept = run(pack, both({ 决定: '保留', 决定理由: '会议研究' }), given);
    expect(standings(kept)).toBe('是北辰职业技术学院 | 是江一鸣');
    expect(kept.conflicts[0]?.settled).toBe('会议研究');
    const unreasoned = run(pack, both({ 决定: '保留' }), given);
    expect([refusals(unreasoned), slips(unreasoned)]).toEqual(['', '决定理由@2,3']);
    expect(standings(unreasoned)).toBe('待定北辰职业技术学院 | 待定江一鸣');
    const [first = {}, second = {}] = both();
    const one = run(pack, [{ ...first, 决定: '放弃', 决定理由: '让给个人' }, second], given);
    expect(standings(one)).toBe('是江一鸣');
    expect(one.conflicts).toEqual([]);
  });

  it('is none where one of the two is beyond the places anyway', () => {
    const result = run(
      pack,
      [unit(SOUTH, { 评议名次: '1' }), unit(NORTH, { 评议名次: '2' }), person(NORTH, '江一鸣')],
      given,
    );
    expect(standings(result)).toBe('是南苑职业技术学院 否北辰职业技术学院 | 是江一鸣');
    expect(result.conflicts.map(({ moot }) => moot)).toEqual([true]);
  });
});
