import type { SiteId } from '../../model/site.ts';
import { compareText } from '../../text/normalise.ts';
import { COLUMNS, type ColumnId } from '../data/columns.ts';
import type { ReplicaContent, ReplicaPosting } from '../replica/content.ts';
import { ticks } from './calendar.ts';
import type { Placed } from './key.ts';
import { hash32, type Random } from './random.ts';
import type { Draft } from './types.ts';

/** Where the numeric ids of a site begin and how far one may leap to the next. */
const NUMBERED = {
  scxxjjhqcy: { first: 10_140, leap: 1, origin: 'https://www.scxxjjhqcy.com' },
  chinacacm: { first: 13_820, leap: 5, origin: 'https://www.chinacacm.org' },
} as const;

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Gives every draft its id and address. Ids rise with the day on which the site made them. */
export function placeDrafts(random: Random, drafts: readonly Draft[]): Placed[] {
  const placed: Placed[] = [];
  for (const site of ['scgxhq', 'scxxjjhqcy', 'chinacacm'] as const) {
    const own = drafts
      .map((draft, at) => ({ draft, at }))
      .filter(({ draft }) => COLUMNS[draft.column].site === site);
    own.sort((a, b) => compareText(idDay(a.draft), idDay(b.draft)) || a.at - b.at);
    placed.push(
      ...(site === 'scgxhq'
        ? withTicks(
            random,
            own.map((it) => it.draft),
          )
        : withNumbers(
            random,
            site,
            own.map((it) => it.draft),
          )),
    );
  }
  return placed;
}

function idDay(draft: Draft): string {
  return draft.idDate ?? draft.date;
}

function withTicks(random: Random, drafts: readonly Draft[]): Placed[] {
  let day = '';
  let second = 0;
  return drafts.map((draft) => {
    if (idDay(draft) !== day) {
      day = idDay(draft);
      second = 8 * 3600 + random.int(0, 3000);
    }
    second += random.int(40, 900);
    const number = ticks(day, second, random.int(0, 9_999_999));
    const id = draft.opaqueId === true ? opaque(number) : number;
    return { draft, id, address: draft.foreignUrl ?? `http://www.scgxhq.com/p/0/?StId=st_app_news_i_x${id}` };
  });
}

/** 18 letters and digits, as newer installations of the same system give. */
function opaque(number: string): string {
  let id = '';
  for (let at = 0; at < 18; at += 1) id += BASE62[hash32(`${number}/${at}`) % BASE62.length] ?? '';
  return id;
}

function withNumbers(random: Random, site: keyof typeof NUMBERED, drafts: readonly Draft[]): Placed[] {
  const { first, leap, origin } = NUMBERED[site];
  let number: number = first;
  return drafts.map((draft) => {
    number += random.int(1, leap);
    const id = String(number);
    const path = site === 'chinacacm' ? `content/${id}.html` : `${COLUMNS[draft.column].path}/${id}.html`;
    return { draft, id, address: draft.foreignUrl ?? `${origin}/${path}` };
  });
}

/** The content of the replicas: every column with its postings, newest first. */
export function siteContents(placed: readonly Placed[]): ReplicaContent[] {
  const sites: readonly SiteId[] = ['scgxhq', 'scxxjjhqcy', 'chinacacm'];
  return sites.map((site) => ({
    site,
    columns: columnIds()
      .filter((id) => COLUMNS[id].site === site)
      .map((id) => {
        const { name, section, path } = COLUMNS[id];
        const own = placed.filter(({ draft }) => draft.column === id || draft.alsoIn === id);
        const sorted = [...own].sort(
          (a, b) =>
            compareText(listDay(b.draft), listDay(a.draft)) ||
            compareText(b.id.padStart(20), a.id.padStart(20)),
        );
        return { name, section, path, postings: sorted.map(posting) };
      }),
  }));
}

function columnIds(): ColumnId[] {
  return Object.keys(COLUMNS).filter((id): id is ColumnId => id in COLUMNS);
}

function listDay(draft: Draft): string {
  return draft.listDate ?? draft.date;
}

function posting({ draft, id }: Placed): ReplicaPosting {
  const { title, source, author, tag, body, rawBefore, rawAfter, foreignUrl, pinned, failure } = draft;
  return {
    id,
    title,
    listDate: listDay(draft),
    printedDate: draft.date,
    body,
    ...(source === undefined ? {} : { source }),
    ...(author === undefined ? {} : { author }),
    ...(tag === undefined ? {} : { tag }),
    ...(rawBefore === undefined ? {} : { rawBefore }),
    ...(rawAfter === undefined ? {} : { rawAfter }),
    ...(foreignUrl === undefined ? {} : { foreignUrl }),
    ...(pinned === undefined ? {} : { pinned }),
    ...(failure === undefined ? {} : { failure }),
  };
}
