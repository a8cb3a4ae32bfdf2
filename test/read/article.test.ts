import { describe, expect, it } from 'vitest';
import { type ImportedRow, readArticle, readImported } from '../../src/read/article.ts';
import { readByline } from '../../src/read/byline.ts';
import { articleOf, names, PROSE } from './page.ts';

const POSTING = {
  site: 'scxxjjhqcy',
  key: '2031',
  url: 'https://www.scxxjjhqcy.com/gxhq/hqxx/2031.html',
  column: '高校后勤动态信息',
  section: '高校后勤',
  title: '列表上的标题',
  listDate: '2025-03-05',
  unreadable: null,
} as const;

function bodyText(article: { readonly body: readonly { readonly text: string }[] }): readonly string[] {
  return article.body.map(({ text }) => text);
}

describe('readArticle', () => {
  it('reads the fields of a page', () => {
    const article = articleOf({
      meta: ['【平安校园】   2025-03-04    作者：丁一 王斌    来源：'],
      body: [...PROSE],
    });
    expect(article).toMatchObject({
      date: { value: '2025-03-04', quote: '2025-03-04', rule: 'meta-bare' },
      author: { value: '丁一 王斌', quote: '作者：丁一 王斌' },
      source: { value: '', quote: '来源：' },
      origin: 'crawl',
      unreadable: null,
    });
  });

  it('knows no author where there is no such label', () => {
    expect(articleOf({ meta: ['发布时间:2025年8月16日', '查看:1979', '来源:'] })).toMatchObject({
      author: null,
      source: { value: '' },
    });
  });

  it('has no date where none is printed, and keeps the list’s apart', () => {
    const article = readArticle(POSTING, { title: null, metaLines: ['作者:丁一'], body: [], problem: null });
    expect(article).toMatchObject({ date: null, listDate: '2025-03-05', title: '列表上的标题' });
  });

  it('lets the embedded line of a migrated page win over 系统管理员', () => {
    const article = articleOf({
      meta: ['发布者:系统管理员 发布时间:2016-09-29 作者:系统管理员'],
      body: ['文章来源:饮食中心 作者:沈小禾 发布日期: 2016/5/10 9:17:17  浏览次数: 111', ...PROSE],
    });
    expect(article.date?.value).toBe('2016-09-29');
    expect(article.otherDate).toMatchObject({ value: '2016-05-10' });
    expect([article.author?.value, article.source?.value]).toEqual(['沈小禾', '饮食中心']);
    expect(bodyText(article)).toEqual([...PROSE]);
    expect(names(readByline(article, () => false).authors)).toEqual(['沈小禾']);
  });

  it('asks where both metadata lines name somebody', () => {
    const article = articleOf({
      meta: ['作者:丁一 时间:2016-09-29'],
      body: ['作者:王斌 发布日期:2016-05-10', ...PROSE],
    });
    expect(readByline(article, () => false).verdict).toBe('asked');
  });

  it.each([
    [['某校开展安全检查']],
    [['某校开展', '安全检查']],
    [['某校开展安全检查', '某校开展安全检查']],
    [['【某校开展安全检查】', '　']],
  ])('drops the title repeated as %j', (lines) => {
    expect(bodyText(articleOf({ body: [...lines, ...PROSE] }))).toEqual([...PROSE]);
  });

  const LONG = '广安职院承办片区采购管理交流会，成都农科职院等参会';
  it.each([
    [`【广安职院】${LONG}`, ['【广安职院】广安职院承办片区采购管理交流会，', '成都农科职院等参会']],
    [`【广安职院】${LONG}`, ['广安职院承办片区采购管理交流会', '成都农科职院等参会']],
    [LONG, ['【广安职院】广安职院承办片区采购管理交流会', '——成都农科职院等参会']],
    [LONG, ['〔广安职院〕', '广安职院承办片区采购管理交流会，', '成都农科职院等参会']],
    [`广安职院｜${LONG}`, ['广安职院承办片区', '采购管理交流会，', '成都农科职院', '等参会']],
    [`【广安职院】${LONG}`, [`【广安职院】${LONG}`, '成都农科职院等参会']],
    [`【广安职院】${LONG}`, ['成都农科职院等参会']],
    [`【广安职院】${LONG}`, ['广安职院承办片区采购管理交流会']],
    [LONG, [`　　【广安职院】 ${LONG}`]],
  ])('drops the title %s printed as %j', (title, lines) => {
    const article = articleOf({ title, body: [...lines, ...PROSE] });
    expect(bodyText(article)).toEqual([...PROSE]);
    expect(readByline(article, () => true)).toMatchObject({ verdict: 'none', organisations: [] });
  });

  it.each([
    ['后勤处赴某校调研', '后勤处'],
    ['四川农业大学后勤管理处开展检查', '四川农业大学后勤管理处'],
    ['某校开展安全检查', '安全检查'],
  ])('keeps in the body of %s what is no title: %s', (title, line) => {
    expect(bodyText(articleOf({ title, body: [line, ...PROSE] }))).toEqual([line, ...PROSE]);
  });

  it('drops the page’s controls, in any brackets and spacing, and leaves what is printed before them', () => {
    const lines = [
      '【打印正文】【关闭窗口】',
      '〖 打 印 〗',
      '［字体：大　中　小］',
      '分享到：微信 微博',
      '【视力保护色】',
    ];
    const article = articleOf({ body: [PROSE[0], `（文／图：丁　一）【打印】［关闭］`, ...lines] });
    expect(article.body.slice(1)).toEqual([
      { text: '(文/图:丁 一)', printed: '（文／图：丁　一）', align: null },
    ]);
  });

  it('keeps a disclaimer in the body: reprints are judged by it', () => {
    const line = '免责声明:本文仅代表作者个人观点,与本站无关。';
    expect(bodyText(articleOf({ body: [...PROSE, '后勤处 丁一', line] }))).toContain(line);
  });

  it('drops picture residue, captions’ file names and page furniture', () => {
    const article = articleOf({
      body: [
        '说明: C:\\Users\\Administrator\\Desktop\\1Y4A5869.JPG',
        'image.png',
        PROSE[0],
        '图片 11.png',
        '微信图片_20250304.jpg',
        PROSE[1],
        '【关闭】',
        '【字体:小 大】',
        '上一条：关于放假的通知',
        '下一篇:食堂价格公示',
        '微信平台',
        '相关新闻',
        '后勤处 丁一',
      ],
    });
    expect(bodyText(article)).toEqual([...PROSE]);
  });

  it('keeps the words as printed beside the normalised ones', () => {
    expect(articleOf({ body: [PROSE[0], '（供稿：丁　一）'] }).body[1]).toEqual({
      text: '(供稿:丁 一)',
      printed: '（供稿：丁　一）',
      align: null,
    });
  });

  it.each([
    ['no-permission', 'no-permission'],
    ['login', 'no-permission'],
    ['challenge', 'challenge'],
    ['soft-404', 'missing'],
    ['not-an-article', 'not-an-article'],
    ['file-body', 'file'],
  ] as const)('says why a page with problem %s cannot be read', (kind, unreadable) => {
    const article = readArticle(POSTING, {
      title: null,
      metaLines: [],
      body: [],
      problem: { kind, quote: '系统提示' },
    });
    expect(article.unreadable?.kind).toBe(unreadable);
    expect(article.unreadable?.detail).toContain('系统提示');
  });

  it.each(['soft-404', 'not-an-article', 'login', 'challenge', 'no-permission'] as const)(
    'keeps the title of the list where a page of problem %s is built as no article',
    (kind) => {
      const page = {
        title: { value: '首页', quote: '首页', rule: 'page-title' },
        metaLines: [],
        body: [{ text: '发布时间:2024-01-01', align: null }],
        problem: { kind, quote: '首页' },
      };
      expect(readArticle(POSTING, page)).toMatchObject({
        title: '列表上的标题',
        date: null,
        listDate: '2025-03-05',
        body: [],
      });
    },
  );

  it('keeps what an article says that is closed, or is nothing but a file', () => {
    const title = { value: '西华大学举办厨艺比赛', quote: '西华大学举办厨艺比赛', rule: 'page-title' };
    const closed = { title, metaLines: ['发布时间:2025-03-04'], body: [] };
    expect(
      readArticle(POSTING, { ...closed, problem: { kind: 'no-permission', quote: '没有权限' } }),
    ).toMatchObject({ title: title.value, date: { value: '2025-03-04' } });
    expect(
      readArticle(POSTING, { ...closed, metaLines: [], problem: { kind: 'file-body', quote: '' } }).title,
    ).toBe(title.value);
  });

  it('is unreadable without a page, for the posting’s own reason where it has one', () => {
    expect(readArticle(POSTING, null).unreadable?.kind).toBe('failed');
    const foreign = { ...POSTING, unreadable: { kind: 'foreign', detail: '微信公众号文章' } } as const;
    expect(readArticle(foreign, null).unreadable).toEqual({ kind: 'foreign', detail: '微信公众号文章' });
  });
});

describe('readImported', () => {
  const ROW: ImportedRow = {
    site: 'yxhq',
    key: null,
    url: 'http://example.edu.cn/1',
    column: '后勤动态',
    section: null,
    title: '某校开展安全检查',
    dateText: '2025-03-04',
    author: '',
    source: '',
    body: PROSE.join('\n'),
  };

  it.each([
    ['某某学院后勤服务总公司 沈小禾 顾北辰', 'sure', ['沈小禾', '顾北辰']],
    ['佚名', 'none', []],
    ['admin', 'none', []],
    ['', 'none', []],
    ['丁一 来源:后勤处', 'sure', ['丁一']],
    ['文/丁一 图/王斌', 'sure', ['丁一']],
    ['作者：丁一', 'sure', ['丁一']],
    ['后保部', 'none', []],
  ] as const)('reads 作者 = %j', (author, verdict, wanted) => {
    const byline = readByline(readImported({ ...ROW, author }), () => false);
    expect([byline.verdict, names(byline.authors)]).toEqual([verdict, wanted]);
  });

  it('reads a pasted page: title, metadata line, signature', () => {
    const body = [
      '某校开展安全检查',
      '2025-03-02 作者:佚名 来源:某某学院',
      ...PROSE,
      '某某学院后勤处  沈小禾',
    ].join('\r\n');
    const article = readImported({ ...ROW, body });
    expect(article).toMatchObject({
      origin: 'import',
      date: { value: '2025-03-04', quote: '2025-03-04', rule: 'import-date' },
      otherDate: { value: '2025-03-02' },
      source: { value: '某某学院' },
    });
    expect(bodyText(article)).toEqual([...PROSE, '某某学院后勤处 沈小禾']);
    expect(names(readByline(article, () => false).authors)).toEqual(['沈小禾']);
  });

  it('takes the pasted date where the cell is empty, and none where neither is a date', () => {
    const body = ['发布时间:2025-03-02 浏览:3', ...PROSE].join('\n');
    expect(readImported({ ...ROW, dateText: '', body }).date?.value).toBe('2025-03-02');
    expect(readImported({ ...ROW, dateText: '三月' }).date).toBeNull();
  });
});
