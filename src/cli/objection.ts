import type { Command } from 'commander';
import { registerAdd } from './objection/add.ts';
import { registerCorrect } from './objection/correct.ts';
import { registerList } from './objection/list.ts';
import { registerResolve } from './objection/resolve.ts';

/** `tally objection add|list|resolve|correct`. */
export function registerObjection(program: Command): void {
  const command = program
    .command('objection')
    .description('异议：登记、列出、处理；据此更正已公布的结果')
    .usage('<add|list|resolve|correct> [选项]');
  registerAdd(command);
  registerList(command);
  registerResolve(command);
  registerCorrect(command);
}
