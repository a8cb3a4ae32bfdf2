import type { ListItem, ListPage, ListRequest, Page } from '../../src/model/page.ts';
import { daysBetween } from '../../src/text/civil-date.ts';
import { compareText } from '../../src/text/normalise.ts';
import { nameTokens, type PageElement, parseHtml, tagOf } from '../dom.ts';
import { type PageLines, readLines } from '../page-lines.ts';
import { FOOTER_WORDS } from '../words/furniture.ts';
import { PLACEHOLDER_AHEAD } from '../words/lists.ts';
import { type ListDate, readDates } from './dates.ts';
import { groupLinks, type ItemBox, type ItemGroup, isRow } from './groups.ts';
import { type Identify, type ListLink, readLinks } from './links.ts';
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
  return { items: main.flatMap((group) => itemsOf(group, lines)), main };
}

function itemsOf(group: ItemGroup, lines: PageLines): Seen[] {
  const dates = readDates(group, lines);
  const rows = articleRows(group);
  return group.items.flatMap((box) => {
    const date = dates.get(box) ?? null;
    const link = box.links.find((it) => it.kind === 'article') ?? box.links[0];
    if (link === undefined || (link.kind !== 'article' && !isPosting(box, link, date, rows))) return [];
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

function isArticle(box: ItemBox): boolean {
  return box.links.some((link) => link.kind === 'article');
}

interface ArticleRows {
  /** Shapes of the rows of articles; of boxes that are no rows by nature only those that come twice. */
  readonly shapes: ReadonlySet<string>;
  readonly first: number;
  readonly last: number;
}

function articleRows(group: ItemGroup): ArticleRows {
  const articles = group.items.filter(isArticle);
  const orders = articles.flatMap((box) => box.links.map((link) => link.order));
  const shapes = articles.map((box) => shapeOf(box.element));
  const firstAt = new Map(shapes.map((shape, at) => [shape, at] as const).reverse());
  const typical = articles.flatMap((box, at) => {
    const shape = shapeOf(box.element);
    return isRow(box.element) || (firstAt.get(shape) ?? at) !== at ? [shape] : [];
  });
  const sorted = orders.sort((a, b) => a - b);
  return { shapes: new Set(typical), first: sorted[0] ?? 0, last: sorted.at(-1) ?? 0 };
}

/**
 * A link elsewhere is a posting if the list dates it; or if it leaves the site and stands between articles or in a
 * box shaped like theirs.
 */
function isPosting(box: ItemBox, link: ListLink, date: ListDate, rows: ArticleRows): boolean {
  if (date !== null) return true;
  if (link.kind !== 'outside' || FOOTER_WORDS.test(link.anchor.text)) return false;
  const between = link.order > rows.first && link.order < rows.last;
  return between || (box.element !== link.anchor.element && rows.shapes.has(shapeOf(box.element)));
}

/** Tag and class words of an element. */
function shapeOf(element: PageElement): string {
  return [tagOf(element), ...nameTokens(element)].join(' ');
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
