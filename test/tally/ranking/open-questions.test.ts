import { describe, expect, it } from 'vitest';
import { entry, member, question, rank, schoolsWith, standings, times } from './samples.ts';

/** Ten schools, two places, two points between the second and the third. */
const field = schoolsWith([8, 5, 3, 2, 1, 1, 1, 1, 1, 1]);
const code = (index: number) => field.members[index]?.code ?? '';

function touched(...asked: Parameters<typeof question>[]) {
  const outcome = rank({ ...field, questions: asked.map((parts) => question(...parts)) });
  return { ...outcome, touches: outcome.questions.map(({ stakes }) => stakes.touchesLine) };
}

describe('open questions', () => {
  it('change nothing where no answer could', () => {
    const { unitRanking, touches } = touched(
      ['q1', { units: [code(2)] }],
      ['q2', { units: [code(9), code(0)] }],
    );
    expect(standings(unitRanking)).toBe('是是否否否否否否否否');
    expect(touches).toEqual([false, false]);
  });

  it('leave open what they could turn', () => {
    const { unitRanking, touches } = touched(
      ['q1', { units: [code(2)] }],
      ['q2', { units: [code(2), code(3)] }],
      ['q3', { units: [code(9)] }],
    );
    expect(standings(unitRanking)).toBe('是待定待定否否否否否否否');
    expect(unitRanking[1]?.note).toBe('有待决问题，答案可能影响入围');
    expect(touches).toEqual([true, true, false]);
  });

  it('name nobody, move nobody', () => {
    const { unitRanking, touches } = touched(['q1', { points: 50 }]);
    expect(standings(unitRanking)).toBe('是是否否否否否否否否');
    expect(touches).toEqual([false]);
  });

  it('can bring in a school that has nothing yet', () => {
    const newcomer = member('8001', '新来学院');
    const members = [...field.members, newcomer];
    const asked = times(6, (index) => question(`q${index}`, { units: ['8001'] }));
    const { unitRanking, questions } = rank({ ...field, members, questions: asked });
    expect(unitRanking.map(({ name }) => name)).not.toContain('新来学院');
    expect(standings(unitRanking)).toBe('是待定否否否否否否否否');
    expect(questions.every(({ stakes }) => stakes.touchesLine)).toBe(true);
    const outsider = rank({ ...field, questions: asked });
    expect(standings(outsider.unitRanking)).toBe('是是否否否否否否否否');
  });

  it('can take away what they are about', () => {
    const own = field.ledger.filter(({ unit }) => unit.code === code(1)).map(({ url }) => url);
    const about = (count: number) =>
      own
        .slice(0, count)
        .map((url, index) => question(`q${index}`, { units: [code(1)] }, { kind: 'reprint', urls: [url] }));
    expect(standings(rank({ ...field, questions: about(1) }).unitRanking)).toBe('是是否否否否否否否否');
    expect(standings(rank({ ...field, questions: about(2) }).unitRanking)).toBe('是待定待定否否否否否否否');
  });

  it('hang once on one article, however many are asked about it', () => {
    const urls = ['http://example.test/open/1'];
    const { unitRanking } = touched(
      ['q1', { units: [code(2)] }, { urls }],
      ['q2', { units: [code(2)] }, { urls, kind: 'reprint' }],
      ['q3', { units: [code(2)] }, { urls, kind: 'date' }],
    );
    expect(standings(unitRanking)).toBe('是是否否否否否否否否');
  });

  it('of two stories that may be one leave the standing one its point', () => {
    const own = field.ledger.filter(({ unit }) => unit.code === code(1)).map(({ url }) => url);
    const pair = (urls: readonly string[], id: string) =>
      question(id, { units: [code(1)] }, { kind: 'story', urls });
    // Waiting copies: nothing to lose. Both counted: one to lose each.
    const waiting = own
      .slice(0, 3)
      .map((url, index) => pair([url, `http://example.test/open/${index}`], `w${index}`));
    expect(standings(rank({ ...field, questions: waiting }).unitRanking)).toBe('是是否否否否否否否否');
    const counted = [pair(own.slice(0, 2), 'c1'), pair(own.slice(2, 4), 'c2')];
    expect(standings(rank({ ...field, questions: counted }).unitRanking)).toBe('是待定待定否否否否否否否');
  });

  it('of claims bring a bonus, which a ranking by site points does not see', () => {
    const claims = times(3, (index) => question(`q${index}`, { units: [code(2)] }, { kind: 'claim' }));
    expect(standings(rank({ ...field, questions: claims }).unitRanking)).toBe('是待定待定否否否否否否否');
    const readings = { 'unit-rank': 'site' };
    expect(standings(rank({ ...field, questions: claims, readings }).unitRanking)).toBe(
      '是是否否否否否否否否',
    );
  });

  it('can move the base, and with it the last place', () => {
    const four = schoolsWith([9, 7, 5, 3]);
    const fifth = member('8001', '新来学院');
    const members = [...four.members, fifth];
    const { unitRanking, quotas, questions } = rank({
      ...four,
      members,
      questions: [question('q', { units: ['8001'] })],
    });
    expect(quotas.units.places).toBe(0);
    expect(standings(unitRanking)).toBe('待定否否否');
    expect(questions[0]?.stakes.touchesLine).toBe(true);
  });

  it('about people move people', () => {
    const A = member('10001', '西华大学');
    const ledger = [
      ...times(3, () => entry(A, '沈小禾')),
      ...times(2, () => entry(A, '顾北辰')),
      ...times(8, (index) => entry(A, `其他${'甲乙丙丁戊己庚辛'[index]}`)),
      entry(A, '', { url: 'http://example.test/whose' }),
    ];
    const asked = question(
      'q',
      { points: 1, authors: ['10001+顾北辰', '10001+新人'] },
      { kind: 'author', urls: ['http://example.test/whose'] },
    );
    const { authorRanking, unitRanking, questions } = rank({ members: [A], ledger, questions: [asked] });
    expect(standings(authorRanking.slice(0, 3))).toBe('待定待定否');
    expect(unitRanking[0]?.note).toBe('');
    expect(questions[0]?.stakes.touchesLine).toBe(true);
  });

  it('cannot bring what is counted already', () => {
    const own = field.ledger.filter(({ unit }) => unit.code === code(2)).map(({ url }) => url);
    // Two of three: with all in doubt the school could leave the base.
    const asked = own
      .slice(0, 2)
      .map((url, index) => question(`q${index}`, { units: [code(2)] }, { kind: 'reprint', urls: [url] }));
    const { unitRanking, questions } = rank({ ...field, questions: asked });
    expect(standings(unitRanking)).toBe('是是否否否否否否否否');
    expect(questions.some(({ stakes }) => stakes.touchesLine)).toBe(false);
  });

  it('can take a school out of the base', () => {
    const five = schoolsWith([9, 7, 5, 3, 1]);
    const last = five.ledger.at(-1)?.url ?? '';
    const asked = question('q', { units: ['9005'] }, { kind: 'reprint', urls: [last] });
    expect(standings(rank(five).unitRanking)).toBe('是否否否否');
    const { unitRanking, questions } = rank({ ...five, questions: [asked] });
    expect(standings(unitRanking)).toBe('待定否否否否');
    expect(questions[0]?.stakes.touchesLine).toBe(true);
  });

  it('of who is who move both by all they have', () => {
    const A = member('10001', '西华大学');
    const ledger = [
      ...times(5, () => entry(A, '沈小禾')),
      ...times(3, () => entry(A, '顾北辰')),
      ...times(3, () => entry(A, '顾北晨')),
      ...times(7, (index) => entry(A, `其他${'甲乙丙丁戊己庚'[index]}`)),
    ];
    const asked = question(
      'q',
      { points: 1, authors: ['10001+顾北辰', '10001+顾北晨'] },
      { kind: 'person', answeredBy: ['same-person', 'different-person'] },
    );
    const input = { members: [A], ledger };
    expect(standings(rank(input).authorRanking.slice(0, 3))).toBe('是否否');
    // One person of six articles would be ahead; and nine people make no place.
    const { authorRanking, questions } = rank({ ...input, questions: [asked] });
    expect(standings(authorRanking.slice(0, 3))).toBe('待定待定待定');
    expect(questions[0]?.stakes.touchesLine).toBe(true);
  });

  it('of who is who let the next one move up', () => {
    const A = member('10001', '西华大学');
    const B = member('10002', '西昌学院');
    const ledger = [
      ...times(5, () => entry(A, '顾北辰')),
      ...times(4, () => entry(A, '顾北晨')),
      ...times(3, () => entry(A, '沈小禾')),
      ...times(19, (index) => entry(B, `其他${String.fromCharCode(0x7532 + index)}`)),
    ];
    const asked = question(
      'q',
      { points: 1, authors: ['10001+顾北辰', '10001+顾北晨'] },
      { kind: 'person', answeredBy: ['same-person', 'different-person'] },
    );
    const input = { members: [A, B], ledger };
    expect(standings(rank(input).authorRanking.slice(0, 4))).toBe('是是否否');
    expect(standings(rank({ ...input, questions: [asked] }).authorRanking.slice(0, 4))).toBe('是待定待定否');
  });
});
