import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/model/decision.ts';
import { prepare } from '../../../src/tally/prepare.ts';
import { shownFor } from '../../../src/tally/shown.ts';
import { tally } from '../../../src/tally/tally.ts';
import { decisions, inputOf, type Sketch, url } from './sketch.ts';

const A = url('1');
const THEN: Sketch = { id: '1' };
const OTHER_WORDS: Sketch = {
  ...THEN,
  body: ['后勤处更换了两根软管，六个食堂当天恢复供气，检测记录存档备查。'],
};
const OTHER_SCHOOL: Sketch = { ...THEN, school: '成都理工大学' };
const OTHER_AUTHOR: Sketch = { ...THEN, author: '顾北辰' };

/** Decisions made while `then` was shown. */
function decidedAt(then: Sketch, ...sketches: Parameters<typeof decisions>[0]): Decision[] {
  const prepared = prepare(inputOf({ articles: [then] }));
  return decisions(sketches).map((decision) => ({
    ...decision,
    shown: shownFor(prepared, decision.kind, decision.object),
  }));
}

function asksAgain(now: Sketch, made: readonly Decision[]) {
  const { questions } = tally({ ...inputOf({ articles: [now] }), decisions: made });
  return questions.filter(({ kind }) => kind === 'decision');
}

describe('a decision is looked at again only when the page and the program’s view of its matter have both changed', () => {
  it.each<[string, Sketch, number]>([
    ['the same page', THEN, 0],
    ['other words, the same view', OTHER_WORDS, 0],
    ['another author: not the matter of a unit decision', OTHER_AUTHOR, 0],
    ['another school', OTHER_SCHOOL, 1],
  ])('unit: %s', (_, now, count) => {
    expect(asksAgain(now, decidedAt(THEN, ['unit', A, '西昌学院']))).toHaveLength(count);
  });

  it('author: another author, not another school', () => {
    const made = decidedAt(THEN, ['author', A, '漆望舒']);
    expect([asksAgain(OTHER_SCHOOL, made).length, asksAgain(OTHER_AUTHOR, made).length]).toEqual([0, 1]);
  });

  it('another view of the same page asks nothing: the program learned, the page stands', () => {
    const made = decidedAt(THEN, ['unit', A, '西昌学院']);
    const { questions } = tally({ ...inputOf({ articles: [THEN] }), members: [], decisions: made });
    expect(questions.filter(({ kind }) => kind === 'decision')).toEqual([]);
  });

  it('the decision stands until it is answered; the same decision again confirms it', () => {
    const made = decidedAt(THEN, ['unit', A, '西昌学院']);
    const [question] = asksAgain(OTHER_SCHOOL, made);
    expect(question).toMatchObject({ object: A, answeredBy: ['unit'], urls: [A], proposal: '西昌学院' });
    const still = tally({ ...inputOf({ articles: [OTHER_SCHOOL] }), decisions: made });
    expect(still.ledger.map(({ unit }) => unit.name)).toEqual(['西昌学院']);
    const again = decidedAt(OTHER_SCHOOL, ['unit', A, '西昌学院']).map((one) => ({ ...one, seq: 2 }));
    expect(asksAgain(OTHER_SCHOOL, [...made, ...again])).toEqual([]);
  });

  it('decisions on two matters of one article are two questions', () => {
    const made = decidedAt(THEN, ['unit', A, '西昌学院'], ['author', A, '漆望舒']);
    const now: Sketch = { ...OTHER_SCHOOL, author: '顾北辰' };
    expect(asksAgain(now, made).map(({ answeredBy }) => answeredBy[0])).toEqual(
      expect.arrayContaining(['unit', 'author']),
    );
  });

  it('what was superseded or withdrawn is not asked again', () => {
    const superseded = decidedAt(THEN, ['exclude', A], ['include', A]).map((one, index) =>
      index === 1 ? { ...one, shown: null } : one,
    );
    expect(asksAgain(OTHER_SCHOOL, superseded)).toEqual([]);
    expect(asksAgain(OTHER_SCHOOL, decidedAt(THEN, ['unit', A, '西昌学院'], ['unit', A, '撤销']))).toEqual(
      [],
    );
  });

  it('an unasked decision is never asked again', () => {
    expect(asksAgain(OTHER_SCHOOL, decisions([['unit', A, '西昌学院']]))).toEqual([]);
  });
});
