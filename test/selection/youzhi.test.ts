import { describe, expect, it } from 'vitest';
import { type Cells, openChecks, refusals, run, shippedPack, slips, standings } from './nominate.ts';

const pack = shippedPack('youzhi-shifangang');

const BASE: Cells = {
  部门: '饮食服务中心',
  姓名: '江一鸣',
  申报日期: '2024-11-21',
  到后勤工作日期: '2018-07-01',
  最近一次有效投诉: '无',
  校级以上个人先进: '无',
  上一轮考核: '未任岗',
  年度考核: '2023:良好;2022:良好;2021:良好',
};

const PARTY: Cells = {
  ...BASE,
  申报岗位: '党员示范岗',
  政治面貌: '中共党员',
  先进党务工作者或优秀共产党员: '无',
};
const STAFF: Cells = {
  ...BASE,
  申报岗位: '员工示范岗',
  政治面貌: '群众',
  最近一次安全质量事故: '无',
  技术比赛获奖: '无',
  突出成果: '无',
  传授技艺成果: '无',
  职称: '初级',
};
const LEAD: Cells = {
  ...BASE,
  申报岗位: '管理示范岗',
  政治面貌: '群众',
  岗位性质: '班组长',
  班组最近一次重大事故: '无',
  集体先进: '无',
  经济指标超额百分比: '0',
};

function judged(cells: Cells): [string, string] {
  const result = run(pack, [cells]);
  return [refusals(result), openChecks(result)];
}

describe('示范岗：党员', () => {
  it.each<[string, string, Cells, string, string]>([
    ['一级', 'nothing of the three', {}, '2:rules:3.1', ''],
    ['一级', 'commended by the party within three years', { 先进党务工作者或优秀共产党员: '2022' }, '', ''],
    ['一级', 'commended this year', { 先进党务工作者或优秀共产党员: '2024-07-01' }, '', ''],
    ['一级', 'perhaps too long ago', { 先进党务工作者或优秀共产党员: '2021' }, '', '3.1@2'],
    ['一级', 'twice 优秀, rest by another scale', { 年度考核: '2023:优秀;2022:合格;2021:优秀' }, '', '3.1@2'],
    ['一级', 'grades line by line', { 年度考核: '2023年：优秀\n2022年：称职\n2021年：优秀' }, '', ''],
    ['一级', 'a member by another word', { 政治面貌: '党员', 校级以上个人先进: '2023' }, '', ''],
    ['一级', 'too long ago', { 先进党务工作者或优秀共产党员: '2020' }, '2:rules:3.1', ''],
    ['一级', 'honoured last year', { 校级以上个人先进: '2023' }, '', ''],
    ['一级', 'honoured the year before', { 校级以上个人先进: '2022' }, '2:rules:3.1', ''],
    ['一级', 'twice 优秀, rest 称职', { 年度考核: '2023:优秀;2022:称职;2021:优秀' }, '', ''],
    ['一级', 'twice 优秀, rest worse', { 年度考核: '2023:优秀;2022:基本称职;2021:优秀' }, '2:rules:3.1', ''],
    ['一级', 'once 优秀, a year unknown', { 年度考核: '2023:优秀;2022:称职' }, '', '3.1@2'],
    [
      '一级',
      'twice 优秀 but a complaint',
      { 年度考核: '2023:优秀;2022:优秀;2021:优秀', 最近一次有效投诉: '2022-01-01' },
      '2:rules:3.1',
      '',
    ],
    ['一级', 'a complaint long ago', { 校级以上个人先进: '2023', 最近一次有效投诉: '2021-11-24' }, '', ''],
    ['二级', 'honoured only', { 校级以上个人先进: '2023' }, '2:rules:3.2', ''],
    ['二级', 'both', { 校级以上个人先进: '2023', 年度考核: '2023:优秀;2022:称职;2021:称职' }, '', ''],
    [
      '二级',
      'both, 优秀 in another year',
      { 校级以上个人先进: '2023', 年度考核: '2023:称职;2022:优秀;2021:称职' },
      '2:rules:3.2',
      '',
    ],
    ['三级', '优秀 once', { 年度考核: '2023:称职;2022:优秀;2021:称职' }, '', ''],
    ['三级', 'never', {}, '2:rules:3.3', ''],
    ['三级', 'blank assessment', { 年度考核: '' }, '', '3.3@2'],
    ['三级', 'a grade that is none', { 年度考核: '2023:很好' }, '', '3.3@2'],
    ['三级', 'no party member', { 政治面貌: '群众', 校级以上个人先进: '2023' }, '2:rules:2.3', ''],
    ['三级', 'a probationary member', { 政治面貌: '中共预备党员', 校级以上个人先进: '2023' }, '', '2.3@2'],
  ])('%s: %s', (level, _, cells, refused, asked) => {
    const [found, open] = judged({ ...PARTY, 申报级别: level, ...cells });
    expect([found, open]).toEqual([refused, asked]);
  });
});

describe('示范岗：员工', () => {
  it.each<[string, string, Cells, string, string]>([
    ['一级', 'second prize of the whole', { 技术比赛获奖: '2022:后勤及上级:二等奖' }, '', ''],
    ['一级', 'third prize of the whole', { 技术比赛获奖: '2022:后勤及上级:三等奖' }, '2:rules:4.1', ''],
    ['一级', 'first of the trade', { 技术比赛获奖: '2024:工种或单位:第一名' }, '', ''],
    ['一级', 'second of the trade', { 技术比赛获奖: '2024:工种或单位:二等奖' }, '2:rules:4.1', ''],
    ['一级', 'outstanding results for people to judge', { 突出成果: '节能改造' }, '', '4.1@2'],
    ['一级', 'teaching without the title', { 传授技艺成果: '带徒三人' }, '2:rules:4.1', ''],
    ['一级', 'teaching with the title', { 传授技艺成果: '带徒三人', 职称: '中级' }, '', '4.1@2'],
    [
      '一级',
      'honoured, with an accident',
      { 校级以上个人先进: '2023', 最近一次安全质量事故: '2022-03-01' },
      '2:rules:4.1',
      '',
    ],
    [
      '二级',
      'an accident long ago',
      { 校级以上个人先进: '2023', 最近一次安全质量事故: '2022-03-01' },
      '',
      '',
    ],
    ['二级', 'second of the trade', { 技术比赛获奖: '2024:工种或单位:二等奖' }, '', ''],
    ['三级', 'third of the trade', { 技术比赛获奖: '2022:工种或单位:三等奖' }, '', ''],
    ['三级', 'perhaps too long ago', { 技术比赛获奖: '2021:工种或单位:三等奖' }, '', '4.3@2'],
    ['三级', 'honoured this year', { 校级以上个人先进: '2024' }, '', ''],
    ['三级', 'honoured last year', { 校级以上个人先进: '2023' }, '', ''],
    ['三级', 'perhaps honoured within two years', { 校级以上个人先进: '2022' }, '', '4.3@2'],
    ['三级', 'honoured too long ago', { 校级以上个人先进: '2021' }, '2:rules:4.3', ''],
    ['三级', 'a scope that is none', { 技术比赛获奖: '2023:校级:一等奖' }, '', '4.3@2'],
    ['三级', 'a party member', { 政治面貌: '中共党员', 校级以上个人先进: '2023' }, '2:rules:2.4', ''],
  ])('%s: %s', (level, _, cells, refused, asked) => {
    const [found, open] = judged({ ...STAFF, 申报级别: level, ...cells });
    expect([found, open]).toEqual([refused, asked]);
  });
});

describe('示范岗：管理', () => {
  it.each<[string, string, Cells, string]>([
    ['一级', '20% over the target', { 经济指标超额百分比: '20' }, ''],
    ['一级', '19% over', { 经济指标超额百分比: '19' }, '2:rules:5.1'],
    ['二级', '10% over', { 经济指标超额百分比: '10%' }, ''],
    ['三级', '5% over', { 经济指标超额百分比: '5' }, ''],
    ['三级', 'the team honoured', { 集体先进: '2023' }, ''],
    ['三级', 'a grave accident', { 集体先进: '2023', 班组最近一次重大事故: '2021-11-25' }, '2:rules:5.3'],
    ['三级', 'honoured this year', { 校级以上个人先进: '2024' }, ''],
    ['三级', 'plain staff', { 集体先进: '2023', 岗位性质: '职工' }, '2:rules:2.5'],
  ])('%s: %s', (level, _, cells, refused) => {
    expect(judged({ ...LEAD, 申报级别: level, ...cells })).toEqual([refused, '']);
  });
});

describe('示范岗：填写', () => {
  it.each<[string, string, string]>([
    ['经济指标超额百分比', '0.2', '百分数，如 12 或 12%'],
    ['年度考核', '2023:很好', '年份:等次'],
    ['集体先进', '去年', '年份，如 2023;2021'],
  ])('%s %s is a slip, whatever else is met', (column, cell, expected) => {
    const result = run(pack, [{ ...LEAD, 申报级别: '一级', 校级以上个人先进: '2023', [column]: cell }]);
    expect(refusals(result)).toBe('');
    expect(slips(result)).toBe(`${column}@2`);
    expect(result.checks.find(({ kind }) => kind === 'cell')?.ask).toContain(expected);
  });

  it('says of each part of a condition what was found and what was looked for', () => {
    const result = run(pack, [{ ...PARTY, 申报级别: '三级', 校级以上个人先进: '2021' }]);
    expect(result.refused[0]?.findings[0]?.says).toBe(
      '不符合：党员示范岗三级条件（「校级以上个人先进」填「2021」，应在 2023 年；「年度考核」填「2023:良好;2022:良好;2021:良好」，应为 2021 至 2023 年优秀 1 次以上，2021 至 2023 年其余为称职、良好）',
    );
  });

  it('says of an exclusion what the cell says', () => {
    const result = run(pack, [{ ...LEAD, 申报级别: '三级', 集体先进: '2023', 上一轮考核: '不合格' }]);
    expect(result.refused[0]?.findings[0]?.says).toBe(
      '上一轮考核不合格，不得参加本轮申报（「上一轮考核」填「不合格」）',
    );
  });

  it('asks for the very cell that is blank', () => {
    const result = run(pack, [
      { ...PARTY, 申报级别: '三级', 校级以上个人先进: '2023', 最近一次有效投诉: '' },
    ]);
    expect(result.checks.filter(({ kind }) => kind === 'open').map(({ ask }) => ask)).toEqual([
      '请核对是否符合：党员示范岗三级条件（「最近一次有效投诉」没有填写）',
    ]);
  });
});

describe('示范岗：核实', () => {
  const claimed = {
    ...STAFF,
    申报级别: '一级',
    突出成果: '研制节能装置',
    到后勤工作日期: '',
    评议名次: '1',
    决定理由: '评审组 11 月 27 日核实',
  };

  it('people’s word on an open check closes it, and stays on record', () => {
    const result = run(pack, [{ ...claimed, 核对结论: '2.1通过；4.1 通过' }]);
    expect([openChecks(result), slips(result), standings(result)]).toEqual(['', '', '是江一鸣']);
    const settled = result.checks.filter(({ kind }) => kind === 'settled');
    expect(settled.map(({ rule }) => rule)).toEqual(['2.1', '4.1']);
    expect(settled[0]?.ask).toContain('已核实：评审组 11 月 27 日核实');
  });

  it('closes what it names and nothing else', () => {
    const result = run(pack, [{ ...claimed, 核对结论: '4.1通过' }]);
    expect([openChecks(result), standings(result)]).toEqual(['2.1@2', '待定江一鸣']);
  });

  it('asks which, where one word would speak for several checks', () => {
    const result = run(pack, [{ ...claimed, 核对结论: '通过' }]);
    expect([slips(result), standings(result)]).toEqual(['核对结论@2', '待定江一鸣']);
    const one = run(pack, [{ ...claimed, 到后勤工作日期: '2018-07-01', 核对结论: '通过' }]);
    expect([slips(one), standings(one)]).toEqual(['', '是江一鸣']);
  });

  it('refuses what did not stand up to it, with the reason', () => {
    const result = run(pack, [{ ...claimed, 核对结论: '4.1不通过' }]);
    expect(refusals(result)).toBe('2:decision:4.1');
    expect(result.refused[0]?.findings[0]?.says).toBe('经核实不符合：评审组 11 月 27 日核实');
  });

  it.each<[string, Cells, string]>([
    ['another word', { 核对结论: '差不多' }, '核对结论@2'],
    ['a rule that is none', { 核对结论: '9.9通过' }, '核对结论@2'],
    ['no reason', { 核对结论: '4.1通过', 决定理由: '' }, '决定理由@2'],
  ])('takes no %s', (_, cells, expected) => {
    const result = run(pack, [{ ...claimed, 到后勤工作日期: '2018-07-01', ...cells }]);
    expect([slips(result), standings(result)]).toEqual([expected, '待定江一鸣']);
  });
});

describe('示范岗：申报和名额', () => {
  const good = (name: string, level: string, more: Cells = {}): Cells => ({
    ...PARTY,
    姓名: name,
    申报级别: level,
    校级以上个人先进: '2023',
    年度考核: '2023:优秀;2022:优秀;2021:称职',
    ...more,
  });

  it.each<[string, Cells, string]>([
    ['late', { 申报日期: '2024-11-26' }, '2:formal:2.6'],
    ['early', { 申报日期: '2024-11-19' }, '2:formal:2.6'],
    ['on the last day', { 申报日期: '2024-11-25' }, ''],
    ['less than a year', { 到后勤工作日期: '2023-11-26' }, '2:rules:2.1'],
    ['failed last time', { 上一轮考核: '不合格' }, '2:rules:6.3'],
    ['a level that is none', { 申报级别: '特级' }, '2:formal:1.1'],
  ])('%s', (_, more, refused) => {
    expect(refusals(run(pack, [good('江一鸣', '三级', more)]))).toBe(refused);
  });

  it('takes one application a person, and asks about one name in two departments', () => {
    expect(refusals(run(pack, [good('江一鸣', '三级'), good('江一鸣', '二级')]))).toBe(
      '2:formal:2.2 3:formal:2.2',
    );
    const namesakes = run(pack, [good('江一鸣', '三级'), good('江一鸣', '二级', { 部门: '公寓服务中心' })]);
    expect([refusals(namesakes), openChecks(namesakes)]).toEqual(['', '2.2@2,3']);
  });

  it('gives 3, 4 and 5 places, over all kinds of post', () => {
    const names = ['甲', '乙', '丙', '丁', '戊'].map((name) => `江${name}`);
    const first = names.map((name, index) => good(name, '一级', { 评议名次: String(index + 1) }));
    expect(standings(run(pack, first))).toBe('是江甲 是江乙 是江丙 否江丁 否江戊');
    const staff = { ...STAFF, 姓名: '林小满', 申报级别: '一级', 校级以上个人先进: '2023', 评议名次: '3' };
    expect(standings(run(pack, [...first.slice(0, 3), staff]))).toBe('是江甲 是江乙 待定林小满 待定江丙');
  });
});
