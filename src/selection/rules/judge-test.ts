import type { CivilDate } from '../../model/civil-date.ts';
import type { Fact, Grade } from '../nominations/fact.ts';
import type { Test } from '../pack/test.ts';
import { because, type Leaf } from './because.ts';
import { allOf, anyOf, type Judgement, MET, type Verdict } from './verdict.ts';
import { yearsBefore } from './years.ts';

/** What conditions are judged by. */
export interface Circumstances {
  readonly factOf: (column: string) => Fact;
  readonly cellOf: (column: string) => string;
  /** Last day of the period for nominations: “近三年” and the like count back from it. */
  readonly asOf: CivilDate;
}

/** Whether a candidate meets a countable condition. A blank or unreadable cell is asked about, never a default. */
export function judgeTest(test: Test, given: Circumstances): Judgement {
  if ('of' in test) {
    const parts = test.of.map((part) => judgeTest(part, given));
    return test.test === 'any' ? anyOf(parts) : allOf(parts);
  }
  const fact = given.factOf(test.column);
  const verdict = judgeLeaf(test, fact, given.asOf);
  if (verdict === 'met') return MET;
  return { verdict, because: [because(test, fact, given.cellOf(test.column), given.asOf)] };
}

function judgeLeaf(test: Leaf, fact: Fact, asOf: CivilDate): Verdict {
  if (fact.kind === 'blank' || fact.kind === 'unreadable') return 'asked';
  const year = Number(asOf.slice(0, 4));
  switch (test.test) {
    case 'among':
    case 'not-among': {
      if (fact.kind !== 'word' || test.unclear.includes(fact.word)) return 'asked';
      return holds(test.words.includes(fact.word) === (test.test === 'among'));
    }
    case 'number':
      return fact.kind === 'number' ? holds(fact.number >= test.atLeast) : 'asked';
    case 'since': {
      if (fact.kind === 'none') return 'unmet';
      const latest = yearsBefore(asOf, test.years);
      return fact.kind === 'date' ? eitherWay(fact.span.to <= latest, fact.span.from > latest) : 'asked';
    }
    case 'none-within': {
      if (fact.kind === 'none') return 'met';
      const first = yearsBefore(asOf, test.years);
      return fact.kind === 'date' ? eitherWay(fact.span.to < first, fact.span.from >= first) : 'asked';
    }
    case 'within': {
      if (fact.kind === 'none') return 'unmet';
      const first = yearsBefore(asOf, test.years);
      return fact.kind === 'date' ? eitherWay(fact.span.from >= first, fact.span.to < first) : 'asked';
    }
    case 'year':
      if (fact.kind === 'none') return 'unmet';
      return fact.kind === 'years'
        ? inYears(
            test,
            fact.years.map((one) => one - year),
          )
        : 'asked';
    case 'result':
      if (fact.kind === 'none') return 'unmet';
      if (fact.kind !== 'results') return 'asked';
      return inYears(
        test,
        fact.results
          .filter(({ scope, place }) => test.scopes.includes(scope) && place <= test.place)
          .map((one) => one.year - year),
      );
    case 'grade':
      if (fact.kind === 'none') return 'unmet';
      return fact.kind === 'grades' ? gradeVerdict(test, fact.grades, year) : 'asked';
    case 'claimed':
      return fact.kind === 'none' ? 'unmet' : 'asked';
  }
}

function holds(yes: boolean): Verdict {
  return yes ? 'met' : 'unmet';
}

function eitherWay(met: boolean, unmet: boolean): Verdict {
  if (met) return 'met';
  return unmet ? 'unmet' : 'asked';
}

/** Whether something happened in the years named; in a year on the edge it may have been too early. */
function inYears(
  { from, to, edge }: { readonly from: number; readonly to: number; readonly edge: readonly number[] },
  offsets: readonly number[],
): Verdict {
  if (offsets.some((one) => one >= from && one <= to)) return 'met';
  return offsets.some((one) => edge.includes(one)) ? 'asked' : 'unmet';
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
  const enough = eitherWay(good >= test.atLeast, good + missing(named) < test.atLeast);
  const fits = (words: readonly string[]): boolean =>
    looked.every((one) => {
      const grade = known.get(one);
      return grade === undefined || grade === test.grade || words.includes(grade);
    });
  const clear = fits(test.rest) && missing(looked) === 0;
  const rest = eitherWay(clear, !fits([...test.rest, ...test.unclear]));
  if (enough === 'unmet' || rest === 'unmet') return 'unmet';
  return enough === 'met' && rest === 'met' ? 'met' : 'asked';
}
