import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CONDITION_COLUMNS, conditionRows } from '../../../src/report/csv/conditions.ts';
import { writeCsv } from '../../../src/report/csv/write.ts';
import { csvFiles } from '../../../src/report/tables.ts';
import { tally } from '../../../src/tally/tally.ts';
import { decision, member } from '../../tally/ranking/samples.ts';
import { page } from '../../tally/unit/page.ts';

const SCHOOLS = [
  member('1', '绵阳师范学院'),
  member('2', '西昌学院'),
  member('3', '西华大学'),
  member('4', '成都大学'),
  member('5', '宜宾学院'),
];
const EVENTS = ['举办厨艺赛', '检修供水管网', '更换公寓门锁', '清理排水沟渠', '开展节电宣传'] as const;

const articles = SCHOOLS.flatMap(({ code, name }, index) =>
  EVENTS.slice(0, 5 - index).map((event, at) => ({
    ...page({
      title: `${name}${event}`,
      source: name,
      author: '丁一',
      body: [`${name}后勤处近日${event}，第${code}${at}号工单按期办结。`],
    }),
    url: `http://www.scgxhq.com/p/10/?StId=st_app_news_i_x${code}${at}`,
  })),
);

function rows(...decisions: Parameters<typeof decision>[]) {
  const result = tally({
    year: 2025,
    articles,
    claims: [],
    members: SCHOOLS,
    outlets: [],
    readings: {},
    decisions: decisions.map((parts) => decision(...parts)),
    gaps: [],
  });
  const records: Record<string, string>[] = parse(csvFiles(result).get('conditions.csv') ?? '', {
    bom: true,
    columns: true,
  });
  return { result, records };
}

describe('conditions.csv', () => {
  it('lists every condition of clause 5 for the candidates near the line', () => {
    const { records } = rows();
    const units = records.filter((row) => row['类别'] === '先进集体');
    const [first] = units;
    expect(Object.keys(first ?? {})).toEqual([
      '类别',
      '名次',
      '单位',
      '姓名',
      '入围',
      '条款',
      '条件',
      '状态',
      '理由',
    ]);
    expect(units.slice(0, 4).map((row) => row['条款'])).toEqual(['5.1.1', '5.1.2', '5.1.3', '5.1.4']);
    expect(first).toMatchObject({
      单位: '绵阳师范学院',
      名次: '1',
      入围: '是',
      姓名: '',
      状态: '待核对',
      理由: '',
    });
  });

  it('shows what was decided, by whom and when', () => {
    const { records } = rows(
      [1, 'condition', '绵阳师范学院', '不满足', { reason: '5.1.1：无专职人员' }],
      [2, 'condition', '西昌学院', '满足', { reason: '材料齐全' }],
    );
    const state = (unit: string) =>
      records.filter((row) => row['类别'] === '先进集体' && row['单位'] === unit).map((row) => row['状态']);
    expect(state('绵阳师范学院')).toEqual(['不满足', '待核对', '待核对', '待核对']);
    expect(state('西昌学院')).toEqual(['满足', '满足', '满足', '满足']);
    const unmet = records.find((row) => row['状态'] === '不满足');
    expect(unmet?.['理由']).toBe('5.1.1：无专职人员（秘书处，2026-01-08）');
  });

  it('splits people into school and name', () => {
    const { result } = rows();
    const text = writeCsv(CONDITION_COLUMNS, conditionRows(result));
    const people = conditionRows(result).filter(({ person }) => person !== '');
    expect(
      people.every(
        ({ unit, person, clause }) => unit !== '' && person === '丁一' && clause.startsWith('5.2'),
      ),
    ).toBe(true);
    expect(text.split('\r\n').length - 2).toBe(conditionRows(result).length);
  });
});
