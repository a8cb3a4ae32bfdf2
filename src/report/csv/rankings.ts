import type { RankedAuthor, RankedUnit } from '../../model/result.ts';
import { printPoints } from '../points.ts';
import type { CsvColumn } from './write.ts';

export const UNIT_RANKING_COLUMNS: readonly CsvColumn<RankedUnit>[] = [
  { name: '名次', kind: 'number', cell: (row) => row.rank },
  { name: '单位', cell: (row) => row.name },
  { name: '网站积分', kind: 'number', cell: (row) => printPoints(row.sitePoints) },
  { name: '附加分', kind: 'number', cell: (row) => printPoints(row.bonusPoints) },
  { name: '总积分', kind: 'number', cell: (row) => printPoints(row.totalPoints) },
  { name: '协会网篇数', kind: 'number', cell: (row) => row.associationCount },
  { name: '信息网篇数', kind: 'number', cell: (row) => row.informationCount },
  { name: '外媒篇数', kind: 'number', cell: (row) => row.mediaCount },
  { name: '入围', cell: (row) => row.standing },
  { name: '说明', cell: (row) => row.note },
];

export const AUTHOR_RANKING_COLUMNS: readonly CsvColumn<RankedAuthor>[] = [
  { name: '名次', kind: 'number', cell: (row) => row.rank },
  { name: '姓名', cell: (row) => row.name },
  { name: '单位', cell: (row) => row.unit.name },
  { name: '网站积分', kind: 'number', cell: (row) => printPoints(row.sitePoints) },
  { name: '附加分', kind: 'number', cell: (row) => printPoints(row.bonusPoints) },
  { name: '总积分', kind: 'number', cell: (row) => printPoints(row.totalPoints) },
  { name: '入围', cell: (row) => row.standing },
  { name: '说明', cell: (row) => row.note },
];
