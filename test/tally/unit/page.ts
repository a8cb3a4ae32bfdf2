import type { Article } from '../../../src/model/article.ts';
import type { Byline } from '../../../src/model/byline.ts';
import type { Quoted } from '../../../src/model/evidence.ts';
import type { SiteId } from '../../../src/model/site.ts';

/** A page in few words; what is left out is as on most pages of the association's site. */
export interface PageSketch {
  readonly site?: SiteId;
  readonly column?: string;
  readonly title: string;
  readonly date?: string | null;
  readonly author?: string;
  readonly source?: string;
  readonly meta?: Readonly<Record<string, string>>;
  readonly rest?: readonly string[];
  readonly body?: readonly string[];
}

export function page(sketch: PageSketch): Article {
  const date = sketch.date === undefined ? '2025-05-06' : sketch.date;
  const fields = { ...sketch.meta };
  return {
    url: 'http://www.scgxhq.com/p/10/?StId=st_app_news_i_x1',
    key: '1',
    site: sketch.site ?? 'scgxhq',
    column: sketch.column ?? '学校后勤动态',
    section: null,
    title: sketch.title,
    date: date === null ? null : quoted(date),
    listDate: null,
    otherDate: null,
    author: sketch.author === undefined ? null : quoted(sketch.author),
    source: sketch.source === undefined ? null : quoted(sketch.source),
    meta: Object.entries(fields).map(([label, value]) => ({ label, value, quote: `${label}:${value}` })),
    metaRest: sketch.rest ?? [],
    body: (sketch.body ?? []).map((text) => ({ text, align: null })),
    unreadable: null,
    origin: 'crawl',
  };
}

/** A byline with these text authors and organisations. */
export function byline(people: readonly string[] = [], organisations: readonly string[] = []): Byline {
  return {
    authors: people.map(quoted),
    photographers: [],
    editors: [],
    organisations: organisations.map(quoted),
    outsideReporter: null,
    verdict: people.length > 0 ? 'sure' : 'none',
    nobody: people.length > 0 ? null : organisations.length > 0 ? 'organisation-only' : 'empty',
    doubt: null,
  };
}

export function quoted(value: string): Quoted<string> {
  return { value, quote: value, rule: 'test' };
}
