import type { Command } from 'commander';
import { z } from 'zod';
import { type DecidableYear, resolveDecisions } from '../collect/decide/resolve.ts';
import { recordedYears } from '../collect/decide/years.ts';
import { gather } from '../collect/gather/gather.ts';
import { gatherRegisters } from '../collect/gather/registers.ts';
import { parseDecisions } from '../collect/import/decisions.ts';
import { readTable } from '../collect/import/read-table.ts';
import { editionFor } from '../regulation/index.ts';
import { resolveReadings } from '../regulation/readings-file.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/types.ts';
import { buildNameIndex } from '../tally/names/index.ts';
import { prepare } from '../tally/prepare.ts';
import { count } from '../tally/tally.ts';
import { withHome } from './flags.ts';
import { withJson, withRegisters } from './options.ts';
import { print, printJson } from './outcome.ts';

const FLAGS = z.object({
  home: z.string(),
  members: z.string().optional(),
  outlets: z.string().optional(),
  json: z.boolean().optional(),
});

export function registerDecide(program: Command): void {
  const command = program
    .command('decide')
    .argument('<文件>', '决定表（CSV 或 xlsx）：类型,对象,结论,理由,决定人,时间')
    .description('把决定写入记录（只追加，不修改；后写的取代先写的）');
  withJson(withRegisters(withHome(command))).action(async (file: string, given: unknown) => {
    const flags = FLAGS.parse(given);
    const rows = parseDecisions(await readTable(file));
    const store = await openStore(flags.home, { mustExist: true });
    try {
      const registers = { members: flags.members ?? null, outlets: flags.outlets ?? null };
      const { members } = await gatherRegisters(store, registers);
      const decisions = resolveDecisions(
        rows,
        await decidableYears(store, registers),
        buildNameIndex(members.rows),
        file,
      );
      await store.appendDecisions(decisions);
      if (flags.json) printJson({ appended: decisions.length });
      else print(`已写入 ${decisions.length} 条决定。请运行 tally report 重新计算。`);
    } finally {
      await store.close();
    }
  });
}

/** The years of the record, counted: what decisions may be about. */
export async function decidableYears(
  store: Store,
  registers: { readonly members: string | null; readonly outlets: string | null },
): Promise<readonly DecidableYear[]> {
  const years: DecidableYear[] = [];
  for (const year of await recordedYears(store)) {
    const { input } = await gather(store, {
      year,
      membersFile: registers.members,
      outletsFile: registers.outlets,
      readings: {},
    });
    const prepared = prepare(input);
    const edition = editionFor(year);
    const readings = resolveReadings(edition, input.readings);
    years.push({
      prepared,
      result: count(edition, prepared, readings),
      undecided: () => count(edition, prepare({ ...input, decisions: [] }), readings),
    });
  }
  return years;
}
