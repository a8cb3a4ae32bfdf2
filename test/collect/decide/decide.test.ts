import { writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { z } from 'zod';
import { decide } from '../../../src/collect/decide/decide.ts';
import { parseArticles } from '../../../src/collect/import/articles.ts';
import { parseMedia } from '../../../src/collect/import/media.ts';
import { readTable } from '../../../src/collect/import/read-table.ts';
import { csvFiles } from '../../../src/report/tables.ts';
import { freshFile } from '../../import/samples.ts';
import { ARTICLES, by, HEADER, MEDIA, office, REGISTERS, type Row, tableOf } from './office.ts';

const COPY = '后勤处联合燃气公司对六个食堂的阀门、软管和报警器逐一检测，当场更换老化软管两根。';
const A = 'http://www.scgxhq.com/p/0/?StId=st_app_news_i_x638985725059070122';
const B = 'https://www.scxxjjhqcy.com/gxhq/hqxx/7.html';

const UNSIGNED: Row = ['scgxhq', '学校后勤动态', '食堂换软管', '2025-03-08', A, '', '', COPY];
const SIGNED: Row = [
  'scxxjjhqcy',
  '高校后勤 / 后勤信息',
  '西华大学：公寓通热水',
  '2025-04-08',
  B,
  '沈小禾',
  '西华大学',
  '东区八栋公寓的机组全部更换到位。',
];
const CLAIM: Row = ['天府号外', '西华大学换软管', '2025-03-09', '第6版', '西华大学', '沈小禾', '', COPY];

describe('decide', () => {
  it('refuses the whole file for one unknown object, naming row and column', async () => {
    const { store, refused } = await office([UNSIGNED], []);
    const problems = await refused(
      by('unit', A, '西华大学'),
      by('exclude', 'http://www.scgxhq.com/p/0/?StId=st_app_news_i_x1'),
      by('unit', A, '西花大学'),
      by('author', 'unit-0123456789', '沈小禾'),
    );
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [3, '对象'],
      [4, '结论'],
      [5, '对象'],
    ]);
    expect(problems[1]?.message).toContain('名册中没有单位「西花大学」');
    expect(await store.decisions()).toEqual([]);
  });

  it('knows an article by every form of its address', async () => {
    const { store, decide: add } = await office([UNSIGNED], []);
    const id = 'st_app_news_i_x638985725059070122';
    const forms = [
      A,
      `scgxhq.com/p/10/?StId=${id}`,
      `https://www.scgxhq.com/p/12/?StId=${id}&tfid=3`,
      ` ${A} `,
    ];
    expect(await add(...forms.map((form) => by('unit', form, '西华大学')))).toBe(4);
    expect(new Set((await store.decisions()).map(({ object }) => object))).toEqual(new Set([A]));
  });

  it.each(['第6版', '天府号外《西华大学换软管》', '西华大学换软管'])('knows a claim as %s', async (name) => {
    const { decide: add, questions } = await office([], [CLAIM]);
    expect(await questions()).toHaveLength(1);
    await add(by('claim-accept', name));
    expect(await questions()).toEqual([]);
  });

  it('a claim stays decided when another comes to the same page of the same paper', async () => {
    const { store, decide: add, refused, questions } = await office([], [CLAIM]);
    await add(by('claim-reject', '第6版'));
    const other: Row = [
      '天府号外',
      '西昌学院通公交',
      '2025-03-09',
      '第6版',
      '西昌学院',
      '顾北辰',
      '',
      '新线停靠东门。',
    ];
    await store.addClaims(parseMedia(await tableOf(MEDIA, [other])));
    expect((await questions()).map(({ title }) => title)).toEqual(['西昌学院通公交']);
    expect((await refused(by('claim-accept', '第6版')))[0]?.message).toContain('「第6版」有几条申报');
  });

  it('works for every year of the record where a range of days was settled for one of them', async () => {
    const { store, decide: add } = await office([UNSIGNED, SIGNED.with(3, '2024-03-05')], []);
    await store.appendReadingAnswers([
      { id: 'window', answer: '2024-12-01..2025-11-30', by: '周予安', at: '2025-12-01' },
    ]);
    expect(await add(by('unit', A, '西华大学'))).toBe(1);
  });

  it('works where nothing bears a date', async () => {
    const { decide: add, questions } = await office([], [CLAIM.with(2, '')]);
    await add(by('date', '第6版', '2025-03-09'));
    expect((await questions()).map(({ ask }) => ask)).toEqual([expect.stringContaining('不在媒体名册')]);
  });

  it('takes a question’s 编号 for its object; says which kinds answer it', async () => {
    const { decide: add, refused, questions } = await office([UNSIGNED], []);
    const number = (await questions())[0]?.id ?? '';
    expect(number).toMatch(/^unit-/);
    expect((await refused(by('same-person', number)))[0]?.message).toContain('unit、exclude');
    await add(by('unit', number, '西华大学'));
    expect(await questions()).toEqual([]);
    // Answered, the number still means the same article: a second thought may use it too.
    await add(by('unit', number, '西昌学院'));
  });

  it('a pair joined by decision can be parted again', async () => {
    const { decide: add, questions } = await office(
      [
        SIGNED.with(5, '欧阳澜澜'),
        [
          'scgxhq',
          '学校后勤动态',
          '西昌学院：补种银杏',
          '2025-05-08',
          A,
          '欧阳澜澜',
          '西昌学院',
          '树径均在十二厘米以上。',
        ],
      ],
      [],
    );
    const pair = '西华大学+欧阳澜澜;西昌学院+欧阳澜澜';
    expect((await questions()).map(({ kind }) => kind)).toEqual(['person']);
    await add(by('same-person', pair));
    expect(await questions()).toEqual([]);
    await add(by('same-person', pair, '撤销'));
    expect(await questions()).toHaveLength(1);
  });

  it('an include that names a unit which the register lacks is refused; other words count it', async () => {
    const { decide: add, refused } = await office([UNSIGNED], []);
    expect((await refused(by('include', A, '西花大学+沈小禾')))[0]?.message).toContain('西花大学');
    expect(await refused(by('include', A, '西花大学'))).toHaveLength(1);
    expect(await add(by('include', A, '同意计入'))).toBe(1);
  });

  it('an address that holds a semicolon is one object: as it stands, written out, among others, by 编号', async () => {
    const url = 'http://hq.example/news;v=2?id=7;print';
    const { store, decide: add, questions } = await office([UNSIGNED.with(4, url), SIGNED], []);
    const number = (await questions())[0]?.id ?? '';
    await add(by('unit', url, '西华大学'));
    expect(await questions()).toEqual([]);
    await add(by('unit', number, '撤销'));
    expect(await questions()).toHaveLength(1);
    const writtenOut = url.replaceAll(';', '%3B');
    expect(
      await add(by('exclude', writtenOut), by('exclude', `${B};${url}`), by('story-split', url, B)),
    ).toBe(3);
    expect((await store.decisions()).map(({ object }) => object)).toEqual([
      writtenOut,
      writtenOut,
      writtenOut,
      `${writtenOut};${B}`,
      `${writtenOut};${B}`,
    ]);
    expect((await questions()).map(({ kind }) => kind)).toEqual([]);
  });

  it('an objection that nobody has made cannot be ruled upon', async () => {
    const { store, decide: add, refused } = await office([SIGNED], []);
    expect((await refused(by('objection-upheld', '异议2025-1', '成立')))[0]?.message).toContain(
      '没有登记过「异议2025-1」',
    );
    await store.addObjection({
      year: 2025,
      by: '漆望舒',
      unit: '西华大学',
      contact: '',
      item: B,
      claim: '少计一篇',
      evidence: '',
      at: '2025-12-24',
    });
    await add(by('objection-dismissed', '2025-1', '不成立'));
    expect((await store.decisions()).map(({ object }) => object)).toEqual(['异议2025-1']);
    expect(await refused(by('objection-upheld', '异议2025-2', '成立'))).toHaveLength(1);
  });

  it('the same pages crawled or handed in again ask nothing anew', async () => {
    const { store, decide: add, questions } = await office([UNSIGNED, SIGNED], [CLAIM]);
    await add(by('unit', A, '西华大学'), by('claim-reject', '第6版'), by('author', B, '顾北辰'));
    await store.addImportedArticles(parseArticles(await tableOf(ARTICLES, [SIGNED, UNSIGNED])));
    expect(await questions()).toEqual([]);
  });
});

describe('questions.csv, answered in a spreadsheet', () => {
  const files: readonly (readonly [string, (file: string, rows: readonly Row[]) => Promise<void>])[] = [
    ['answers.xlsx', (file, rows) => writeWorkbook(rows.map((row) => [...row])).toFile(file)],
    ['answers.csv', async (file, rows) => writeFileSync(file, iconv.encode(stringify([...rows]), 'gb18030'))],
  ];

  it.each(files)('as %s', async (name, write) => {
    const { store, result } = await office([UNSIGNED, SIGNED], [CLAIM]);
    const text = csvFiles(await result()).get('questions.csv') ?? '';
    const open = z.array(z.record(z.string(), z.string())).parse(parse(text, { bom: true, columns: true }));
    const answers: Readonly<Record<string, readonly [string, string]>> = {
      unit: ['单位', '西华大学'],
      claim: ['驳回申报', '不计'],
    };
    const rows = open.map((row) => {
      const number = row['编号'] ?? '';
      const [kind, verdict] = answers[number.split('-')[0] ?? ''] ?? ['', ''];
      return by(kind, number, verdict);
    });
    expect(rows).toHaveLength(2);
    const file = freshFile(name);
    await write(file, [HEADER, ...rows]);
    expect(await decide(store, await readTable(file), REGISTERS, file)).toBe(2);
    const { questions, funnel } = await result();
    expect(questions).toEqual([]);
    expect(funnel).toMatchObject({ sitePoints: 2, bonusPoints: 0 });
  });
});
