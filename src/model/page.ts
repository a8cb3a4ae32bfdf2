import type { CivilDate } from './civil-date.ts';
import type { Quoted } from './evidence.ts';
import type { ColumnDefinition, SiteDefinition } from './site.ts';

/** A saved page, ready for a scraper. Parsing never fetches. */
export interface Page {
  /** Final URL in the real site's address space, also when the page came from a replica. */
  readonly url: string;
  readonly html: string;
  /** Resolves an href of this page into the real site's address space; null if it is no web address. */
  readonly resolve: (href: string) => URL | null;
}

export type ListRequest =
  | { readonly method: 'GET'; readonly url: string }
  | { readonly method: 'POST'; readonly url: string; readonly form: Readonly<Record<string, string>> };

export interface FoundColumn {
  readonly column: ColumnDefinition;
  readonly first: ListRequest;
  /** The words of the link that led here. */
  readonly linkText: string;
  /** To be walked only where nothing else on the site turns out to be a list. */
  readonly lastResort?: true;
}

/** One posting as a list shows it. */
export interface ListItem {
  /** Identity within the site, or null for an item that leads elsewhere (WeChat, another host, a file). */
  readonly key: string | null;
  /** Canonical URL. */
  readonly url: string;
  readonly title: string;
  /** Nearest full date; null where none or only MM-DD is printed. */
  readonly date: Quoted<CivilDate> | null;
}

export interface ListPage {
  readonly items: readonly ListItem[];
  /** The next page, or null at the end. */
  readonly next: ListRequest | null;
}

/** A line of text of a page's body. */
export interface BodyLine {
  readonly text: string;
  /** The words as printed, where `text` was normalised away from them; absent where they are the same. */
  readonly printed?: string;
  readonly align: 'right' | 'center' | null;
}

export type PageProblem =
  | 'no-permission'
  | 'login'
  | 'challenge'
  | 'soft-404'
  | 'not-an-article'
  | 'file-body';

/** What a page says, before anybody reads meaning into it. */
export interface PageFields {
  readonly title: Quoted<string> | null;
  /** Lines of the metadata under the title, as printed (`2023-12-08    作者:佚名    来源:`). */
  readonly metaLines: readonly string[];
  readonly body: readonly BodyLine[];
  readonly problem: { readonly kind: PageProblem; readonly quote: string } | null;
}

export interface Scraper {
  readonly site: SiteDefinition;
  /** Identity and canonical URL of an article address of this site; null if it is none. */
  identify(url: URL): { readonly key: string; readonly url: string } | null;
  /** Columns among the links of the home page. `sections` are the section pages fetched so far, by their link text. */
  findColumns(home: Page, sections: ReadonlyMap<string, Page>): DiscoveredColumns;
  /** Reads one list page; `asked` is the request that brought it. */
  parseList(page: Page, asked: ListRequest): ListPage;
  parseArticle(page: Page): PageFields;
}

export interface DiscoveredColumns {
  readonly found: readonly FoundColumn[];
  /** Section pages that should be fetched and handed in for another try: link text → URL. */
  readonly sections: ReadonlyMap<string, string>;
  /** Names of wanted columns that are not to be seen. */
  readonly missing: readonly string[];
  /** Link texts seen, for the message that says what was found instead. */
  readonly seen: readonly string[];
}
