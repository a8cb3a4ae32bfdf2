import type { ListItem, ListPage, ListRequest, Page } from '../../src/model/page.ts';
import { daysBetween } from '../../src/text/civil-date.ts';
import { compareText } from '../../src/text/normalise.ts';
import { parseHtml } from '../dom.ts';
import { type PageLines, readLines } from '../page-lines.ts';
import { PLACEHOLDER_AHEAD } from '../words/lists.ts';
import { readDates } from './dates.ts';
import { type ForeignRule, foreignRule } from './foreign.ts';
import { groupLinks, type ItemGroup } from './groups.ts';
import { type Identify, readLinks } from './links.ts';
import { chooseMain } from './main-list.ts';
import { nextPage } from './pager.ts';
import { betterTitle, isPinned, itemTitle } from './titles.ts';

interface ListOptions {
  readonly identify: Identify;
  readonly hosts: readonly string[];
  /** `main`: only the list itself; `all`: every article link (a home page, an answer that is nothing but a list). */
  readonly take: 'main' | 'all';
}

interface Seen extends ListItem {
  readonly pinned: boolean;
  readonly order: number;
}

/** Postings of a list page in printed order, each once, and the next page. No items = it is no list. */
export function readList(page: Page, asked: ListRequest, options: ListOptions): ListPage {
  const dom = parseHtml(page.html);
  const visible = readLines(dom, { hidden: 'drop' });
  const shown = readItems(page, visible, options);
  if (shown.items.length > 0) return toPage(page, asked, visible, shown);
  // Some lists are unhidden by a script after loading.
  const everything = readLines(dom, { hidden: 'keep' });
  return toPage(page, asked, everything, readItems(page, everything, options));
}

interface Read {
  readonly items: readonly Seen[];
  readonly main: readonly ItemGroup[];
}

function toPage(page: Page, asked: ListRequest, lines: PageLines, read: Read): ListPage {
  return {
    items: withoutPlaceholders(mergeRepeats(read.items)),
    next: nextPage(page, asked, lines, read.main),
  };
}

function readItems(page: Page, lines: PageLines, options: ListOptions): Read {
  const groups = groupLinks(readLinks(page, lines, options.identify, options.hosts), lines);
  const main = options.take === 'all' ? groups : chooseMain(groups, lines);
  return { items: main.flatMap((group) => itemsOf(group, foreignRule(group, main, lines), lines)), main };
}

function itemsOf(group: ItemGroup, isPosting: ForeignRule, lines: PageLines): Seen[] {
  const dates = readDates(group, lines);
  return group.items.flatMap((box) => {
    const date = dates.get(box) ?? null;
    const link = box.links.find((it) => it.kind === 'article') ?? box.links[0];
    if (link === undefined || (link.kind !== 'article' && !isPosting(box, link, date))) return [];
    const line = lines.lines[lines.rangeOf(box.element).from]?.text ?? '';
    return [
      {
        key: link.key,
        url: link.url,
        title: itemTitle(box),
        date,
        pinned: isPinned(box, line),
        order: link.order,
      },
    ];
  });
}

/** A picture link and a text link to one article, or the same article twice, are one posting. */
function mergeRepeats(items: readonly Seen[]): Seen[] {
  const merged = new Map<string, Seen>();
  for (const item of [...items].sort((a, b) => a.order - b.order || compareText(a.url, b.url))) {
    const ident = item.key ?? `url:${item.url}`;
    const known = merged.get(ident);
    merged.set(
      ident,
      known === undefined
        ? item
        : {
            ...known,
            title: betterTitle(item.title, known.title) ? item.title : known.title,
            date: known.date ?? item.date,
            pinned: known.pinned || item.pinned,
          },
    );
  }
  return [...merged.values()].filter((item) => item.title !== '' || item.key !== null);
}

/** A pinned item dated long after all others carries a date only to stay on top. */
function withoutPlaceholders(items: readonly Seen[]): ListItem[] {
  const newest = items
    .filter((item) => !item.pinned)
    .flatMap((item) => (item.date === null ? [] : [item.date.value]))
    .sort(compareText)
    .at(-1);
  return items.map(({ key, url, title, date, pinned }) => {
    const ahead = date !== null && newest !== undefined ? daysBetween(newest, date.value) : 0;
    return { key, url, title, date: pinned && ahead > PLACEHOLDER_AHEAD ? null : date };
  });
}
