import { describe, expect, test } from 'vitest';
import { parseDecisions } from '../../src/collect/import/decisions.ts';
import { DECISION_KINDS } from '../../src/model/decision.ts';
import { csvTable, places } from './samples.ts';

const HEADER = '类型,对象,结论,理由,决定人,时间';
const parse = async (...rows: readonly string[]) => parseDecisions(await csvTable(HEADER, ...rows));

test('a whole row, with its row number', async () => {
  expect(await parse('', 'unit,http://www.example.cn/1,某某大学,落款,秘书处甲,2025-12-22 10:30')).toEqual([
    {
      row: 3,
      kind: 'unit',
      object: 'http://www.example.cn/1',
      verdict: '某某大学',
      reason: '落款',
      by: '秘书处甲',
      at: '2025-12-22 10:30',
      shown: null,
    },
  ]);
});

test('every kind is known by its id', async () => {
  const rows = DECISION_KINDS.map(
    (kind) => `${kind},对象,${kind === 'date' ? '2025-03-08' : '结论'},,甲,2025-12-22`,
  );
  expect((await parse(...rows)).map(({ kind }) => kind)).toEqual([...DECISION_KINDS]);
});

test.each([
  ['归属单位', 'unit'],
  ['第一作者', 'author'],
  ['同一篇', 'story-merge'],
  ['不是同一篇', 'story-split'],
  ['转载', 'reprint'],
  ['原创', 'not-reprint'],
  ['不计分', 'exclude'],
  ['同一人', 'same-person'],
  ['异议成立', 'objection-upheld'],
  [' Claim-Accept ', 'claim-accept'],
])('%s is %s', async (cell, kind) => {
  expect(await parse(`${cell},对象,结论,,甲,2025-12-22`)).toMatchObject([{ kind }]);
});

test('the order of the file is kept: later decisions supersede earlier ones', async () => {
  const rows = await parse('unit,x,乙校,,甲,2025-12-22', 'unit,x,甲校,,甲,2025-12-22');
  expect(rows.map(({ verdict }) => verdict)).toEqual(['乙校', '甲校']);
});

test('several addresses, one below the other in a cell, are joined', async () => {
  expect(
    await parse('story-merge,"http://a.example.cn/1\nhttp://b.example.cn/2",,,甲,2025-12-22'),
  ).toMatchObject([{ object: 'http://a.example.cn/1;http://b.example.cn/2' }]);
});

test('a date may be handed in as any date cell, and taken back', async () => {
  const rows = await parse(
    'date,x,2025年3月8日,,甲,2025-12-22',
    'date,x,45724,,甲,45724',
    'date,x,撤销,,甲,2025-12-22',
  );
  expect(rows.map(({ verdict }) => verdict)).toEqual(['2025-03-08', '2025-03-08', '撤销']);
  expect(rows[1]?.at).toBe('2025-03-08');
});

describe('a row that says too little or nothing known', () => {
  test('is placed, all rows at once', async () => {
    const act = () =>
      parse(
        '决断,x,,,甲,2025-12-22',
        ',,,,,',
        'unit,,某某大学,,,',
        'author,x,,,甲,2025-12-22',
        'date,x,三月,,甲,昨天',
        'exclude,x,,,甲,2025-12-22',
      );
    expect(await places(act)).toEqual([
      'bad-word 2 类型',
      'blank-cell 4 对象',
      'blank-cell 4 决定人',
      'blank-cell 4 时间',
      'verdict-missing 5 结论',
      'bad-date 6 时间',
      'bad-verdict 6 结论',
    ]);
  });

  test.each(['unit', 'author', 'date', 'tie', 'condition'])('%s needs a verdict', async (kind) => {
    expect(await places(() => parse(`${kind},x,,,甲,2025-12-22`))).toEqual(['verdict-missing 2 结论']);
  });
});
