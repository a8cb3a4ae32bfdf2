import { compareText } from '../../text/normalise.ts';
import { printPoints } from '../points.ts';
import type { Snapshot } from './snapshot.ts';

/** One thing that two counts say differently. `''` = nothing there. */
export interface Difference {
  readonly what: '名额' | '学校' | '个人' | '明细';
  /** School; 姓名（学校）; title. */
  readonly name: string;
  /** `名次`, `总积分`, … */
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** Address of the article, for 明细; else ''. */
  readonly url: string;
}

type Fields = readonly (readonly [field: string, value: string])[];

/** All that differs in caps, schools, people and single points, in that order; each sorted by name. */
export function differencesOf(before: Snapshot, after: Snapshot): readonly Difference[] {
  return [
    ...compareRows('名额', capRows(before), capRows(after)),
    ...compareRows('学校', unitRows(before), unitRows(after)),
    ...compareRows('个人', authorRows(before), authorRows(after)),
    ...compareRows('明细', itemRows(before), itemRows(after)),
  ];
}

interface Row {
  readonly name: string;
  readonly url: string;
  readonly fields: Fields;
}

function compareRows(
  what: Difference['what'],
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): Difference[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys
    .map((key) => ({ key, was: before.get(key), is: after.get(key) }))
    .toSorted(
      (a, b) =>
        compareText(a.is?.name ?? a.was?.name ?? '', b.is?.name ?? b.was?.name ?? '') ||
        compareText(a.key, b.key),
    )
    .flatMap(({ was, is }) => {
      const fields = (is ?? was)?.fields.map(([field]) => field) ?? [];
      return fields.flatMap((field, at): Difference[] => {
        const old = was?.fields[at]?.[1] ?? '';
        const now = is?.fields[at]?.[1] ?? '';
        if (old === now) return [];
        return [
          {
            what,
            name: (is ?? was)?.name ?? '',
            field,
            before: old,
            after: now,
            url: (is ?? was)?.url ?? '',
          },
        ];
      });
    });
}

function capRows({ caps }: Snapshot): ReadonlyMap<string, Row> {
  const row = (name: string, cap: Snapshot['caps']['units']): Row => ({
    name,
    url: '',
    fields: [['名额', cap.arithmetic]],
  });
  return new Map([
    ['units', row('学校', caps.units)],
    ['authors', row('个人', caps.authors)],
  ]);
}

function scoreFields(row: Omit<Snapshot['units'][number], 'code' | 'name'>): Fields {
  return [
    ['网站积分', printPoints(row.sitePoints)],
    ['附加分', printPoints(row.bonusPoints)],
    ['总积分', printPoints(row.totalPoints)],
    ['名次', String(row.rank)],
    ['入围', row.standing],
  ];
}

function unitRows({ units }: Snapshot): ReadonlyMap<string, Row> {
  return new Map(units.map((row) => [row.code, { name: row.name, url: '', fields: scoreFields(row) }]));
}

function authorRows({ authors }: Snapshot): ReadonlyMap<string, Row> {
  return new Map(
    authors.map((row) => [
      `${row.unit.code}+${row.name}`,
      { name: `${row.name}（${row.unit.name}）`, url: '', fields: scoreFields(row) },
    ]),
  );
}

/** Points by address; an address that earns several (a newspaper page) has each of them, in order. */
function itemRows({ items }: Snapshot): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  const seen = new Map<string, number>();
  for (const { kind, url, title, unit, author } of items) {
    const base = `${url} ${kind} ${title}`;
    const number = (seen.get(base) ?? 0) + 1;
    seen.set(base, number);
    rows.set(`${base} ${number}`, {
      name: title,
      url,
      fields: [
        ['计分', kind],
        ['学校', unit],
        ['第一作者', author],
      ],
    });
  }
  return rows;
}
