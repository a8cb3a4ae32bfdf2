import type { Command } from 'commander';
import { editionFor } from '../regulation/index.ts';
import { whatIf } from '../tally/whatif/index.ts';
import { whatIfText } from '../tally/whatif/text.ts';
import { countCommand, withCount } from './count-command.ts';
import { print, printJson } from './outcome.ts';

export function registerWhatIf(program: Command): void {
  countCommand(program, 'whatif', '各条口径换一种理解时，谁会入围、退出或变动').action(
    async (given: unknown) => {
      await withCount(given, ({ result, recount }, json) => {
        const answer = whatIf(editionFor(result.year), recount, result.readings);
        if (json) printJson(answer);
        else print(whatIfText(answer));
      });
    },
  );
}
