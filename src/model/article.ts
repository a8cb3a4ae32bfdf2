import type { CivilDate } from './civil-date.ts';
import type { Quoted } from './evidence.ts';
import type { BodyLine } from './page.ts';
import type { SiteId } from './site.ts';

/** Why an article could not be had or read. */
export interface Unreadable {
  readonly kind: 'missing' | 'failed' | 'foreign' | 'file' | 'no-permission' | 'challenge' | 'not-an-article';
  /** Chinese, with the words or the status seen. */
  readonly detail: string;
}

/** A labelled value of the metadata, e.g. `{ label: '审核', value: '…' }`. */
export interface MetaField {
  readonly label: string;
  readonly value: string;
  readonly quote: string;
}

/** One posting on one site, read field by field. Text fields are NFKC-normalised except `title`. */
export interface Article {
  /** Canonical URL: outlives a rebuild and is how decisions name it. */
  readonly url: string;
  /** Identity within the site (canonical id), or null for a foreign item. */
  readonly key: string | null;
  readonly site: SiteId;
  /** Our name of the column; empty only where an imported row left it so. */
  readonly column: string;
  /** Section of the column where one is known. */
  readonly section: string | null;
  readonly title: string;
  /** Printed publication date; null where no full date is printed. A rule that ends in `-dmy` read 18.04.2014. */
  readonly date: Quoted<CivilDate> | null;
  /** The list's date, where it prints one. */
  readonly listDate: CivilDate | null;
  /** A second, differing date of the page (a migrated page's embedded line), if any. */
  readonly otherDate: Quoted<CivilDate> | null;
  /** The site's own fields; value '' when the label stands there empty, null when there is no such label. */
  readonly author: Quoted<string> | null;
  readonly source: Quoted<string> | null;
  /** All labelled fields of the metadata line(s), in order, `作者` and `来源` included. */
  readonly meta: readonly MetaField[];
  /** Words of the metadata line that no label claims (`后勤管理处 2024-06-04`). */
  readonly metaRest: readonly string[];
  /** Body lines, normalised (as printed in `printed`), with title repeats, captions and page furniture removed. */
  readonly body: readonly BodyLine[];
  readonly unreadable: Unreadable | null;
  readonly origin: 'crawl' | 'import';
}
