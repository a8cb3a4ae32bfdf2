import { distanceWords } from '../../tally/ranking/margins.ts';
import { printEvidence } from '../csv/items.ts';
import { printVerdict } from '../wording/reason-codes.ts';
import type { ArticleExplanation } from './article.ts';
import type { Explanation } from './person-or-unit.ts';

/** A unit or a person for the screen: place, points by month and kind, what did not count. */
export function printExplanation(explanation: Explanation): string {
  const { name, unit, rank, tied, standing, note } = explanation;
  const place = rank === null ? '未上榜' : `第 ${rank} 名${tied ? '（并列）' : ''}`;
  const lines = [
    `${name}${unit === name ? '' : `（${unit === '' ? '单位不明' : unit}）`}　${place}　入围：${standing}${note === '' ? '' : `　${note}`}`,
    `网站积分 ${explanation.sitePoints}　附加分 ${explanation.bonusPoints}　总积分 ${explanation.totalPoints}`,
    `名额：${explanation.cap.arithmetic}`,
    ...(explanation.distance === null ? [] : [`距入围线：${distanceWords(explanation.distance)}`]),
    '',
  ];
  const months = new Map<string, Explanation['points'][number][]>();
  for (const point of explanation.points) {
    const month = `${point.date?.slice(0, 7) ?? '日期不明'} ${point.kind}`;
    months.set(month, [...(months.get(month) ?? []), point]);
  }
  for (const [month, points] of [...months].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push(`【${month}】${points.length} 条`);
    for (const point of points) {
      lines.push(
        `  ${point.date ?? ''} 《${point.title}》 ${point.points} 分　条款 ${point.clause}　${point.author === '' ? '无第一作者' : point.author}`,
      );
      lines.push(`    ${point.url}`);
      if (point.evidence.length > 0) lines.push(`    依据：${printEvidence(point.evidence)}`);
      if (point.copies.length > 0) lines.push(`    归并：${point.copies.join(' ')}`);
    }
  }
  if (explanation.notCounted.length > 0) {
    lines.push('', `【未计分】${explanation.notCounted.length} 条`);
    for (const row of explanation.notCounted) {
      lines.push(
        `  ${row.date ?? ''} 《${row.title}》 ${printVerdict(row.code)} ${row.reason}（条款 ${row.clause}）`,
        `    ${row.url}`,
      );
    }
  }
  if (explanation.questions.length > 0) {
    lines.push('', `【待决】${explanation.questions.length} 个`);
    for (const question of explanation.questions)
      lines.push(`  ${question.id} ${question.ask}《${question.title}》`);
  }
  return lines.join('\n');
}

/** One article for the screen: why it went where it went. */
export function printArticle(explanation: ArticleExplanation): string {
  const lines = [
    `《${explanation.title}》 ${explanation.date ?? '日期不明'}`,
    explanation.url,
    `结论：${printVerdict(explanation.verdict)}　${explanation.reason}　条款 ${explanation.clause}`,
    `单位：${explanation.unit ?? '无'}　第一作者：${explanation.firstAuthor ?? '无'}`,
    '',
  ];
  for (const step of explanation.steps) {
    lines.push(`${step.stage}：${step.outcome}${step.clause === '' ? '' : `（${step.clause}）`}`);
    if (step.quotes.length > 0) lines.push(`    原文：${step.quotes.join(' ｜ ')}`);
  }
  if (explanation.story.length > 1) lines.push('', `同一篇文章：${explanation.story.join(' ')}`);
  for (const comparison of explanation.comparisons) {
    lines.push('', `与 ${comparison.with} 比较：${comparison.verdict}`);
    for (const feature of comparison.features) {
      lines.push(`    ${feature.agrees ? '＝' : '≠'} ${feature.name}：${feature.a} ｜ ${feature.b}`);
    }
  }
  return lines.join('\n');
}
