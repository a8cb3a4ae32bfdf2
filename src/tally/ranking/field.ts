import type { LedgerEntry } from '../../model/ledger.ts';
import type { Question } from '../../model/question.ts';
import type { Member } from '../../model/registers.ts';
import type { Quota, ReadingAnswers } from '../../model/result.ts';
import type { Edition, Published, PublishedUnit } from '../../regulation/edition.ts';
import type { PlacesInput } from '../../selection/places.ts';
import { placesOn, quotaOn } from '../../selection/quota.ts';
import { compact } from '../../text/normalise.ts';
import { type Competitor, type Earning, personOf } from './earnings.ts';
import { splitPerson } from './person.ts';
import { compare, ONE, ZERO } from './points.ts';
import { type AlsoPublished, publishedIn, type Supposed } from './published.ts';
import type { Reach, Reaches } from './reach.ts';
import { type AwardReach, type Swings, swingsOf } from './swings.ts';

/** What a field is drawn from. `ledger` holds member schools only. */
export interface Contest {
  readonly edition: Edition;
  readonly ledger: readonly LedgerEntry[];
  readonly schools: ReadonlyMap<string, Member>;
  readonly questions: readonly Question[];
  readonly reaches: Reaches;
  readonly readings: ReadingAnswers;
  readonly publishedUnits: readonly PublishedUnit[];
}

type Earnings = ReadonlyMap<string, readonly Earning[]>;

/** Who competes for an award, how far open questions could move them, and the places with their bounds. */
export interface Field {
  readonly earnings: Earnings;
  /** Named by questions, without points so far. */
  readonly latent: readonly Competitor[];
  readonly swings: Swings;
  readonly quota: Quota;
  readonly places: PlacesInput['places'];
  /** Whether an answer to this question could change the number of places. */
  readonly movesPlaces: (question: Question) => boolean;
}

/** What differs between the two awards. */
interface Rules extends AwardReach {
  readonly of: 'units' | 'authors';
  readonly competitor: (id: string) => Competitor | null;
  /** Those who could come to stand in the base beside the competitors named. */
  readonly alsoInBase: (reach: Reach) => Partial<AlsoPublished>;
}

export function unitField(contest: Contest, earnings: Earnings): Field {
  const competitor = (code: string): Competitor | null => {
    const member = contest.schools.get(code);
    if (member === undefined) return null;
    const unit = { code, name: member.name };
    return { id: code, name: member.name, unit, person: null };
  };
  return fieldOf(contest, earnings, {
    of: 'units',
    competitor,
    concerns: ({ movesUnits }) => movesUnits,
    named: ({ units }) => units.filter((code) => contest.schools.has(code)),
    keepsOne: (reach) => reach.keepsOne.units,
    perhapsOne: () => [],
    alsoInBase: ({ outsiders }) => ({ outsiders }),
  });
}

export function authorField(contest: Contest, earnings: Earnings): Field {
  const competitor = (key: string): Competitor | null => {
    const split = splitPerson(key);
    const member = split === null ? undefined : contest.schools.get(split.unit);
    return split === null || member === undefined ? null : personOf(member, split.name);
  };
  const people = (keys: readonly string[]): readonly Competitor[] =>
    keys.map(competitor).filter((person) => person !== null);
  const ids = (keys: readonly string[]): readonly string[] => people(keys).map(({ id }) => id);
  // Where an edition gives second authors their share, an answer moves them as well.
  const shared = contest.edition
    .shareCredit(ONE, ['甲', '乙'], contest.readings)
    .some(({ author, points: share }) => author === '乙' && compare(share, ZERO) > 0);
  return fieldOf(contest, earnings, {
    of: 'authors',
    competitor,
    concerns: () => true,
    named: ({ authors, credited }) => ids(shared ? [...authors, ...credited] : authors),
    keepsOne: (reach) => reach.keepsOne.authors,
    perhapsOne: ({ answeredBy, stakes }) => (answeredBy.includes('same-person') ? ids(stakes.authors) : []),
    alsoInBase: ({ credited, onAssociation }) => ({
      credited: people(credited).map((person) => ({ ...person, onAssociation })),
    }),
  });
}

function fieldOf(contest: Contest, earnings: Earnings, rules: Rules): Field {
  const { of, competitor, concerns, named, perhapsOne, alsoInBase } = rules;
  const { questions, reaches, edition, ledger, readings } = contest;
  const swings = swingsOf(questions, reaches, earnings, rules);
  const gainers = [...swings.of]
    .filter(([, { gain }]) => compare(gain.total, ZERO) > 0)
    .map(([id]) => competitor(id))
    .filter((one) => one !== null);
  // The bases are drawn from what earns site points.
  const onSites = (reach: Reach): boolean => concerns(reach) && compare(reach.most.site, ZERO) > 0;
  const knots = new Set(questions.flatMap(({ id }) => reaches.get(id) ?? []));
  const entering = [...knots].filter(onSites);
  const baseOf = (entries: readonly LedgerEntry[], also: Partial<AlsoPublished>): readonly string[] => {
    const published: Published = publishedIn(entries, {
      outsiders: contest.publishedUnits,
      units: [],
      people: [],
      credited: [],
      ...also,
    });
    return edition.awards[of].base(published, readings);
  };
  const now = baseOf(ledger, {});
  const leaving = new Set(entering.flatMap((reach) => reach.outsiders).map(({ name }) => compact(name)));
  const isSettled = swings.atRisk.size === 0 && leaving.size === 0;
  const least = isSettled
    ? now
    : baseOf(
        ledger.filter((entry) => !swings.atRisk.has(entry)),
        { outsiders: contest.publishedUnits.filter(({ name }) => !leaving.has(compact(name))) },
      );
  const movedBy = (reach: Reach): readonly string[] =>
    questions.flatMap(({ id }) => (reaches.get(id) === reach ? (swings.movedBy.get(id) ?? []) : []));
  const joining = entering.flatMap((reach) =>
    [...new Set([...named(reach), ...movedBy(reach)])].flatMap((id): Supposed[] => {
      const one = competitor(id);
      return one === null ? [] : [{ ...one, onAssociation: reach.onAssociation }];
    }),
  );
  const extra = entering.map(alsoInBase);
  const most =
    entering.length === 0
      ? now
      : baseOf(ledger, {
          ...(of === 'units' ? { units: joining } : { people: joining }),
          outsiders: [...contest.publishedUnits, ...extra.flatMap(({ outsiders = [] }) => outsiders)],
          credited: extra.flatMap(({ credited = [] }) => credited),
        });
  const quotaRule = edition.awards[of].quota;
  const places = {
    now: placesOn(quotaRule.rule, now.length),
    fewest: placesOn(quotaRule.rule, least.length),
    most: placesOn(quotaRule.rule, most.length),
  };
  const inLeast = new Set(least);
  // An answer that may name anybody may add anybody to the base: then each name more or less could be the one that counts.
  const sways = places.fewest < places.most || questions.some(({ stakes }) => stakes.anybody);
  const swaying = new Set(sways ? most.filter((name) => !inLeast.has(name)) : []);
  const namesOf = (question: Question): readonly string[] => {
    const reach = reaches.get(question.id);
    const moved = [...perhapsOne(question), ...(swings.movedBy.get(question.id) ?? [])];
    const ids = reach !== undefined && concerns(reach) ? [...moved, ...named(reach)] : moved;
    const { outsiders = [], credited = [] } = reach === undefined ? {} : alsoInBase(reach);
    return [
      ...ids.flatMap((id) => competitor(id)?.name ?? []),
      ...outsiders.map(({ name }) => compact(name)),
      ...credited.map(({ name }) => name),
    ];
  };
  return {
    earnings,
    latent: gainers.filter(({ id }) => !earnings.has(id)),
    swings,
    quota: quotaOn(quotaRule, now),
    places,
    movesPlaces: (question) => swaying.size > 0 && namesOf(question).some((name) => swaying.has(name)),
  };
}
