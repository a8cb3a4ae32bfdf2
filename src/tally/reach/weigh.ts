import type { LedgerEntry } from '../../model/ledger.ts';
import type { Question, QuestionKind } from '../../model/question.ts';
import type { UnitRef } from '../../model/verdict.ts';
import type { PublishedUnit } from '../../regulation/edition.ts';
import type { CountRules } from '../count/rules.ts';
import type { Stage } from '../count/stage.ts';
import type { Prepared } from '../prepare.ts';
import { personKeys, registeredCodes } from '../questions/stakes.ts';
import { add, larger, sum, ZERO } from '../ranking/points.ts';
import type { Reach, Reaches } from '../ranking/reach.ts';
import { type Knot, knotsOf } from './knots.ts';
import { type Possible, possibleOf, type ReachText, textReader } from './possible.ts';

export interface Weighed {
  /** As handed in; marked where an answer may name anybody: these touch rank and line. */
  readonly questions: readonly Question[];
  readonly reaches: Reaches;
}

/** What is counted so far, as far as weighing asks for it. */
export interface Counted {
  readonly ledger: readonly LedgerEntry[];
  readonly stages: ReadonlyMap<string, Stage>;
  /** All keys under which a person may be counted. */
  readonly keysOf: (personKey: string) => readonly string[];
}

/** An answer may name any school and any person: the page could not be read. */
const ANSWERED_FREELY: ReadonlySet<QuestionKind> = new Set(['unreadable', 'site']);

/** How much hangs on each open question: whom its answers could move, and how far. */
export function weigh(
  questions: readonly Question[],
  prepared: Prepared,
  rules: CountRules,
  counted: Counted,
): Weighed {
  const read = textReader(prepared, rules, counted.stages);
  const reaches = new Map<string, Reach>();
  const unknown = new Set<string>();
  const knots = knotsOf(questions, prepared).map((knot) => {
    const stories = knot.groups.map((group) => {
      const copies = group.map(read);
      return { copies, possible: possibleOf(copies, prepared, rules) };
    });
    return { knot, stories };
  });
  const texts = knots.reduce(
    (count, { stories }) => count + stories.flatMap(({ copies }) => copies).length,
    0,
  );
  const limited = isLimited(rules, counted.ledger, texts);
  for (const { knot, stories } of knots) {
    const reach = reachOf(knot, stories, rules, counted);
    for (const { id } of knot.questions) {
      reaches.set(id, reach);
      if (stories.some(({ possible }) => possible.unknown)) unknown.add(id);
    }
  }
  const isAnybodys = (question: Question): boolean =>
    question.stakes.anybody ||
    limited ||
    unknown.has(question.id) ||
    ANSWERED_FREELY.has(question.kind) ||
    (!reaches.has(question.id) && !question.answeredBy.includes('same-person'));
  return {
    questions: questions.map((question) =>
      isAnybodys(question)
        ? { ...question, stakes: { ...question.stakes, anybody: true, touchesRank: true, touchesLine: true } }
        : question,
    ),
    reaches,
  };
}

/**
 * Whether the edition limits what a school may earn in a time so closely that a point more might cost another one:
 * then no bounds hold. Found by asking it: the same entry as often as there are texts in doubt.
 */
function isLimited(
  { edition, readings }: CountRules,
  ledger: readonly LedgerEntry[],
  texts: number,
): boolean {
  const [first] = ledger;
  if (first === undefined || texts === 0) return false;
  return (
    edition.limitLedger(
      Array.from({ length: texts + 1 }, () => first),
      readings,
    ).cut.length > 0
  );
}

interface Story {
  readonly copies: readonly ReachText[];
  readonly possible: Possible;
}

function reachOf(knot: Knot, stories: readonly Story[], rules: CountRules, counted: Counted): Reach {
  const copies = stories.flatMap((story) => story.copies);
  const refs = stories.flatMap(({ possible }) => possible.units);
  const asked = knot.questions.map(({ stakes }) => stakes);
  const units = distinct([...registeredCodes(refs), ...asked.flatMap((stakes) => stakes.units)]);
  const keys = (people: readonly string[]): readonly string[] => personKeys(units, distinct(people));
  const authors = [
    ...keys(stories.flatMap(({ possible }) => possible.authors)),
    ...asked.flatMap((stakes) => stakes.authors),
  ];
  const inside = stories.map((story) => worthOf(story.copies.filter(({ outside }) => !outside)));
  const bonus = sum(copies.filter(({ outside }) => outside).map(({ worth }) => worth));
  const site = sum(inside);
  const onAssociation = copies.some((copy) => copy.onAssociation);
  const keepsUnit = keepsItsUnit(knot, copies, rules);
  return {
    texts: new Set(copies.map(({ key }) => key)),
    units,
    authors: distinct(authors.flatMap(counted.keysOf)),
    credited: distinct(keys(stories.flatMap(({ possible }) => possible.credited)).flatMap(counted.keysOf)),
    outsiders: outsidersAmong(refs, onAssociation, rules),
    most: { site, bonus, total: add(site, bonus) },
    keepsOne: { units: keepsUnit, authors: keepsUnit && haveOneAuthor(stories) },
    movesUnits: knot.questions.some(({ kind }) => kind !== 'author'),
    onAssociation,
  };
}

/** Copies of one story earn once. */
function worthOf(copies: readonly ReachText[]) {
  return copies.map(({ worth }) => worth).reduce(larger, ZERO);
}

/** Only whether texts are one story is open; all are one member's own, counted on their days, and nothing was decided. */
function keepsItsUnit({ questions }: Knot, copies: readonly ReachText[], rules: CountRules): boolean {
  const [first] = copies;
  const code = first?.unit.unit?.kind === 'registered' ? first.unit.unit.code : null;
  const member = code === null ? undefined : rules.members.get(code);
  return (
    first !== undefined &&
    member !== undefined &&
    questions.every(({ kind }) => kind === 'story' || kind === 'author') &&
    copies.every(
      ({ outside, unit, own, counts, decided }) =>
        outside === first.outside &&
        own &&
        unit.verdict === 'sure' &&
        unit.unit?.kind === 'registered' &&
        unit.unit.code === code &&
        unit.candidates.length <= 1 &&
        counts !== null &&
        (member.joined === null || member.joined <= counts) &&
        (member.left === null || counts <= member.left) &&
        Object.values(decided).every((matter) => matter === null),
    )
  );
}

function haveOneAuthor(stories: readonly Story[]): boolean {
  return new Set(stories.flatMap(({ possible }) => possible.authors)).size <= 1;
}

/** Schools that do not compete, or not all the year: some bases of the caps count them. */
function outsidersAmong(
  refs: readonly UnitRef[],
  onAssociation: boolean,
  { members }: CountRules,
): readonly PublishedUnit[] {
  return refs.flatMap((ref): PublishedUnit[] => {
    if (ref.kind === 'association') return [];
    const member = ref.kind === 'registered' ? members.get(ref.code) : undefined;
    const competes = member?.kind === '学校会员' && member.joined === null && member.left === null;
    return competes ? [] : [{ name: ref.name, code: member?.code ?? null, member: false, onAssociation }];
  });
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].toSorted();
}
