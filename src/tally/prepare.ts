import type { Article } from '../model/article.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Byline } from '../model/byline.ts';
import type { MediaClaim } from '../model/claim.ts';
import type { Member, Outlet } from '../model/registers.ts';
import type { TallyInput } from '../model/result.ts';
import type {
  StoryDecision,
  StoryGrouping,
  StoryPair,
  StoryText,
  UnitRef,
  UnitVerdict,
} from '../model/verdict.ts';
import { compact, compareText } from '../text/normalise.ts';
import { attribute } from './attribution.ts';
import { claimByline } from './claim-byline.ts';
import { claimName, claimNames } from './claim-name.ts';
import { type DecidedItem, DecisionBook } from './decision-book.ts';
import { type Known, NOTHING_KNOWN } from './known.ts';
import { buildNameIndex, type NameIndex } from './names/index.ts';
import { findOutlet } from './outlet.ts';
import { judgeReprint } from './reprint/judge.ts';
import { groupStories } from './story/index.ts';
import { attributeUnit } from './unit/attribute.ts';

export interface PreparedArticle extends Attribution {
  readonly article: Article;
  readonly decided: DecidedItem;
}

export interface PreparedClaim {
  readonly claim: MediaClaim;
  /** How a decision names it. */
  readonly object: string;
  readonly outlet: Outlet | null;
  readonly unit: UnitVerdict;
  /** The 第一作者 cell, read as a page's 作者 field is. */
  readonly byline: Byline;
  readonly decided: DecidedItem;
}

/** Everything that no reading of the regulation changes: done once, counted many times (`whatif`). */
export interface Prepared {
  readonly input: TallyInput;
  readonly names: NameIndex;
  readonly book: DecisionBook;
  /** By address, sorted. */
  readonly articles: ReadonlyMap<string, PreparedArticle>;
  /** By claim id, sorted. */
  readonly claims: ReadonlyMap<string, PreparedClaim>;
  /** Stories of the counted sites. */
  readonly stories: StoryGrouping;
  /** Outside reports: trade-site articles and claims (ids `claim:…`). */
  readonly reports: StoryGrouping;
  /** For each merged text, the pair that joined it to another: shown as the evidence of a copy. */
  readonly mergedPairs: () => ReadonlyMap<string, StoryPair>;
  /** Address → all addresses of its story on the counted sites. */
  readonly storyOf: () => ReadonlyMap<string, readonly string[]>;
  /** Units for which a person surely wrote, each once, sorted. */
  readonly writesFor: (person: string) => readonly UnitRef[];
  /** Text id → all texts, of counted sites and outside, that tell the same; asked for by one reading only. */
  readonly posted: () => ReadonlyMap<string, readonly string[]>;
}

const TRADE_SITES: ReadonlySet<string> = new Set(['chinacacm', 'yxhq']);

export function isTrade(article: Article): boolean {
  return TRADE_SITES.has(article.site);
}

export function claimStoryId(id: string): string {
  return `claim:${id}`;
}

export function prepare(input: TallyInput, known: Known = NOTHING_KNOWN): Prepared {
  const names = buildNameIndex(input.members);
  const book = new DecisionBook(input.decisions);
  const articles = new Map(
    uniqueArticles(input.articles).map((article): [string, PreparedArticle] => {
      const attribution = known.attributions.get(article) ?? attribute(article, names, input.outlets);
      return [article.url, { article, ...attribution, decided: book.about(article.url) }];
    }),
  );
  const writesFor = knownUnits(articles);
  rereadWithKnownAuthors(articles, names, writesFor, input.outlets);
  const claims = prepareClaims(input, names, book);
  const namesOf = namesByCode(input.members);
  const idOf = textIds(claims, articles);
  const decisions = book.storyDecisions(idOf, sameAddress(claims, articles));
  const spoken = new Set(decisions.flatMap(({ a, b }) => [a, b]));
  const texts = [...articles.values()].filter(({ article }) => isText(article) || spoken.has(article.url));
  const siteTexts = texts.filter(({ article }) => !isTrade(article)).map((item) => storyText(item, namesOf));
  const outsideTexts = [
    ...texts.filter(({ article }) => isTrade(article)).map((item) => storyText(item, namesOf)),
    ...[...claims.values()].map((item) => claimText(item, namesOf)),
  ];
  const stories = known.grouping('stories', () => groupStories(siteTexts, decisions));
  const reports = known.grouping('reports', () => groupStories(outsideTexts, decisions));
  let storyOf: ReadonlyMap<string, readonly string[]> | null = null;
  let posted: ReadonlyMap<string, readonly string[]> | null = null;
  let merged: ReadonlyMap<string, StoryPair> | null = null;
  return {
    input,
    names,
    book,
    articles,
    claims,
    writesFor,
    stories,
    reports,
    mergedPairs: () => {
      merged ??= pairsByText([...stories.merged, ...reports.merged]);
      return merged;
    },
    storyOf: () => {
      storyOf ??= byMember(stories);
      return storyOf;
    },
    posted: () => {
      posted ??= byMember(
        known.grouping('posted', () => groupStories([...siteTexts, ...outsideTexts], decisions)),
      );
      return posted;
    },
  };
}

/** Every name of a unit, by its code: what 我校 may stand for. */
type UnitNames = ReadonlyMap<string, readonly string[]>;

function namesByCode(members: readonly Member[]): UnitNames {
  return new Map(
    members.map((member) => [
      member.code,
      [
        member.name,
        ...member.formerNames.map(({ name }) => name),
        ...member.shortNames.map(({ name }) => name),
      ],
    ]),
  );
}

/** One article an address, whatever the order or the number of times it was handed in. */
function uniqueArticles(articles: readonly Article[]): Article[] {
  const byUrl = new Map<string, Article>();
  for (const article of articles) {
    const known = byUrl.get(article.url);
    if (known === undefined || compareText(JSON.stringify(article), JSON.stringify(known)) < 0) {
      byUrl.set(article.url, article);
    }
  }
  return [...byUrl.values()].toSorted((a, b) => compareText(a.url, b.url));
}

function byMember(grouping: StoryGrouping): ReadonlyMap<string, readonly string[]> {
  return new Map(grouping.groups.flatMap((group) => group.map((id) => [id, group])));
}

function pairsByText(pairs: readonly StoryPair[]): ReadonlyMap<string, StoryPair> {
  const byText = new Map<string, StoryPair>();
  for (const pair of pairs) {
    for (const id of [pair.a, pair.b]) if (!byText.has(id)) byText.set(id, pair);
  }
  return byText;
}

/** Whether there is a text to compare: an unreadable posting has only its title, and is one by decision only. */
function isText(article: Article): boolean {
  return article.unreadable === null;
}

/** What the names in decisions mean among the texts: addresses stand for themselves, claims have ids of their own. */
function textIds(
  claims: ReadonlyMap<string, PreparedClaim>,
  articles: ReadonlyMap<string, PreparedArticle>,
): (name: string) => string {
  const all = [...claims.values()].map(({ claim }) => claim);
  const ids = new Map(
    all.flatMap((claim) => claimNames(claim, all).map((name) => [name, claimStoryId(claim.id)] as const)),
  );
  return (name) => (articles.has(name) ? name : (ids.get(name) ?? name));
}

/** A claim that gives the address of a crawled article speaks of that very publication. */
function sameAddress(
  claims: ReadonlyMap<string, PreparedClaim>,
  articles: ReadonlyMap<string, PreparedArticle>,
): StoryDecision[] {
  return [...claims.values()].flatMap(({ claim: { id, place, address = place } }) =>
    articles.has(address) ? [{ a: claimStoryId(id), b: address, same: true }] : [],
  );
}

/** For which units people surely write. Of a joint signature nobody knows whose the author is. */
function knownUnits(articles: ReadonlyMap<string, PreparedArticle>): Prepared['writesFor'] {
  const writesFor = new Map<string, Map<string, UnitRef>>();
  for (const { byline, unit } of articles.values()) {
    const author = byline.authors[0];
    if (author === undefined || unit.verdict !== 'sure' || unit.unit?.kind !== 'registered') continue;
    if (unit.candidates.length > 1) continue;
    const units = writesFor.get(compact(author.value)) ?? new Map<string, UnitRef>();
    units.set(unit.unit.code, unit.unit);
    writesFor.set(compact(author.value), units);
  }
  return (person) => {
    const units = writesFor.get(compact(person));
    return units === undefined
      ? []
      : [...units].toSorted(([a], [b]) => compareText(a, b)).map(([, ref]) => ref);
  };
}

/** A second look at what stayed unclear, now that it is known for which school a person writes elsewhere. */
function rereadWithKnownAuthors(
  articles: Map<string, PreparedArticle>,
  names: NameIndex,
  knownUnitOf: Prepared['writesFor'],
  outlets: readonly Outlet[],
): void {
  for (const [url, item] of articles) {
    if (item.unit.verdict === 'sure' || item.byline.authors.length === 0) continue;
    const unit = attributeUnit(item.article, item.byline, names, { knownUnitOf });
    // Weak marks weigh less where a school is known.
    const reprint = judgeReprint(item.article, item.byline, unit, names, outlets);
    articles.set(url, { ...item, unit, reprint });
  }
}

function prepareClaims(input: TallyInput, names: NameIndex, book: DecisionBook): Map<string, PreparedClaim> {
  const unique = new Map(input.claims.map((claim) => [claim.id, claim]));
  const sorted = [...unique.values()].toSorted((a, b) => compareText(a.id, b.id));
  return new Map(
    sorted.map((claim) => [
      claim.id,
      {
        claim,
        object: claimName(claim, sorted),
        outlet: findOutlet(claim.outlet, claim.date, input.outlets),
        unit: claimUnit(claim, names),
        byline: claimByline(claim, names),
        decided: book.about(...claimNames(claim, sorted)),
      },
    ]),
  );
}

function claimUnit(claim: MediaClaim, names: NameIndex): UnitVerdict {
  const found = names.resolve(claim.unit, claim.date);
  const evidence = [{ where: '申报单位', quote: claim.unit, shows: found.ref === null ? '名册中没有' : '' }];
  if (claim.unit.trim() === '')
    return { verdict: 'asked', unit: null, rule: 'claim-unit', evidence, candidates: [] };
  return {
    verdict: found.sure && found.ref !== null ? 'sure' : 'asked',
    unit: found.ref,
    rule: 'claim-unit',
    evidence,
    candidates: found.candidates,
  };
}

function storyText({ article, unit }: PreparedArticle, namesOf: UnitNames): StoryText {
  return {
    id: article.url,
    site: article.site,
    column: article.column,
    date: article.date?.value ?? article.listDate,
    title: article.title,
    body: article.body.map((line) => line.text),
    ...sureUnit(unit, namesOf),
  };
}

function claimText({ claim, unit }: PreparedClaim, namesOf: UnitNames): StoryText {
  return {
    id: claimStoryId(claim.id),
    site: claim.outlet,
    column: '',
    date: claim.date,
    title: claim.title,
    body: claim.body.split('\n').filter((line) => line.trim() !== ''),
    ...sureUnit(unit, namesOf),
  };
}

function sureUnit(unit: UnitVerdict, namesOf: UnitNames): Pick<StoryText, 'unit' | 'unitNames'> {
  if (unit.verdict !== 'sure' || unit.unit?.kind !== 'registered') return { unit: null, unitNames: [] };
  return { unit: unit.unit.code, unitNames: namesOf.get(unit.unit.code) ?? [] };
}
