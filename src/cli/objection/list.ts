import type { Command } from 'commander';
import { z } from 'zod';
import { parseYear, withHome } from '../flags.ts';
import { openHome } from '../open-home.ts';
import { withJson, withYear } from '../options.ts';
import { print, printJson } from '../outcome.ts';
import { casesOf, printCase } from './cases.ts';

const LIST = z.object({ year: z.string(), home: z.string(), json: z.boolean().optional() });

export function registerList(parent: Command): void {
  withJson(withHome(withYear(parent.command('list').description('列出一年的异议和处理结果')))).action(
    async (given: unknown) => {
      const { year, home, json } = LIST.parse(given);
      const store = await openHome(home, { mustExist: true });
      try {
        const cases = await casesOf(store, parseYear(year));
        if (json) printJson(cases);
        else print(cases.length === 0 ? '没有异议。' : cases.map(printCase).join('\n'));
      } finally {
        await store.close();
      }
    },
  );
}
