import type { DiscoveredColumns, FoundColumn, Page } from '../../src/model/page.ts';
import type { ColumnDefinition } from '../../src/model/site.ts';
import { compact } from '../../src/text/normalise.ts';
import { type PageElement, parentOf } from '../dom.ts';
import { columnName, type Menu, type MenuLink, piecesBefore, readMenu } from './menu.ts';
import { type NamedRules, seenTexts } from './named.ts';

/** Words that head a part of a menu, by what they say of the section that is wanted. */
export interface SectionWords {
  /** The section itself: 高校后勤. */
  readonly own: readonly string[];
  /** Other sections that may hold a column of the same name: 中小学后勤. */
  readonly other: RegExp;
}

type Side = 'own' | 'other';

/** Lines above a link among which its section word is looked for. */
const REACH = 150;
/** A page with more links of the column's name is no menu. */
const MOST_LINKS = 200;

/** A list that bears the column's name, with what speaks for and against its section. */
interface Candidate {
  readonly link: MenuLink;
  readonly rank: number;
  readonly signs: readonly Side[];
}

/**
 * Finds a column that must stand in its section. The nearest section word around or before the link in the menu
 * tells, then the section's own page, then the address below the section's address. A link that stands in another
 * section is never taken; one without any sign only if it is the only one of its name and there is no section page.
 */
export function findInSection(
  home: Page,
  sections: ReadonlyMap<string, Page>,
  rules: NamedRules,
  words: SectionWords,
): DiscoveredColumns {
  const menus = [
    readMenu(home, rules.isOwn),
    ...[...sections.values()].map((page) => readMenu(page, rules.isOwn)),
  ];
  const pages = new Map([...sections].map(([name, page], at) => [page, { name, menu: menus[at + 1] }]));
  const found: FoundColumn[] = [];
  const missing: string[] = [];
  const doubtful: string[] = [];
  const offered = sectionLinks(menus, words);
  const unvisited = new Map([...offered].filter(([name]) => !sections.has(name)));
  for (const column of rules.site.columns) {
    if (column.listUrl !== null) {
      found.push({ column, first: rules.firstRequest(new URL(column.listUrl)), linkText: column.name });
      continue;
    }
    const candidates = collect(column, menus, [...pages.values()], rules, words);
    const link = decide(candidates, unvisited.size === 0);
    if (link !== null) found.push({ column, first: rules.firstRequest(link.url), linkText: link.text });
    else if (column.fetched) {
      missing.push(column.name);
      doubtful.push(...candidates.map(({ link: it }) => `${it.text}（${it.url.href}）`));
    }
  }
  return {
    found,
    missing,
    sections: missing.length === 0 ? new Map() : unvisited,
    seen: [...new Set([...doubtful, ...seenTexts(menus, rules)])],
  };
}

function sectionLinks(menus: readonly Menu[], words: SectionWords): Map<string, string> {
  const own = new Set(words.own.map(compact));
  const links = menus.flatMap((menu) => menu.links).filter((link) => own.has(link.name) && link.ident !== '');
  return new Map(links.map((link) => [link.name, link.url.href]));
}

function collect(
  column: ColumnDefinition,
  menus: readonly Menu[],
  pages: readonly { readonly name: string; readonly menu: Menu | undefined }[],
  rules: NamedRules,
  words: SectionWords,
): Candidate[] {
  const names = [column.name, ...column.aliases].map(compact);
  const paths = sectionPaths(menus, words);
  const byIdent = new Map<string, Candidate>();
  for (const menu of menus) {
    const page = pages.find((it) => it.menu === menu);
    for (const link of menu.links.filter((it) => names.includes(it.name)).slice(0, MOST_LINKS)) {
      const rank = names.indexOf(link.name);
      if (rank < 0 || rules.isArticle(link.url) || link.ident === '') continue;
      const label = sectionAround(link, menu, names, words);
      const below = sectionOfPath(link, paths);
      const unlabelled: Side | null = label === null && below === null && page !== undefined ? 'own' : null;
      const signs = [label, below, unlabelled].filter((sign) => sign !== null);
      const known = byIdent.get(link.ident);
      byIdent.set(link.ident, {
        link: known === undefined || rank < known.rank ? link : known.link,
        rank: Math.min(rank, known?.rank ?? rank),
        signs: [...(known?.signs ?? []), ...signs],
      });
    }
  }
  return [...byIdent.values()];
}

function decide(candidates: readonly Candidate[], everySectionSeen: boolean): MenuLink | null {
  const sure = candidates.filter((it) => it.signs.includes('own') && !it.signs.includes('other'));
  const best = sure.reduce((least, it) => Math.min(least, it.rank), Number.POSITIVE_INFINITY);
  const top = sure.filter((it) => it.rank === best);
  if (top.length > 0) return top.length === 1 ? (top[0]?.link ?? null) : null;
  const open = candidates.filter((it) => it.signs.length === 0);
  const only = candidates.length === 1 && open.length === 1 ? open[0] : undefined;
  return only !== undefined && everySectionSeen ? only.link : null;
}

/**
 * The last section word before the link in the smallest element around it that holds one. Words of both sections
 * next to each other are a menu and head nothing.
 */
function sectionAround(
  link: MenuLink,
  menu: Menu,
  names: readonly string[],
  words: SectionWords,
): Side | null {
  const own = new Set(words.own.map(compact));
  const at = link.anchor.range.from;
  const sideOf = (number: number): Side | 'both' | null => {
    const text =
      number === at
        ? piecesBefore(link.anchor, menu.lines).join(' ')
        : (menu.lines.lines[number]?.text ?? '');
    return sideOfText(text, own, names, words.other, number === at);
  };
  for (let up: PageElement | null = parentOf(link.anchor.element); up !== null; up = parentOf(up)) {
    const range = menu.lines.rangeOf(up);
    const first = Math.max(range.from, at - REACH);
    for (let number = Math.min(at, range.to - 1); number >= first; number -= 1) {
      const side = sideOf(number);
      if (side === null || side === 'both') continue;
      const above = number > first && number !== at ? sideOf(number - 1) : null;
      return above === null || above === side ? side : null;
    }
  }
  return null;
}

/** Section that a line names; on the link's own line the last word counts, elsewhere two sections cancel out. */
function sideOfText(
  text: string,
  own: ReadonlySet<string>,
  names: readonly string[],
  other: RegExp,
  ownLine: boolean,
): Side | 'both' | null {
  const pieces = [text, ...text.split(/[\s|·:：>»›/、,，\u3000]+/)].map(columnName);
  const sides = pieces.flatMap((piece): Side[] => {
    if (piece === '' || names.includes(piece)) return [];
    return own.has(piece) ? ['own'] : other.test(piece) ? ['other'] : [];
  });
  const last = sides.at(-1) ?? null;
  return !ownLine && sides.includes('own') && sides.includes('other') ? 'both' : last;
}

interface SectionPath {
  readonly path: string;
  readonly side: Side;
}

/** First parts of the addresses that section words link to, e.g. `/gxhq/`. */
function sectionPaths(menus: readonly Menu[], words: SectionWords): readonly SectionPath[] {
  const own = new Set(words.own.map(compact));
  return menus
    .flatMap((menu) => menu.links)
    .flatMap((link): SectionPath[] => {
      const side = own.has(link.name) ? 'own' : words.other.test(link.name) ? 'other' : null;
      const path = link.url.pathname.replace(/[^/]*$/, '');
      return side === null || path === '/' || link.url.search !== '' ? [] : [{ path, side }];
    });
}

function sectionOfPath(link: MenuLink, paths: readonly SectionPath[]): Side | null {
  const sides = new Set(
    paths.filter(({ path }) => link.url.pathname.startsWith(path)).map(({ side }) => side),
  );
  if (sides.size !== 1) return null;
  return sides.has('own') ? 'own' : 'other';
}
