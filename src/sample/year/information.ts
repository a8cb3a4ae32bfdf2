import type { Window } from '../../model/civil-date.ts';
import { addDays } from '../../text/civil-date.ts';
import type { ColumnId } from '../data/columns.ts';
import { SAMPLE } from '../data/constants.ts';
import { associationDraft } from './association.ts';
import { pickDay } from './calendar.ts';
import { COPY_KINDS, copyDay, copyOf } from './copies.ts';
import type { Maker } from './maker.ts';
import { postOnInformation } from './posting.ts';
import type { Draft, Story } from './types.ts';

/** How many of the column's postings are copies of what stands on the association's site. */
const COPIED = 330;
const ASSOCIATION_ITEMS = 9;

/** The counted column filled up to its number, with what stands before, behind and beside it. */
export function informationDrafts(maker: Maker, posted: readonly Story[], already: number): Draft[] {
  const { random, cast } = maker;
  const copied = random.sample(posted, COPIED).map((story, at) => {
    const kind = COPY_KINDS[at % COPY_KINDS.length] ?? 'verbatim';
    const credited = story.form.credits > 0 && kind !== 'signature-missing';
    return copyOf(random, cast, story, kind, {
      column: 'information',
      date: copyDay(random, story.date),
      author: credited && random.chance(0.35) ? story.credits.first : '佚名',
      source: '',
    });
  });
  const ofNobody = Array.from({ length: ASSOCIATION_ITEMS }, () => associationDraft(maker, 'information'));
  const missing = SAMPLE.information - already - copied.length - ofNobody.length;
  const own = Array.from({ length: missing }, () => postOnInformation(random, maker.story()));
  return [...copied, ...ofNobody, ...own, ...around(maker)];
}

/** Postings that must not count: older and newer ones, pinned ones, other columns, another section. */
function around(maker: Maker): Draft[] {
  const { random } = maker;
  const elsewhere = (
    column: ColumnId,
    count: number,
    window: Window,
    note: string,
    pinned = false,
  ): Draft[] =>
    Array.from({ length: count }, () => {
      const draft = postOnInformation(random, maker.story({ date: pickDay(random, window, []) }), note);
      return { ...draft, column, ...(pinned ? { pinned } : {}) };
    });
  const before: Window = { from: '2024-03-01', to: addDays(SAMPLE.window.from, -1) };
  const after: Window = { from: addDays(SAMPLE.window.to, 1), to: addDays(SAMPLE.window.to, 4) };
  const long: Window = { from: '2021-01-04', to: '2023-06-30' };
  return [
    ...elsewhere('information', SAMPLE.tail.information, before, 'tail:older'),
    ...elsewhere('information', 2, { from: before.to, to: before.to }, 'tail:day-before'),
    ...elsewhere('information', 5, after, 'tail:newer'),
    ...elsewhere('information', 3, long, 'tail:pinned', true),
    ...elsewhere('primary', 40, SAMPLE.window, 'column:other-section'),
    ...elsewhere('informationNotices', 15, SAMPLE.window, 'column:not-counted'),
  ];
}
