import type { TallyResult } from '../model/result.ts';
import { printPoints } from '../report/points.ts';
import { blocksPublishing } from '../tally/questions/blocking.ts';

/** Done, but questions stay open that block publishing. */
export const EXIT_OPEN = 3;

/** Sets the exit status of a counted year: what is open and changes no rank or place does not count. */
export function setExit(result: TallyResult): void {
  process.exitCode = result.questions.some(blocksPublishing) ? EXIT_OPEN : 0;
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** How many questions are open, and how many of them must be answered before publishing. */
export function openSummary(questions: TallyResult['questions']): string {
  const blocking = questions.filter(blocksPublishing).length;
  if (questions.length === 0) return '没有待决问题。';
  if (blocking === 0) {
    return `还有 ${questions.length} 个问题待人决定，都不影响名次和入围，可以先定稿（公示中会注明）。`;
  }
  const others = questions.length - blocking;
  const rest = others === 0 ? '' : `其余 ${others} 个不影响名次和入围。`;
  return `还有 ${questions.length} 个问题待人决定，其中 ${blocking} 个可能影响名次或入围，公布前必须处理。${rest}`;
}

const TOP = 10;

/** Top of both rankings, the caps and what is open: what a person wants to see first. */
export function printOutcome(result: TallyResult, folder: string): string {
  const { units, authors } = result.quotas;
  const lines = [
    '',
    `${result.year} 年度（${result.window.from} 至 ${result.window.to}）`,
    `采集 ${result.funnel.collected} 条 → 统计年度内 ${result.funnel.inWindow} 条 → 计分栏目 ${result.funnel.inCountedColumns} 条 → 文章 ${result.funnel.stories} 篇 → 网站积分 ${result.funnel.sitePoints} 分，附加分 ${result.funnel.bonusPoints} 分`,
    '',
    `先进集体：${units.arithmetic}`,
    ...result.unitRanking
      .slice(0, TOP)
      .map(
        (row) =>
          `  ${String(row.rank).padStart(3)}  ${row.name}　${printPoints(row.totalPoints)} 分（网站 ${printPoints(row.sitePoints)}，附加 ${printPoints(row.bonusPoints)}）　入围：${row.standing}`,
      ),
    '',
    `先进个人：${authors.arithmetic}`,
    ...result.authorRanking
      .slice(0, TOP)
      .map(
        (row) =>
          `  ${String(row.rank).padStart(3)}  ${row.name}（${row.unit.name}）　网站 ${printPoints(row.sitePoints)} 分　入围：${row.standing}`,
      ),
    '',
    `${openSummary(result.questions)}${result.questions.length === 0 ? '' : '清单在 questions.csv；处理用 tally questions、tally decide。'}`,
    `结果在 ${folder}`,
  ];
  return lines.join('\n');
}
