import { describe, expect, it } from 'vitest';
import { member } from '../tally/ranking/samples.ts';
import { type Cells, openChecks, refusals, run, shippedPack, standings } from './nominate.ts';

const pack = shippedPack('national-zuimei-2024');
const members = [
  member('1', '北辰大学'),
  member('2', '南苑大学'),
  member('3', '中洲后勤服务有限公司', { kind: '企业会员' }),
];
const given = { members, winners: [] };

let serial = 0;

function nominee(channel: string, more: Cells = {}): Cells {
  serial += 1;
  return {
    类别: '个人',
    推荐渠道: channel,
    推荐单位: '',
    单位: '北辰大学',
    姓名或团队名称: `江${String.fromCodePoint(0x4e00 + serial)}`,
    所属业务领域: '伙食管理',
    报送日期: '2025-02-28',
    受媒体表彰奖励: '否',
    单位盖章: '是',
    评议名次: String(serial),
    ...more,
  };
}

function some(count: number, channel: string, more: Cells = {}): Cells[] {
  return Array.from({ length: count }, () => nominee(channel, more));
}

describe('全国：渠道', () => {
  it.each<[string, Cells[], string]>([
    ['three of a province', some(3, '省级协会', { 推荐单位: '某省教育后勤协会' }), ''],
    [
      'four of a province',
      some(4, '省级协会', { 推荐单位: '某省教育后勤协会' }),
      '2:formal:1.1 3:formal:1.1 4:formal:1.1 5:formal:1.1',
    ],
    ['ten of a branch', some(10, '分支机构', { 推荐单位: '伙食管理专业委员会' }), ''],
    ['one of a member', some(1, '会员单位'), ''],
    ['two of a member', some(2, '会员单位'), '2:formal:1.2 3:formal:1.2'],
    [
      'one as a member, one as a council member',
      [nominee('会员单位'), nominee('理事单位')],
      '2:formal:1.2 3:formal:1.2',
    ],
    ['the field by half its name', [nominee('会员单位', { 所属业务领域: '总务部' })], ''],
    ['two members', [nominee('会员单位'), nominee('会员单位', { 单位: '南苑大学' })], ''],
    ['no member', [nominee('理事单位', { 单位: '无名大学' })], '2:formal:1.2'],
    ['a company member', [nominee('会员单位', { 单位: '中洲后勤服务有限公司' })], ''],
    ['self with a seal', some(2, '自荐', { 单位: '无名大学' }), ''],
    ['self without a seal', [nominee('自荐', { 单位盖章: '否' })], '2:rules:1.4'],
    ['no such channel', [nominee('省教育厅')], '2:formal:1.2'],
    ['no such field', [nominee('会员单位', { 所属业务领域: '绿化' })], '2:formal:2.4'],
    ['late', [nominee('会员单位', { 报送日期: '2025-03-01' })], '2:formal:3.1'],
  ])('%s', (_, rows, expected) => {
    expect(refusals(run(pack, rows, given))).toBe(expected);
  });

  it('eleven of a branch are too many', () => {
    const result = run(pack, some(11, '分支机构', { 推荐单位: '伙食管理专业委员会' }), given);
    expect(result.refused).toHaveLength(11);
  });

  it('remarks on a province with one, without holding it back', () => {
    const result = run(pack, some(1, '省级协会', { 推荐单位: '某省教育后勤协会' }), given);
    expect(result.checks.map(({ rule }) => rule)).toContain('1.1');
    expect([openChecks(result), result.valid.length]).toEqual(['', 1]);
  });

  it('asks for a nominator that is not named, and for a seal that nobody noted', () => {
    const result = run(pack, [nominee('省级协会'), nominee('自荐', { 单位盖章: '' })], given);
    expect(openChecks(result)).toBe('1.1@2 1.4@3');
  });
});

describe('全国：往届和优先', () => {
  const named = nominee('会员单位', { 姓名或团队名称: '林小满' });
  const winner = (title: string, year: number | null, unit: string) => ({
    title,
    year,
    unit,
    name: '林小满',
  });
  it.each([
    ['an earlier winner', winner('最美后勤人', 2022, '北辰大学'), '2:rules:2.3', ''],
    ['another year', winner('最美后勤人', 2019, '北辰大学'), '', ''],
    ['the person of 2020', winner('感动人物', 2020, '北辰大学'), '2:rules:2.3', ''],
    ['another honour', winner('先进个人', 2022, '北辰大学'), '', ''],
    ['the same name elsewhere', winner('最美后勤人', 2022, '南苑大学'), '', '2.3@2'],
    ['no unit', winner('最美后勤人', 2022, ''), '', '2.3@2'],
    ['no year', winner('最美后勤人', null, '北辰大学'), '', '2.3@2'],
  ])('%s', (_, past, refused, asked) => {
    const result = run(pack, [named], { ...given, winners: [past] });
    expect([refusals(result), openChecks(result)]).toEqual([refused, asked]);
  });

  it('asks where there is no list of winners, unless the form says 无', () => {
    const none = { ...given, winners: null };
    expect(openChecks(run(pack, [named], none))).toBe('2.3@2');
    expect(openChecks(run(pack, [{ ...named, 往届入选: '无' }], none))).toBe('');
    expect(openChecks(run(pack, [{ ...named, 往届入选: '2022 年度' }], none))).toBe('2.3@2');
  });

  it('asks where the form names an award that the list does not have', () => {
    const owned = run(pack, [{ ...named, 往届入选: '2022' }], { ...given, winners: [] });
    expect([refusals(owned), openChecks(owned)]).toEqual(['', '2.3@2']);
    expect(owned.checks.find(({ kind }) => kind === 'open')?.ask).toContain('「往届入选」填「2022」');
  });

  it('says that the number of places is about so many', () => {
    expect(run(pack, [named], given).pools[0]?.quota?.arithmetic).toBe('约 100 名，按不超过 100 名排');
  });

  it('puts those commended by media first, whatever their order', () => {
    const small = {
      ...pack,
      places: pack.places.map((pool) => ({
        ...pool,
        number: { kind: 'fixed', places: 1, about: false } as const,
      })),
    };
    const plain = nominee('会员单位', { 姓名或团队名称: '顾北辰', 评议名次: '1' });
    const known = nominee('会员单位', {
      姓名或团队名称: '周知远',
      单位: '南苑大学',
      评议名次: '9',
      受媒体表彰奖励: '是',
    });
    expect(standings(run(small, [plain, known], given))).toBe('是周知远 否顾北辰');
    expect(standings(run(small, [plain, { ...known, 受媒体表彰奖励: '' }], given))).toBe(
      '待定顾北辰 待定周知远',
    );
  });
});
