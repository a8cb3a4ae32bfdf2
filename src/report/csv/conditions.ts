import type { JudgedCondition, Standing, TallyResult } from '../../model/result.ts';
import { editionFor } from '../../regulation/index.ts';
import { type ChecklistRow, conditionChecklist } from '../../tally/ranking/checklist.ts';
import { splitPerson } from '../../tally/ranking/person.ts';
import type { CsvColumn } from './write.ts';

/** One condition of one candidate. */
export interface ConditionRow {
  readonly award: string;
  readonly rank: number;
  readonly unit: string;
  readonly person: string;
  readonly standing: Standing;
  readonly clause: string;
  readonly text: string;
  readonly judged: JudgedCondition | null;
}

/** The checklist of clause 5 for people to fill in, by `condition` decisions: candidates near the line, by rank. */
export function conditionRows(result: TallyResult): readonly ConditionRow[] {
  const edition = editionFor(result.year);
  return conditionChecklist(edition, result, result.quotas).flatMap((candidate) => {
    const { rank, standing, conditions } = candidate;
    return conditions.map(({ clause, text, judged }) => ({
      award: edition.awards[candidate.of].name,
      rank,
      ...named(candidate),
      standing,
      clause,
      text,
      judged,
    }));
  });
}

function named({ of, name }: ChecklistRow): { readonly unit: string; readonly person: string } {
  const split = of === 'units' ? null : splitPerson(name);
  return split === null ? { unit: name, person: '' } : { unit: split.unit, person: split.name };
}

function state(judged: JudgedCondition | null): string {
  if (judged === null) return '待核对';
  return judged.met ? '满足' : '不满足';
}

export const CONDITION_COLUMNS: readonly CsvColumn<ConditionRow>[] = [
  { name: '类别', cell: ({ award }) => award },
  { name: '名次', cell: ({ rank }) => rank },
  { name: '单位', cell: ({ unit }) => unit },
  { name: '姓名', cell: ({ person }) => person },
  { name: '入围', cell: ({ standing }) => standing },
  { name: '条款', cell: ({ clause }) => clause },
  { name: '条件', cell: ({ text }) => text },
  { name: '状态', cell: ({ judged }) => state(judged) },
  {
    name: '理由',
    cell: ({ judged }) => (judged === null ? '' : `${judged.reason}（${judged.by}，${judged.at}）`),
  },
];
