import { describe, expect, it } from 'vitest';
import { blocksPublishing } from '../../../src/tally/questions/blocking.ts';
import { conditionChecklist } from '../../../src/tally/ranking/checklist.ts';
import { decision, edition, member, rank, schoolsWith, standings } from './samples.ts';

/** Ten schools, two places. */
const field = schoolsWith([6, 5, 4, 3, 1, 1, 1, 1, 1, 1]);
const [first, second, third] = field.members.map(({ name }) => name);

function said(object: string | undefined, verdict: string, reason: string, more = {}) {
  return decision(1, 'condition', object ?? '', verdict, { reason, ...more });
}

describe('a condition of clause 5 that is not met', () => {
  it('takes the place, not the rank; the next one moves up', () => {
    const { unitRanking } = rank({ ...field, decisions: [said(first, '不满足', '5.1.1：无专职人员')] });
    expect(unitRanking.map(({ rank: place }) => place).slice(0, 4)).toEqual([1, 2, 3, 4]);
    expect(standings(unitRanking)).toBe('否是是否否否否否否否');
    expect(unitRanking[0]).toMatchObject({ note: '不满足 5.1.1：无专职人员', unmet: ['5.1.1'] });
    expect(unitRanking[1]?.note).toBe('');
    expect(unitRanking[2]?.note).toBe('递补');
  });

  it('may be named in the verdict, or not at all', () => {
    const note = (verdict: string, reason: string) =>
      rank({ ...field, decisions: [said(first, verdict, reason)] }).unitRanking[0]?.note;
    expect(note('不满足 5.1.3', '全年未报送')).toBe('不满足 5.1.3：全年未报送');
    expect(note('不满足', '5.1.1、5.1.3 均未做到')).toBe('不满足 5.1.1：均未做到；不满足 5.1.3：均未做到');
    expect(note('不满足', '5.1.1')).toBe('不满足 5.1.1');
    expect(note('不满足', '未报送工作规范')).toBe('不满足评选条件：未报送工作规范');
  });

  it('can be taken back, clause by clause or as a whole', () => {
    const rows = (...verdicts: readonly (readonly [string, string])[]) =>
      rank({
        ...field,
        decisions: verdicts.map(([verdict, reason], index) =>
          decision(index + 1, 'condition', first ?? '', verdict, { reason }),
        ),
      }).unitRanking[0]?.standing;
    expect(rows(['不满足', '5.1.1'], ['满足', '5.1.1 已补材料'])).toBe('是');
    expect(rows(['不满足', '5.1.1'], ['满足', '5.1.3 已补材料'])).toBe('否');
    expect(rows(['不满足', '5.1.1'], ['满足', '复核通过'])).toBe('是');
    expect(rows(['不满足', '5.1.1'], ['撤销', '误记'])).toBe('是');
    expect(rows(['满足', ''], ['不满足', '5.1.1'])).toBe('否');
  });

  it('is asked about where it cannot be followed', () => {
    const kinds = (row: ReturnType<typeof said>) =>
      rank({ ...field, decisions: [row] }).questions.map(({ kind, ask }) => `${kind} ${ask.slice(0, 5)}`);
    expect(kinds(said(first, '差不多', ''))).toEqual(['decision 结论看不懂']);
    expect(kinds(said('不存在学院', '不满足', '5.1.1'))).toEqual(['decision 对象不是名']);
    expect(kinds(said(first, '不满足', '5.2.1 政治素质'))).toEqual(['decision 所写条款不']);
    expect(rank({ ...field, decisions: [said(first, '不满足', '5.2.1')] }).unitRanking[0]?.standing).toBe(
      '是',
    );
  });

  it('of a school without a point meets nobody: said, and blocking nothing', () => {
    const newcomer = member('8001', '新来学院');
    const { questions } = rank({
      ...field,
      members: [...field.members, newcomer],
      decisions: [said('新来学院', '不满足', '5.1.1')],
    });
    expect(questions.map(({ kind, ask }) => `${kind} ${ask.slice(0, 8)}`)).toEqual([
      'decision 这条决定不起作用',
    ]);
    expect(questions.some(blocksPublishing)).toBe(false);
  });

  it('of another year is not applied, but asked about where it would matter', () => {
    const old = said(first, '不满足', '5.1.1：无专职人员', { at: '2025-01-10' });
    const { unitRanking, questions } = rank({ ...field, decisions: [old] });
    expect(standings(unitRanking)).toBe('是是否否否否否否否否');
    expect(questions).toHaveLength(1);
    expect(questions[0]).toMatchObject({ kind: 'condition', object: first, answeredBy: ['condition'] });
    const answered = decision(2, 'condition', first ?? '', '满足', { at: '2026-01-10' });
    expect(rank({ ...field, decisions: [old, answered] }).questions).toEqual([]);
    expect(rank({ ...field, decisions: [{ ...old, object: third ?? '' }] }).questions).toEqual([]);
    expect(rank({ ...field, decisions: [{ ...old, at: '2027-01-10' }] }).questions).toEqual([]);
  });

  it('does not change the caps', () => {
    const barred = rank({ ...field, decisions: [said(second, '不满足', '5.1.1')] });
    expect(barred.quotas).toEqual(rank(field).quotas);
  });
});

describe('the checklist of conditions', () => {
  it('lists those in, waiting or barred and the reserves, with what the count shows', () => {
    const outcome = rank({ ...field, decisions: [said(first, '不满足', '5.1.1：无专职人员')] });
    const rows = conditionChecklist(edition, outcome, outcome.quotas).filter(({ of }) => of === 'units');
    // Two places, five reserves; the six that are level at the end are not cut apart.
    expect(rows.map(({ name }) => name)).toEqual(field.members.map(({ name }) => name));
    expect(rows[0]?.conditions.map(({ clause, unmet }) => [clause, unmet])).toEqual([
      ['5.1.1', true],
      ['5.1.2', false],
      ['5.1.3', false],
      ['5.1.4', false],
    ]);
    expect(rows[1]?.facts).toBe('协会网 5 篇，信息网 0 篇，外媒 0 篇；总积分 5，第 2 名');
  });

  it('stops a few behind the line', () => {
    const long = schoolsWith([9, 8, 7, 6, 5, 4, 3, 2, 1, 1]);
    const outcome = rank(long);
    const rows = conditionChecklist(edition, outcome, outcome.quotas).filter(({ of }) => of === 'units');
    expect(rows.map(({ rank: place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
