import type { Absence, Winner } from '../../selection/nominations/nomination.ts';
import { compact } from '../../text/normalise.ts';
import type { ColumnSpec } from '../import/columns.ts';
import { type RowReader, readRows } from '../import/rows/row-reader.ts';
import type { Table } from '../import/table/table.ts';

const EXCUSES = { 无故: false, 有故: true, 请假: true } as const;
const EXCUSE_WORDS = ['无故', '有故', '请假'] as const;

/** 缺席记录: one row a missed activity, or one a unit with the number. */
export const ABSENCE_COLUMNS = [
  { name: '单位', header: 'required', cell: 'required', note: '会员单位', example: '某某职业技术学院' },
  { name: '次数', header: 'optional', cell: 'blank', note: '一行一次的可不写', example: '1' },
  { name: '活动', header: 'optional', cell: 'blank', note: '缺席的活动', example: '2024 年年会' },
  { name: '日期', header: 'optional', cell: 'blank', note: '', example: '2024-05-10' },
  {
    name: '性质',
    header: 'optional',
    cell: 'blank',
    note: '无故、有故 或 请假；没有这一列的，全表按无故缺席计',
    example: '无故',
  },
] as const satisfies readonly ColumnSpec[];

/** 往届名单. */
export const WINNER_COLUMNS = [
  { name: '荣誉', header: 'required', cell: 'required', note: '如 最美后勤人', example: '最美后勤人' },
  { name: '年度', header: 'optional', cell: 'blank', note: '如 2023；写在荣誉里的可空', example: '2023' },
  { name: '名称', header: 'required', cell: 'required', note: '姓名、团队或单位名称', example: '江一鸣' },
  { name: '单位', header: 'optional', cell: 'blank', note: '所在单位', example: '某某大学' },
] as const satisfies readonly ColumnSpec[];

/** Throws InputError with everything that is wrong. A table with a header only says that nobody was absent. */
export function readAbsences(table: Table): readonly Absence[] {
  if (isHeaderOnly(table)) return [];
  const stated = (table.header?.cells ?? []).some((cell) => compact(cell) === '性质');
  type Row = RowReader<(typeof ABSENCE_COLUMNS)[number]['name']>;
  const { rows, problems } = readRows(table, ABSENCE_COLUMNS, (row: Row): Absence => {
    const word = row.word('性质', EXCUSE_WORDS);
    row.date('日期');
    return {
      unit: row.line('单位'),
      times: readTimes(row),
      excused: word !== null ? EXCUSES[word] : stated ? null : false,
    };
  });
  problems.throwIfAny();
  return rows;
}

function readTimes(row: RowReader<(typeof ABSENCE_COLUMNS)[number]['name']>): number {
  const text = compact(row.text('次数'));
  if (text === '') return 1;
  const [, times] = /^(\d{1,3})次?$/.exec(text) ?? [];
  if (times === undefined) row.problems.add('bad-word', row.at('次数'), { expected: '数字', found: text });
  return Number(times ?? 0);
}

/** Throws InputError with everything that is wrong. A table with a header only says that there were none. */
export function readWinners(table: Table): readonly Winner[] {
  if (isHeaderOnly(table)) return [];
  const { rows, problems } = readRows(table, WINNER_COLUMNS, (row): Winner => {
    const title = row.line('荣誉');
    const text = compact(row.text('年度'));
    const [, year] = /^((?:19|20)\d{2})(?:年度?)?$/.exec(text) ?? [];
    if (text !== '' && year === undefined) {
      row.problems.add('bad-word', row.at('年度'), { expected: '年份，如 2023', found: text });
    }
    const [, titled] = /((?:19|20)\d{2})\s*年/.exec(title.normalize('NFKC')) ?? [];
    const known = year ?? titled;
    return {
      title,
      year: known === undefined ? null : Number(known),
      name: row.line('名称'),
      unit: row.line('单位'),
    };
  });
  problems.throwIfAny();
  return rows;
}

function isHeaderOnly(table: Table): boolean {
  return table.header !== null && table.rows.length === 0;
}
