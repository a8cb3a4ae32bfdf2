import type { CivilDate } from '../../model/civil-date.ts';
import type { SiteId } from '../../model/site.ts';

/** A line of a body: plain text, escaped when rendered. */
export interface ReplicaLine {
  readonly text: string;
  readonly align?: 'right' | 'center';
}

/** How a page misbehaves. `status` answers that status `times` times and then the page itself. */
export type FailurePlan =
  | { readonly kind: 'status'; readonly status: number; readonly times: number; readonly retryAfter?: string }
  /** A real 404 page. */
  | { readonly kind: 'missing' }
  /** Status 200 and a page titled 系统提示. */
  | { readonly kind: 'notice' };

/** One posting as its site stores it. Absent metadata = the label stands there empty (or, for `tag`, is not there). */
export interface ReplicaPosting {
  /** Identity within the site, e.g. `638985625059070122` or `10217`; unused for a foreign item. */
  readonly id: string;
  readonly title: string;
  /** Date in the list; null prints none. */
  readonly listDate: CivilDate | null;
  /** Date on the page; null prints none. */
  readonly printedDate: CivilDate | null;
  readonly pinned?: boolean;
  /** The list leads there instead of to a page of the site. */
  readonly foreignUrl?: string;
  readonly author?: string;
  readonly source?: string;
  readonly tag?: string;
  readonly body: readonly ReplicaLine[];
  /** HTML put in as it stands before and after the body lines (Word residue, captions, attachments). */
  readonly rawBefore?: string;
  readonly rawAfter?: string;
  readonly failure?: FailurePlan;
}

/** A column and its postings in the order of the list (newest first). Pinned ones are put on top when rendered. */
export interface ReplicaColumn {
  readonly name: string;
  readonly section: string;
  /** Folder id on scgxhq, path such as `gxhq/hqxx` on scxxjjhqcy, a slug elsewhere. */
  readonly path: string;
  readonly postings: readonly ReplicaPosting[];
}

export interface ReplicaContent {
  readonly site: SiteId;
  readonly columns: readonly ReplicaColumn[];
}

/** What may differ between one replica and the next. Every default is that of the sample year. */
export interface ReplicaOptions {
  /** Element used for lists and metadata. */
  readonly markup: 'div' | 'table';
  /** Labels of the metadata line stand without anything between them. */
  readonly glued: boolean;
  /** Answer of the ajax list of scgxhq. */
  readonly wrapper: 'bare' | 'callback' | 'json';
  readonly pageSize: number;
  /** Whether the first screen of an ajax list stands in the HTML or only the placeholder. */
  readonly firstScreen: 'placeholder' | 'inline';
  /** What an ajax list answers past its end. */
  readonly pastEnd: 'empty' | 'repeat-last';
  readonly charset: 'utf-8' | 'gb18030';
  /** Text of robots.txt; null answers 404. */
  readonly robots: string | null;
  /** Milliseconds before each answer. */
  readonly delay: number;
  /** 0 = a free port. */
  readonly port: number;
}

export interface ReplicaRequest {
  readonly method: string;
  /** Decoded path without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
}

export interface ReplicaAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A replica without its server: the same request always brings the same answer. */
export type ReplicaSite = (request: ReplicaRequest) => ReplicaAnswer | null;
