import type { LedgerEntry } from '../../model/ledger.ts';
import type { Question } from '../../model/question.ts';
import type { Member } from '../../model/registers.ts';
import type { Quota, ReadingAnswers } from '../../model/result.ts';
import type { Edition, Published, PublishedUnit } from '../../regulation/edition.ts';
import type { PlacesInput } from '../../selection/places.ts';
import { placesOn, quotaOn } from '../../selection/quota.ts';
import { type Competitor, type Earning, personOf } from './earnings.ts';
import { splitPerson } from './person.ts';
import { compare, ZERO } from './points.ts';
import { publishedIn } from './published.ts';
import { type Swings, swingsOf } from './swings.ts';

/** What a field is drawn from. `ledger` holds member schools only. */
export interface Contest {
  readonly edition: Edition;
  readonly ledger: readonly LedgerEntry[];
  readonly schools: ReadonlyMap<string, Member>;
  readonly questions: readonly Question[];
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
  /** Whether an answer about this competitor could change the number of places. */
  readonly movesPlaces: (id: string) => boolean;
}

export function unitField(contest: Contest, earnings: Earnings): Field {
  const named = ({ stakes }: Question): readonly string[] =>
    stakes.units.filter((code) => contest.schools.has(code));
  const competitor = (code: string): Competitor | null => {
    const member = contest.schools.get(code);
    if (member === undefined) return null;
    const unit = { code, name: member.name };
    return { id: code, name: member.name, unit, person: null };
  };
  return fieldOf('units', contest, earnings, named, competitor);
}

export function authorField(contest: Contest, earnings: Earnings): Field {
  const competitor = (key: string): Competitor | null => {
    const split = splitPerson(key);
    const member = split === null ? undefined : contest.schools.get(split.unit);
    return split === null || member === undefined ? null : personOf(member, split.name);
  };
  const named = ({ stakes }: Question): readonly string[] =>
    stakes.authors.map(competitor).flatMap((person) => (person === null ? [] : [person.id]));
  return fieldOf('authors', contest, earnings, named, competitor);
}

function fieldOf(
  of: 'units' | 'authors',
  contest: Contest,
  earnings: Earnings,
  named: (question: Question) => readonly string[],
  competitor: (id: string) => Competitor | null,
): Field {
  const swings = swingsOf(contest.questions, earnings, named);
  const gainers = [...swings.of]
    .filter(([, { gain }]) => compare(gain.total, ZERO) > 0)
    .map(([id]) => competitor(id))
    .filter((one) => one !== null);
  const onSites = gainers.filter(({ id }) => compare(swings.of.get(id)?.gain.site ?? ZERO, ZERO) > 0);
  const baseOf = (ledger: readonly LedgerEntry[], also: readonly Competitor[]): readonly string[] => {
    const people = of === 'authors' ? also : [];
    const units = of === 'units' ? also : [];
    const published: Published = publishedIn(ledger, { outsiders: contest.publishedUnits, units, people });
    return contest.edition.awards[of].base(published, contest.readings);
  };
  const quotaRule = contest.edition.awards[of].quota;
  const now = baseOf(contest.ledger, []);
  const sure = contest.ledger.filter((entry) => !swings.atRisk.has(entry));
  const least = sure.length === contest.ledger.length ? now : baseOf(sure, []);
  const most = onSites.length === 0 ? now : baseOf(contest.ledger, onSites);
  const places = {
    now: placesOn(quotaRule.rule, now.length),
    fewest: placesOn(quotaRule.rule, least.length),
    most: placesOn(quotaRule.rule, most.length),
  };
  const inLeast = new Set(least);
  const swaying = new Set(places.fewest < places.most ? most.filter((name) => !inLeast.has(name)) : []);
  return {
    earnings,
    latent: gainers.filter(({ id }) => !earnings.has(id)),
    swings,
    quota: quotaOn(quotaRule, now),
    places,
    movesPlaces: (id) => {
      const one = competitor(id);
      return one !== null && swaying.has(one.name);
    },
  };
}
