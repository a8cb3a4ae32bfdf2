import { OUTLET_LEVELS, type Outlet } from '../../model/registers.ts';
import { compact, compareText } from '../../text/normalise.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import type { Problems } from './problems.ts';
import { type RowReader, readRows } from './rows/row-reader.ts';
import type { Table } from './table/table.ts';

type Row = RowReader<ColumnName<'outlets'>>;

interface NumberedOutlet {
  readonly row: number;
  readonly outlet: Outlet;
}

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** Rows of an outlet register, sorted by name and date. Throws InputError with everything that is wrong. */
export function parseOutlets(table: Table): readonly Outlet[] {
  const { rows, problems } = readRows(table, COLUMNS.outlets, readOutlet);
  checkOverlaps(rows, problems);
  problems.throwIfAny();
  return rows
    .map((row) => row.outlet)
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.from ?? '', b.from ?? ''));
}

function readOutlet(row: Row): NumberedOutlet {
  const level = row.word('级别', OUTLET_LEVELS);
  const from = row.date('生效日期');
  const to = row.date('失效日期');
  row.dateOrder('生效日期', from, '失效日期', to);
  const outlet: Outlet = {
    name: row.line('名称'),
    kind: row.line('类别'),
    // A word that is none has been reported; the row is never used.
    level: level ?? '其他',
    domains: readDomains(row),
    from,
    to,
    note: row.text('备注'),
  };
  return { row: row.number, outlet };
}

function readDomains(row: Row): readonly string[] {
  const hosts = row.list('域名').map((part) => {
    const host = part
      .normalize('NFKC')
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '');
    if (!HOST.test(host)) row.problems.add('bad-domain', row.at('域名'), { found: part });
    return host;
  });
  return [...new Set(hosts)];
}

/** All names that a row answers to: `工人日报/中工网` is found under either. */
export function outletNames(outlet: Pick<Outlet, 'name'>): readonly string[] {
  const parts = outlet.name
    .split(/[/／]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return parts.length > 1 ? [outlet.name, ...parts] : parts;
}

/** One medium may stand twice with different levels, but not on one day. */
function checkOverlaps(rows: readonly NumberedOutlet[], problems: Problems): void {
  const seen = new Map<string, NumberedOutlet[]>();
  for (const entry of rows) {
    const keys = new Set(outletNames(entry.outlet).map(compact));
    const clash = [...keys]
      .flatMap((key) => (seen.get(key) ?? []).map((other) => ({ key, other })))
      .find(({ other }) => other !== entry && overlap(other.outlet, entry.outlet));
    if (clash !== undefined) {
      problems.add(
        'outlet-overlap',
        { row: entry.row, column: '名称' },
        { found: clash.key, other: clash.other.row },
      );
    }
    for (const key of keys) seen.set(key, [...(seen.get(key) ?? []), entry]);
  }
}

function overlap(a: Outlet, b: Outlet): boolean {
  const startsAfter = (one: Outlet, other: Outlet) =>
    one.from !== null && other.to !== null && one.from > other.to;
  return !startsAfter(a, b) && !startsAfter(b, a);
}
