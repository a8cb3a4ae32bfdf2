import type { CivilDate } from '../model/civil-date.ts';
import type { MediaClaim } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';
import type { Objection } from '../model/objection.ts';
import type { PublishedFact } from '../model/published.ts';
import type { Member, Outlet } from '../model/registers.ts';
import type { SiteId } from '../model/site.ts';

/** The bytes of one fetch, as they came, with what was asked and what answered. */
export interface NewSnapshot {
  readonly site: SiteId;
  readonly method: 'GET' | 'POST';
  /** Address asked, in the real site's address space. */
  readonly urlAsked: string;
  /** Form of a POST, urlencoded; '' for GET. */
  readonly form: string;
  /** Address that answered after redirects, in the real site's address space. */
  readonly urlFinal: string;
  /** Origin that really served it where `--base` was given; else null. */
  readonly servedFrom: string | null;
  /** ISO time of the fetch. */
  readonly fetchedAt: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Charset that the bytes were found to be in, e.g. `gb18030`; '' for bytes that are no text. */
  readonly charset: string;
  readonly body: Buffer;
  /** What the request was for: `robots`, `home`, `section`, `list`, `article`, `probe`. */
  readonly purpose: string;
}

export interface Snapshot extends NewSnapshot {
  readonly id: number;
  readonly sha256: string;
}

/** A snapshot without its bytes: enough to choose by. */
export interface SnapshotOutline
  extends Pick<Snapshot, 'id' | 'site' | 'urlAsked' | 'servedFrom' | 'fetchedAt' | 'purpose' | 'sha256'> {}

/**
 * `pending` to be fetched · `archived` page is kept · `listed` not to be fetched (date or column out of reach) ·
 * `foreign` leads elsewhere, kept with the list's title · `missing` definitely not there (404, no permission) ·
 * `failed` could not be had after retries: the next run tries again.
 */
export type PostingState = 'pending' | 'archived' | 'listed' | 'foreign' | 'missing' | 'failed';

/** A posting as the lists show it; one row per site and identity. */
export interface Posting {
  readonly site: SiteId;
  /** Key within the site, or `url:` + address for a foreign item. */
  readonly ident: string;
  readonly url: string;
  readonly title: string;
  readonly listDate: CivilDate | null;
  readonly listDateQuote: string;
  /** All columns it was seen in: our name and section, sorted. */
  readonly columns: readonly { readonly name: string; readonly section: string | null }[];
  readonly state: PostingState;
  /** Chinese detail for `missing` and `failed`; '' otherwise. */
  readonly failure: string;
  readonly snapshotId: number | null;
}

/** What a list walk saw of a posting. */
export interface SeenPosting {
  readonly site: SiteId;
  readonly ident: string;
  readonly url: string;
  readonly title: string;
  readonly listDate: CivilDate | null;
  readonly listDateQuote: string;
  readonly column: { readonly name: string; readonly section: string | null };
  /** State to give it if it is new; a known posting keeps its own, but `listed` gives way to `pending`. */
  readonly state: 'pending' | 'listed' | 'foreign';
}

/** An imported article row, as handed in. */
export interface ImportedArticle {
  /** Hash of the row's words: the same row again changes nothing. */
  readonly id: string;
  readonly site: SiteId;
  readonly column: string;
  readonly title: string;
  readonly dateText: string;
  readonly url: string;
  readonly author: string;
  readonly source: string;
  readonly body: string;
}

/** The record of a crawl: counts, gaps, warnings; Chinese texts. */
export interface CrawlRecord {
  readonly year: number;
  readonly site: SiteId;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** False where the site could not be walked to its end. */
  readonly complete: boolean;
  readonly detail: string;
  /** Counts per column and month, warnings: free JSON. */
  readonly stats: Readonly<Record<string, unknown>>;
}

export interface RegisterState<T> {
  readonly rows: readonly T[];
  /** `sha256:…` of the imported rows in a canonical form; names the input in manifest.json. */
  readonly hash: string;
  /** File it came from, or `内置` for the register shipped with the program. */
  readonly origin: string;
}

export interface ReadingRecord {
  readonly id: string;
  readonly answer: string;
  readonly by: string;
  readonly at: string;
}

/**
 * What the cache may hold: an article as read from its page; what an article says under given registers; which texts
 * of a year tell the same story; how a year would come out under other readings.
 */
export type CachedKind = 'article' | 'attribution' | `grouping-${number}` | `whatif-${number}`;

/** Everything that is kept. All SQL is behind it. Each method is one transaction. */
export interface Store {
  readonly file: string;

  putSnapshot(snapshot: NewSnapshot): Promise<number>;
  getSnapshot(id: number): Promise<Snapshot | null>;
  /** The snapshots of these ids, in their order, a few at a time. Throws where one is not kept. */
  getSnapshots(ids: readonly number[]): AsyncIterable<Snapshot>;
  /** Snapshots in order of id, for export and verification. */
  listSnapshots(purpose?: string): AsyncIterable<Snapshot>;
  /** All snapshots in order of id, without their bytes. */
  snapshotOutlines(): Promise<readonly SnapshotOutline[]>;

  /** Records one list page whole: all its postings, seen by the crawl of `year`. Returns the idents that were new. */
  seePostings(year: number, postings: readonly SeenPosting[]): Promise<readonly string[]>;
  /** Sets the outcome of a fetch; with a snapshot, both are stored in one transaction. */
  settlePosting(
    site: SiteId,
    ident: string,
    outcome: {
      readonly state: PostingState;
      readonly failure: string;
      readonly snapshot: NewSnapshot | null;
    },
  ): Promise<void>;
  getPosting(site: SiteId, ident: string): Promise<Posting | null>;
  /** Postings seen by a crawl of `year` that still have to be fetched (`pending` or `failed`), in order of ident. */
  openPostings(year: number, site: SiteId): Promise<readonly Posting[]>;
  /** Postings seen by a crawl of `year`; plus, with `all`, every other one too. Sorted by site and ident. */
  postings(year: number, all: boolean): Promise<readonly Posting[]>;

  /** What reading worked out before, as JSON, by key; absent ones are simply not in the map. */
  recall(kind: CachedKind, version: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Keeps JSON by key for one version; what other versions of its kind left is of no more use and goes. */
  remember(kind: CachedKind, version: string, values: ReadonlyMap<string, string>): Promise<void>;
  /**
   * For a copy that goes to others: rests on nothing but what was archived, without the cache, and does not hold how
   * objectors can be reached.
   */
  fitForOthers(): Promise<void>;
  /** sha256 of each snapshot id asked for. */
  snapshotHashes(ids: readonly number[]): Promise<ReadonlyMap<number, string>>;

  recordCrawl(record: CrawlRecord): Promise<void>;
  /** Last record of each site for a year. */
  lastCrawls(year: number): Promise<readonly CrawlRecord[]>;
  /** When each crawl of any year ended, in the order recorded. */
  crawlEnds(): Promise<readonly Pick<CrawlRecord, 'year' | 'site' | 'finishedAt'>[]>;

  /** null where none was imported: the caller then takes the register shipped with the program. */
  members(): Promise<RegisterState<Member> | null>;
  replaceMembers(rows: readonly Member[], origin: string): Promise<void>;
  outlets(): Promise<RegisterState<Outlet> | null>;
  replaceOutlets(rows: readonly Outlet[], origin: string): Promise<void>;

  claims(): Promise<readonly MediaClaim[]>;
  addClaims(rows: readonly MediaClaim[]): Promise<{ readonly added: number; readonly known: number }>;
  importedArticles(): Promise<readonly ImportedArticle[]>;
  addImportedArticles(
    rows: readonly ImportedArticle[],
  ): Promise<{ readonly added: number; readonly known: number }>;

  decisions(): Promise<readonly Decision[]>;
  /** Appends all or none; the database refuses updates and deletes of decisions. */
  appendDecisions(rows: readonly Omit<Decision, 'seq'>[]): Promise<void>;

  objections(): Promise<readonly Objection[]>;
  addObjection(objection: Omit<Objection, 'seq'>): Promise<void>;

  /** What was published of a year, in the order recorded; the database refuses updates and deletes. */
  publications(year: number): Promise<readonly PublishedFact[]>;
  recordPublication(fact: Omit<PublishedFact, 'seq'>): Promise<void>;

  readingAnswers(): Promise<readonly ReadingRecord[]>;
  appendReadingAnswers(rows: readonly ReadingRecord[]): Promise<void>;

  getMeta(key: string): Promise<string | null>;
  setMeta(key: string, value: string): Promise<void>;
  /** A whole, consistent copy of everything that is kept, as a new file `tally.db`-to-be. Throws where the file exists. */
  copyTo(file: string): Promise<void>;
  close(): Promise<void>;
}
