import { distanceWords, type Margin } from '../ranking/margins.ts';
import type { Alternative, Cap, LineQuestion, WhatIf } from './index.ts';

/** More names than this are counted instead of listed. */
const MOST_NAMES = 12;
/** More questions than this are left to their own list. */
const MOST_QUESTIONS = 20;

const WORDS = {
  title: (year: number) => `${year} 年度：换一种口径会怎样`,
  chosen: '现用',
  other: '若改为',
  nothing: '入围、名额、名次都不变',
  lists: {
    unitsIn: '新入围单位',
    unitsOut: '退出单位',
    unitsOpen: '转为待定的单位',
    authorsIn: '新入围个人',
    authorsOut: '退出个人',
    authorsOpen: '转为待定的个人',
  },
  margins: { units: '先进集体入围线附近', authors: '先进个人入围线附近' },
  questions: (count: number) => `可能改变入围的待决问题（${count}）`,
  more: (count: number) => `另有 ${count} 个，见 tally questions`,
} as const;

/** `tally whatif` as people read it. */
export function whatIfText(result: WhatIf): string {
  const lines = [WORDS.title(result.year)];
  for (const reading of result.readings) {
    lines.push('', `【${reading.id}】${reading.question}`, `  ${WORDS.chosen}：${reading.wording}`);
    for (const alternative of reading.alternatives) {
      lines.push(`  ${WORDS.other}：${alternative.wording}`);
      lines.push(...effects(alternative, result.caps).map((line) => `    ${line}`));
    }
  }
  for (const award of ['units', 'authors'] as const) {
    lines.push('', `${WORDS.margins[award]}（名额 ${result.caps[award].places}）`);
    const margins = result.margins[award];
    lines.push(...(margins.length === 0 ? ['  （无）'] : margins.map((margin) => `  ${marginLine(margin)}`)));
  }
  lines.push('', WORDS.questions(result.lineQuestions.length), ...questionLines(result.lineQuestions));
  return `${lines.join('\n')}\n`;
}

function questionLines(questions: readonly LineQuestion[]): string[] {
  if (questions.length === 0) return ['  （无）'];
  const more = questions.length - MOST_QUESTIONS;
  return [
    ...questions
      .slice(0, MOST_QUESTIONS)
      .map(({ id, ask, title, points }) => `  ${id}　${points} 分　${ask}《${title}》`),
    ...(more > 0 ? [`  ${WORDS.more(more)}`] : []),
  ];
}

function effects(alternative: Alternative, caps: WhatIf['caps']): string[] {
  const lines: string[] = [];
  for (const key of ['unitsIn', 'unitsOut', 'unitsOpen', 'authorsIn', 'authorsOut', 'authorsOpen'] as const) {
    const names = alternative[key];
    if (names.length > 0) lines.push(`${WORDS.lists[key]}（${names.length}）：${listed(names)}`);
  }
  lines.push(...capChange('先进集体', caps.units, alternative.caps.units));
  lines.push(...capChange('先进个人', caps.authors, alternative.caps.authors));
  const units = alternative.unitsMoved.length;
  const authors = alternative.authorsMoved.length;
  if (units + authors > 0) lines.push(`名次变动：单位 ${units} 个，个人 ${authors} 人`);
  return lines.length === 0 ? [WORDS.nothing] : lines;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join('、');
  return names.length > MOST_NAMES ? `${shown} 等` : shown;
}

function capChange(award: string, before: Cap, after: Cap): string[] {
  if (before.base === after.base && before.places === after.places) return [];
  return [`${award}名额：基数 ${before.base} → ${after.base}，名额 ${before.places} → ${after.places}`];
}

function marginLine(margin: Margin): string {
  const { rank, name, points, standing } = margin;
  return `第 ${rank} 名 ${name}（${points} 分，${standing}）：${distanceWords(margin)}`;
}
