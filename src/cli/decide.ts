import type { Command } from 'commander';
import { z } from 'zod';
import { decide } from '../collect/decide/decide.ts';
import { readTable } from '../collect/import/read-table.ts';
import { withHome } from './flags.ts';
import { openHome } from './open-home.ts';
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
    const table = await readTable(file);
    const store = await openHome(flags.home, { mustExist: true });
    try {
      const registers = { members: flags.members ?? null, outlets: flags.outlets ?? null };
      const appended = await decide(store, table, registers, file);
      if (flags.json) printJson({ appended });
      else print(`已写入 ${appended} 条决定。请运行 tally report 重新计算。`);
    } finally {
      await store.close();
    }
  });
}
