import { printEvidence } from '../csv/items.ts';
import { publicColumns } from '../csv/public-columns.ts';
import { type CsvColumn, writeCsv } from '../csv/write.ts';
import { printPoints } from '../points.ts';
import type { Slip } from './slip.ts';

interface SlipRow {
  readonly outcome: string;
  readonly title: string;
  readonly site: string;
  readonly column: string;
  readonly date: string | null;
  readonly url: string;
  readonly author: string;
  readonly points: string;
  readonly clause: string;
  readonly why: string;
}

const COLUMNS: readonly CsvColumn<SlipRow>[] = [
  { name: '结果', cell: (row) => row.outcome },
  { name: '标题', cell: (row) => row.title },
  { name: '站点', cell: (row) => row.site },
  { name: '栏目', cell: (row) => row.column },
  { name: '发布日期', cell: (row) => row.date ?? '' },
  { name: '网址', kind: 'address', cell: (row) => row.url },
  { name: '第一作者', cell: (row) => row.author },
  { name: '分值', cell: (row) => row.points },
  { name: '条款', cell: (row) => row.clause },
  { name: '依据或原因', cell: (row) => row.why },
];

/** The slip as a table: what counted, what did not, what is open, in one list. */
export function slipCsv({ counted, notCounted, questions }: Slip): string {
  return writeCsv(publicColumns(COLUMNS), [
    ...counted.map(
      (row): SlipRow => ({
        outcome: row.kind,
        title: row.title,
        site: row.site,
        column: row.column,
        date: row.date,
        url: row.url,
        author: row.author,
        points: printPoints(row.points),
        clause: row.clause,
        why: printEvidence(row.evidence),
      }),
    ),
    ...notCounted.map(
      (row): SlipRow => ({
        outcome: '不计分',
        title: row.title,
        site: row.site,
        column: row.column,
        date: row.date,
        url: row.url,
        author: '',
        points: '0',
        clause: row.clause,
        why: row.reason,
      }),
    ),
    ...questions.map(
      (row): SlipRow => ({
        outcome: '待核实',
        title: row.title,
        site: '',
        column: '',
        date: null,
        url: row.urls.join(';'),
        author: '',
        points: '',
        clause: '',
        why: row.ask,
      }),
    ),
  ]);
}
