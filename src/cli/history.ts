import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { gatherHistory } from '../report/history/gather.ts';
import { historyText } from '../report/history/text.ts';
import { parseYear, withHome, withOut } from './flags.ts';
import { openHome } from './open-home.ts';
import { withJson, withYear } from './options.ts';
import { print, printJson } from './outcome.ts';

const FLAGS = z.object({ year: z.string(), home: z.string(), out: z.string(), json: z.boolean().optional() });

export function registerHistory(program: Command): void {
  const command = program
    .command('history')
    .description('一年的发布历史：每次封存、其间的异议和决定，目录是否还在、是否改动过');
  withJson(withOut(withHome(withYear(command)))).action(async (given: unknown) => {
    const { year: written, home, out, json } = FLAGS.parse(given);
    const year = parseYear(written);
    const store = await openHome(home, { mustExist: true });
    try {
      const history = await gatherHistory(store, year, resolve(join(out, 'published')));
      if (json) printJson(history);
      else print(historyText(history));
    } finally {
      await store.close();
    }
  });
}
