import { z } from 'zod';
import { POINT_KINDS } from '../../model/ledger.ts';
import { STANDINGS, type TallyResult } from '../../model/result.ts';

const POINTS = z.object({ num: z.int(), den: z.int() });

const SCORE = {
  rank: z.int(),
  sitePoints: POINTS,
  bonusPoints: POINTS,
  totalPoints: POINTS,
  standing: z.enum(STANDINGS),
};
const UNIT = z.object({ code: z.string(), name: z.string() });
const CAP = z.object({ base: z.int(), places: z.int(), arithmetic: z.string() });

/** What of a counted year another is compared with. */
export const SNAPSHOT = z.object({
  year: z.int(),
  units: z.array(z.object({ ...UNIT.shape, ...SCORE })),
  authors: z.array(z.object({ name: z.string(), unit: UNIT, ...SCORE })),
  caps: z.object({ units: CAP, authors: CAP }),
  items: z.array(
    z.object({
      kind: z.enum(POINT_KINDS),
      url: z.string(),
      title: z.string(),
      unit: z.string(),
      author: z.string(),
    }),
  ),
});

export type Snapshot = z.infer<typeof SNAPSHOT>;

/** The parts of a result that are compared, and nothing else. */
export function snapshotOf(result: TallyResult): Snapshot {
  const score = (row: Pick<Snapshot['units'][number], keyof typeof SCORE>) => ({
    rank: row.rank,
    sitePoints: row.sitePoints,
    bonusPoints: row.bonusPoints,
    totalPoints: row.totalPoints,
    standing: row.standing,
  });
  const cap = ({ base, places, arithmetic }: TallyResult['quotas']['units']) => ({
    base,
    places,
    arithmetic,
  });
  return {
    year: result.year,
    units: result.unitRanking.map((row) => ({ code: row.code, name: row.name, ...score(row) })),
    authors: result.authorRanking.map((row) => ({
      name: row.name,
      unit: { code: row.unit.code, name: row.unit.name },
      ...score(row),
    })),
    caps: { units: cap(result.quotas.units), authors: cap(result.quotas.authors) },
    items: result.ledger.map(({ kind, url, title, unit, author }) => ({
      kind,
      url,
      title,
      unit: unit.name,
      author,
    })),
  };
}
