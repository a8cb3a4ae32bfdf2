import { identifyAddress } from '../../../scrapers/address.ts';
import type { Decision } from '../../model/decision.ts';
import { InputError, type InputProblem } from '../../model/failure.ts';
import type { Question } from '../../model/question.ts';
import type { TallyResult } from '../../model/result.ts';
import { allClaimNames, claimNames } from '../../tally/claim-name.ts';
import { readInclusion, unitFromAnswer } from '../../tally/count/decided.ts';
import { objectParts, WITHDRAWN } from '../../tally/decision-book.ts';
import type { NameIndex } from '../../tally/names/index.ts';
import { spellingOf } from '../../tally/people/person.ts';
import type { Prepared } from '../../tally/prepare.ts';
import { shownFor } from '../../tally/shown.ts';
import { compareText } from '../../text/normalise.ts';
import type { HandedDecision } from '../import/decisions.ts';

/** A year as decisions see it. */
export interface DecidableYear {
  readonly prepared: Prepared;
  readonly result: TallyResult;
  /** The year as it would be had nobody decided anything. */
  readonly undecided: () => TallyResult;
}

type Resolved = Omit<Decision, 'seq'>;

/** Kinds whose 对象 are two or more things. */
const ABOUT_PAIRS: ReadonlySet<Decision['kind']> = new Set([
  'story-merge',
  'story-split',
  'same-person',
  'different-person',
]);
const LIKE_A_UNIT = /大学|学院|学校|公司|职大|师专|高专/;
const QUESTION_NUMBER = /^[a-z]+-[0-9a-f]{10}$/;
const ABOUT_PEOPLE: ReadonlySet<Decision['kind']> = new Set(['same-person', 'different-person']);
const ABOUT_CANDIDATES: ReadonlySet<Decision['kind']> = new Set(['tie', 'condition']);
const ABOUT_OBJECTIONS: ReadonlySet<Decision['kind']> = new Set(['objection-upheld', 'objection-dismissed']);

/**
 * Decisions with their objects in the form that outlives a rebuild: canonical addresses, claim names, register
 * names, 单位+姓名; a question's 编号 is replaced by the object it asks about. Throws InputError naming every row
 * whose object is unknown, or whose unit is not in the register. Rows are numbered as in a sheet (header = 1).
 */
export function resolveDecisions(
  rows: readonly HandedDecision[],
  years: readonly DecidableYear[],
  names: NameIndex,
  file: string,
): readonly Resolved[] {
  const known = knownObjects(years);
  const problems: InputProblem[] = [];
  const resolved = rows.map(({ row: number, ...row }): Resolved => {
    const complain = (column: string, message: string): Resolved => {
      problems.push({
        code: 'unknown-object',
        file,
        row: number,
        column,
        message: `${file} 第 ${number} 行「${column}」：${message}`,
      });
      return row;
    };
    const asked = known.questions(row.object.trim());
    const object = asked?.object ?? withSecondObject(row);
    const parts = objectParts(object);
    if (parts.length === 0) return complain('对象', '为空，应为网址、单位或“单位+姓名”');
    const canonical: string[] = [];
    for (const part of parts) {
      // What a question asks about is known, whatever it is called.
      const answers = asked?.answeredBy.includes(row.kind) ?? false;
      const found = resolveObject(row.kind, part, known, names) ?? (answers ? part : null);
      if (found === null) return complain('对象', refusal(part, asked, known));
      canonical.push(found);
    }
    if (ABOUT_PAIRS.has(row.kind) && new Set(canonical).size < 2) {
      return complain('对象', '要写两个（用分号隔开，或把另一个写在结论栏）');
    }
    const unknown = row.verdict.trim() === WITHDRAWN ? null : unknownUnit(row, names);
    if (unknown !== null) return complain('结论', `名册中没有单位「${unknown}」`);
    const [first = ''] = canonical;
    const joined = canonical.length === 1 ? first : [...new Set(canonical)].toSorted(compareText).join(';');
    const shown = years
      .map(({ prepared }) => shownFor(prepared, row.kind, joined))
      .find((candidate) => candidate !== null);
    return { ...row, object: joined, shown: shown ?? null };
  });
  if (problems.length > 0) throw new InputError(problems);
  return resolved;
}

/** Why an object is not taken. */
function refusal(part: string, asked: Question | null, known: KnownObjects): string {
  if (asked !== null) {
    const kinds = asked.answeredBy.join('、');
    return kinds === '' ? `问题 ${asked.id} 不是用决定回答的` : `问题 ${asked.id} 应以 ${kinds} 回答`;
  }
  if (known.sharedClaimNames.has(part)) {
    return `「${part}」有几条申报，请改写问题编号或“媒体《标题》”`;
  }
  return `记录中没有「${part}」`;
}

/** A pair may be written as 对象 and 结论: `story-merge,网址一,网址二`. */
function withSecondObject(row: Resolved): string {
  const verdict = row.verdict.trim();
  const second = /^https?:\/\//i.test(verdict) || (ABOUT_PEOPLE.has(row.kind) && /[+＋]/.test(verdict));
  return ABOUT_PAIRS.has(row.kind) && objectParts(row.object).length === 1 && second
    ? `${row.object};${verdict}`
    : row.object;
}

/** The unit that an answer names and the register does not have; null where there is none to object to. */
function unknownUnit(row: Resolved, names: NameIndex): string | null {
  if (row.kind !== 'unit' && row.kind !== 'include') return null;
  const unit = row.kind === 'unit' ? row.verdict.trim() : readInclusion(row.verdict).unit;
  // An `include` may also say in other words that the article counts.
  const named = row.kind === 'unit' || /[+＋]/.test(row.verdict) || LIKE_A_UNIT.test(unit);
  return named && unit !== '' && unitFromAnswer(unit, null, names) === null ? unit : null;
}

interface KnownObjects {
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
  /** By 编号. */
  readonly questions: (id: string) => Question | null;
}

function knownObjects(years: readonly DecidableYear[]): KnownObjects {
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

function resolveObject(
  kind: Decision['kind'],
  part: string,
  known: KnownObjects,
  names: NameIndex,
): string | null {
  if (ABOUT_OBJECTIONS.has(kind)) return part;
  if (ABOUT_PEOPLE.has(kind)) return resolvePerson(part, known.people, names);
  if (ABOUT_CANDIDATES.has(kind)) {
    if (part.includes('+') || part.includes('＋')) return resolvePerson(part, known.candidates, names);
    if (known.candidates.has(part)) return part;
    const { ref } = names.resolve(part, null);
    return ref !== null && known.candidates.has(ref.name) ? ref.name : null;
  }
  if (kind === 'exclude' && known.sites.has(part)) return part;
  const address = identifyAddress(part)?.url ?? part;
  if (known.addresses.has(address)) return address;
  if (known.addresses.has(part)) return part;
  return known.claims.get(part) ?? null;
}

/** 单位+姓名, the unit under any of its names. */
function resolvePerson(written: string, people: ReadonlySet<string>, names: NameIndex): string | null {
  const [unit = '', person = ''] = written.split(/[+＋]/).map((part) => part.trim());
  const name = spellingOf(person);
  if (people.has(`${unit}+${name}`)) return `${unit}+${name}`;
  const { ref } = names.resolve(unit, null);
  return ref !== null && people.has(`${ref.name}+${name}`) ? `${ref.name}+${name}` : null;
}
