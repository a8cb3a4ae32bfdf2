import type { Command } from 'commander';
import { z } from 'zod';
import { objectionObject } from '../../tally/objection-names.ts';
import { parseDateFlag, parseYear, requireText, withHome } from '../flags.ts';
import { openHome } from '../open-home.ts';
import { withJson, withYear } from '../options.ts';
import { print, printJson, say } from '../outcome.ts';
import { casesOf } from './cases.ts';

const ADD = z.object({
  year: z.string(),
  home: z.string(),
  by: z.string(),
  unit: z.string().default(''),
  contact: z.string().default(''),
  item: z.string(),
  claim: z.string(),
  evidence: z.string().default(''),
  at: z.string(),
  json: z.boolean().optional(),
});

export function registerAdd(parent: Command): void {
  withJson(withHome(withYear(parent.command('add').description('登记一件异议'))))
    .requiredOption('--by <姓名>', '提出人')
    .option('--unit <单位>', '提出人单位')
    .option('--contact <联系方式>', '联系方式（只供答复，不会印出）')
    .requiredOption('--item <事项>', '所涉稿件网址、学校或个人')
    .requiredOption('--claim <主张>', '认为应当如何更正')
    .option('--evidence <证据>', '依据和材料')
    .requiredOption('--at <日期>', '收到日期（YYYY-MM-DD）')
    .action(async (given: unknown) => {
      const { year: written, home, json, at, ...words } = ADD.parse(given);
      const year = parseYear(written);
      const received = parseDateFlag('--at', at);
      for (const [flag, text] of [
        ['--by', words.by],
        ['--item', words.item],
        ['--claim', words.claim],
      ] as const) {
        requireText(flag, text);
      }
      const store = await openHome(home, { mustExist: true });
      try {
        if ((await store.publications(year)).length === 0) {
          say(`记录里没有发布过 ${year} 年度的结果；异议照样登记，请核对年度。`);
        }
        await store.addObjection({ ...words, year, at: received });
        const added = (await casesOf(store, year)).at(-1);
        if (json) printJson(added);
        else print(`已登记：${added === undefined ? '' : objectionObject(added.number)}`);
      } finally {
        await store.close();
      }
    });
}
