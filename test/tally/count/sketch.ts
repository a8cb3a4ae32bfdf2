import type { Article, Unreadable } from '../../../src/model/article.ts';
import type { MediaClaim } from '../../../src/model/claim.ts';
import type { Decision, DecisionKind } from '../../../src/model/decision.ts';
import type { Exclusion, LedgerEntry } from '../../../src/model/ledger.ts';
import type { Member, Outlet, OutletLevel } from '../../../src/model/registers.ts';
import type { TallyInput, TallyResult } from '../../../src/model/result.ts';
import type { SiteId } from '../../../src/model/site.ts';
import { readArticle } from '../../../src/read/article.ts';
import { tally } from '../../../src/tally/tally.ts';
import { parseDate } from '../../../src/text/civil-date.ts';
import { member } from '../member.ts';
import { STORIES } from './stories.ts';

export const MEMBERS: readonly Member[] = [
  member('S01', '四川农业大学', { shortNames: [{ name: '川农大', ambiguous: false }] }),
  member('S02', '西华大学'),
  member('S03', '西昌学院'),
  member('S04', '成都理工大学'),
  member('N01', '攀枝花学院', { kind: '非会员' }),
  member('L01', '乐山师范学院', { left: '2025-03-31' }),
  member('J01', '绵阳师范学院', { joined: '2025-07-01' }),
  member('C01', '四川川大后勤服务有限公司', { kind: '企业会员' }),
];

function outlet(name: string, level: OutletLevel, more: Partial<Outlet> = {}): Outlet {
  return { name, kind: '报纸', level, domains: [], from: null, to: null, note: '', ...more };
}

export const OUTLETS: readonly Outlet[] = [
  outlet('人民日报', '国家级'),
  outlet('四川日报', '省级'),
  outlet('绵阳日报', '市级'),
  outlet('中国教育后勤协会网', '行业'),
];

const ADDRESSES: Readonly<Record<SiteId, (id: string) => string>> = {
  scgxhq: (id) => `http://www.scgxhq.com/p/10/?StId=st_app_news_i_x${id}`,
  scxxjjhqcy: (id) => `http://www.scxxjjhqcy.com/gxhq/hqxx/${id}.html`,
  chinacacm: (id) => `http://www.chinacacm.org/news/${id}.html`,
  yxhq: (id) => `http://www.yxhq.cn/news/${id}.html`,
};

const COLUMNS: Readonly<Record<SiteId, { readonly column: string; readonly section: string | null }>> = {
  scgxhq: { column: '学校后勤动态', section: null },
  scxxjjhqcy: { column: '高校后勤动态信息', section: '高校后勤' },
  chinacacm: { column: '地方动态', section: null },
  yxhq: { column: '后勤动态', section: null },
};

/** An article in few words: story `n` of {@link STORIES}, handed in by a school, signed by a person. */
export interface Sketch {
  readonly id: string;
  readonly story?: number;
  readonly site?: SiteId;
  readonly column?: string;
  readonly section?: string | null;
  readonly date?: string | null;
  readonly listDate?: string | null;
  readonly school?: string;
  readonly author?: string;
  /** Metadata lines in place of date, author and source. */
  readonly meta?: readonly string[];
  readonly title?: string;
  readonly body?: readonly string[];
  readonly unreadable?: Unreadable;
}

export function url(id: string, site: SiteId = 'scgxhq'): string {
  return ADDRESSES[site](id);
}

/** Read as a crawled page is: from title, metadata line and body. */
export function article(sketch: Sketch): Article {
  const { site = 'scgxhq', date = '2025-05-06', school = '西华大学', author = '沈小禾' } = sketch;
  const story = STORIES[sketch.story ?? 0];
  if (story === undefined) throw new Error(`no story ${sketch.story}`);
  const title = sketch.title ?? (school === '' ? story.title : `${school}：${story.title}`);
  const meta = sketch.meta ?? [`${date ?? ''}    作者:${author}    来源:${school}`];
  const body = (sketch.body ?? story.body).map((text) => ({ text, align: null }));
  return readArticle(
    {
      site,
      key: sketch.id,
      url: url(sketch.id, site),
      column: sketch.column ?? COLUMNS[site].column,
      section: sketch.section === undefined ? COLUMNS[site].section : sketch.section,
      title,
      listDate: sketch.listDate === undefined ? date : sketch.listDate,
      unreadable: sketch.unreadable ?? null,
    },
    sketch.unreadable === undefined
      ? { title: { value: title, quote: title, rule: 'test' }, metaLines: meta, body, problem: null }
      : null,
  );
}

export interface ClaimSketch {
  readonly id: string;
  readonly story?: number;
  readonly outlet?: string;
  readonly title?: string;
  readonly date?: string;
  readonly place?: string;
  readonly unit?: string;
  readonly author?: string;
  readonly body?: string;
}

export function claim(sketch: ClaimSketch): MediaClaim {
  const { date = '2025-05-08', unit = '西华大学' } = sketch;
  const story = STORIES[sketch.story ?? 0];
  return {
    id: sketch.id,
    outlet: sketch.outlet ?? '四川日报',
    title: sketch.title ?? `${unit}${story?.title ?? ''}`,
    date: parseDate(date),
    dateText: date,
    place: sketch.place ?? `https://media.example/${sketch.id}`,
    unit,
    author: sketch.author ?? '沈小禾',
    proof: '',
    body: sketch.body ?? story?.body.join('\n') ?? '',
  };
}

/** A decision by kind, object and verdict; numbered in the order given. */
export type DecisionSketch = readonly [kind: DecisionKind, object: string, verdict?: string];

export function decisions(sketches: readonly DecisionSketch[]): Decision[] {
  return sketches.map(([kind, object, verdict = ''], index) => ({
    seq: index + 1,
    kind,
    object,
    verdict,
    reason: '秘书处核实',
    by: '周予安',
    at: '2025-12-22',
    shown: null,
  }));
}

export type YearSketch = Partial<Omit<TallyInput, 'articles' | 'claims' | 'decisions'>> & {
  readonly articles?: readonly Sketch[];
  readonly claims?: readonly ClaimSketch[];
  readonly decisions?: readonly DecisionSketch[];
};

export function inputOf(sketch: YearSketch): TallyInput {
  return {
    year: 2025,
    members: MEMBERS,
    outlets: OUTLETS,
    readings: {},
    gaps: [],
    ...sketch,
    articles: (sketch.articles ?? []).map(article),
    claims: (sketch.claims ?? []).map(claim),
    decisions: decisions(sketch.decisions ?? []),
  };
}

export function count(sketch: YearSketch): TallyResult {
  return tally(inputOf(sketch));
}

/** What became of an address: `point`, `bonus`, or the reason code. Throws where it has not exactly one row. */
export function fate(result: TallyResult, address: string): string {
  const rows = [
    ...result.ledger.filter((row) => row.url === address).map(kindOf),
    ...result.exclusions.filter((row) => row.url === address).map(({ code }) => code),
  ];
  const [only, ...more] = rows;
  if (only === undefined || more.length > 0) throw new Error(`${address}: ${rows.join(' ') || 'no row'}`);
  return only;
}

function kindOf({ kind }: LedgerEntry): string {
  return kind === '网站积分' ? 'point' : 'bonus';
}

export function excluded(result: TallyResult, address: string): Exclusion {
  const row = result.exclusions.find((candidate) => candidate.url === address);
  if (row === undefined) throw new Error(`${address} is not excluded`);
  return row;
}

export function entry(result: TallyResult, address: string): LedgerEntry {
  const row = result.ledger.find((candidate) => candidate.url === address);
  if (row === undefined) throw new Error(`${address} has no point`);
  return row;
}

/** Kinds of the questions about an address, in their order. */
export function asked(result: TallyResult, address: string): string[] {
  return result.questions.filter(({ urls }) => urls.includes(address)).map(({ kind }) => kind);
}
