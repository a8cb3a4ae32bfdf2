import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMNS } from '../../src/collect/import/columns.ts';
import { parseMembers } from '../../src/collect/import/members.ts';
import { remarkOnHeader } from '../../src/collect/import/rows/header.ts';
import { csvTable, places, refusals } from './samples.ts';

const HEADER = '代码,名称,类型,层次,曾用名,简称,片区,入会日期,退会日期,备注';
const table = (...rows: readonly string[]) => csvTable(HEADER, ...rows);
const parse = async (...rows: readonly string[]) => parseMembers(await table(...rows));

test('a whole row', async () => {
  const row =
    '4151000001,某某大学,学校会员,本科,某某学院@2015;某专@1998年;旧校@?;更旧,某大;某某大?,成都市,2010/6/1,2024年12月31日,备注甲';
  expect(await parse(row)).toEqual([
    {
      code: '4151000001',
      name: '某某大学',
      kind: '学校会员',
      level: '本科',
      formerNames: [
        { name: '某某学院', until: 2015 },
        { name: '某专', until: 1998 },
        { name: '旧校', until: null },
        { name: '更旧', until: null },
      ],
      shortNames: [
        { name: '某大', ambiguous: false },
        { name: '某某大', ambiguous: true },
      ],
      region: '成都市',
      joined: '2010-06-01',
      left: '2024-12-31',
      note: '备注甲',
    },
  ]);
});

test('blank cells are nothing; full-width marks are read as half-width', async () => {
  const [blank, wide] = await parse(
    '1,甲校,学校会员,,,,,,,',
    '2,乙校,企业会员,,旧乙＠２００９；老乙@？,乙大；小乙？,,,,',
  );
  expect(blank).toMatchObject({ level: '', formerNames: [], shortNames: [], joined: null, left: null });
  expect(wide?.formerNames).toEqual([
    { name: '旧乙', until: 2009 },
    { name: '老乙', until: null },
  ]);
  expect(wide?.shortNames).toEqual([
    { name: '乙大', ambiguous: false },
    { name: '小乙', ambiguous: true },
  ]);
});

test('ambiguous= in the note marks short names, whatever stands around it', async () => {
  const [school] = await parse(
    '1,甲校,学校会员,,,甲大;小甲;老甲,,,,"待确认; ambiguous=小甲,老甲; merged=丙校@2000"',
  );
  expect(school?.shortNames.map(({ name, ambiguous }) => [name, ambiguous])).toEqual([
    ['甲大', false],
    ['小甲', true],
    ['老甲', true],
  ]);
});

test('a short name given twice, or equal to the full name, stands once or not at all', async () => {
  const [school] = await parse('1,甲校,学校会员,,,甲校;小甲;小甲?,,,,');
  expect(school?.shortNames).toEqual([{ name: '小甲', ambiguous: true }]);
});

test('columns may stand in any order; unknown and absent ones are told, not refused', async () => {
  const shuffled = await csvTable('备注, 类型 ,电话,名称,代码', '好,非会员,028,甲校,1');
  expect(parseMembers(shuffled)).toMatchObject([{ code: '1', name: '甲校', kind: '非会员', note: '好' }]);
  expect(remarkOnHeader(shuffled, COLUMNS.members)).toEqual({
    unknown: ['电话'],
    absent: ['层次', '曾用名', '简称', '片区', '入会日期', '退会日期'],
  });
});

describe('a header that is not ours', () => {
  test('missing columns are said once, with what was expected and found', async () => {
    const [only, ...more] = await refusals(async () =>
      parseMembers(await csvTable('学校名称,类别', '甲校,学校会员')),
    );
    expect(more).toEqual([]);
    expect(only).toMatchObject({ code: 'missing-columns', row: 1, column: null });
    expect(only?.message).toBe(
      '表.csv 第 1 行：缺少列：代码、名称、类型。应有：代码、名称、类型、层次、曾用名、简称、片区、入会日期、退会日期、备注；实际表头：学校名称、类别。',
    );
  });

  test('a title line above the header is not guessed away', async () => {
    const act = async () =>
      parseMembers(await csvTable('二〇二五年会员名册,,,', HEADER, '1,甲校,学校会员,,,,,,,'));
    expect(await places(act)).toEqual(['missing-columns 1 -']);
  });

  test('a column twice', async () => {
    const act = async () => parseMembers(await csvTable('代码,名称,类型,名称', '1,甲校,学校会员,乙校'));
    expect(await places(act)).toEqual(['duplicate-column 1 名称']);
  });

  test('nothing at all, and nothing below it', async () => {
    expect(await places(async () => parseMembers(await csvTable('')))).toEqual(['empty-file - -']);
    expect(await places(() => parse())).toEqual(['no-rows - -']);
  });
});

describe('everything wrong is said at once, in order of row, with row and column', () => {
  test('one file with every kind of mistake', async () => {
    const act = () =>
      parse(
        ',,学校会员,,,,,,,',
        '2,乙校,大学,,,,,,,',
        '',
        '3,丙校,学校会员,,旧丙@20x5,,,2025-02-30,,',
        '4,丁校,学校会员,,@2000;甲@1@2,,,2020-05-01,2020-04-30,',
        '4.15E+09,戊校,企业会员,,,,,,,',
        '2,己校,企业会员,,,,,,去年,',
        '7,乙 校,企业会员,,,,,,,,,多出来的',
      );
    expect(await places(act)).toEqual([
      'blank-cell 2 代码',
      'blank-cell 2 名称',
      'bad-word 3 类型',
      'bad-date 5 入会日期',
      'bad-former-name 5 曾用名',
      'date-order 6 退会日期',
      'bad-former-name 6 曾用名',
      'bad-former-name 6 曾用名',
      'bad-code 7 代码',
      'bad-date 8 退会日期',
      'duplicate-code 8 代码',
      'extra-cells 9 -',
      'duplicate-name 9 名称',
    ]);
  });

  test('messages say what was expected and what came', async () => {
    const messages = (await refusals(() => parse('1,甲校,大学,,,,,2025-02-30,,'))).map(
      ({ message }) => message,
    );
    expect(messages).toEqual([
      '表.csv 第 2 行「类型」：应为学校会员、企业会员、非会员；现为「大学」。',
      '表.csv 第 2 行「入会日期」：应为真实存在的日期，如 2025-03-08；现为「2025-02-30」。',
    ]);
  });
});

describe('short names that two share', () => {
  const rows = (first: string, second: string) => [
    `1,甲城大学,学校会员,,,${first},,,,`,
    `2,甲山大学,学校会员,,,${second},,,,`,
  ];

  test.each([
    ['甲大', '甲大'],
    ['甲大?', '甲大'],
    ['甲大', '甲大?'],
  ])('%s and %s: refused, naming both and the way out', async (first, second) => {
    const [only, ...more] = await refusals(() => parse(...rows(first, second)));
    expect(more).toEqual([]);
    expect(only).toMatchObject({ code: 'shared-short-name', row: 3, column: '简称' });
    expect(only?.message).toContain('第 2 行「甲城大学」');
    expect(only?.message).toContain('「甲山大学」');
    expect(only?.message).toContain('甲大?');
  });

  test('marked on both sides it is fine', async () => {
    expect(await parse(...rows('甲大?', '甲大?'))).toHaveLength(2);
  });

  test("an unmarked short name that is another's official name", async () => {
    expect(await places(() => parse(...rows('甲山大学', '')))).toEqual(['shared-short-name 2 简称']);
    expect(await parse(...rows('甲山大学?', ''))).toHaveLength(2);
  });

  test('former names may be shared: the date of an article tells them apart', async () => {
    expect(await parse('1,甲校,学校会员,,师院@1985,,,,,', '2,乙校,学校会员,,师院@2003,,,,,')).toHaveLength(2);
  });
});

test('the order of rows changes neither the rows nor whether they are refused', async () => {
  const rows = [
    '1,甲校,学校会员,,,甲;共?,,,,',
    '2,乙校,企业会员,,,共?,,,,',
    '3,丙校,非会员,,旧丙@2000,丙,,,,',
    '10,丁校,学校会员,,,,,,,',
  ];
  const clashing = [...rows, '11,戊校,学校会员,,,丙,,,,'];
  const expected = await parse(...rows);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(rows, { minLength: 4 }),
      fc.shuffledSubarray(clashing, { minLength: 5 }),
      async (some, bad) => {
        expect(await parse(...some)).toEqual(expected);
        expect((await refusals(() => parse(...bad))).map(({ code }) => code)).toEqual(['shared-short-name']);
      },
    ),
    { numRuns: 30, seed: 13 },
  );
});
