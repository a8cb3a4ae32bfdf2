import { describe, expect, it } from 'vitest';
import { blocksPublishing } from '../../../src/tally/questions/blocking.ts';
import { decision, entry, member, rank, schoolsWith, standings, times } from './samples.ts';

/** Ten schools, two places: one ahead, three level for the other place, the rest behind. */
const field = schoolsWith([5, 3, 3, 3, 1, 1, 1, 1, 1, 1]);
const [, second, third, fourth] = field.members.map(({ name }) => name);
const names = [second, third, fourth].join(';');

function decided(...rows: readonly (readonly [string, string])[]) {
  return rank({
    ...field,
    decisions: rows.map(([object, verdict], index) => decision(index + 1, 'tie', object, verdict)),
  });
}

describe('a tie across the line', () => {
  it('waits, and is asked about once', () => {
    const { unitRanking, quotas, questions } = rank(field);
    expect(quotas.units.places).toBe(2);
    expect(standings(unitRanking)).toBe('是待定待定待定否否否否否否');
    expect(unitRanking[1]?.note).toBe('并列第 2 名（3 所）；并列跨过入围线，待定');
    const ties = questions.filter(({ kind }) => kind === 'tie');
    expect(ties).toHaveLength(1);
    expect(ties[0]).toMatchObject({
      object: names,
      answeredBy: ['tie'],
      title: '2025 年度先进集体入围线并列',
      stakes: { points: 0, units: field.members.slice(1, 4).map(({ code }) => code), touchesLine: true },
    });
    expect(ties[0]?.candidates.map(({ verdict }) => verdict)).toEqual([second, third, fourth, '不入围']);
  });

  it('is out as a whole where that is the reading', () => {
    const { unitRanking, questions } = rank({ ...field, readings: { 'tie-on-line': 'all-out' } });
    expect(standings(unitRanking)).toBe('是否否否否否否否否否');
    expect(unitRanking[1]?.note).toContain('按口径不入围');
    expect(questions).toEqual([]);
  });

  it('is settled by every answer that its question offers', () => {
    const [tie] = rank(field).questions;
    const inside = tie?.candidates.map(({ verdict }) => {
      const { unitRanking, questions } = decided([tie.object, verdict]);
      expect(questions).toEqual([]);
      return unitRanking.filter(({ standing }) => standing === '是').map(({ name }) => name);
    });
    const [first] = field.members.map(({ name }) => name);
    expect(inside).toEqual([[first, second], [first, third], [first, fourth], [first]]);
  });

  it('is settled school by school too, by name, code, former or short name', () => {
    const members = field.members.map((unit, index) =>
      index === 2
        ? {
            ...unit,
            formerNames: [{ name: '旧名学院', until: 2018 }],
            shortNames: [{ name: '简称', ambiguous: false }],
          }
        : unit,
    );
    for (const object of [third ?? '', '9003', '旧名学院', '简称']) {
      const { unitRanking, questions } = rank({
        ...field,
        members,
        decisions: [decision(1, 'tie', object, '入围')],
      });
      expect(standings(unitRanking)).toBe('是否是否否否否否否否');
      expect(unitRanking[2]?.note).toBe('并列第 2 名（3 所）；并列过线，经决定入围：会议研究');
      expect(unitRanking[1]?.note).toBe('并列第 2 名（3 所）；并列过线，已由决定处理');
      expect(questions).toEqual([]);
    }
  });

  it('takes the last word, in whatever order the decisions come', () => {
    const rows = [
      decision(1, 'tie', second ?? '', '入围'),
      decision(2, 'tie', second ?? '', '撤销'),
      decision(3, 'tie', third ?? '', '入围'),
    ];
    const forth = rank({ ...field, decisions: rows });
    expect(standings(forth.unitRanking)).toBe('是否是否否否否否否否');
    expect(rank({ ...field, decisions: rows.toReversed() })).toEqual(forth);
  });

  it('is never settled past the cap', () => {
    const { unitRanking, questions } = decided([second ?? '', '入围'], [third ?? '', '入围']);
    expect(standings(unitRanking)).toBe('是待定待定待定否否否否否否');
    const refused = questions.filter(({ kind }) => kind === 'decision');
    expect(refused.map(({ object, answeredBy }) => [object, answeredBy])).toEqual(
      expect.arrayContaining([
        [second, ['tie']],
        [third, ['tie']],
      ]),
    );
    expect(refused[0]?.ask).toContain('突破名额');
    expect(questions.some(({ kind }) => kind === 'tie')).toBe(true);
  });

  it('asks about words that cannot be followed, until somebody speaks again', () => {
    const asked = (object: string, verdict: string) =>
      decided([object, verdict]).questions.filter(({ kind }) => kind === 'decision');
    expect(asked('不存在学院', '入围')).toHaveLength(1);
    expect(asked(second ?? '', '大概行')).toHaveLength(1);
    expect(asked(field.members[7]?.name ?? '', '入围')).toHaveLength(1);
    expect(asked(field.members[7]?.name ?? '', '不入围')).toHaveLength(1);
    expect(asked(field.members[0]?.name ?? '', '不入围')).toHaveLength(1);
    const corrected = decided([second ?? '', '大概行'], [second ?? '', '入围']);
    expect(corrected.questions).toEqual([]);
    expect(decided(['不存在学院', '入围'], ['不存在学院', '撤销']).questions.map(({ kind }) => kind)).toEqual(
      ['tie'],
    );
  });

  it('that is none any more leaves its decision without effect: said, and blocking nothing', () => {
    const gone = rank({
      ...schoolsWith([5, 4, 3, 3, 1, 1, 1, 1, 1, 1]),
      decisions: [decision(1, 'tie', '9002', '入围')],
    });
    expect(standings(gone.unitRanking)).toBe('是是否否否否否否否否');
    expect(gone.questions).toHaveLength(1);
    expect(gone.questions[0]?.ask).toContain('不起作用');
    expect(gone.questions.some(blocksPublishing)).toBe(false);
    // What it still says of others of the tie keeps it in force.
    const part = decided([`${field.members[0]?.name};${second}`, '入围']);
    expect(part.questions).toEqual([]);
  });

  it('is not settled by a word spoken for another year', () => {
    const open = rank(field);
    for (const at of ['2025-01-08', '2027-01-08']) {
      const decisions = [decision(1, 'tie', second ?? '', '入围', { at })];
      expect(rank({ ...field, decisions })).toEqual(open);
    }
    const decisions = [decision(1, 'tie', second ?? '', '入围', { at: '2025-12-22 10:30:00' })];
    expect(standings(rank({ ...field, decisions }).unitRanking)).toBe('是是否否否否否否否否');
  });
});

describe('a tie of people', () => {
  const A = member('10001', '西华大学');
  const B = member('10002', '西昌学院');
  const members = [A, B];
  const ledger = [
    ...times(2, () => entry(A, '沈小禾')),
    ...times(2, () => entry(B, '沈小禾')),
    ...times(8, (index) => entry(A, `其他${'甲乙丙丁戊己庚辛'[index]}`)),
  ];

  it('names them 单位+姓名', () => {
    const { authorRanking, questions, quotas } = rank({ members, ledger });
    expect(quotas.authors.places).toBe(1);
    expect(standings(authorRanking.slice(0, 3))).toBe('待定待定否');
    const tie = questions.find(({ stakes }) => stakes.authors.length > 0);
    expect(tie?.object).toBe('西华大学+沈小禾;西昌学院+沈小禾');
    expect(tie?.stakes.authors).toEqual(['10001+沈小禾', '10002+沈小禾']);
    expect(tie?.title).toBe('2025 年度先进个人入围线并列');
  });

  it.each(['西昌学院+沈小禾', '10002+沈小禾', '西昌学院＋沈小禾'])('is settled by %s', (object) => {
    const { authorRanking } = rank({ members, ledger, decisions: [decision(1, 'tie', object, '入围')] });
    expect(authorRanking.filter(({ standing }) => standing === '是').map(({ unit }) => unit.name)).toEqual([
      '西昌学院',
    ]);
  });
});

describe('a wide tie', () => {
  it('is asked about without listing every way to fill the places', () => {
    const wide = schoolsWith(times(30, () => 2));
    const { questions, quotas } = rank(wide);
    expect(quotas.units.places).toBe(6);
    const [tie] = questions.filter(({ kind }) => kind === 'tie');
    expect(tie?.candidates).toHaveLength(31);
    const chosen = wide.members.slice(0, 6).map(({ name }) => name);
    const verdict = chosen.join('；');
    const settled = rank({ ...wide, decisions: [decision(1, 'tie', tie?.object ?? '', verdict)] });
    expect(settled.unitRanking.filter(({ standing }) => standing === '是').map(({ name }) => name)).toEqual(
      chosen,
    );
  });
});
