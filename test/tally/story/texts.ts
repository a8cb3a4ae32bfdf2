import type { StoryDecision, StoryGrouping, StoryText } from '../../../src/model/verdict.ts';

/** A text of 乐山师范学院 unless told otherwise. */
export function text(
  id: string,
  title: string,
  body: readonly string[],
  more: Partial<StoryText> = {},
): StoryText {
  return {
    id,
    site: 'scgxhq',
    column: '学校后勤动态',
    date: '2025-06-27',
    title,
    body,
    unit: 'LS',
    unitNames: ['乐山师范学院', '乐山师院'],
    ...more,
  };
}

export const MIANYANG = { unit: 'MY', unitNames: ['绵阳职业技术学院', '绵阳职院'] } as const;
export const NOBODY = { unit: null, unitNames: [] } as const;

/** A story with dates, numbers and two paragraphs of its own. */
export const TASTING = [
  '6月17日至6月26日，我校后勤处在第二食堂举办毕业季特色菜品尝活动，来自十二个二级单位的386名毕业生代表走进餐厅，品尝厨师团队反复打磨的23道家乡菜。',
  '活动中，跷脚牛肉、甜皮鸭、钵钵鸡等窗口前排起长队。餐厅经理现场介绍食材来源和烹制要点，毕业生把想说的话写在明信片上，挂满了取餐区的心愿墙。',
  '后勤处还为每位毕业生准备了一份印有校门图案的绿豆糕，寓意甜甜蜜蜜奔赴前程。临别之际，不少同学与熟悉的打菜阿姨合影留念，直言最舍不得这一口热饭。',
] as const;

export const same = (a: string, b: string): StoryDecision => ({ a, b, same: true });
export const different = (a: string, b: string): StoryDecision => ({ a, b, same: false });

/** What became of two texts. */
export function fate(grouping: StoryGrouping, a: string, b: string): 'merged' | 'asked' | 'apart' {
  const groupOf = (id: string): readonly string[] => grouping.groups.find((ids) => ids.includes(id)) ?? [];
  if (groupOf(a).includes(b)) return 'merged';
  const linked = grouping.asked.some(
    (pair) =>
      (groupOf(a).includes(pair.a) && groupOf(b).includes(pair.b)) ||
      (groupOf(a).includes(pair.b) && groupOf(b).includes(pair.a)),
  );
  return linked ? 'asked' : 'apart';
}
