import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Decision } from '../../src/model/decision.ts';
import { openStore } from '../../src/store/open.ts';
import type { ImportedArticle, NewSnapshot, SeenPosting, Store } from '../../src/store/types.ts';

/** A directory of its own, gone when the test is over. */
export function freshHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'tally-store-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** A store in a directory of its own, closed when the test is over. */
export async function freshStore(home: string = freshHome()): Promise<Store> {
  const store = await openStore(home);
  onTestFinished(() => store.close());
  return store;
}

export function snapshotOf(body: string | Buffer, changes: Partial<NewSnapshot> = {}): NewSnapshot {
  return {
    site: 'scgxhq',
    method: 'GET',
    urlAsked: 'http://www.scgxhq.com/p/0/?StId=st_app_news_i_x1',
    form: '',
    urlFinal: 'http://www.scgxhq.com/p/0/?StId=st_app_news_i_x1',
    servedFrom: null,
    fetchedAt: '2025-12-20T08:00:00.000Z',
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    charset: 'utf-8',
    body: Buffer.from(body),
    purpose: 'article',
    ...changes,
  };
}

export function seen(ident: string, changes: Partial<SeenPosting> = {}): SeenPosting {
  return {
    site: 'scgxhq',
    ident,
    url: `http://www.scgxhq.com/p/0/?StId=st_app_news_i_${ident}`,
    title: `食堂上新 ${ident}`,
    listDate: '2025-03-08',
    listDateQuote: '2025-03-08',
    column: { name: '学校后勤动态', section: null },
    state: 'pending',
    ...changes,
  };
}

export function decisionOf(object: string): Omit<Decision, 'seq'> {
  return {
    kind: 'exclude',
    object,
    verdict: '',
    reason: '重复投稿',
    by: '秘书处甲',
    at: '2025-12-22',
    shown: null,
  };
}

export function importedArticle(id: string, changes: Partial<ImportedArticle> = {}): ImportedArticle {
  return {
    id,
    site: 'scxxjjhqcy',
    column: '后勤信息',
    title: '节能改造完工',
    dateText: '2025-05-06',
    url: `https://www.scxxjjhqcy.com/gxhq/hqxx/${id}.html`,
    author: '',
    source: '',
    body: '',
    ...changes,
  };
}
