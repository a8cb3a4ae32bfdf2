import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import { describe, expect, it, onTestFinished } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { z } from 'zod';
import { openStore } from '../../../src/store/open.ts';
import { tallyIn } from '../../cli/tally-cli.ts';

const HEADER = ['类型', '对象', '结论', '理由', '决定人', '时间'] as const;
const ARTICLES = ['站点', '栏目', '标题', '发布日期', '网址', '作者', '来源', '正文'] as const;
const MEDIA = ['媒体', '标题', '刊登日期', '网址或版面', '单位', '第一作者', '凭证', '正文'] as const;
const COPY = '后勤处联合燃气公司对六个食堂的阀门、软管和报警器逐一检测，当场更换老化软管两根。';
const A = 'http://www.scgxhq.com/p/0/?StId=st_app_news_i_x638985725059070122';
const B = 'https://www.scxxjjhqcy.com/gxhq/hqxx/7.html';

type Row = readonly string[];

/** A folder with a record made by imports only. */
function record(articles: readonly Row[], media: readonly Row[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'tally-decide-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [kind, header, rows] of [
    ['articles', ARTICLES, articles],
    ['media', MEDIA, media],
  ] as const) {
    if (rows.length === 0) continue;
    writeFileSync(join(folder, `${kind}.csv`), stringify([header, ...rows]));
    expect(tallyIn(folder, 'import', kind, `${kind}.csv`, '--home', 'home').status).toBe(0);
  }
  return folder;
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

function decide(folder: string, rows: readonly Row[], ...more: string[]) {
  writeFileSync(join(folder, 'd.csv'), stringify([HEADER, ...rows]));
  return tallyIn(folder, 'decide', 'd.csv', '--home', 'home', ...more);
}

const by = (kind: string, object: string, verdict = ''): Row => [
  kind,
  object,
  verdict,
  '电话核实',
  '秘书处甲',
  '2025-12-26',
];

function questions(folder: string): Record<string, string>[] {
  const done = tallyIn(folder, 'questions', '--year', '2025', '--home', 'home', '--json');
  return z.array(z.record(z.string(), z.string())).parse(JSON.parse(done.stdout));
}

async function recorded(folder: string) {
  const store = await openStore(join(folder, 'home'), { mustExist: true });
  const decisions = await store.decisions();
  await store.close();
  return decisions;
}

describe('tally decide FILE', () => {
  it('refuses the whole file for one unknown object, naming row and column', async () => {
    const folder = record([UNSIGNED], []);
    const done = decide(folder, [
      by('unit', A, '西华大学'),
      by('exclude', 'http://www.scgxhq.com/p/0/?StId=st_app_news_i_x1'),
      by('unit', A, '西花大学'),
      by('author', 'unit-0123456789', '沈小禾'),
    ]);
    expect(done.status).toBe(2);
    expect(done.stdout).toBe('');
    expect(done.stderr).toMatch(/d\.csv 第 3 行「对象」/);
    expect(done.stderr).toMatch(/第 4 行「结论」：名册中没有单位「西花大学」/);
    expect(done.stderr).toMatch(/第 5 行「对象」/);
    expect(done.stderr).not.toMatch(/第 2 行/);
    expect(await recorded(folder)).toEqual([]);
  });

  it('knows an article by every form of its address', async () => {
    const folder = record([UNSIGNED], []);
    const id = 'st_app_news_i_x638985725059070122';
    const forms = [
      A,
      `scgxhq.com/p/10/?StId=${id}`,
      `https://www.scgxhq.com/p/12/?StId=${id}&tfid=3`,
      ` ${A} `,
    ];
    expect(
      decide(
        folder,
        forms.map((form) => by('unit', form, '西华大学')),
        '--json',
      ).stdout,
    ).toBe(`${JSON.stringify({ appended: 4 }, null, 2)}\n`);
    expect(new Set((await recorded(folder)).map(({ object }) => object))).toEqual(new Set([A]));
  });

  it.each(['第6版', '天府号外《西华大学换软管》', '西华大学换软管'])('knows a claim as %s', (name) => {
    const folder = record([], [CLAIM]);
    expect(questions(folder)).toHaveLength(1);
    expect(decide(folder, [by('claim-accept', name)]).status).toBe(0);
    expect(questions(folder)).toEqual([]);
  });

  it('a claim stays decided when another comes to the same page of the same paper', () => {
    const folder = record([], [CLAIM]);
    expect(decide(folder, [by('claim-reject', '第6版')]).status).toBe(0);
    const other: Row = [
      '天府号外',
      '西昌学院通公交',
      '2025-03-09',
      '第6版',
      '西昌学院',
      '顾北辰',
      '',
      '新线一路停靠东门。',
    ];
    writeFileSync(join(folder, 'more.csv'), stringify([MEDIA, other]));
    expect(tallyIn(folder, 'import', 'media', 'more.csv', '--home', 'home').status).toBe(0);
    expect(questions(folder).map((row) => row['标题'])).toEqual(['西昌学院通公交']);
    const shared = decide(folder, [by('claim-accept', '第6版')]);
    expect([shared.status, shared.stderr]).toEqual([2, expect.stringContaining('「第6版」有几条申报')]);
  });

  it('works where nothing bears a date', () => {
    const folder = record([], [CLAIM.with(2, '')]);
    expect(decide(folder, [by('date', '第6版', '2025-03-09')]).status).toBe(0);
    expect(questions(folder).map((row) => row['问题'])).toEqual([expect.stringContaining('不在媒体名册')]);
  });

  it('takes a question’s 编号 for its object; says which kinds answer it', () => {
    const folder = record([UNSIGNED], []);
    const [open] = questions(folder);
    const number = open?.['编号'] ?? '';
    expect(number).toMatch(/^unit-/);
    const wrong = decide(folder, [by('same-person', number)]);
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('unit、exclude')]);
    expect(decide(folder, [by('unit', number, '西华大学')]).status).toBe(0);
    expect(questions(folder)).toEqual([]);
    // Answered, the number still means the same article: a second thought may use it too.
    expect(decide(folder, [by('unit', number, '西昌学院')]).status).toBe(0);
  });

  it('a pair joined by decision can be parted again', () => {
    const folder = record(
      [
        [...SIGNED.slice(0, 5), '欧阳澜澜', '西华大学', SIGNED[7] ?? ''],
        [
          'scgxhq',
          '学校后勤动态',
          '西昌学院：绿化队补种银杏',
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
    expect(questions(folder).map((row) => row['类型'])).toHaveLength(1);
    expect(decide(folder, [by('same-person', pair)]).status).toBe(0);
    expect(questions(folder)).toEqual([]);
    expect(decide(folder, [by('same-person', pair, '撤销')]).status).toBe(0);
    expect(questions(folder)).toHaveLength(1);
  });

  it('an include that names a unit which the register lacks is refused; other words count it', () => {
    const folder = record([UNSIGNED], []);
    const typo = decide(folder, [by('include', A, '西花大学+沈小禾')]);
    expect([typo.status, typo.stderr]).toEqual([2, expect.stringContaining('西花大学')]);
    expect(decide(folder, [by('include', A, '西花大学')]).status).toBe(2);
    expect(decide(folder, [by('include', A, '同意计入')]).status).toBe(0);
  });
});

describe('questions.csv, answered in a spreadsheet', () => {
  const files: readonly (readonly [string, (file: string, rows: readonly Row[]) => Promise<void>])[] = [
    [
      'answers.xlsx',
      (file, rows) => writeExcel(rows.map((row) => row.map((value) => ({ value })))).toFile(file),
    ],
    ['answers.csv', async (file, rows) => writeFileSync(file, iconv.encode(stringify(rows), 'gb18030'))],
  ];

  it.each(files)('as %s', async (name, write) => {
    const folder = record([UNSIGNED, SIGNED], [CLAIM]);
    expect(tallyIn(folder, 'report', '--year', '2025', '--home', 'home', '--out', 'out').status).toBe(3);
    const text = readFileSync(join(folder, 'out', '2025', 'questions.csv'));
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
    await write(join(folder, name), [HEADER, ...rows]);
    expect(tallyIn(folder, 'decide', name, '--home', 'home').status).toBe(0);
    const done = tallyIn(folder, 'report', '--year', '2025', '--home', 'home', '--out', 'out', '--json');
    expect(done.status).toBe(0);
    expect(JSON.parse(done.stdout)).toMatchObject({
      questions: 0,
      funnel: { sitePoints: 2, bonusPoints: 0 },
    });
  });
});
