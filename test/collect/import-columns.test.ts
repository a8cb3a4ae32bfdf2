import { describe, expect, it } from 'vitest';
import { gatherArticles } from '../../src/collect/gather/articles.ts';
import type { SiteId } from '../../src/model/site.ts';
import type { ImportedArticle } from '../../src/store/types.ts';
import { SPAN, tempStore, YEAR } from './support/harness.ts';

function row(site: SiteId, column: string, url: string): ImportedArticle {
  return {
    id: 'r1',
    site,
    column,
    url,
    title: '食堂检查',
    dateText: '2025-05-06',
    author: '',
    source: '',
    body: '',
  };
}

/** The column under which an imported row is counted. */
async function columnOf(site: SiteId, column: string): Promise<string> {
  const store = await tempStore();
  const url = site === 'scgxhq' ? 'http://www.scgxhq.com/p/10/?StId=st_app_news_i_x1' : 'https://a.example/1';
  await store.addImportedArticles([row(site, column, url)]);
  const [article] = await gatherArticles(store, YEAR, SPAN);
  return [article?.section, article?.column].filter((name) => name !== null).join(' / ');
}

describe('栏目 of an imported row', () => {
  it.each([
    ['scgxhq', '学校后勤新闻', '学校后勤动态'],
    ['scgxhq', '学校动态', '学校后勤动态'],
    ['scgxhq', '招标信息', '招投标信息'],
    ['scgxhq', '协会新闻', '协会新闻'],
    ['scgxhq', '通知公告', '通知公告'],
    // This name stands in two sections of the information site: it stays as written until the section is known.
    ['scxxjjhqcy', '后勤信息', '后勤信息'],
    ['scxxjjhqcy', '高校后勤 / 后勤信息', '高校后勤 / 高校后勤动态信息'],
    ['scxxjjhqcy', '中小学后勤 / 后勤信息', '中小学后勤 / 后勤信息'],
  ] as const)('%s %s: %s', async (site, written, counted) => {
    expect(await columnOf(site, written)).toBe(counted);
  });
});
