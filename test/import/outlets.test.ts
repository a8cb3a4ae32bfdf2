import { describe, expect, test } from 'vitest';
import { outletNames, parseOutlets } from '../../src/collect/import/outlets.ts';
import { csvTable, places } from './samples.ts';

const HEADER = '名称,类别,级别,域名,生效日期,失效日期,备注';
const parse = async (...rows: readonly string[]) => parseOutlets(await csvTable(HEADER, ...rows));

test('a whole row', async () => {
  expect(
    await parse(
      '甲日报/甲网,报纸,省级,https://News.Example.CN/;a.example.cn；a.example.cn,2020-01-01,2024-12-31,注',
    ),
  ).toEqual([
    {
      name: '甲日报/甲网',
      kind: '报纸',
      level: '省级',
      domains: ['news.example.cn', 'a.example.cn'],
      from: '2020-01-01',
      to: '2024-12-31',
      note: '注',
    },
  ]);
});

test.each(['国家级', '省级', '市级', '县级', '行业', '其他'])('level %s', async (level) => {
  expect((await parse(`甲报,,${level},,,,`))[0]?.level).toBe(level);
});

test('a row answers to each of its names', () => {
  expect(outletNames({ name: '工人日报/中工网' })).toEqual(['工人日报/中工网', '工人日报', '中工网']);
  expect(outletNames({ name: '光明网' })).toEqual(['光明网']);
});

test.each(['a b.cn', '甲报', 'http://', 'x', 'a..cn', 'a.example.cn/path', '-a.cn'])(
  '%s is no domain',
  async (domain) => {
    expect(await places(() => parse(`甲报,,省级,${domain},,,`))).toEqual(['bad-domain 2 域名']);
  },
);

test('mistakes are placed', async () => {
  const act = () =>
    parse(
      ',报纸,省级,,,,',
      '甲报,,部级,,,,',
      '乙报,,,,,,',
      '丙报,,市级,,2025-01-02,2025-01-01,',
      '丁报,,市级,,昨天,,',
    );
  expect(await places(act)).toEqual([
    'blank-cell 2 名称',
    'bad-word 3 级别',
    'blank-cell 4 级别',
    'date-order 5 失效日期',
    'bad-date 6 生效日期',
  ]);
});

describe('one medium in two rows', () => {
  test.each([
    ['甲报,,省级,,,,', '甲报,,市级,,,,'],
    ['甲报,,省级,,,2024-06-30,', '甲报,,市级,,2024-06-30,,'],
    ['甲报/甲网,,省级,,,,', '甲网,,市级,,,,'],
    ['甲 报,,省级,,,,', '甲报,,省级,,2020-01-01,2020-12-31,'],
  ])('on one day: refused (%s | %s)', async (first, second) => {
    expect(await places(() => parse(first, second))).toEqual(['outlet-overlap 3 名称']);
  });

  test('one after the other: the level changed', async () => {
    const rows = await parse('甲报,,市级,,2024-07-01,,', '甲报,,省级,,,2024-06-30,');
    expect(rows.map(({ from, level }) => [from, level])).toEqual([
      [null, '省级'],
      ['2024-07-01', '市级'],
    ]);
  });
});
