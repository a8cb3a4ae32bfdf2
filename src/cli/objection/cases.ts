import { type ObjectionCase, objectionCases, objectionObject } from '../../report/objection/cases.ts';
import type { Store } from '../../store/types.ts';

/** The objections of a year, with what became of them. */
export async function casesOf(store: Store, year: number): Promise<readonly ObjectionCase[]> {
  return objectionCases(await store.objections(), await store.decisions(), year);
}

/** For the screen. */
export function printCase({ number, objection, outcome }: ObjectionCase): string {
  const { by, unit, item, claim, evidence, at } = objection;
  const result =
    outcome === null
      ? '待处理'
      : `${outcome.upheld ? '成立' : '不成立'}：${outcome.reason}（${outcome.by}，${outcome.at}）`;
  return [
    `${objectionObject(number)}　${at}　${unit}${by}`,
    `  事项：${item}`,
    `  主张：${claim}${evidence === '' ? '' : `　依据：${evidence}`}`,
    `  处理：${result}`,
  ].join('\n');
}
