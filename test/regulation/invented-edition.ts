import type { LedgerEntry } from '../../src/model/ledger.ts';
import type { OutletLevel } from '../../src/model/registers.ts';
import type { CutEntry, Edition } from '../../src/regulation/edition.ts';
import { editionFor } from '../../src/regulation/index.ts';
import { points, share } from '../../src/tally/ranking/points.ts';

/** Points by level of the outlet; no entry: none. */
const WEIGHTS: Partial<Record<OutletLevel, ReturnType<typeof points>>> = {
  国家级: points(3),
  省级: points(2),
  行业: points(1),
  市级: points(1, 2),
};

/** At most so many articles of one school count in a month: the earliest of it. */
const MONTHLY_CAP = 2;

/** An amended regulation that never was: other weights, a monthly cap, shares for joint authors, fixed places. */
export const INVENTED: Edition = {
  ...editionFor(2025),
  id: 'invented',
  number: '川高后〔2099〕1 号（虚拟）',
  firstYear: 2099,
  sitePoint: ({ column, reprint }) =>
    reprint
      ? { earns: false, reason: '转载不计', clause: 'A' }
      : { earns: true, points: points(column === '理论与实践' ? 2 : 1), clause: 'A' },
  bonusPoint: (level) => {
    const worth = WEIGHTS[level];
    return worth === undefined
      ? { earns: false, reason: `${level}不计`, clause: 'B' }
      : { earns: true, points: worth, clause: 'B' };
  },
  shareCredit: (whole, authors) =>
    authors.map((author) => ({ author, points: share(whole, authors.length) })),
  limitLedger: (entries) => {
    const kept: LedgerEntry[] = [];
    const cut: CutEntry[] = [];
    const used = new Map<string, number>();
    const order = (a: LedgerEntry, b: LedgerEntry) => (`${a.date} ${a.url}` < `${b.date} ${b.url}` ? -1 : 1);
    for (const entry of entries.toSorted(order)) {
      const month = `${entry.unit.code} ${entry.date?.slice(0, 7)}`;
      const before = used.get(month) ?? 0;
      if (before < MONTHLY_CAP) kept.push(entry);
      else cut.push({ entry, reason: `每月至多计 ${MONTHLY_CAP} 篇`, clause: 'C' });
      used.set(month, before + 1);
    }
    return { kept, cut };
  },
  awards: {
    units: {
      ...editionFor(2025).awards.units,
      rankKeys: () => ['total'],
      quota: { clause: 'D', rule: { kind: 'fixed', places: 1 }, measure: '所' },
    },
    authors: {
      ...editionFor(2025).awards.authors,
      rankKeys: () => ['total'],
      quota: { clause: 'D', rule: { kind: 'fixed', places: 2 }, measure: '人' },
    },
  },
};
