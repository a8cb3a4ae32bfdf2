import iconv from 'iconv-lite';
import { afterEach, expect, test } from 'vitest';
import type { ReplicaContent, ReplicaPosting } from '../../../src/sample/replica/content.ts';
import { type RunningReplica, renderPage, serveReplica } from '../../../src/sample/replica/serve.ts';

const running: RunningReplica[] = [];
afterEach(async () => {
  for (const replica of running.splice(0)) await replica.close();
});

async function start(...args: Parameters<typeof serveReplica>): Promise<RunningReplica> {
  const replica = await serveReplica(...args);
  running.push(replica);
  return replica;
}

function posting(id: string, more: Partial<ReplicaPosting> = {}): ReplicaPosting {
  return {
    id,
    title: `第${id}条消息`,
    listDate: '2025-03-05',
    printedDate: '2025-03-05',
    body: [{ text: '正文一段。' }, { text: '后勤处  陆望岚', align: 'right' }],
    ...more,
  };
}

const association: ReplicaContent = {
  site: 'scgxhq',
  columns: [
    {
      name: '学校后勤动态',
      section: '新闻动态',
      path: '636893900000000001',
      postings: [
        posting('638767000000000003', { title: '=1+1 <script>alert(1)</script>', source: '乐山师范学院' }),
        posting('638767000000000002', { failure: { kind: 'status', status: 500, times: 1 } }),
        posting('638767000000000001', { failure: { kind: 'missing' } }),
        posting('638767000000000000', { failure: { kind: 'notice' } }),
        posting('', { title: '推文', foreignUrl: 'https://mp.weixin.qq.com/s/abc' }),
      ],
    },
  ],
};

const information: ReplicaContent = {
  site: 'scxxjjhqcy',
  columns: [
    {
      name: '后勤信息',
      section: '高校后勤',
      path: 'gxhq/hqxx',
      postings: [
        posting('10003'),
        posting('10002', { tag: '节能宣传周', author: '陆望岚 骆𬱖', source: '宜宾学院' }),
        posting('9001', { pinned: true, listDate: '2021-01-04', printedDate: '2021-01-04' }),
      ],
    },
    { name: '后勤信息', section: '中小学后勤', path: 'zxxhq/hqxx', postings: [posting('10001')] },
  ],
};

async function askList(origin: string, page: number): Promise<string> {
  const response = await fetch(`${origin}/_rest/st/ajax_st_app_news.ashx`, {
    method: 'POST',
    body: new URLSearchParams({
      action: 'GetItems',
      FolderId: '636893900000000001',
      PageNum: String(page),
      callback: 'fn_id_1',
    }),
  });
  return response.text();
}

test('the ajax list of scgxhq comes in each of its three wrappers, and ends', async () => {
  const seen: Record<string, string> = {};
  for (const wrapper of ['bare', 'callback', 'json'] as const) {
    const { origin } = await start(association, { wrapper, pageSize: 2 });
    seen[wrapper] = await askList(origin, 1);
    expect(await askList(origin, 3)).toContain('mp.weixin.qq.com');
    expect(await askList(origin, 4)).not.toContain('div_item');
  }
  expect(seen['bare']).toMatch(/^<div class='div_item'>/);
  const inCallback: unknown = JSON.parse(/^fn_id_1\((.*)\)$/s.exec(seen['callback'] ?? '')?.[1] ?? 'null');
  expect(inCallback).toBe(seen['bare']);
  expect(JSON.parse(seen['json'] ?? 'null')).toEqual({ ok: 1, html: seen['bare'] });
  expect(seen['bare']).toContain('=1+1 &lt;script&gt;alert(1)&lt;/script&gt;');
});

test('past its end an ajax list may repeat its last page', async () => {
  const { origin } = await start(association, { pageSize: 2, pastEnd: 'repeat-last' });
  expect(await askList(origin, 9)).toBe(await askList(origin, 3));
});

test('an article of scgxhq prints its line in the order of the site and knows no author label', () => {
  const html = renderPage(association, { path: '/p/10/?StId=st_app_news_i_x638767000000000003' })?.text ?? '';
  const text = html.replace(/<[^>]+>/g, '');
  const order = [
    '导入数据',
    '=1+1',
    '[四川省高校后勤协会]',
    '发布时间:2025年3月5日',
    '查看:',
    '来源:乐山师范学院',
  ];
  const places = order.map((words) => text.lastIndexOf(words));
  expect(places.every((at) => at >= 0)).toBe(true);
  expect(places.slice(1)).toEqual([...places.slice(1)].sort((a, b) => a - b));
  expect(text).not.toContain('作者');
});

test('failing pages fail as planned, and the log says what was asked', async () => {
  const { origin, log } = await start(association);
  const article = (id: string): string => `${origin}/p/0/?StId=st_app_news_i_x${id}`;
  expect((await fetch(article('638767000000000002'))).status).toBe(500);
  expect((await fetch(article('638767000000000002'))).status).toBe(200);
  expect((await fetch(article('638767000000000001'))).status).toBe(404);
  const notice = await fetch(article('638767000000000000'));
  expect(notice.status).toBe(200);
  expect(await notice.text()).toContain('<title>系统提示</title>');
  expect((await fetch(`${origin}/nowhere`)).status).toBe(404);
  expect((await fetch(`${origin}/robots.txt`)).status).toBe(200);
  expect(log.map((it) => it.status)).toEqual([500, 200, 404, 200, 404, 200]);
  expect(log[0]).toMatchObject({ method: 'GET', path: '/p/0/?StId=st_app_news_i_x638767000000000002' });
});

test('scxxjjhqcy answers GB18030 bytes labelled gb2312, rare characters included', async () => {
  const { origin } = await start(information);
  const response = await fetch(`${origin}/gxhq/hqxx/10002.html`);
  expect(response.headers.get('content-type')).toBe('text/html');
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = iconv.decode(bytes, 'gb18030');
  expect(text).toContain('charset=gb2312');
  expect(text.replaceAll('&nbsp;', ' ')).toContain(
    '【节能宣传周】   2025-03-05    作者:陆望岚 骆𬱖    来源:宜宾学院',
  );
  expect(text.split('第10002条消息').length).toBeGreaterThanOrEqual(4);
  expect(bytes.toString('utf8')).toContain('�');
});

test('scxxjjhqcy has one name in two sections, pins on top, and pages that end', async () => {
  const { origin } = await start(information, { pageSize: 2, charset: 'utf-8' });
  const home = await (await fetch(`${origin}/`)).text();
  expect(home).toContain('<a href="/gxhq/hqxx/">后勤信息</a>');
  expect(home).toContain('<a href="/zxxhq/hqxx/">后勤信息</a>');
  const first = await (await fetch(`${origin}/gxhq/hqxx/`)).text();
  expect(first.indexOf('9001.html')).toBeLessThan(first.indexOf('10003.html'));
  expect(first).toContain('<a href="/gxhq/hqxx/index_2.html">下一页</a>');
  const last = await (await fetch(`${origin}/gxhq/hqxx/index_2.html`)).text();
  expect(last).toContain('10002.html');
  expect(last).toContain('<a href="#">下一页</a>');
  expect((await fetch(`${origin}/gxhq/hqxx/index_3.html`)).status).toBe(404);
  expect((await fetch(`${origin}/gxhq/hqxx/10002.html?pic0_page=289`)).status).toBe(200);
});

test('the two national sites print their own lines', () => {
  const columns = [
    { name: '高校动态', section: '', path: 'gxdt', postings: [posting('15001', { source: '宜宾学院' })] },
  ];
  const national = renderPage({ site: 'chinacacm', columns }, { path: '/content/15001.html' })?.text ?? '';
  expect(national.replaceAll('&nbsp;', ' ')).toContain('日期:2025年03月05日  来源:宜宾学院  阅读:');
  const other = renderPage(
    { site: 'yxhq', columns },
    { path: '/details/index.php/news/2025-03/15001' },
  )?.text;
  expect(other).toContain('作者:日期:2025-03-05来源:宜宾学院');
});
