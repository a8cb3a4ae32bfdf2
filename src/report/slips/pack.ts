import type { TallyResult } from '../../model/result.ts';
import { slipCsv } from './csv.ts';
import { safeFileName } from './file-name.ts';
import { slipHtml } from './html.ts';
import { type ReplyBy, type School, slipsOf } from './slip.ts';
import type { SlipWording } from './wording.ts';

/** All slips: file name (`10626-四川农业大学.html`) → content. */
export function slipFiles(
  result: TallyResult,
  schools: readonly School[],
  wording: SlipWording,
  replyBy: ReplyBy,
): ReadonlyMap<string, string> {
  return new Map(
    slipsOf(result, schools).flatMap((slip) => {
      const name = safeFileName(`${slip.school.code}-${slip.school.name}`);
      return [
        [`${name}.html`, slipHtml(slip, result, wording, replyBy)],
        [`${name}.csv`, slipCsv(slip)],
      ] as const;
    }),
  );
}
