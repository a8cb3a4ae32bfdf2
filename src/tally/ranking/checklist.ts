import type { JudgedCondition, Quota, RankedAuthor, RankedUnit, Standing } from '../../model/result.ts';
import type { Condition } from '../../regulation/clause.ts';
import type { Edition } from '../../regulation/edition.ts';
import { nearLine } from './near-line.ts';
import { personName } from './person.ts';
import { printPoints } from './points.ts';

/** So many behind the line are listed as well: they move up where one ahead does not meet a condition. */
const RESERVES = 5;

export interface CheckedCondition extends Condition {
  readonly unmet: boolean;
  /** The last word on it; a word that named no clause speaks of all. Null: nobody has judged it yet. */
  readonly judged: JudgedCondition | null;
}

/** One candidate near the line, with the conditions that people must judge. */
export interface ChecklistRow {
  readonly of: 'units' | 'authors';
  /** 单位, or 单位+姓名: the 对象 that a `condition` decision names. */
  readonly name: string;
  readonly rank: number;
  readonly standing: Standing;
  /** Chinese: what the count shows that bears on the conditions. */
  readonly facts: string;
  readonly conditions: readonly CheckedCondition[];
}

interface Ranking {
  readonly unitRanking: readonly RankedUnit[];
  readonly authorRanking: readonly RankedAuthor[];
}

/** 条件核对清单 (clause 5): all who are in or waiting, the reserves behind them, and those found not to meet a condition. */
export function conditionChecklist(
  edition: Edition,
  { unitRanking, authorRanking }: Ranking,
  quotas: { readonly units: Quota; readonly authors: Quota },
): readonly ChecklistRow[] {
  const row = (
    of: 'units' | 'authors',
    name: string,
    { rank, standing, unmet, judged }: RankedUnit | RankedAuthor,
    facts: string,
  ): ChecklistRow => ({
    of,
    name,
    rank,
    standing,
    facts,
    conditions: edition.conditions
      .filter((condition) => condition.of === of)
      .map((condition) => ({
        ...condition,
        unmet: unmet.includes(condition.clause),
        judged:
          judged.find(({ clause }) => clause === condition.clause) ??
          judged.find(({ clause }) => clause === '') ??
          null,
      })),
  });
  return [
    ...listed(unitRanking, quotas.units).map((unit) => row('units', unit.name, unit, unitFacts(unit))),
    ...listed(authorRanking, quotas.authors).map((author) =>
      row('authors', personName(author.unit.name, author.name), author, authorFacts(author)),
    ),
  ];
}

function listed<R extends RankedUnit | RankedAuthor>(rows: readonly R[], { places }: Quota): readonly R[] {
  return places === 0 ? [] : nearLine(rows, places, { before: places, behind: RESERVES });
}

function unitFacts(unit: RankedUnit): string {
  const { associationCount, informationCount, mediaCount, totalPoints, rank } = unit;
  return `协会网 ${associationCount} 篇，信息网 ${informationCount} 篇，外媒 ${mediaCount} 篇；总积分 ${printPoints(totalPoints)}，第 ${rank} 名`;
}

function authorFacts({ sitePoints, bonusPoints, rank }: RankedAuthor): string {
  return `网站积分 ${printPoints(sitePoints)}，附加分 ${printPoints(bonusPoints)}，第 ${rank} 名`;
}
