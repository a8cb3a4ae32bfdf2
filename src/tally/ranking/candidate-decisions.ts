import type { Window } from '../../model/civil-date.ts';
import type { Decision } from '../../model/decision.ts';
import type { JudgedCondition } from '../../model/result.ts';
import type { Condition } from '../../regulation/clause.ts';
import type { TieVerdict } from '../../selection/places.ts';
import { parseDate } from '../../text/civil-date.ts';
import { compact, compareText } from '../../text/normalise.ts';
import { isWithdrawal } from '../decision-book.ts';
import { type FindCandidate, type NamedCandidate, namesIn } from './decision-objects.ts';
import { VERDICTS, type WORDING } from './wording.ts';

export interface TieWord {
  readonly verdict: TieVerdict;
  readonly decision: Decision;
}

/** A condition decided not to be met. */
export interface Unmet {
  /** `5.1.1`, or '' where the decision names none. */
  readonly clause: string;
  readonly decision: Decision;
}

export interface RefusedDecision {
  readonly decision: Decision;
  readonly why: keyof typeof WORDING.refused;
}

/** What people have said about candidates, for one tally year. Keys: `units` or `authors`, then candidate id. */
export interface CandidateDecisions {
  readonly ties: Readonly<Record<NamedCandidate['of'], ReadonlyMap<string, TieWord>>>;
  readonly unmet: Readonly<Record<NamedCandidate['of'], ReadonlyMap<string, readonly Unmet[]>>>;
  /** All that was said about conditions, met or not, by clause. */
  readonly judged: Readonly<Record<NamedCandidate['of'], ReadonlyMap<string, readonly JudgedCondition[]>>>;
  /** The decisions on conditions that hold for this year, by candidate id. */
  readonly conditions: Readonly<Record<NamedCandidate['of'], ReadonlyMap<string, readonly Decision[]>>>;
  /** As `unmet`, from seasons before this year's: asked about again, never applied. */
  readonly earlier: CandidateDecisions['unmet'];
  /** Candidates on whose conditions something was said for this year. */
  readonly spoken: Readonly<Record<NamedCandidate['of'], ReadonlySet<string>>>;
  readonly refused: readonly RefusedDecision[];
}

interface Rules {
  readonly find: FindCandidate;
  readonly conditions: readonly Condition[];
  readonly season: Window;
}

/** Reads `tie` and `condition` decisions; later ones supersede earlier ones on the same matter of the same candidate. */
export function candidateDecisions(decisions: readonly Decision[], rules: Rules): CandidateDecisions {
  const ties = { units: new Map<string, TieWord>(), authors: new Map<string, TieWord>() };
  const now = newConditions();
  const earlier = newConditions();
  const refused: RefusedDecision[] = [];
  const sorted = decisions.toSorted((a, b) => a.seq - b.seq);
  const last = new Map(sorted.map((decision) => [matterOf(decision), decision.seq]));
  for (const decision of sorted) {
    const season = seasonOf(decision, rules.season);
    if (season === 'later') continue;
    const note = (why: RefusedDecision['why'] | null): void => {
      // Whoever has spoken again on the matter has put the slip right.
      const holds = last.get(matterOf(decision)) === decision.seq && !isWithdrawal(decision);
      if (why !== null && season === 'now' && holds) refused.push({ decision, why });
    };
    if (decision.kind === 'tie' && season === 'now') note(readTie(decision, rules, ties));
    if (decision.kind === 'condition') {
      note(readCondition(decision, rules, season === 'now' ? now : earlier));
    }
  }
  const spoken = { units: new Set(now.units.keys()), authors: new Set(now.authors.keys()) };
  const judged = { units: judgedIn(now.units), authors: judgedIn(now.authors) };
  const conditions = { units: holding(now.units), authors: holding(now.authors) };
  return { ties, unmet: standing(now), judged, conditions, earlier: standing(earlier), spoken, refused };
}

function matterOf({ kind, object }: Decision): string {
  return `${kind}\n${compact(object)}`;
}

/**
 * Whether a decision was made before, in or after a year's season. A day that cannot be read is taken as this season's:
 * the decision was handed in for this count.
 */
export function seasonOf({ at }: Pick<Decision, 'at'>, season: Window): 'earlier' | 'now' | 'later' {
  const day = parseDate(at) ?? parseDate(at.slice(0, 10));
  if (day === null) return 'now';
  return day < season.from ? 'earlier' : day > season.to ? 'later' : 'now';
}

function isOne(verdict: string, words: readonly string[]): boolean {
  return words.some((word) => word === verdict);
}

function readTie(
  decision: Decision,
  { find }: Rules,
  ties: Record<NamedCandidate['of'], Map<string, TieWord>>,
): RefusedDecision['why'] | null {
  const about = namesIn(decision.object).map(find);
  const known = about.filter((candidate) => candidate !== null);
  if (known.length === 0 || known.length < about.length) return 'unknown-object';
  const verdict = compact(decision.verdict);
  const set = (candidate: NamedCandidate, word: TieVerdict): void => {
    ties[candidate.of].set(candidate.id, { verdict: word, decision });
  };
  if (isWithdrawal(decision)) {
    for (const { of, id } of known) ties[of].delete(id);
    return null;
  }
  if (isOne(verdict, VERDICTS.in) || isOne(verdict, VERDICTS.out)) {
    for (const candidate of known) set(candidate, isOne(verdict, VERDICTS.in) ? 'in' : 'out');
    return null;
  }
  // 结论 may name those who are in, out of a 对象 that names all who are level.
  const chosen = namesIn(decision.verdict).map(find);
  const isChosen = (candidate: NamedCandidate): boolean =>
    chosen.some((one) => one?.of === candidate.of && one.id === candidate.id);
  const among = chosen.every((one) => known.some(({ of, id }) => one?.of === of && one.id === id));
  if (chosen.length === 0 || !among) return 'unreadable-verdict';
  for (const candidate of known) set(candidate, isChosen(candidate) ? 'in' : 'out');
  return null;
}

/** Candidate id → clause ('' for none named) → the last decision, and whether it says unmet. */
type Conditions = Map<string, Map<string, Said>>;

interface Said {
  readonly unmet: boolean;
  readonly decision: Decision;
}

function newConditions(): Record<NamedCandidate['of'], Conditions> {
  return { units: new Map(), authors: new Map() };
}

function readCondition(
  decision: Decision,
  { find, conditions }: Rules,
  into: Record<NamedCandidate['of'], Conditions>,
): RefusedDecision['why'] | null {
  const verdict = compact(decision.verdict);
  const says = (words: readonly string[]): boolean => words.some((word) => verdict.startsWith(word));
  const unmet = says(VERDICTS.unmet);
  if (!unmet && !isWithdrawal(decision) && !says(VERDICTS.met)) return 'unreadable-verdict';
  const about = namesIn(decision.object).map(find);
  const known = about.filter((candidate) => candidate !== null);
  if (known.length === 0 || known.length < about.length) return 'unknown-object';
  const words = clausesIn(`${decision.verdict} ${decision.reason}`, conditions);
  if (known.some(({ of }) => words.some((condition) => condition.of !== of))) return 'wrong-clause';
  for (const { of, id } of known) {
    const said = into[of].get(id) ?? new Map<string, Said>();
    // Without a clause, 满足 and 撤销 speak of all that was said before.
    if (words.length === 0 && !unmet) said.clear();
    const clauses = words.length === 0 ? [''] : words.map(({ clause }) => clause);
    for (const clause of clauses) said.set(clause, { unmet, decision });
    into[of].set(id, said);
  }
  return null;
}

function clausesIn(text: string, conditions: readonly Condition[]): readonly Condition[] {
  const written = new Set(text.normalize('NFKC').match(/\d+(?:\.\d+)+/g) ?? []);
  return conditions.filter(({ clause }) => written.has(clause));
}

function holding(conditions: Conditions): ReadonlyMap<string, readonly Decision[]> {
  return new Map(
    [...conditions].map(([id, byClause]) => [
      id,
      [...byClause.values()].map(({ decision }) => decision).filter((decision) => !isWithdrawal(decision)),
    ]),
  );
}

/** Words taken back say nothing. */
function judgedIn(conditions: Conditions): ReadonlyMap<string, readonly JudgedCondition[]> {
  return new Map(
    [...conditions].map(([id, byClause]) => [
      id,
      [...byClause]
        .filter(([, { decision }]) => !isWithdrawal(decision))
        .map(
          ([
            clause,
            {
              unmet,
              decision: { reason, by, at },
            },
          ]) => ({ clause, met: !unmet, reason, by, at }),
        )
        .toSorted((a, b) => compareText(a.clause, b.clause)),
    ]),
  );
}

function standing(said: Record<NamedCandidate['of'], Conditions>): CandidateDecisions['unmet'] {
  const unmetOf = (conditions: Conditions): ReadonlyMap<string, readonly Unmet[]> =>
    new Map(
      [...conditions].flatMap(([id, byClause]) => {
        const unmet = [...byClause]
          .filter(([, word]) => word.unmet)
          .map(([clause, { decision }]) => ({ clause, decision }))
          .toSorted((a, b) => compareText(a.clause, b.clause));
        return unmet.length === 0 ? [] : [[id, unmet] as const];
      }),
    );
  return { units: unmetOf(said.units), authors: unmetOf(said.authors) };
}
