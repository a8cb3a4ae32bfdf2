import * as cheerio from 'cheerio';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSampleYear } from '../../src/sample/index.ts';
import { chineseDate } from '../../src/sample/replica/html.ts';
import { type RunningSampleYear, serveSampleYear } from '../../src/sample/serve.ts';
import { addressesOf } from './year/addresses.ts';

const year = makeSampleYear();
const postings = addressesOf(year.sites);
let running: RunningSampleYear;

beforeAll(async () => {
  running = await serveSampleYear(year);
});
afterAll(async () => {
  await running.close();
});

const HOSTS = {
  'www.scgxhq.com': 'scgxhq',
  'www.scxxjjhqcy.com': 'scxxjjhqcy',
  'www.chinacacm.org': 'chinacacm',
} as const;

async function textOf(address: string): Promise<string> {
  const url = new URL(address);
  const site = Object.entries(HOSTS).find(([host]) => host === url.host)?.[1];
  if (site === undefined) throw new Error(`no replica for ${address}`);
  const ask = (): Promise<Response> => fetch(`${running.bases[site]}${url.pathname}${url.search}`);
  const first = await ask();
  // Some pages fail once, by plan.
  const response = first.status >= 500 ? await ask() : first;
  const bytes = Buffer.from(await response.arrayBuffer());
  const html = iconv.decode(bytes, site === 'scxxjjhqcy' ? 'gb18030' : 'utf-8');
  const page = cheerio.load(html);
  page('script').remove();
  return page('body')
    .text()
    .replace(/[\s\u00a0]+/g, ' ');
}

const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

test('the page of a posting carries what its key says', async () => {
  const kept = year.key.filter((it) => it.kind === 'article' && it.outcome === 'point');
  const rare = kept.filter((it) => it.note !== 'plain');
  const drawn = [...rare.filter((_, at) => at % 6 === 0), ...kept.filter((_, at) => at % 90 === 0)];
  for (const entry of drawn) {
    const posting = postings.get(entry.address);
    if (posting === undefined || posting.failure !== undefined) continue;
    const text = await textOf(entry.address);
    expect(text).toContain(squeeze(posting.title));
    const [, month = '', day = ''] = entry.date.split('-');
    const printed = [entry.date, chineseDate(entry.date, false), chineseDate(entry.date, true)];
    expect([month, day, printed.some((it) => text.includes(it))]).toEqual([month, day, true]);
    for (const line of posting.body) expect(text).toContain(squeeze(line.text));
  }
});

test('whoever is credited stands on the page, at least as printed', async () => {
  const credited = year.key.filter(
    (it) =>
      it.kind === 'article' &&
      it.outcome === 'point' &&
      it.firstAuthor !== null &&
      !it.authorTolerates.includes(null),
  );
  for (const entry of credited.filter((_, at) => at % 40 === 0)) {
    const text = await textOf(entry.address);
    const names = [entry.firstAuthor, ...entry.authorTolerates].filter((it) => it !== null);
    const whole = text.replace(/ /g, '');
    expect([entry.address, names.some((name) => whole.includes(name))]).toEqual([entry.address, true]);
  }
});

test('the information site answers in GB18030 without a lost character', async () => {
  const own = year.key.filter((it) => it.address.startsWith('https://www.scxxjjhqcy.com'));
  for (const entry of own.filter((_, at) => at % 25 === 0))
    expect(await textOf(entry.address)).not.toContain('\ufffd');
});

test('walking the ajax list to its end brings exactly the postings of the column', async () => {
  const column = year.sites
    .find((it) => it.site === 'scgxhq')
    ?.columns.find((it) => it.name === '学校后勤动态');
  const ids = new Set<string>();
  for (let page = 1; page < 400; page += 1) {
    const response = await fetch(`${running.bases.scgxhq}/_rest/st/ajax_st_app_news.ashx`, {
      method: 'POST',
      body: new URLSearchParams({
        action: 'GetItems',
        FolderId: column?.path ?? '',
        PageNum: String(page),
        callback: 'f',
      }),
    });
    const seen = [...(await response.text()).matchAll(/st_app_news_i_x([0-9A-Za-z]+)/g)].map(
      (it) => it[1] ?? '',
    );
    if (seen.length === 0) break;
    for (const id of seen) ids.add(id);
  }
  const own = column?.postings.filter((it) => it.foreignUrl === undefined) ?? [];
  expect([...ids].toSorted()).toEqual(own.map((it) => it.id).toSorted());
});
