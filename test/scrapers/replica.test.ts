import { describe, expect, it } from 'vitest';
import { SCRAPERS } from '../../scrapers/index.ts';
import { createPage } from '../../scrapers/page.ts';
import type { ListItem, ListRequest, Page } from '../../src/model/page.ts';
import type { SiteId } from '../../src/model/site.ts';
import type { ReplicaContent, ReplicaOptions, ReplicaPosting } from '../../src/sample/replica/content.ts';
import { renderPage } from '../../src/sample/replica/serve.ts';

const posting = (id: string, name: string, at: number): ReplicaPosting => ({
  id,
  title: `${name}开展食堂安全检查之${at}`,
  listDate: `2025-03-${String(28 - (at % 28)).padStart(2, '0')}`,
  printedDate: `2025-03-${String(28 - (at % 28)).padStart(2, '0')}`,
  author: '苏禾 顾北辰',
  source: name,
  body: [{ text: '3月1日，后勤处组织开展食堂安全检查。' }, { text: '后勤处  秦朗月', align: 'right' }],
});
const postings = (from: number, count: number, name: string): ReplicaPosting[] =>
  Array.from({ length: count }, (_, at) => posting(String(from + at), name, at));

const CONTENT: Readonly<Record<SiteId, ReplicaContent>> = {
  scgxhq: {
    site: 'scgxhq',
    columns: [
      { name: '学校后勤动态', section: '新闻动态', path: '636111', postings: postings(500, 33, '四川大学') },
      { name: '协会新闻', section: '新闻动态', path: '636222', postings: postings(600, 3, '协会') },
      { name: '招投标信息', section: '新闻动态', path: '636333', postings: postings(700, 3, '成都大学') },
      { name: '理论与实践', section: '新闻动态', path: '636444', postings: postings(800, 1, '宜宾学院') },
    ],
  },
  scxxjjhqcy: {
    site: 'scxxjjhqcy',
    columns: [
      { name: '后勤信息', section: '中小学后勤', path: 'zxxhq/hqxx', postings: postings(7000, 5, '某中学') },
      { name: '后勤信息', section: '高校后勤', path: 'gxhq/hqxx', postings: postings(9000, 45, '四川大学') },
    ],
  },
  chinacacm: {
    site: 'chinacacm',
    columns: [
      { name: '会员动态', section: '', path: 'hydt', postings: postings(9000, 45, '四川大学') },
      { name: '通知公告', section: '', path: 'tzgg', postings: postings(8000, 4, '协会') },
    ],
  },
  yxhq: {
    site: 'yxhq',
    columns: [{ name: '要闻', section: '', path: 'yw', postings: postings(45_000, 45, '四川大学') }],
  },
};

function open(site: SiteId, request: ListRequest, options: Partial<ReplicaOptions>): Page {
  const { origin, hosts } = SCRAPERS[site].site;
  const url = new URL(request.url);
  const asked = {
    path: `${url.pathname}${url.search}`,
    ...(request.method === 'POST' ? { form: request.form } : {}),
  };
  const answer = renderPage(CONTENT[site], asked, options);
  if (answer === null) throw new Error(`the replica has no ${request.url}`);
  return createPage(answer.text, request.url, { servedOrigin: null, siteOrigin: origin, hosts });
}

/** Walks a list to its end, as the crawler does: to the page that brings nothing new. */
function walk(site: SiteId, first: ListRequest, options: Partial<ReplicaOptions>): ListItem[] {
  const items = new Map<string, ListItem>();
  for (let request: ListRequest | null = first; request !== null; ) {
    const list = SCRAPERS[site].parseList(open(site, request, options), request);
    const fresh = list.items.filter((item) => !items.has(item.url));
    for (const item of fresh) items.set(item.url, item);
    request = fresh.length === 0 ? null : list.next;
  }
  return [...items.values()];
}

const OPTIONS: readonly Partial<ReplicaOptions>[] = [
  { markup: 'div', glued: false, wrapper: 'callback' },
  {
    markup: 'table',
    glued: true,
    wrapper: 'json',
    firstScreen: 'inline',
    pastEnd: 'repeat-last',
    pageSize: 7,
  },
  { markup: 'table', glued: false, wrapper: 'bare', pageSize: 1 },
];

describe.each(['scgxhq', 'scxxjjhqcy', 'chinacacm', 'yxhq'] as const)('the sample replica of %s', (site) => {
  it.each(OPTIONS)('%o', (options) => {
    const scraper = SCRAPERS[site];
    const home: ListRequest = { method: 'GET', url: `${scraper.site.origin}/` };
    const columns = scraper.findColumns(open(site, home, options), new Map());
    expect(columns.missing).toEqual([]);
    const wanted = new Set(
      CONTENT[site].columns.filter((it) => it.section !== '中小学后勤').flatMap((it) => it.postings),
    );
    const seen = new Map(
      columns.found.flatMap(({ first }) => walk(site, first, options)).map((item) => [item.key, item]),
    );
    expect([...seen.keys()].sort()).toEqual([...wanted].map((it) => it.id).sort());
    for (const it of wanted) {
      const item = seen.get(it.id);
      expect(item?.title).toBe(it.title);
      const fields = scraper.parseArticle(open(site, { method: 'GET', url: item?.url ?? '' }, options));
      expect(fields.problem).toBeNull();
      expect(fields.title?.value).toBe(it.title);
      expect(fields.metaLines.join('\n')).toContain(
        `来源:${site === 'scgxhq' || site === 'chinacacm' ? it.source : ''}`,
      );
      const text = fields.body.map(({ text: line, align }) => [line, align]).slice(-2);
      expect(text).toEqual([
        ['3月1日，后勤处组织开展食堂安全检查。', null],
        ['后勤处  秦朗月', 'right'],
      ]);
    }
  });
});
