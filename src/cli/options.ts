import { type Command, Option } from 'commander';

/** Adds `--year`, which every command about a year needs. */
export function withYear(command: Command): Command {
  return command.addOption(new Option('--year <年度>', '统计年度，如 2025').makeOptionMandatory());
}

/** Adds `--json`. */
export function withJson(command: Command): Command {
  return command.option('--json', '只在标准输出打印一份 JSON');
}

/** Adds `--notice-date`. */
export function withNoticeDate(command: Command): Command {
  return command.option(
    '--notice-date <日期>',
    '公示稿的发布日期（YYYY-MM-DD），据此推算公示起止日；不给就留空待填',
  );
}

/** Adds the registers that may be given for one run. */
export function withRegisters(command: Command): Command {
  return command
    .option('--members <文件>', '本次改用这份会员名册')
    .option('--outlets <文件>', '本次改用这份媒体名册');
}

/** Adds the registers and readings that may be given for one run. */
export function withInputs(command: Command): Command {
  return withRegisters(command).option('--readings <文件>', '本次改用这份口径答案（JSON）');
}

const COMMON = [
  '--home <目录>',
  '--out <目录>',
  '--year <年度>',
  '--base <站点=网址>',
  '--rate <次数>',
  '--now <日期>',
  '--members <文件>',
  '--outlets <文件>',
  '--readings <文件>',
] as const;

/**
 * Lets a command take the common flags that mean nothing to it, so that a script may pass the same ones to all.
 * They have no effect there, so the help does not show them.
 */
export function takeCommonFlags(command: Command): void {
  // A flag that a parent took would never reach its subcommand.
  if (command.commands.length > 0) {
    for (const sub of command.commands) takeCommonFlags(sub);
    return;
  }
  for (const flags of COMMON) {
    const option = new Option(flags).hideHelp();
    if (!command.options.some(({ long }) => long === option.long)) command.addOption(option);
  }
}
