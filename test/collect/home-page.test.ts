import { expect, it } from 'vitest';
import { SCRAPERS } from '../../scrapers/index.ts';
import { crawlSite } from '../../src/collect/site.ts';
import { open, serve, tempStore } from './support/harness.ts';

const item = (id: number): string =>
  `<li><a href="/content/${id}.html">西华大学第${id}次开展食堂检查</a> 2025-12-03</li>`;
const FOOT =
  '<div>版权所有 <a href="http://beian.miit.gov.cn/">蜀ICP备09001234号</a> 网站更新 2025-12-01</div>';

/** A site of which every list counts; its home page shows two articles and leads to the given list. */
async function crawlTrade(list: string) {
  const server = await serve(({ path }) => {
    if (path === '/') {
      const menu = '<a href="/">首页</a> <a href="/list/7.html">会员动态</a>';
      return { body: `${menu}<div class="box"><ul>${item(1)}${item(2)}</ul></div>${FOOT}` };
    }
    if (path === '/list/7.html') return { body: list };
    return path.startsWith('/content/')
      ? {
          body: '<title>西华大学食堂检查</title><h1>西华大学食堂检查</h1><p>日期:2025年12月03日  来源:西华大学</p><p>检查已于当日完成。</p>',
        }
      : null;
  });
  const { session } = open(await tempStore(), server.origin, {}, SCRAPERS.chinacacm);
  return (await crawlSite(session, '2026-01-05')).summary;
}

it('the home page of a trade site is no column where it has lists', async () => {
  const summary = await crawlTrade(`<ul>${item(1)}${item(2)}${item(3)}</ul>${FOOT}`);
  expect(summary.months).toEqual({ 会员动态: { '2025-12': 3 } });
});

it('the home page of a trade site is read where nothing else is a list', async () => {
  const summary = await crawlTrade(`<p>栏目建设中。</p>${FOOT}`);
  expect(summary.months).toEqual({ 首页: { '2025-12': 2 } });
});
