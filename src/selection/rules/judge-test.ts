import type { CivilDate } from '../../model/civil-date.ts';
import type { Fact, Grade } from '../nominations/fact.ts';
import type { Test } from '../pack/test.ts';
import { allOf, anyOf, type Verdict } from './verdict.ts';
import { yearsBefore } from './years.ts';

/** What conditions are judged by. */
export interface Circumstances {
  readonly factOf: (column: string) => Fact;
  /** Last day of the period for nominations: “近三年” and the like count back from it. */
  readonly asOf: CivilDate;
}

/** Whether a candidate meets a countable condition. A blank or unreadable cell is asked about, never a default. */
export function judgeTest(test: Test, given: Circumstances): Verdict {
  if ('of' in test) {
    const parts = test.of.map((part) => judgeTest(part, given));
    return test.test === 'any' ? anyOf(parts) : allOf(parts);
  }
  const fact = given.factOf(test.column);
  if (fact.kind === 'blank' || fact.kind === 'unreadable') return 'asked';
  const year = Number(given.asOf.slice(0, 4));
  const within = (one: number, { from, to }: { from: number; to: number }): boolean =>
    one >= year + from && one <= year + to;
  switch (test.test) {
    case 'among':
    case 'not-among': {
      if (fact.kind !== 'word' || test.unclear.includes(fact.word)) return 'asked';
      return verdict(test.words.includes(fact.word) === (test.test === 'among'));
    }
    case 'number':
      return fact.kind === 'number' ? verdict(fact.number >= test.atLeast) : 'asked';
    case 'since':
      if (fact.kind === 'none') return 'unmet';
      return fact.kind === 'date' ? verdict(fact.date <= yearsBefore(given.asOf, test.years)) : 'asked';
    case 'none-within':
      if (fact.kind === 'none') return 'met';
      return fact.kind === 'date' ? verdict(fact.date < yearsBefore(given.asOf, test.years)) : 'asked';
    case 'year':
      if (fact.kind === 'none') return 'unmet';
      return fact.kind === 'years' ? verdict(fact.years.some((one) => within(one, test))) : 'asked';
    case 'result':
      if (fact.kind === 'none') return 'unmet';
      if (fact.kind !== 'results') return 'asked';
      return verdict(
        fact.results.some(
          ({ year: when, scope, place }) =>
            within(when, test) && test.scopes.includes(scope) && place <= test.place,
        ),
      );
    case 'grade':
      if (fact.kind === 'none') return 'unmet';
      return fact.kind === 'grades' ? gradeVerdict(test, fact.grades, year) : 'asked';
    case 'claimed':
      return fact.kind === 'none' ? 'unmet' : 'asked';
  }
}

function verdict(holds: boolean): Verdict {
  return holds ? 'met' : 'unmet';
}

/** 考核: so often the grade in the years named, and nothing worse than `rest` in any of the years looked at. */
function gradeVerdict(
  test: Extract<Test, { test: 'grade' }>,
  grades: readonly Grade[],
  year: number,
): Verdict {
  const known = new Map(grades.map((one) => [one.year, one.grade]));
  const looked = Array.from({ length: test.over }, (_, index) => year - 1 - index);
  const named = Array.from({ length: test.to - test.from + 1 }, (_, index) => year + test.from + index);
  const missing = (years: readonly number[]): number => years.filter((one) => !known.has(one)).length;
  const good = named.filter((one) => known.get(one) === test.grade).length;
  const enough = good >= test.atLeast ? 'met' : good + missing(named) >= test.atLeast ? 'asked' : 'unmet';
  const worse = looked.some((one) => {
    const grade = known.get(one);
    return grade !== undefined && grade !== test.grade && !test.rest.includes(grade);
  });
  return allOf([enough, worse ? 'unmet' : missing(looked) > 0 ? 'asked' : 'met']);
}
