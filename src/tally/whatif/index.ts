import type { Question } from '../../model/question.ts';
import type { Quota, ReadingAnswers, Standing, TallyResult } from '../../model/result.ts';
import type { Edition } from '../../regulation/edition.ts';
import { wordingOf } from '../../regulation/reading.ts';
import { compareText } from '../../text/normalise.ts';
import { type Margins, margins } from '../ranking/margins.ts';
import { personName } from '../ranking/person.ts';

export interface Cap {
  readonly base: number;
  readonly percent: number | null;
  readonly places: number;
}

/** A rank that another answer would change; null where the candidate would not be ranked. */
export interface MovedRank {
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** What one other answer to one reading would change. Names are sorted; people are named 单位+姓名. */
export interface Alternative {
  readonly answer: string;
  readonly wording: string;
  /** 是 under this answer only, and under the chosen one only. */
  readonly unitsIn: readonly string[];
  readonly unitsOut: readonly string[];
  readonly authorsIn: readonly string[];
  readonly authorsOut: readonly string[];
  /** 待定 under this answer only. */
  readonly unitsOpen: readonly string[];
  readonly authorsOpen: readonly string[];
  readonly caps: { readonly units: Cap; readonly authors: Cap };
  readonly unitsMoved: readonly MovedRank[];
  readonly authorsMoved: readonly MovedRank[];
  /** Points given out under this answer: site and bonus. */
  readonly ledger: { readonly sitePoints: number; readonly bonusPoints: number };
}

export interface ReadingEffects {
  readonly id: string;
  readonly question: string;
  readonly chosen: string;
  readonly wording: string;
  readonly alternatives: readonly Alternative[];
}

export interface WhatIf {
  readonly year: number;
  readonly readings: readonly ReadingEffects[];
  readonly caps: { readonly units: Cap; readonly authors: Cap };
  readonly margins: Margins;
  /** Open questions whose answers could change who is in, most consequential first. */
  readonly lineQuestions: readonly LineQuestion[];
}

/** An open question as far as the line is concerned. */
export interface LineQuestion extends Pick<Question, 'id' | 'kind' | 'ask' | 'title' | 'urls'> {
  /** Whole points that hang on it. */
  readonly points: number;
}

/**
 * Each reading under each of its other answers, one at a time, against the count as it is; and how near the line
 * everybody is. A chosen range of days is compared with both named windows.
 */
export function whatIf(
  edition: Edition,
  now: TallyResult,
  count: (readings: ReadingAnswers) => TallyResult,
): WhatIf {
  const chosen = now.readings;
  const before = viewOf(now);
  const readings = edition.readings.map((reading): ReadingEffects => {
    const answer = chosen[reading.id];
    const wording = answer === undefined ? null : wordingOf(reading, answer);
    if (answer === undefined || wording === null) throw new RangeError(`reading ${reading.id} has no answer`);
    return {
      id: reading.id,
      question: reading.question,
      chosen: answer,
      wording,
      alternatives: reading.answers
        .filter(({ id }) => id !== answer)
        .map((other) => ({
          answer: other.id,
          wording: other.wording,
          ...difference(before, viewOf(count({ ...chosen, [reading.id]: other.id }))),
        })),
    };
  });
  return {
    year: now.year,
    readings,
    caps: before.caps,
    margins: margins(edition, chosen, now, now.quotas),
    lineQuestions: now.questions
      .filter(({ stakes }) => stakes.touchesLine)
      .map(({ id, kind, ask, title, urls, stakes: { points } }) => ({ id, kind, ask, title, urls, points })),
  };
}

type Places = ReadonlyMap<string, { readonly rank: number; readonly standing: Standing }>;

interface View {
  readonly units: Places;
  readonly authors: Places;
  readonly caps: Alternative['caps'];
  readonly ledger: Alternative['ledger'];
}

function viewOf({ unitRanking, authorRanking, quotas, ledger }: TallyResult): View {
  return {
    units: new Map(unitRanking.map((row) => [row.name, row])),
    authors: new Map(authorRanking.map((row) => [personName(row.unit.name, row.name), row])),
    caps: { units: capOf(quotas.units), authors: capOf(quotas.authors) },
    ledger: {
      sitePoints: ledger.filter(({ kind }) => kind === '网站积分').length,
      bonusPoints: ledger.filter(({ kind }) => kind === '附加分').length,
    },
  };
}

function capOf({ base, percent, places }: Quota): Cap {
  return { base, percent, places };
}

function difference(before: View, after: View): Omit<Alternative, 'answer' | 'wording'> {
  return {
    unitsIn: onlyIn(after.units, before.units, '是'),
    unitsOut: onlyIn(before.units, after.units, '是'),
    authorsIn: onlyIn(after.authors, before.authors, '是'),
    authorsOut: onlyIn(before.authors, after.authors, '是'),
    unitsOpen: onlyIn(after.units, before.units, '待定'),
    authorsOpen: onlyIn(after.authors, before.authors, '待定'),
    caps: after.caps,
    unitsMoved: moved(before.units, after.units),
    authorsMoved: moved(before.authors, after.authors),
    ledger: after.ledger,
  };
}

function onlyIn(here: Places, there: Places, standing: Standing): string[] {
  return [...here]
    .filter(([name, row]) => row.standing === standing && there.get(name)?.standing !== standing)
    .map(([name]) => name)
    .toSorted(compareText);
}

function moved(before: Places, after: Places): MovedRank[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((name) => ({ name, from: before.get(name)?.rank ?? null, to: after.get(name)?.rank ?? null }))
    .filter(({ from, to }) => from !== to)
    .toSorted((a, b) => compareText(a.name, b.name));
}
