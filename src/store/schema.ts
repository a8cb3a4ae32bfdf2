import type { Generated } from 'kysely';

/** Tables of the current version. Lists and open-ended records are JSON text; truth values are 0 and 1. */
export interface Tables {
  readonly store_version: { readonly version: number };
  readonly meta: { readonly key: string; readonly value: string };
  readonly body: BodyTable;
  readonly snapshot: SnapshotTable;
  readonly posting: PostingTable;
  readonly posting_column: PostingColumnTable;
  readonly posting_seen: { readonly year: number; readonly site: string; readonly ident: string };
  readonly reading_cache: ReadingCacheTable;
  readonly crawl: CrawlTable;
  readonly register: RegisterTable;
  readonly claim: ClaimTable;
  readonly imported_article: ImportedArticleTable;
  readonly decision: DecisionTable;
  readonly objection_case: ObjectionTable;
  readonly publication: PublicationTable;
  readonly reading_answer: ReadingAnswerTable;
}

/** Bytes of a page, kept once however often they were fetched. */
interface BodyTable {
  readonly sha256: string;
  /** How `bytes` is packed: `gzip` or `plain`. */
  readonly codec: string;
  readonly bytes: Buffer;
}

interface SnapshotTable {
  readonly id: Generated<number>;
  readonly site: string;
  readonly method: string;
  readonly url_asked: string;
  readonly form: string;
  readonly url_final: string;
  readonly served_from: string | null;
  readonly fetched_at: string;
  readonly status: number;
  readonly headers: string;
  readonly charset: string;
  readonly sha256: string;
  readonly purpose: string;
}

interface PostingTable {
  readonly site: string;
  readonly ident: string;
  readonly url: string;
  readonly title: string;
  readonly list_date: string | null;
  readonly list_date_quote: string;
  readonly state: string;
  readonly failure: string;
  readonly snapshot_id: number | null;
}

interface PostingColumnTable {
  readonly site: string;
  readonly ident: string;
  readonly name: string;
  /** '' where the column stands in no section: a key part cannot be null. */
  readonly section: string;
}

/** What reading worked out, by what it was worked out from; deleting rows changes nothing but the time. */
interface ReadingCacheTable {
  readonly kind: string;
  /** Names the code, and whatever else is the same for all rows of a run. */
  readonly version: string;
  readonly key: string;
  /** JSON. */
  readonly value: string;
}

interface CrawlTable {
  readonly id: Generated<number>;
  readonly year: number;
  readonly site: string;
  readonly started_at: string;
  readonly finished_at: string;
  readonly complete: number;
  readonly detail: string;
  readonly stats: string;
}

interface RegisterTable {
  /** `members` or `outlets`. */
  readonly kind: string;
  readonly origin: string;
  readonly hash: string;
  readonly rows: string;
}

interface ClaimTable {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly date: string | null;
  readonly date_text: string;
  readonly place: string;
  readonly unit: string;
  readonly author: string;
  readonly proof: string;
  readonly body: string;
}

interface ImportedArticleTable {
  /** Order in which it was imported. */
  readonly seq: Generated<number>;
  readonly id: string;
  readonly site: string;
  readonly column_name: string;
  readonly title: string;
  readonly date_text: string;
  readonly url: string;
  readonly author: string;
  readonly source: string;
  readonly body: string;
}

interface DecisionTable {
  readonly seq: Generated<number>;
  readonly kind: string;
  readonly object: string;
  readonly verdict: string;
  readonly reason: string;
  readonly decided_by: string;
  readonly decided_at: string;
  readonly shown_evidence: string | null;
  readonly shown_proposal: string | null;
}

interface ObjectionTable {
  readonly seq: Generated<number>;
  readonly year: number;
  readonly objector: string;
  readonly unit: string;
  readonly contact: string;
  readonly item: string;
  readonly claim: string;
  readonly evidence: string;
  readonly received_at: string;
}

interface PublicationTable {
  readonly seq: Generated<number>;
  readonly year: number;
  readonly draft: number;
  readonly place: string;
  readonly manifest: string;
  readonly published_on: string | null;
  readonly published_by: string | null;
  readonly program: string;
  readonly corrects: string | null;
  readonly units: number;
  readonly authors: number;
  readonly decisions: number;
  readonly objections: number;
}

interface ReadingAnswerTable {
  readonly seq: Generated<number>;
  readonly reading: string;
  readonly answer: string;
  readonly answered_by: string;
  readonly answered_at: string;
}
