import { type Candidate, printedCell } from '../../selection/candidate.ts';
import type { Pack, Pool } from '../../selection/pack/schema.ts';
import type { SelectionResult } from '../../selection/select.ts';
import type { ListedEntrant, PoolOutcome } from '../../selection/shortlist.ts';
import { BLANK_DATE } from '../dates/print.ts';
import type { Attachment } from '../notice/attachments.ts';
import type { Block, NoticeDocument } from '../notice/document.ts';
import { type PaperColumn, paperTable } from '../paper/table.ts';
import { isOpen } from './summary.ts';
import { NOTICE_WORDING as WORDING } from './wording.ts';

/** Millimetres on upright paper: what is fixed, and the whole. */
const WIDTHS = { number: 12, standing: 14, all: 156 } as const;
/** How the rest is shared: a unit's name is the longest. */
const SHARES = { unit: 3, other: 2 } as const;

/**
 * The notice of a selection, whatever it is written as: who is in and who waits, within which places. Those who are
 * out are not named.
 */
export function composeSelectionNotice(result: SelectionResult): NoticeDocument {
  const { pack } = result;
  return {
    number: '',
    title: [WORDING.title(pack.title)],
    addressee: WORDING.addressee,
    draft: isOpen(result) ? WORDING.draft : null,
    body: bodyOf(result),
    signature: pack.issuer,
    date: BLANK_DATE,
    attachments: result.pools.map((outcome, index) => attachmentOf(pack, outcome, index)),
  };
}

function bodyOf({ pack, valid, refused, pools }: SelectionResult): Block[] {
  const basis = WORDING.basis(pack.title, pack.number);
  return [
    paragraph(WORDING.opening(basis, valid.length, valid.length + refused.length)),
    heading(WORDING.headings.places),
    ...pools.map((outcome) => paragraph(placesSentence(outcome))),
    ...(pack.total === null ? [] : [paragraph(WORDING.total(pack.total.places))]),
    ...(refused.length === 0 ? [] : [paragraph(WORDING.refused(refused.length))]),
    heading(WORDING.headings.rules),
    ...pack.tells.map((rule) => paragraph(pack.rules.get(rule) ?? '')),
    paragraph(WORDING.rulesNote),
    heading(WORDING.headings.publicity),
    paragraph(WORDING.publicity),
  ];
}

function heading(text: string): Block {
  return { kind: 'heading', text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', lead: '', text };
}

function placesSentence({ pool, quota, entrants }: PoolOutcome): string {
  const number = (standing: string): number => entrants.filter((one) => one.standing === standing).length;
  return WORDING.placesOf(pool.name, quota?.arithmetic ?? WORDING.noPlaces, number('是'), number('待定'));
}

interface NamedEntrant {
  readonly number: number;
  readonly entrant: ListedEntrant;
}

function attachmentOf(pack: Pack, { pool, quota, entrants }: PoolOutcome, index: number): Attachment {
  const named = entrants
    .filter(({ standing }) => standing !== '否')
    .map((entrant, at): NamedEntrant => ({ number: at + 1, entrant }));
  const note = WORDING.attachment.note(quota?.arithmetic ?? WORDING.noPlaces, pack.priority !== null);
  return {
    label: WORDING.attachment.label(index),
    title: WORDING.attachment.title(pool.name),
    note: named.length === 0 ? `${note}${WORDING.attachment.nobody}` : note,
    landscape: false,
    ...paperTable(
      columnsOf(
        pack,
        pool,
        named.map(({ entrant }) => entrant.candidate),
      ),
      named,
    ),
  };
}

/** What one pool has in common is not printed row by row: its only award, the level that it is for. */
function columnsOf(pack: Pack, pool: Pool, candidates: readonly Candidate[]): PaperColumn<NamedEntrant>[] {
  const names = [
    ...(pool.awards.length > 1 ? [pack.award.column] : []),
    pack.unit,
    ...(pack.name !== null && candidates.some(({ name }) => name !== '') ? [pack.name] : []),
    ...pack.shows.filter((name) => name !== pool.where?.column),
  ];
  const shareOf = (name: string): number => (name === pack.unit ? SHARES.unit : SHARES.other);
  const shares = names.reduce((sum, name) => sum + shareOf(name), 0);
  const room = WIDTHS.all - WIDTHS.number - WIDTHS.standing;
  return [
    {
      name: WORDING.columns.number,
      width: WIDTHS.number,
      align: 'center',
      cell: ({ number }) => String(number),
    },
    ...names.map(
      (name): PaperColumn<NamedEntrant> => ({
        name,
        width: Math.floor((room * shareOf(name)) / shares),
        align: 'left',
        cell: ({ entrant }) => printedCell(pack, entrant.candidate, name),
      }),
    ),
    {
      name: WORDING.columns.standing,
      width: WIDTHS.standing,
      align: 'center',
      cell: ({ entrant }) => entrant.standing,
    },
  ];
}
