import { writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { z } from 'zod';
import { decide } from '../../../src/collect/decide/decide.ts';
import { gather } from '../../../src/collect/gather/gather.ts';
import { parseArticles } from '../../../src/collect/import/articles.ts';
import { parseMedia } from '../../../src/collect/import/media.ts';
import { readTable } from '../../../src/collect/import/read-table.ts';
import type { Table } from '../../../src/collect/import/table/table.ts';
import { InputError, type InputProblem } from '../../../src/model/failure.ts';
import type { Question } from '../../../src/model/question.ts';
import type { TallyResult } from '../../../src/model/result.ts';
import { csvFiles } from '../../../src/report/tables.ts';
import type { Store } from '../../../src/store/types.ts';
import { tally } from '../../../src/tally/tally.ts';
import { freshFile } from '../../import/samples.ts';
import { freshStore } from '../../store/samples.ts';

const HEADER = ['类型', '对象', '结论', '理由', '决定人', '时间'] as const;
const ARTICLES = ['站点', '栏目', '标题', '发布日期', '网址', '作者', '来源', '正文'] as const;
const MEDIA = ['媒体', '标题', '刊登日期', '网址或版面', '单位', '第一作者', '凭证', '正文'] as const;
const REGISTERS = { members: null, outlets: null };
const COPY = '后勤处联合燃气公司对六个食堂的阀门、软管和报警器逐一检测，当场更换老化软管两根。';
const A = 'http://www.scgxhq.com/p/0/?StId=st_app_news_i_x638985725059070122';
const B = 'https://www.scxxjjhqcy.com/gxhq/hqxx/7.html';

type Row = readonly string[];

interface Office {
  readonly store: Store;
  readonly decide: (...rows: readonly Row[]) => Promise<number>;
  readonly refused: (...rows: readonly Row[]) => Promise<readonly InputProblem[]>;
  readonly questions: () => Promise<readonly Question[]>;
  readonly result: () => Promise<TallyResult>;
}

/** A record made by imports only. */
async function office(articles: readonly Row[], media: readonly Row[]): Promise<Office> {
  const store = await freshStore();
  if (articles.length > 0) await store.addImportedArticles(parseArticles(await tableOf(ARTICLES, articles)));
  if (media.length > 0) await store.addClaims(parseMedia(await tableOf(MEDIA, media)));
  const result = async (): Promise<TallyResult> =>
    tally((await gather(store, { year: 2025, membersFile: null, outletsFile: null, readings: {} })).input);
  const decideAll = async (...rows: readonly Row[]): Promise<number> =>
    decide(store, await tableOf(HEADER, rows), REGISTERS, 'd.csv');
  return {
    store,
    decide: decideAll,
    refused: async (...rows) => {
      try {
        await decideAll(...rows);
      } catch (error) {
        if (error instanceof InputError) return error.problems;
        throw error;
      }
      return [];
    },
    questions: async () => (await result()).questions,
    result,
  };
}

function tableOf(header: Row, rows: readonly Row[]): Promise<Table> {
  return readTable(freshFile('表.csv', stringify([header, ...rows])));
}

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

const by = (kind: string, object: string, verdict = ''): Row => [
  kind,
  object,
  verdict,
  '电话核实',
  '秘书处甲',
  '2025-12-26',
];

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

describe('decisions about candidates', () => {
  /** Ten schools, two places: one ahead, three level for the other place. */
  const POINTS = [5, 3, 3, 3, 1, 1, 1, 1, 1, 1];
  const SCHOOLS = [
    '四川农业大学',
    '西华大学',
    '西昌学院',
    '成都理工大学',
    '四川师范大学',
    '成都大学',
    '西南石油大学',
    '绵阳师范学院',
    '宜宾学院',
    '攀枝花学院',
  ];
  const counted = SCHOOLS.flatMap((school, at) =>
    Array.from({ length: POINTS[at] ?? 0 }, (_, index): Row => {
      const number = `${at}${index}`;
      const words = Array.from({ length: 50 }, (__, place) =>
        String.fromCodePoint(0x6000 + ((Number(number) * 211 + place * 37) % 6000)),
      ).join('');
      const url = `http://www.scgxhq.com/p/0/?StId=st_app_news_i_x6389857250590701${number.padStart(3, '3')}`;
      return [
        'scgxhq',
        '学校后勤动态',
        `${school}：${words.slice(40)}`,
        '2025-03-08',
        url,
        '',
        school,
        words,
      ];
    }),
  );
  const said = (kind: string, object: string, verdict: string, at = '2025-12-26'): Row =>
    by(kind, object, verdict).with(5, at);

  it.each([
    ['a tie that is none', said('tie', '四川农业大学', '入围'), '不在跨过入围线的并列之中', '对象'],
    ['a place past the tie', said('tie', '四川师范大学', '不入围'), '不在跨过入围线的并列之中', '对象'],
    ['who has no point', said('condition', '四川大学', '不满足'), '应为排名中的学校', '对象'],
    ['who is no person', said('tie', '西华大学+苏念', '入围'), '“单位+姓名”', '对象'],
    ['words that say nothing', said('tie', '西昌学院', '再议'), '结论看不懂', '对象'],
    ['another season', said('tie', '西华大学', '入围', '2024-12-26'), '不在候选评定的期间', '时间'],
  ])('%s is refused, nothing is recorded', async (_, row, words, column) => {
    const { store, refused } = await office(counted, []);
    const problems = await refused(said('tie', '西华大学', '入围'), row);
    expect(problems.map((problem) => [problem.row, problem.column])).toEqual([[3, column]]);
    expect(problems[0]?.message).toContain(words);
    expect(await store.decisions()).toEqual([]);
  });

  it('those who are level, and a tie that the same file makes, are decided', async () => {
    const { decide: add, result } = await office(counted, []);
    const inside = async () =>
      (await result()).unitRanking.filter(({ standing }) => standing === '是').map(({ name }) => name);
    expect(await inside()).toEqual(['四川农业大学']);
    await add(said('tie', '西昌学院', '入围'));
    expect(await inside()).toEqual(['四川农业大学', '西昌学院']);
    // Three of the first four leave: the schools of one point are level for a place now.
    const out = ['四川农业大学', '西华大学', '成都理工大学'];
    await add(
      ...out.map((school) => said('condition', school, '不满足 5.1.1')),
      said('tie', '成都大学', '入围'),
    );
    expect(await inside()).toEqual(['西昌学院', '成都大学']);
  });

  it('what was said of one who has lost all points is asked about, and can be taken back', async () => {
    const { decide: add, questions } = await office(counted, []);
    await add(said('condition', '攀枝花学院', '不满足 5.1.1'));
    const url = counted.at(-1)?.[4] ?? '';
    await add(by('exclude', url));
    expect((await questions()).map(({ kind, ask }) => [kind, ask.slice(0, 8)])).toEqual([
      ['decision', '这条决定不起作用'],
    ]);
    await add(said('condition', '攀枝花学院', '撤销'));
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
