import type { Command } from 'commander';
import { z } from 'zod';
import { readTable } from '../../collect/import/read-table.ts';
import type { Table } from '../../collect/import/table/table.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Decision } from '../../model/decision.ts';
import { InputError } from '../../model/failure.ts';
import type { ObjectionCase } from '../../report/objection/cases.ts';
import type { Store } from '../../store/types.ts';
import { objectionNumber, objectionObject } from '../../tally/objection-names.ts';
import { parseDateFlag, requireText, withHome } from '../flags.ts';
import { openHome } from '../open-home.ts';
import { withJson } from '../options.ts';
import { print, printJson } from '../outcome.ts';
import { casesOf } from './cases.ts';
import { changesText, effectsOf, NO_EFFECTS } from './effects.ts';

const RESOLVE = z.object({
  home: z.string(),
  uphold: z.boolean().optional(),
  dismiss: z.boolean().optional(),
  decisions: z.string().optional(),
  kind: z.string().optional(),
  object: z.string().optional(),
  verdict: z.string().optional(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  json: z.boolean().optional(),
});

export function registerResolve(parent: Command): void {
  const command = parent
    .command('resolve')
    .argument('<编号>', '异议编号，如 2025-1')
    .description('处理一件异议：成立的，连同改变结果的决定一起写入记录');
  withJson(withHome(command))
    .option('--uphold', '异议成立')
    .option('--dismiss', '异议不成立')
    .option('--decisions <文件>', '成立时改变结果的决定表：类型,对象,结论,理由,决定人,时间')
    .option('--kind <类型>', '只有一条决定时，可不用文件：决定类型')
    .option('--object <对象>', '这条决定的对象')
    .option('--verdict <结论>', '这条决定的结论')
    .requiredOption('--reason <理由>', '处理理由，写入公告和答复')
    .requiredOption('--by <姓名>', '决定人')
    .requiredOption('--at <日期>', '决定日期（YYYY-MM-DD）')
    .action(async (number: string, given: unknown) => {
      const flags = RESOLVE.parse(given);
      requireText('--reason', flags.reason);
      requireText('--by', flags.by);
      const at = parseDateFlag('--at', flags.at);
      const table = await decisionTable(flags);
      const store = await openHome(flags.home, { mustExist: true });
      try {
        const found = await findCase(store, number);
        refuseTooEarly(found, at);
        const { effects, changes } =
          table === null ? NO_EFFECTS : await effectsOf(store, table, found.objection.year);
        const ruling: Omit<Decision, 'seq'> = {
          kind: flags.uphold ? 'objection-upheld' : 'objection-dismissed',
          object: objectionObject(found.number),
          verdict: flags.uphold ? '成立' : '不成立',
          reason: flags.reason,
          by: flags.by,
          at,
          shown: null,
        };
        await store.appendDecisions([...effects, ruling]);
        const supersedes = found.outcome;
        if (flags.json) {
          const upheld = flags.uphold ?? false;
          printJson({ objection: found.number, upheld, appended: effects.length + 1, changes, supersedes });
        } else {
          const earlier =
            supersedes === null
              ? ''
              : `（取代 ${supersedes.at} ${supersedes.by} 的处理：${supersedes.upheld ? '成立' : '不成立'}）`;
          print(
            `${objectionObject(found.number)}：${ruling.verdict}${earlier}，已写入 ${effects.length + 1} 条决定。`,
          );
          if (changes !== null) print(changesText(changes));
        }
      } finally {
        await store.close();
      }
    });
}

/** A slip of the pen in either day; nothing is decided before it is asked. */
function refuseTooEarly({ number, objection }: ObjectionCase, at: CivilDate): void {
  if (at >= objection.at) return;
  throw InputError.of(
    'before-receipt',
    `--at 是决定日期，不应早于${objectionObject(number)}的收到日期 ${objection.at}，给出的是「${at}」`,
  );
}

/** What changes the result; null for an objection that is dismissed. */
async function decisionTable(flags: z.infer<typeof RESOLVE>): Promise<Table | null> {
  if ((flags.uphold ?? false) === (flags.dismiss ?? false)) {
    throw InputError.of('objection-outcome', '请在 --uphold（成立）和 --dismiss（不成立）中给出一个。');
  }
  const inline = flags.kind !== undefined || flags.object !== undefined || flags.verdict !== undefined;
  if (flags.dismiss) {
    if (inline || flags.decisions !== undefined) {
      throw InputError.of('objection-outcome', '异议不成立时不改变结果，不要再给决定。');
    }
    return null;
  }
  if (inline === (flags.decisions !== undefined)) {
    throw InputError.of(
      'objection-decision',
      '异议成立时要写明改变结果的决定：用 --decisions 给一份决定表，或用 --kind、--object、--verdict 给一条。',
    );
  }
  if (flags.decisions !== undefined) return readTable(flags.decisions);
  return {
    file: '命令行',
    header: { number: 1, cells: ['类型', '对象', '结论', '理由', '决定人', '时间'] },
    rows: [
      {
        number: 2,
        cells: [flags.kind ?? '', flags.object ?? '', flags.verdict ?? '', flags.reason, flags.by, flags.at],
      },
    ],
    from1904: false,
    notes: [],
  };
}

async function findCase(store: Store, written: string): Promise<ObjectionCase> {
  const number = objectionNumber(written);
  const year = Number(number.slice(0, 4));
  const found = (await casesOf(store, year)).find((candidate) => candidate.number === number);
  if (found === undefined) throw InputError.of('unknown-objection', `没有登记过编号为「${written}」的异议。`);
  return found;
}
