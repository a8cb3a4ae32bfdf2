import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/article.ts';
import type { MediaClaim } from '../../../src/model/claim.ts';
import { REASON_CODES } from '../../../src/model/ledger.ts';
import type { Outlet } from '../../../src/model/registers.ts';
import type { ReadingAnswers } from '../../../src/model/result.ts';
import { editionFor } from '../../../src/regulation/index.ts';
import { tally } from '../../../src/tally/tally.ts';
import { decision, member } from '../ranking/samples.ts';
import { type PageSketch, page } from '../unit/page.ts';

const edition = editionFor(2025);
const text = readFileSync(new URL(`../../../data/regulation/${edition.id}/text.md`, import.meta.url), 'utf8');
const clauses = new Set([...text.matchAll(/^\[(\d+(?:\.\d+)*)\]/gm)].map(([, id]) => id));

const MEMBERS = [
  member('1', '绵阳师范学院'),
  member('2', '西昌学院'),
  member('3', '西华大学', { kind: '非会员' }),
  member('4', '中洲后勤服务有限公司', { kind: '企业会员' }),
];

let serial = 0;

function posting(sketch: PageSketch, more: Partial<Article> = {}): Article {
  serial += 1;
  const key = String(1000 + serial);
  return { ...page(sketch), key, url: `http://www.scgxhq.com/p/10/?StId=st_app_news_i_x${key}`, ...more };
}

function news(school: string, event: string, more: Partial<PageSketch> = {}): PageSketch {
  return {
    title: `${school}${event}`,
    source: school,
    body: [`${school}后勤处近日${event}，工单按期办结，师生反映良好。`],
    ...more,
  };
}

const REJECTED = posting(news('绵阳师范学院', '举办消防演练'));
const COPY = news('绵阳师范学院', '组织开展夏季高温用电安全专项检查并约谈问题整改不到位的商户');
const ARTICLES: readonly Article[] = [
  posting(news('绵阳师范学院', '举办厨艺赛')),
  posting(COPY),
  posting(COPY, { date: { value: '2025-05-09', quote: '2025-05-09', rule: 'test' } }),
  posting(news('绵阳师范学院', '检修供水管网', { date: '2024-03-01' })),
  posting(news('绵阳师范学院', '更换公寓门锁', { column: '通知公告' })),
  posting(news('西华大学', '清理排水沟渠')),
  posting(news('中洲后勤服务有限公司', '中标食堂项目')),
  posting({
    title: '四川省高校后勤协会召开理事会',
    column: '协会新闻',
    body: ['协会秘书处近日召开理事会，审议年度工作。'],
  }),
  posting({
    title: '绵阳师范学院食堂见闻',
    source: '光明日报',
    body: ['绵阳师范学院食堂近日上新，师生好评。', '（转载自《光明日报》）'],
  }),
  posting(news('西昌学院', '打不开的一页'), { unreadable: { kind: 'file', detail: 'PDF 文件' }, body: [] }),
  posting({
    title: '厨艺赛举行',
    body: ['近日举行厨艺赛。', '绵阳师范学院后勤处 丁一', '西昌学院后勤处 顾北辰'],
  }),
  REJECTED,
];

function claim(id: string, outlet: string, title: string): MediaClaim {
  return {
    id,
    outlet,
    title,
    date: '2025-06-01',
    dateText: '2025-06-01',
    place: `https://media.example/${id}`,
    unit: '西昌学院',
    author: '',
    proof: '',
    body: '',
  };
}

const OUTLETS: readonly Outlet[] = [
  { name: '四川日报', kind: '报纸', level: '省级', domains: [], from: null, to: null, note: '' },
  { name: '光明日报', kind: '报纸', level: '国家级', domains: [], from: null, to: null, note: '' },
  { name: '西昌晚报', kind: '报纸', level: '市级', domains: [], from: null, to: null, note: '' },
];

function count(readings: ReadingAnswers) {
  return tally({
    year: 2025,
    articles: ARTICLES,
    claims: [claim('a', '四川日报', '西昌学院公寓用上太阳能'), claim('b', '西昌晚报', '西昌学院公寓大变样')],
    members: MEMBERS,
    outlets: OUTLETS,
    readings,
    decisions: [decision(1, 'exclude', REJECTED.url, '不计', { at: '2025-12-21' })],
    gaps: [],
  });
}

const ANSWERS: readonly ReadingAnswers[] = [
  {},
  ...edition.readings.flatMap(({ id, answers }) => answers.map((answer) => ({ [id]: answer.id }))),
];

describe('every row rests on a clause of the text', () => {
  it.each(ANSWERS)('%j', (readings) => {
    const { ledger, exclusions, quotas } = count(readings);
    expect(ledger.length + exclusions.length).toBeGreaterThanOrEqual(ARTICLES.length + 2);
    for (const row of [...ledger, ...exclusions])
      expect(clauses, `${row.title} ${row.clause}`).toContain(row.clause);
    for (const quota of [quotas.units, quotas.authors]) expect(clauses).toContain(quota.clause);
  });

  it('for every reason there is', () => {
    const { ledger, exclusions } = count({});
    expect(new Set(exclusions.map(({ code }) => code))).toEqual(new Set(REASON_CODES));
    expect(new Set(ledger.map(({ kind }) => kind))).toEqual(new Set(['网站积分', '附加分']));
  });
});
