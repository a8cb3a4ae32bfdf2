import type { TallyResult } from '../../model/result.ts';
import type { Edition } from '../../regulation/edition.ts';
import { describeReadings } from '../../regulation/readings-file.ts';
import { creditedPeople } from '../../tally/ranking/earnings.ts';

/** Which of the two caps. */
export const CAPS = ['units', 'authors'] as const;
export type CapName = (typeof CAPS)[number];

/** The list behind the base of a cap: who is counted into it, and by how many articles on the association site. */
export interface CapExplanation {
  readonly cap: CapName;
  readonly award: string;
  readonly clause: string;
  readonly quotation: string;
  /** The reading that says who belongs to the base, as the notice words it; null where the text leaves no room. */
  readonly reading: { readonly id: string; readonly question: string; readonly wording: string } | null;
  readonly base: number;
  readonly percent: number | null;
  readonly places: number;
  readonly arithmetic: string;
  /** Sorted by name. `articles`: counted stories with a copy on the association site; 0 for a school that is no member. */
  readonly members: readonly { readonly name: string; readonly articles: number }[];
}

/** The base of one cap, opened. Throws where the edition does not quote the clause that sets it. */
export function explainCap(edition: Edition, result: TallyResult, cap: CapName): CapExplanation {
  const { base, percent, places, arithmetic, clause, baseList } = result.quotas[cap];
  const quotation = edition.clauses.find(({ id }) => id === clause)?.quotation;
  if (quotation === undefined) throw new RangeError(`edition ${edition.id}: no clause ${clause}`);
  const { baseReading } = edition.awards[cap];
  const reading = describeReadings(edition, result.readings).find(({ id }) => id === baseReading);
  const articles = articlesOf(result, cap);
  return {
    cap,
    award: edition.awards[cap].name,
    clause,
    quotation,
    reading:
      reading === undefined ? null : { id: reading.id, question: reading.question, wording: reading.wording },
    base,
    percent,
    places,
    arithmetic,
    members: baseList.map((name) => ({ name, articles: articles.get(name) ?? 0 })),
  };
}

function articlesOf({ ledger }: TallyResult, cap: CapName): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of ledger) {
    if (entry.kind !== '网站积分' || !entry.onAssociation) continue;
    const names = cap === 'units' ? [entry.unit.name] : creditedPeople(entry).map(({ name }) => name);
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** The base of a cap for the screen. */
export function printCap(explanation: CapExplanation): string {
  const { award, clause, quotation, reading, arithmetic, members } = explanation;
  return [
    `${award}名额：${arithmetic}`,
    `条款 ${clause}：${quotation}`,
    ...(reading === null ? [] : [`口径 ${reading.id}：${reading.question}${reading.wording}`]),
    '',
    `【基数名单】${members.length}`,
    ...members.map(({ name, articles }, index) => `  ${index + 1}. ${name}　协会网计分稿件 ${articles} 篇`),
  ].join('\n');
}
