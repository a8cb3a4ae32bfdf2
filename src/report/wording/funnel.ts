import type { Funnel } from '../../model/result.ts';

/** The steps from everything collected to what counts, as papers name them. */
export const FUNNEL_STEPS = [
  ['collected', '采集的稿件和申报'],
  ['inWindow', '在统计期间内'],
  ['inCountedColumns', '在计分栏目内'],
  ['stories', '合并重复后的文章'],
  ['notReprints', '除去转载'],
  ['ofMembers', '属于学校会员单位'],
] as const satisfies readonly (readonly [keyof Funnel, string])[];
