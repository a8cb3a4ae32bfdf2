import type { PointKind } from '../../model/ledger.ts';
import { isWithin } from '../../text/civil-date.ts';
import { compareText } from '../../text/normalise.ts';
import { COLUMNS } from '../data/columns.ts';
import { SAMPLE } from '../data/constants.ts';
import type { ClaimDraft, Draft, Expected, KeyEntry, Truth } from './types.ts';

/** A posting with the id and the address that it got. */
export interface Placed {
  readonly draft: Draft;
  readonly id: string;
  readonly address: string;
}

interface Candidate {
  readonly address: string;
  readonly kind: 'article' | 'claim';
  readonly title: string;
  readonly date: string;
  readonly column: string;
  readonly story: string;
  readonly truth: Truth;
  readonly pointKind: PointKind;
  /** Among copies of one day the lowest stands: the association's, then the others in order of id. */
  readonly order: string;
}

/**
 * The expected answers. Which copy of a story stands follows from the makers' intent alone: the earliest, on one
 * day the association's; outside publications give one bonus among them.
 */
export function answerKey(placed: readonly Placed[], claims: readonly ClaimDraft[]): KeyEntry[] {
  const candidates = [...placed.map(fromPosting), ...claims.map(fromClaim)];
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.truth.outcome !== 'counts') continue;
    const group = `${candidate.pointKind} ${candidate.story}`;
    groups.set(group, [...(groups.get(group) ?? []), candidate]);
  }
  const standing = new Set<string>();
  const interchangeable = new Set<string>();
  for (const group of groups.values()) {
    const sorted = [...group].sort((a, b) => compareText(a.date, b.date) || compareText(a.order, b.order));
    const first = sorted[0];
    if (first === undefined) continue;
    standing.add(first.address);
    // On one day and one footing the regulation prefers neither copy.
    const equals = sorted.filter((it) => it.date === first.date && it.order[0] === first.order[0]);
    if (equals.length > 1) for (const it of equals) interchangeable.add(it.address);
  }
  const shared = new Map<string, readonly Expected[]>();
  for (const { story, truth } of candidates) {
    if (truth.storyTolerates !== undefined) shared.set(story, truth.storyTolerates);
  }
  return candidates.map((it) => entry(it, standing, interchangeable, shared.get(it.story) ?? []));
}

function fromPosting({ draft, id, address }: Placed): Candidate {
  const column = COLUMNS[draft.column];
  const national = column.site === 'chinacacm';
  return {
    address,
    kind: 'article',
    title: draft.title,
    date: draft.date,
    column: `${column.site}/${column.section === '' ? '' : `${column.section}/`}${column.name}`,
    story: draft.story,
    truth: settle(draft, column.counted),
    pointKind: national ? '附加分' : '网站积分',
    order: `${column.site === 'scgxhq' ? 'a' : 'b'}${id.padStart(20, '0')}`,
  };
}

/** What the place of a posting decides before anything else: its column and its day. */
function settle(draft: Draft, counted: boolean): Truth {
  const early: Expected | null = !counted
    ? 'COLUMN'
    : isWithin(draft.date, SAMPLE.window)
      ? null
      : 'OUT_OF_WINDOW';
  if (early === null) return draft.truth;
  // Such a posting may also be left alone by the crawl: its list says enough.
  return { ...draft.truth, outcome: early, tolerates: ['absent'] };
}

function fromClaim(claim: ClaimDraft, at: number): Candidate {
  const outside = claim.date !== '' && !isWithin(claim.date, SAMPLE.window);
  return {
    address: `claim:${at + 2}`,
    kind: 'claim',
    title: claim.row.标题,
    date: claim.date,
    column: claim.row.媒体,
    story: claim.story,
    truth: outside ? { ...claim.truth, outcome: 'OUT_OF_WINDOW' } : claim.truth,
    pointKind: '附加分',
    order: `b${String(at).padStart(20, '0')}`,
  };
}

function entry(
  it: Candidate,
  standing: ReadonlySet<string>,
  interchangeable: ReadonlySet<string>,
  ofStory: readonly Expected[],
): KeyEntry {
  const { truth } = it;
  const counts = truth.outcome === 'counts';
  const outcome = counts ? (standing.has(it.address) ? 'point' : 'DUPLICATE') : truth.outcome;
  const either: Expected[] = interchangeable.has(it.address) ? ['point', 'DUPLICATE'] : [];
  const tolerates = [...new Set([...(truth.tolerates ?? []), ...ofStory, ...either])].filter(
    (other) => other !== outcome,
  );
  return {
    address: it.address,
    kind: it.kind,
    title: it.title,
    date: it.date,
    column: it.column,
    outcome,
    pointKind: counts ? it.pointKind : null,
    unit: truth.unit,
    firstAuthor: truth.firstAuthor,
    storyId: it.story,
    note: truth.note,
    tolerates,
    authorTolerates: truth.authorTolerates ?? [],
  };
}
