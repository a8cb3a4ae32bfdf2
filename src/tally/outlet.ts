import type { CivilDate } from '../model/civil-date.ts';
import type { Outlet } from '../model/registers.ts';
import { compact } from '../text/normalise.ts';

const SEPARATORS = /[/／、]/;

/** All names a register row answers to: `工人日报/中工网` is one row with two names. */
function outletNames(outlet: Outlet): string[] {
  return [outlet.name, ...outlet.name.split(SEPARATORS)].map(compact).filter((name) => name !== '');
}

const indexes = new WeakMap<readonly Outlet[], ReadonlyMap<string, readonly Outlet[]>>();

function indexOf(outlets: readonly Outlet[]): ReadonlyMap<string, readonly Outlet[]> {
  const known = indexes.get(outlets);
  if (known !== undefined) return known;
  const index = new Map<string, Outlet[]>();
  for (const outlet of outlets) {
    for (const name of new Set(outletNames(outlet))) {
      const rows = index.get(name) ?? [];
      rows.push(outlet);
      index.set(name, rows);
    }
  }
  indexes.set(outlets, index);
  return index;
}

/**
 * The register's row for a medium's name at a date; null where none or more than one could be meant.
 * An undated claim finds the row whatever its validity: its date is asked about anyway.
 */
export function findOutlet(name: string, date: CivilDate | null, outlets: readonly Outlet[]): Outlet | null {
  const bare = compact(name).replace(/^《(.*)》$/, '$1');
  const rows = (indexOf(outlets).get(bare) ?? []).filter(
    (outlet) =>
      date === null ||
      ((outlet.from === null || outlet.from <= date) && (outlet.to === null || date <= outlet.to)),
  );
  const levels = new Set(rows.map((row) => row.level));
  return levels.size === 1 ? (rows[0] ?? null) : null;
}
