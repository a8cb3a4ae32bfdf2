import type { Margin, Margins } from '../../tally/ranking/margins.ts';
import type { CsvColumn } from './write.ts';

/** One candidate near the line. */
interface MarginRow extends Margin {
  readonly award: string;
}

/** Candidates near either line, schools first; `awards` names them. */
export function marginRows(
  margins: Margins,
  awards: { readonly [Of in keyof Margins]: { readonly name: string } },
): readonly MarginRow[] {
  const rows = (of: keyof Margins) => margins[of].map((margin) => ({ ...margin, award: awards[of].name }));
  return [...rows('units'), ...rows('authors')];
}

/** line.csv: how far each candidate near the line is from it, in points. Empty = does not apply. */
export const MARGIN_COLUMNS: readonly CsvColumn<MarginRow>[] = [
  { name: '类别', cell: ({ award }) => award },
  { name: '名次', cell: ({ rank }) => rank },
  { name: '名称', cell: ({ name }) => name },
  { name: '分数', cell: ({ points }) => points },
  { name: '入围', cell: ({ standing }) => standing },
  { name: '还差', cell: ({ short }) => short ?? '' },
  { name: '富余', cell: ({ spare }) => spare ?? '' },
  { name: '多一分即入围', cell: ({ oneMore }) => (oneMore ? '是' : '否') },
];
