import type { Command } from 'commander';
import { printEvidence, printStakes, QUESTION_COLUMNS } from '../report/csv/items.ts';
import { publicColumns } from '../report/csv/public-columns.ts';
import { QUESTION_KIND_LABELS } from '../report/wording/question-kinds.ts';
import { countCommand, withCount } from './count-command.ts';
import { openSummary, print, printJson, setExit } from './outcome.ts';

export function registerQuestions(program: Command): void {
  countCommand(program, 'questions', '列出需要人决定的问题，影响大的在前').action(async (given: unknown) => {
    await withCount(given, ({ result }, json) => {
      if (json) {
        printJson(
          result.questions.map((question) =>
            Object.fromEntries(
              publicColumns(QUESTION_COLUMNS).map((column) => [column.name, column.cell(question)]),
            ),
          ),
        );
      } else {
        for (const question of result.questions) {
          print(
            [
              `${question.id}　${QUESTION_KIND_LABELS[question.kind]}　《${question.title}》`,
              `  问：${question.ask}`,
              ...(question.proposal === '' ? [] : [`  建议：${question.proposal}`]),
              ...(question.evidence.length === 0 ? [] : [`  依据：${printEvidence(question.evidence)}`]),
              ...(question.candidates.length === 0
                ? []
                : [
                    `  可答：${question.candidates.map(({ verdict, label }) => (label === '' ? verdict : `${verdict}（${label}）`)).join('；')}`,
                  ]),
              `  影响：${printStakes(question)}`,
              ...question.urls.map((url) => `  ${url}`),
            ].join('\n'),
          );
        }
        print(openSummary(result.questions));
      }
      setExit(result);
    });
  });
}
