import { describe, expect, test } from 'vitest';
import { countSuperseding, parseArticles } from '../../src/collect/import/articles.ts';
import { parseMedia } from '../../src/collect/import/media.ts';
import { readTable } from '../../src/collect/import/read-table.ts';
import { csvTable, places, refusals, xlsxFile } from './samples.ts';

describe('claims of outside publication', () => {
  const HEADER = '媒体,标题,刊登日期,网址或版面,单位,第一作者,凭证,正文';
  const parse = async (...rows: readonly string[]) => parseMedia(await csvTable(HEADER, ...rows));

  test('a whole row', async () => {
    const [claim] = await parse(
      '某某日报,食堂上新,2025/3/8,第 5 版,某某大学,方知远,截图1.png,"第一段\n第二段"',
    );
    expect(claim).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      outlet: '某某日报',
      title: '食堂上新',
      date: '2025-03-08',
      dateText: '2025/3/8',
      place: '第 5 版',
      unit: '某某大学',
      author: '方知远',
      proof: '截图1.png',
      body: '第一段\n第二段',
    });
  });

  test.each([
    ['', null, ''],
    ['今年三月', null, '今年三月'],
    ['2025-02-30', null, '2025-02-30'],
    ['2025.3', null, '2025.3'],
    ['2025', null, '2025'],
    ['45724', '2025-03-08', '2025-03-08'],
    ['20250308', '2025-03-08', '2025-03-08'],
    ['２０２５年３月８日', '2025-03-08', '２０２５年３月８日'],
    ['2025-03-08 10:30', '2025-03-08', '2025-03-08 10:30'],
    ['20251308', null, '20251308'],
    ['99999', null, '99999'],
  ])('date cell %j is kept and asked about where it is none', async (cell, date, dateText) => {
    expect(await parse(`未知媒体,题,${cell},,,,,`)).toMatchObject([{ date, dateText, outlet: '未知媒体' }]);
  });

  test('only a title is needed', async () => {
    expect(await places(() => parse('某某日报,,2025-03-08,,,,,', ',题,,,,,,'))).toEqual([
      'blank-cell 2 标题',
    ]);
  });

  test('the same row is one claim, however it is spaced or dated; another word makes another', async () => {
    const same = await parse(
      '某某日报,食堂上新,2025-03-08,,甲校,,,',
      '某某日报 ,食堂上新,2025年3月8日,,甲校,,,',
      '某某日报,食堂上新,45724,,甲校,,,',
    );
    expect(same).toHaveLength(1);
    expect(
      await parse('某某日报,食堂上新,2025-03-08,,甲校,,,', '某某日报,食堂上新,2025-03-09,,甲校,,,'),
    ).toHaveLength(2);
    expect(await parse('某某日报,题甲,,,甲校,,,', '某某日报题,甲,,,甲校,,,')).toHaveLength(2);
  });

  test('a workbook gives the same claims as CSV', async () => {
    const file = await xlsxFile([
      HEADER.split(','),
      [
        '某某日报',
        '食堂上新',
        { value: new Date('2025-03-08T00:00:00Z'), type: Date, format: 'yyyy/m/d' },
        null,
        '甲校',
        null,
        null,
        null,
      ],
      ['某某网', '节能', 45_725, null, '乙校', null, null, '正文'],
    ]);
    expect(parseMedia(await readTable(file))).toEqual(
      await parse('某某日报,食堂上新,2025-03-08,,甲校,,,', '某某网,节能,45725,,乙校,,,正文'),
    );
  });

  test('serial dates count from where the workbook says', async () => {
    const table = await csvTable(HEADER, '某某日报,题,44262,,,,,');
    expect(parseMedia({ ...table, from1904: true })).toMatchObject([{ date: '2025-03-08' }]);
  });
});

describe('articles that cannot be crawled', () => {
  const HEADER = '站点,栏目,标题,发布日期,网址,作者,来源,正文';
  const URL = 'http://www.example.cn/1.html';
  const parse = async (...rows: readonly string[]) => parseArticles(await csvTable(HEADER, ...rows));

  test('a whole row', async () => {
    const [article] = await parse(
      `scgxhq,学校后勤动态,食堂上新,2025-03-08,${URL},佚名,某某大学后勤处,"第一段\n（供稿：方知远）"`,
    );
    expect(article).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      site: 'scgxhq',
      column: '学校后勤动态',
      title: '食堂上新',
      dateText: '2025-03-08',
      url: URL,
      author: '佚名',
      source: '某某大学后勤处',
      body: '第一段\n（供稿：方知远）',
    });
  });

  test.each([
    ['scgxhq', 'scgxhq'],
    ['SCXXJJHQCY', 'scxxjjhqcy'],
    ['四川省高校后勤协会网', 'scgxhq'],
    ['四川高校后勤协会网', 'scgxhq'],
    ['四川省高校后勤协会官网', 'scgxhq'],
    ['四川省高校后勤协会', 'scgxhq'],
    ['“四川学校后勤与产业信息网”', 'scxxjjhqcy'],
    ['中国教育后勤协会网站', 'chinacacm'],
    ['中国院校后勤信息网', 'yxhq'],
  ])('site %s', async (cell, site) => {
    expect(await parse(`${cell},,题,2025-03-08,${URL},,,`)).toMatchObject([{ site }]);
  });

  test('author, source, body and column may be blank, nothing else', async () => {
    expect(await parse(`scgxhq,,题,2025-03-08,${URL},,,`)).toHaveLength(1);
    expect(await places(() => parse(',,,,,佚名,,'))).toEqual([
      'blank-cell 2 站点',
      'blank-cell 2 标题',
      'blank-cell 2 发布日期',
      'blank-cell 2 网址',
    ]);
  });

  test('mistakes are placed, all at once', async () => {
    const act = () =>
      parse(
        `某某网,,题,2025-03-08,${URL},,,`,
        `scgxhq,,题,3月8日,${URL}?2,,,`,
        'scgxhq,,题,2025-13-08,www.example.cn/3,,,',
        'scgxhq,,题,2025-03-08,ftp://www.example.cn/4,,,',
        'scgxhq,,题,2025-03-08,http://www.example.cn/a b,,,',
        'scgxhq,,题,2025-03-08,http:///,,,',
      );
    expect(await places(act)).toEqual([
      'unknown-site 2 站点',
      'bad-date 3 发布日期',
      'bad-date 4 发布日期',
      'bad-url 4 网址',
      'bad-url 5 网址',
      'bad-url 6 网址',
      'bad-url 7 网址',
    ]);
    expect((await refusals(act))[0]?.message).toContain('scxxjjhqcy（四川学校后勤与产业信息网）');
  });

  test('one address is one article: two tellings of it are refused', async () => {
    const act = () =>
      parse(`scgxhq,动态,题,2025-03-08,${URL},,,`, '', `scgxhq,动态,另题,2025-03-09,${URL},,,`);
    expect(await places(act)).toEqual(['address-conflict 4 网址']);
    expect((await refusals(act))[0]?.message).toContain('与第 2 行相同，但标题、发布日期不同');
  });

  test('an address of one site is no article of another', async () => {
    const own = 'http://www.scgxhq.com/p/0/?StId=st_app_news_i_x638501';
    expect(await parse(`scgxhq,动态,题,2025-03-08,${own},,,`)).toHaveLength(1);
    const act = () => parse(`chinacacm,动态,题,2025-03-08,${own},,,`);
    expect(await places(act)).toEqual(['site-mismatch 2 网址']);
    expect((await refusals(act))[0]?.message).toContain(
      '网址属于四川省高校后勤协会网，与站点「中国教育后勤协会网」不符',
    );
  });

  test('an address copied in two ways is one address', async () => {
    const act = () =>
      parse(
        'scgxhq,动态,题,2025-03-08,http://www.scgxhq.com/p/0/?StId=st_app_news_i_x638501,,,',
        'scgxhq,动态,另题,2025-03-08,https://scgxhq.com/p/0/?StId=st_app_news_i_x638501,,,',
      );
    expect(await places(act)).toEqual(['address-conflict 3 网址']);
  });

  test('the same row twice, or dated in another way, is one article; in two columns it is two rows', async () => {
    const rows = [`scgxhq,动态,题,2025-03-08,${URL},,,`, `scgxhq,动态,题,2025/3/8,${URL},,,`];
    expect(await parse(...rows)).toHaveLength(1);
    const columns = [`scgxhq,动态,题,2025-03-08,${URL},,,`, `scgxhq,理论,题,2025-03-08,${URL},,,`];
    expect(await parse(...columns)).toHaveLength(2);
    expect(await parse(...columns.toReversed())).toEqual(await parse(...columns));
  });

  test('rows that correct an earlier import are counted', async () => {
    const before = await parse(
      `scgxhq,动态,题,2025-03-08,${URL},,,`,
      `scgxhq,动态,题二,2025-03-08,${URL}?2,,,`,
    );
    const after = await parse(
      `scgxhq,动态,题改,2025-03-08,${URL},,,`,
      `scgxhq,动态,题二,2025-03-08,${URL}?2,,,`,
      `scgxhq,动态,题三,2025-03-08,${URL}?3,,,`,
    );
    expect(countSuperseding(before, after)).toBe(1);
    expect(countSuperseding([], after)).toBe(0);
  });
});
