import type { Decision } from '../../model/decision.ts';
import type { Question } from '../../model/question.ts';
import type { TallyResult } from '../../model/result.ts';
import { allClaimNames, claimNames } from '../../tally/claim-name.ts';
import { objectParts } from '../../tally/decision-object.ts';
import { spellingOf } from '../../tally/people/person.ts';
import type { DecidableYear } from './decidable-year.ts';

const QUESTION_NUMBER = /^[a-z]+-[0-9a-f]{10}$/;
/** Kinds of decision whose 对象 are candidates for a place. */
export const ABOUT_CANDIDATES: ReadonlySet<Decision['kind']> = new Set(['tie', 'condition']);
/** Kinds of decision whose 对象 are people. */
export const ABOUT_PEOPLE: ReadonlySet<Decision['kind']> = new Set(['same-person', 'different-person']);

/** What decisions may name, over all years of the record. */
export interface KnownObjects {
  readonly addresses: ReadonlySet<string>;
  /** Any unique name of a claim → its id: a name may be another claim's too one day. */
  readonly claims: ReadonlyMap<string, string>;
  /** Names that several claims bear. */
  readonly sharedClaimNames: ReadonlySet<string>;
  /** Sites that could not be collected in full. */
  readonly sites: ReadonlySet<string>;
  /** 单位+姓名 of everybody who is credited or ranked. */
  readonly people: ReadonlySet<string>;
  readonly candidates: ReadonlySet<string>;
  /** Whoever a decision on a tie or a condition has named. */
  readonly spokenOf: ReadonlySet<string>;
  /** `异议2025-1`. */
  readonly objections: ReadonlySet<string>;
  /** By 编号. */
  readonly questions: (id: string) => Question | null;
}

/** Gathers what decisions may name; `objections` are the names of those received. */
export function knownObjects(years: readonly DecidableYear[], objections: readonly string[]): KnownObjects {
  const claims = new Map<string, string>();
  const sharedClaimNames = new Set<string>();
  for (const { prepared } of years) {
    const all = [...prepared.claims.values()].map(({ claim }) => claim);
    for (const item of prepared.claims.values()) {
      const unique = claimNames(item.claim, all);
      for (const name of unique) claims.set(name, item.claim.id);
      for (const name of allClaimNames(item.claim)) if (!unique.includes(name)) sharedClaimNames.add(name);
    }
  }
  return {
    addresses: new Set(years.flatMap(({ prepared }) => [...prepared.articles.keys()])),
    claims,
    sharedClaimNames,
    sites: new Set(years.flatMap(({ prepared }) => prepared.input.gaps.map(({ site }) => site))),
    people: new Set(
      years.flatMap(({ prepared, result }) => [
        ...result.ledger.flatMap(({ unit, credited, author }) =>
          [...credited, author].map((name) => `${unit.name}+${spellingOf(name)}`),
        ),
        // Who was made another person by decision earns nothing under the old name, but may be spoken of again.
        ...prepared.book.all
          .filter(({ kind }) => ABOUT_PEOPLE.has(kind))
          .flatMap(({ object }) => objectParts(object)),
      ]),
    ),
    candidates: new Set(
      years.flatMap(({ result }) => [
        ...result.unitRanking.flatMap(({ name, code }) => [name, code]),
        ...result.authorRanking.map(({ name, unit }) => `${unit.name}+${name}`),
      ]),
    ),
    spokenOf: new Set(
      years.flatMap(({ prepared }) =>
        prepared.book.all
          .filter(({ kind }) => ABOUT_CANDIDATES.has(kind))
          .flatMap(({ object }) => objectParts(object)),
      ),
    ),
    objections: new Set(objections),
    questions: questionFinder(years),
  };
}

/**
 * The question of a 编号. An answered question is asked no more, so where the number is not among the
 * open ones the years are counted once again as if nothing had been decided.
 */
function questionFinder(years: readonly DecidableYear[]): (id: string) => Question | null {
  const byNumber = (results: readonly TallyResult[]): ReadonlyMap<string, Question> =>
    new Map(
      results.flatMap(({ questions }) => questions.map((question) => [question.id, question] as const)),
    );
  const open = byNumber(years.map(({ result }) => result));
  let all: ReadonlyMap<string, Question> | null = null;
  return (id) => {
    if (!QUESTION_NUMBER.test(id)) return null;
    const found = open.get(id);
    if (found !== undefined) return found;
    all ??= byNumber(years.map(({ undecided }) => undecided()));
    return all.get(id) ?? null;
  };
}
