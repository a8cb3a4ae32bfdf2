import type { LedgerEntry } from '../../src/model/ledger.ts';
import type { OutletLevel } from '../../src/model/registers.ts';
import type { Clause } from '../../src/regulation/clause.ts';
import type { CutEntry, Edition, PointRuling } from '../../src/regulation/edition.ts';
import { editionFor } from '../../src/regulation/index.ts';
import { answerAmong, type Reading } from '../../src/regulation/reading.ts';
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

/** A reading that only this edition has: a row of data, asked for by `sitePoint` below. */
export const THEORY: Reading = {
  id: 'theory',
  clauses: ['A'],
  question: '理论与实践每篇计几分？',
  answers: [
    { id: 'two', wording: '计 2 分' },
    { id: 'one', wording: '计 1 分' },
  ],
  free: null,
  default: 'two',
  why: '理论文章篇幅长',
};

const CLAUSES: readonly Clause[] = ['A', 'B', 'C', 'D'].map((id) => ({
  id,
  quotation: `虚拟办法第 ${id} 条`,
  inForceFrom: '2099-01-01',
  rules: [],
}));

function bonusPoint(level: OutletLevel): PointRuling {
  const worth = WEIGHTS[level];
  return worth === undefined
    ? { earns: false, reason: `${level}不计`, clause: 'B' }
    : { earns: true, points: worth, clause: 'B' };
}

/** An amended regulation that never was: other weights, a monthly cap, shares for joint authors, fixed places. */
export const INVENTED: Edition = {
  ...editionFor(2025),
  id: 'invented',
  number: '川高后〔2099〕1 号（虚拟）',
  firstYear: 2099,
  clauses: CLAUSES,
  conditions: [],
  // Who contributes is said by this text itself.
  readings: [...editionFor(2025).readings.filter(({ id }) => id !== 'author-base'), THEORY],
  sitePoint: ({ column, reprint }, readings) => {
    if (reprint) return { earns: false, reason: '转载不计', clause: 'A' };
    const long = column === '理论与实践' && answerAmong(readings, 'theory', ['two', 'one']) === 'two';
    return { earns: true, points: points(long ? 2 : 1), clause: 'A' };
  },
  bonusPoint,
  // Every publication earns by its level, however often the report was printed.
  bonusesOf: (publications) =>
    publications.map(({ id, level }) => {
      const worth = bonusPoint(level);
      return { id, ruling: worth.earns ? { kind: 'earns', ...worth } : { kind: 'outlet', ...worth } };
    }),
  reasonClauses: {
    DUPLICATE: 'A',
    REPRINT: 'A',
    OUT_OF_WINDOW: 'A',
    COLUMN: 'A',
    NOT_MEMBER: 'A',
    NO_UNIT: 'A',
    COMPANY: 'A',
    UNREADABLE: 'A',
    NOT_ELIGIBLE_OUTLET: 'B',
    REJECTED: 'A',
    OPEN: 'A',
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
      baseReading: null,
      base: ({ people }) => [...new Set(people.map(({ name }) => name))],
    },
  },
};
