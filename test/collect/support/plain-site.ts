import type { ListItem, Scraper } from '../../../src/model/page.ts';
import type { ColumnDefinition, SiteDefinition } from '../../../src/model/site.ts';
import { findDates } from '../../../src/text/civil-date.ts';

const ORIGIN = 'http://www.plain-hq.test';

export const COLUMN: ColumnDefinition = {
  name: '后勤动态',
  aliases: ['后勤动态'],
  section: null,
  fetched: true,
  listUrl: null,
  yearly: null,
};

export const PLAIN_SITE: SiteDefinition = {
  id: 'scxxjjhqcy',
  name: '平实后勤网',
  aliases: [],
  role: 'information',
  origin: ORIGIN,
  hosts: ['www.plain-hq.test', 'plain-hq.test'],
  discovery: 'named',
  columns: [COLUMN],
  required: true,
};

/** How a page of the plain site is written, for servers in tests. */
export interface PlainItem {
  readonly id: string;
  readonly date: string | null;
  /** Leads there instead of to an article of the site. */
  readonly elsewhere?: string;
}

export function plainHome(columns: readonly string[] = [COLUMN.name]): string {
  return columns
    .map((name, index) => `<a class="column" href="/list-${index}-1.html">${name}</a>`)
    .join('\n');
}

export function plainList(items: readonly PlainItem[], next: string | null): string {
  const rows = items.map(({ id, date, elsewhere }) => {
    const href = elsewhere ?? `/a/${id}.html`;
    return `<li><a class="item" href="${href}">关于${id}的消息</a> ${date ?? ''}</li>`;
  });
  return `${rows.join('\n')}\n${next === null ? '' : `<a class="next" href="${next}">下一页</a>`}`;
}

export function plainArticle(id: string, date: string): string {
  return `<title>关于${id}的消息</title><p class="meta">发布日期:${date}</p><p>正文${id}。</p>`;
}

/** A scraper of a site simple enough to be read by eye: what is tested is the walk, not the parsing. */
export function plainScraper(site: SiteDefinition = PLAIN_SITE): Scraper {
  return {
    site,
    identify(url) {
      const key = /^\/a\/([\w-]+)\.html$/.exec(url.pathname)?.[1];
      return key === undefined || !site.hosts.includes(url.hostname)
        ? null
        : { key, url: `${ORIGIN}/a/${key}.html` };
    },
    findColumns(home) {
      const links = [...home.html.matchAll(/class="column" href="([^"]*)">([^<]*)</g)].map(
        ([, href, name]) => ({
          href: home.resolve(href ?? '')?.href ?? '',
          name: name ?? '',
        }),
      );
      const found = site.columns.flatMap((column) =>
        links
          .filter(({ name }) => column.aliases.includes(name))
          .map(({ href, name }) => ({
            column,
            first: { method: 'GET', url: href } as const,
            linkText: name,
          })),
      );
      const names = found.map(({ column }) => column.name);
      return {
        found,
        sections: new Map(),
        missing: site.columns.map(({ name }) => name).filter((name) => !names.includes(name)),
        seen: links.map(({ name }) => name),
      };
    },
    parseList(page) {
      const rows = page.html.matchAll(/class="item" href="([^"]*)">([^<]*)<\/a>([^<]*)/g);
      const items = [...rows].map(([, href = '', title = '', rest = '']): ListItem => {
        const url = page.resolve(href);
        const own = url === null ? null : this.identify(url);
        const date = findDates(rest)[0];
        return {
          key: own?.key ?? null,
          url: own?.url ?? href,
          title,
          date: date === undefined ? null : { value: date.date, quote: date.quote, rule: 'plain' },
        };
      });
      const href = /class="next" href="([^"]*)"/.exec(page.html)?.[1];
      const next = href === undefined ? null : (page.resolve(href)?.href ?? null);
      return { items, next: next === null ? null : { method: 'GET', url: next } };
    },
    parseArticle(page) {
      const line = /class="meta">([^<]*)/.exec(page.html)?.[1];
      const title = /<title>([^<]*)/.exec(page.html)?.[1];
      return {
        title: title === undefined ? null : { value: title, quote: title, rule: 'plain' },
        metaLines: line === undefined ? [] : [line],
        body: [],
        problem: null,
      };
    },
  };
}
