import type { Row } from './score.ts';

/** A published pack as its tables say it. */
export interface Tables {
  readonly ledger: readonly Row[];
  readonly units: readonly Row[];
  readonly authors: readonly Row[];
}

/** Name → 网站积分, 附加分, 总积分, 名次, 入围; everything in words. */
export type Scores = ReadonlyMap<string, Readonly<Record<string, string>>>;

export interface Recount {
  readonly units: Scores;
  readonly authors: Scores;
  readonly caps: { readonly units: string; readonly authors: string };
}

const FIELDS = ['网站积分', '附加分', '总积分', '名次', '入围'] as const;
const ASSOCIATION = '四川省高校后勤协会网';

/** Rankings and caps from the ledger alone, with pencil and paper: nothing of the program is used. */
export function recountLedger(ledger: readonly Row[]): Recount {
  const onAssociation = ledger.filter(
    (row) =>
      row['类别'] === '网站积分' &&
      (row['站点'] === ASSOCIATION || (row['归并网址'] ?? '').includes('scgxhq')),
  );
  const signed = ledger.filter((row) => row['第一作者'] !== '');
  const unitBase = new Set(onAssociation.map(unitOf)).size;
  const authorBase = new Set(onAssociation.filter((row) => row['第一作者'] !== '').map(personOf)).size;
  const places = { units: Math.floor(unitBase / 5), authors: Math.floor(authorBase / 10) };
  return {
    units: ranked(ledger, unitOf, places.units, (a) => [a.site + a.bonus, a.site]),
    authors: ranked(signed, personOf, places.authors, (a) => [a.site, a.bonus]),
    caps: {
      units: `${unitBase} 所 × 20% = ${(unitBase * 2) / 10} → ${places.units} 名`,
      authors: `${authorBase} 人 × 10% = ${authorBase / 10} → ${places.authors} 名`,
    },
  };
}

export function unitOf(row: Row): string {
  return row['单位'] ?? '';
}

export function personOf(row: Row): string {
  return `${row['第一作者'] ?? row['姓名'] ?? ''}（${row['单位'] ?? ''}）`;
}

interface Sums {
  site: number;
  bonus: number;
}

function ranked(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  places: number,
  keysOf: (sums: Sums) => readonly [number, number],
): Scores {
  const sums = new Map<string, Sums>();
  for (const row of rows) {
    const own = sums.get(nameOf(row)) ?? { site: 0, bonus: 0 };
    own[row['类别'] === '网站积分' ? 'site' : 'bonus'] += Number(row['分值']);
    sums.set(nameOf(row), own);
  }
  const all = [...sums].map(([name, own]) => ({ name, own, keys: keysOf(own) }));
  return new Map(
    all.map(({ name, own, keys: [first, second] }) => {
      const above = all.filter(
        ({ keys }) => keys[0] > first || (keys[0] === first && keys[1] > second),
      ).length;
      const level = all.filter(({ keys }) => keys[0] === first && keys[1] === second).length;
      // A tie across the line is settled by people: the ledger does not know how.
      const standing = first === 0 || above >= places ? '否' : above + level <= places ? '是' : '待定';
      const cells = [own.site, own.bonus, own.site + own.bonus, above + 1].map(String);
      return [name, Object.fromEntries(FIELDS.map((field, at) => [field, cells[at] ?? standing]))];
    }),
  );
}

/** What a ranking table says, by name. */
export function tableScores(rows: readonly Row[], nameOf: (row: Row) => string): Scores {
  return new Map(
    rows.map((row) => [nameOf(row), Object.fromEntries(FIELDS.map((field) => [field, row[field] ?? '']))]),
  );
}

/** Lines of the table of differences between two packs: kind, name, field, before, after. */
export function differencesBetween(before: Tables, after: Tables): readonly string[] {
  const was = recountLedger(before.ledger);
  const is = recountLedger(after.ledger);
  const points = (rows: readonly Row[]): Scores =>
    new Map(
      rows.map((row) => [
        [row['类别'], row['网址'], row['标题']].join('\n'),
        {
          标题: row['标题'] ?? '',
          计分: row['类别'] ?? '',
          学校: unitOf(row),
          第一作者: row['第一作者'] ?? '',
        },
      ]),
    );
  const caps = (['units', 'authors'] as const).flatMap((of) =>
    was.caps[of] === is.caps[of]
      ? []
      : [['名额', of === 'units' ? '学校' : '个人', '名额', was.caps[of], is.caps[of]].join()],
  );
  return [
    ...caps,
    ...changed('学校', was.units, is.units, FIELDS),
    ...changed('个人', was.authors, is.authors, FIELDS),
    ...changed('明细', points(before.ledger), points(after.ledger), ['计分', '学校', '第一作者']),
  ].toSorted();
}

function changed(what: string, was: Scores, is: Scores, fields: readonly string[]): string[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const name = (now ?? old)?.['标题'] ?? key;
    return fields.flatMap((field) => {
      const [a, b] = [old?.[field] ?? '', now?.[field] ?? ''];
      return a === b ? [] : [[what, name, field, a, b].join()];
    });
  });
}
