import type { Command } from 'commander';
import { z } from 'zod';
import { decisionKindName } from '../collect/import/decision-kinds.ts';
import { DECISION_LIST_COLUMNS, type DecisionRow } from '../report/csv/decisions.ts';
import { decisionStatuses } from '../tally/decision-status.ts';
import { withHome } from './flags.ts';
import { openHome } from './open-home.ts';
import { withJson } from './options.ts';
import { print, printJson } from './outcome.ts';
import { saveCsv } from './save-csv.ts';

const FLAGS = z.object({ home: z.string(), json: z.boolean().optional(), csv: z.string().optional() });

/** `tally decisions`: everything decided, with who, when and why, and whether it still holds. */
export function registerDecisions(program: Command): void {
  const command = program
    .command('decisions')
    .description('列出全部决定：谁、何时、为什么，现在是否有效')
    .option('--csv <文件>', '另写一份 CSV');
  withJson(withHome(command)).action(async (given: unknown) => {
    const flags = FLAGS.parse(given);
    const store = await openHome(flags.home, { mustExist: true });
    try {
      const rows = decisionStatuses(await store.decisions()).map(
        (row): DecisionRow => ({ ...row, kindName: decisionKindName(row.decision.kind) }),
      );
      if (flags.csv !== undefined) await saveCsv(flags.csv, DECISION_LIST_COLUMNS, rows);
      if (flags.json) {
        printJson(rows.map(({ decision: { shown: _, ...decision }, status }) => ({ ...decision, status })));
      } else print(rows.length === 0 ? '还没有决定。' : rows.map(line).join('\n'));
    } finally {
      await store.close();
    }
  });
}

const MARKS = { holds: '', superseded: '　（已被取代或撤回）', withdrawal: '　（撤回前一决定）' } as const;

function line({ decision, kindName, status }: DecisionRow): string {
  const { seq, object, verdict, reason, by, at } = decision;
  const why = reason === '' ? '' : `\n     理由：${reason}`;
  return `${String(seq).padStart(4)} ${at} ${by}　${kindName}：${verdict === '' ? '（无结论）' : verdict}${MARKS[status]}\n     ${object}${why}`;
}
