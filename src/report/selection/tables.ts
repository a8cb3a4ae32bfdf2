import { type Candidate, printedCell } from '../../selection/candidate.ts';
import type { Check, Finding } from '../../selection/finding.ts';
import type { Pack } from '../../selection/pack/schema.ts';
import type { Conflict } from '../../selection/rules/conflicts.ts';
import type { SelectionResult } from '../../selection/select.ts';
import type { ListedEntrant } from '../../selection/shortlist.ts';
import { type CsvColumn, writeCsv } from '../csv/write.ts';
import type { Sheet } from '../xlsx/sheet.ts';
import { tableSheet } from '../xlsx/table-sheet.ts';

const FINDING_KINDS: Readonly<Record<Finding['kind'], string>> = {
  formal: '报送不合规定',
  rules: '不符合条件',
  decision: '经核实或决定',
};
const CHECK_KINDS: Readonly<Record<Check['kind'], string>> = {
  open: '待核',
  cell: '填写有误',
  judge: '评议',
  settled: '已核实',
};

/** A table of a selection, as a file of its own and as a sheet of the workbook. */
interface SelectionTable {
  readonly file: string;
  readonly csv: string;
  readonly sheet: Sheet;
}

/** The tables of a selection. Contact data stands in none of them. */
export function selectionTables(result: SelectionResult): readonly SelectionTable[] {
  const { pack } = result;
  const refused = result.refused.flatMap(({ candidate, findings }) =>
    findings.map((finding) => ({ candidate, finding })),
  );
  const conflicts = result.conflicts.flatMap((conflict) =>
    conflict.candidates.map((candidate) => ({ candidate, conflict })),
  );
  const listed = result.pools.flatMap(({ entrants }) => entrants);
  return [
    table('shortlist.csv', '入围名单', shortlistColumns(pack), listed),
    table(
      'valid.csv',
      '有效推荐',
      candidateColumns(pack, (row: Candidate) => row),
      result.valid,
    ),
    table('refused.csv', '不予受理', refusedColumns(pack), refused),
    table('conflicts.csv', '待决定', conflictColumns(pack), conflicts),
    table('checks.csv', '核对事项', checkColumns(result), result.checks),
  ];
}

function table<Row>(
  file: string,
  sheet: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): SelectionTable {
  return { file, csv: writeCsv(columns, rows), sheet: tableSheet(sheet, columns, rows) };
}

export function quotationOf(pack: Pack, rule: string | null): string {
  return rule === null ? '' : (pack.rules.get(rule) ?? '');
}

function candidateColumns<Row>(pack: Pack, of: (row: Row) => Candidate): CsvColumn<Row>[] {
  return [
    { name: '行号', cell: (row) => of(row).row },
    { name: pack.award.column, cell: (row) => printedCell(pack, of(row), pack.award.column) },
    { name: pack.unit, cell: (row) => of(row).unit },
    ...(pack.name === null ? [] : [{ name: pack.name, cell: (row: Row) => of(row).name }]),
    ...pack.shows.map((name) => ({ name, cell: (row: Row) => printedCell(pack, of(row), name) })),
  ];
}

interface Refused {
  readonly candidate: Candidate;
  readonly finding: Finding;
}

function refusedColumns(pack: Pack): CsvColumn<Refused>[] {
  return [
    ...candidateColumns(pack, ({ candidate }: Refused) => candidate),
    { name: '性质', cell: ({ finding }) => FINDING_KINDS[finding.kind] },
    { name: '列', cell: ({ finding }) => finding.column ?? '' },
    { name: '理由', cell: ({ finding }) => finding.says },
    { name: '条款', cell: ({ finding }) => finding.rule ?? '' },
    { name: '条款内容', cell: ({ finding }) => quotationOf(pack, finding.rule) },
  ];
}

interface InConflict {
  readonly candidate: Candidate;
  readonly conflict: Conflict;
}

function conflictColumns(pack: Pack): CsvColumn<InConflict>[] {
  return [
    ...candidateColumns(pack, ({ candidate }: InConflict) => candidate),
    { name: '条款', cell: ({ conflict }) => conflict.rule },
    { name: '条款内容', cell: ({ conflict }) => quotationOf(pack, conflict.rule) },
    { name: '状态', cell: ({ conflict }) => conflictState(conflict) },
    { name: '理由', cell: ({ conflict }) => conflict.settled ?? '' },
  ];
}

function conflictState({ settled, moot }: Conflict): string {
  if (settled !== null) return '已决定保留';
  return moot ? '名额以外，无须决定' : '待决定';
}

function shortlistColumns(pack: Pack): CsvColumn<ListedEntrant>[] {
  return [
    { name: '名额', cell: ({ pool }) => pool.name },
    ...candidateColumns(pack, ({ candidate }: ListedEntrant) => candidate),
    { name: '评议名次', cell: ({ order }) => order ?? '' },
    ...(pack.priority === null
      ? []
      : [{ name: '优先', cell: ({ priority }: ListedEntrant) => PRIORITY[priority ?? 'unmet'] }]),
    { name: '入围', cell: ({ standing }) => standing },
    { name: '说明', cell: ({ note }) => note },
  ];
}

const PRIORITY = { met: '是', unmet: '否', asked: '待核' } as const;

function checkColumns({ pack, valid, refused }: SelectionResult): CsvColumn<Check>[] {
  const all = [...valid, ...refused.map(({ candidate }) => candidate)];
  const titles = new Map(all.map(({ row, title }) => [row, title]));
  return [
    { name: '性质', cell: ({ kind }) => CHECK_KINDS[kind] },
    { name: '列', cell: ({ column }) => column ?? '' },
    { name: '事项', cell: ({ ask }) => ask },
    { name: '行号', cell: ({ rows }) => rows.join(';') },
    { name: '对象', cell: ({ rows }) => rows.flatMap((row) => titles.get(row) ?? []).join(';') },
    { name: '条款', cell: ({ rule }) => rule ?? '' },
    { name: '条款内容', cell: ({ rule }) => quotationOf(pack, rule) },
  ];
}
