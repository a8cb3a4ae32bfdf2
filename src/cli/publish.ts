import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { countCommand, withCount } from './count-command.ts';
import { withOut } from './flags.ts';
import { withNoticeDate } from './options.ts';
import { publishedOn, publishYear } from './publish-year.ts';

const FLAGS = z.object({
  out: z.string(),
  to: z.string().optional(),
  draft: z.boolean().optional(),
  noticeDate: z.string().optional(),
  now: z.string().optional(),
  by: z.string().optional(),
});

export function registerPublish(program: Command): void {
  withNoticeDate(
    withOut(
      countCommand(
        program,
        'publish',
        '定稿发布：连同可供复核的记录一起封存，写成只读；有影响名次或入围的待决问题时拒绝',
      ),
    ),
  )
    .option('--draft', '写成征求意见稿（有影响名次或入围的待决问题时只能这样）')
    .option('--to <目录>', '写到这个空目录（默认是结果目录下的 published/年度）')
    .option('--now <日期>', '假定今天是这一天（YYYY-MM-DD）；没有 --notice-date 时就是发布日期')
    .option('--by <姓名>', '发布人，记入清单')
    .action(async (given: unknown) => {
      const { out, to, draft = false, noticeDate, now, by } = FLAGS.parse(given);
      await withCount(given, (counted, json) =>
        publishYear(
          counted,
          {
            folder: resolve(to ?? join(out, 'published', `${counted.result.year}${draft ? '-draft' : ''}`)),
            draft,
            publishedOn: publishedOn(noticeDate, now),
            by: by ?? null,
            previous: null,
          },
          json,
        ),
      );
    });
}
