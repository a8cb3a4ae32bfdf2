import { type Fact, ORDINALS } from '../nominations/fact.ts';
import type { leavesOf } from '../pack/test.ts';

export type Leaf = ReturnType<typeof leavesOf>[number];

const LONGEST_QUOTE = 40;

/** Why a countable condition is not met, or is asked about: what the cell says and what was looked for. */
export function because(leaf: Leaf, fact: Fact, cell: string, asOf: string): string {
  const column = `「${leaf.column}」`;
  if (fact.kind === 'blank') return `${column}没有填写`;
  const says = stated(leaf.column, cell);
  if (fact.kind === 'unreadable') return says;
  const wanted = wantedBy(leaf, asOf);
  return wanted === '' ? says : `${says}，${wanted}`;
}

/** A cell word for word. */
export function stated(column: string, cell: string): string {
  return `「${column}」填「${quote(cell)}」`;
}

function wantedBy(leaf: Leaf, asOf: string): string {
  const year = Number(asOf.slice(0, 4));
  switch (leaf.test) {
    case 'among':
      return `应为「${leaf.words.join('、')}」`;
    case 'not-among':
      return `不应为「${leaf.words.join('、')}」`;
    case 'number':
      return `应不少于 ${leaf.atLeast}`;
    case 'since':
      return `到 ${asOf} 应满 ${leaf.years} 年`;
    case 'none-within':
      return `${asOf} 之前 ${leaf.years} 年内应没有`;
    case 'within':
      return `${asOf} 之前 ${leaf.years} 年内`;
    case 'year':
      return `应在 ${yearsOf(year, leaf)}`;
    case 'result': {
      const place = ORDINALS[leaf.place - 1] ?? leaf.place;
      return `应为 ${yearsOf(year, leaf)}${leaf.scopes.join('、')}${place}等奖（第${place}名）以上`;
    }
    case 'grade':
      return `应为 ${yearsOf(year, { ...leaf, edge: [] })}${leaf.grade} ${leaf.atLeast} 次以上，${yearsOf(year, { from: -leaf.over, to: -1, edge: [] })}其余为${leaf.rest.join('、')}`;
    case 'claimed':
      return '';
  }
}

function yearsOf(
  year: number,
  { from, to, edge }: { readonly from: number; readonly to: number; readonly edge: readonly number[] },
): string {
  const span = from === to ? `${year + from} 年` : `${year + from} 至 ${year + to} 年`;
  return edge.length === 0 ? span : `${span}（${edge.map((one) => year + one).join('、')} 年的须核对）`;
}

function quote(cell: string): string {
  const line = cell.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
