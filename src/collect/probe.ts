import type { FoundColumn, ListItem, ListPage, PageFields } from '../model/page.ts';
import { findDates } from '../text/civil-date.ts';
import { compareText, normaliseText } from '../text/normalise.ts';
import { discoverColumns } from './discover.ts';
import { FetchFailure } from './failure.ts';
import { type Fetched, snapshotOf } from './fetcher.ts';
import { isSiteTrouble, notAPage, type SiteSession, toPage } from './session.ts';

/** One rule, whether it still holds, and the words it found. Chinese. */
interface ProbeCheck {
  readonly rule: string;
  /** null where the page cannot tell. */
  readonly holds: boolean | null;
  readonly words: string;
}

/** A page as it came, for whoever has to mend a rule. */
export interface ProbePage {
  readonly name: 'list' | 'article';
  readonly page: Fetched;
}

export interface ProbeReport {
  readonly checks: readonly ProbeCheck[];
  readonly pages: readonly ProbePage[];
}

/** Pages that an ajax list may need before it shows its first items. */
const LIST_TRIES = 3;
const WORDS_SHOWN = 40;

/** Fetches one list page and one article of a site and tries the rules of its scraper on them. */
export async function probeSite(session: SiteSession): Promise<ProbeReport> {
  const checks: ProbeCheck[] = [];
  const pages: ProbePage[] = [];
  try {
    const { columns, warnings } = await discoverColumns(session);
    const names = columns.map(({ column, linkText }) =>
      linkText === column.name ? linkText : `${linkText}（即${column.name}）`,
    );
    checks.push({ rule: '栏目', holds: true, words: names.join('、') });
    for (const warning of warnings) checks.push({ rule: '栏目页', holds: false, words: warning });
    const item = await probeList(session, columns, checks, pages);
    if (item !== null) await probeArticle(session, item, checks, pages);
  } catch (error) {
    if (!isSiteTrouble(error) && !(error instanceof FetchFailure)) throw error;
    checks.push({ rule: '访问', holds: false, words: error.message });
  }
  return { checks, pages };
}

/** Tries columns in turn until one shows items. Returns its newest article. */
async function probeList(
  session: SiteSession,
  columns: readonly FoundColumn[],
  checks: ProbeCheck[],
  pages: ProbePage[],
): Promise<ListItem | null> {
  for (const found of columns) {
    let request: ListPage['next'] = found.first;
    for (let attempt = 0; request !== null && attempt < LIST_TRIES; attempt += 1) {
      const page = await fetchProbe(session, request);
      pages.splice(0, pages.length, { name: 'list', page });
      const list: ListPage = session.scraper.parseList(pageOf(session, page), request);
      if (list.items.length > 0) {
        checks.push(...listChecks(found, list));
        return newest(list.items);
      }
      request = list.next;
    }
    // Any link of the home page may be tried as a list; a column known by name must be one.
    if (session.map.site.discovery === 'named') {
      checks.push({
        rule: '列表项',
        holds: false,
        words: `栏目「${found.column.name}」的列表里一条稿件也没有`,
      });
    }
  }
  checks.push({ rule: '列表项', holds: false, words: '没有一个栏目读得出稿件' });
  return null;
}

/** The newest article of the site: an old one on top may be pinned, and of an older make. */
function newest(items: readonly ListItem[]): ListItem | null {
  const own = items.filter(({ key }) => key !== null);
  const dates = own.map(({ date }) => date?.value ?? '');
  return own[dates.indexOf(dates.toSorted(compareText).at(-1) ?? '')] ?? null;
}

async function probeArticle(
  session: SiteSession,
  item: ListItem,
  checks: ProbeCheck[],
  pages: ProbePage[],
): Promise<void> {
  const page = await fetchProbe(session, { method: 'GET', url: item.url });
  pages.push({ name: 'article', page });
  const trouble = notAPage(page);
  if (trouble !== null) checks.push({ rule: '稿件', holds: false, words: `${item.url} ${trouble}` });
  else checks.push(...articleChecks(session.scraper.parseArticle(pageOf(session, page))));
  checks.push({
    rule: '编码',
    holds: true,
    words: `${page.charset}（${CHARSET_SOURCES[page.charsetBy] ?? '未定'}）`,
  });
}

const CHARSET_SOURCES: Readonly<Record<string, string>> = {
  bom: '文件开头的标记',
  meta: '网页里的声明',
  header: '应答头的声明',
  bytes: '按内容判断',
  fallback: '没有可信的声明，按国标读出',
};

function listChecks(found: FoundColumn, list: ListPage): ProbeCheck[] {
  const own = list.items.filter(({ key }) => key !== null);
  const dated = own.filter(({ date }) => date !== null);
  const first = own[0];
  const date = dated[0]?.date;
  const { next } = list;
  return [
    {
      rule: '列表项',
      holds: first !== undefined,
      words: `栏目「${found.column.name}」${list.items.length} 条，其中站外 ${list.items.length - own.length} 条；第一条：${cut(first?.title ?? '无')}`,
    },
    {
      rule: '列表日期',
      holds: date !== undefined && date !== null,
      words:
        date === undefined || date === null
          ? '没有一条带完整日期'
          : `${dated.length} 条有日期，如「${date.quote}」`,
    },
    {
      rule: '下一页',
      holds: next === null ? null : true,
      words: next === null ? '没有找到；列表若只有一页，这是对的' : `${next.method} ${next.url}`,
    },
  ];
}

function articleChecks(fields: PageFields): ProbeCheck[] {
  const meta = fields.metaLines.join(' ');
  const date = findDates(normaliseText(meta))[0];
  const source = /(?:来源|作者)\s*[:：][^\n]{0,30}/.exec(meta);
  const lines = fields.body.map(({ text }) => text);
  const problem = fields.problem;
  return [
    { rule: '标题', holds: fields.title !== null, words: quoteOf(fields.title?.value, fields.title?.rule) },
    { rule: '日期', holds: date !== undefined, words: date?.quote ?? `信息行：${cut(meta)}` },
    { rule: '来源或作者', holds: source !== null, words: source?.[0].trim() ?? `信息行：${cut(meta)}` },
    { rule: '正文', holds: lines.length > 0, words: `${lines.length} 行；首行：${cut(lines[0] ?? '无')}` },
    ...(problem === null
      ? []
      : [
          {
            rule: '页面',
            holds: false,
            words: `${problem.kind}：${cut(problem.quote)}`,
          } satisfies ProbeCheck,
        ]),
  ];
}

function quoteOf(value: string | undefined, rule: string | undefined): string {
  return value === undefined ? '没有找到' : `${cut(value)}（规则 ${rule ?? ''}）`;
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > WORDS_SHOWN ? `${characters.slice(0, WORDS_SHOWN).join('')}…` : text;
}

function pageOf(session: SiteSession, page: Fetched): ReturnType<typeof toPage> {
  return toPage(session.map.site, session.map.base, page.text, page.urlFinal);
}

async function fetchProbe(session: SiteSession, request: NonNullable<ListPage['next']>): Promise<Fetched> {
  const page = await session.fetcher.fetch(request);
  await session.store.putSnapshot(snapshotOf(session.map, page, 'probe'));
  return page;
}
