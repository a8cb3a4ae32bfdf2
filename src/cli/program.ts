import { Command, Help, type Option } from 'commander';
import { InputError } from '../model/failure.ts';
import { takeCommonFlags } from './options.ts';
import { takeOneValue } from './single-value.ts';
import { programVersion } from './version.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** Each command with where it lives: only the one asked for is loaded. Order as in the help. */
const COMMANDS: Readonly<Record<string, (program: Command) => Promise<void>>> = {
  demo: async (program) => (await import('./demo.ts')).registerDemo(program),
  run: async (program) => (await import('./run.ts')).registerRun(program),
  crawl: async (program) => (await import('./crawl.ts')).registerCrawl(program),
  import: async (program) => (await import('./import.ts')).registerImport(program),
  report: async (program) => (await import('./report.ts')).registerReport(program),
  explain: async (program) => (await import('./explain.ts')).registerExplain(program),
  whatif: async (program) => (await import('./whatif.ts')).registerWhatIf(program),
  questions: async (program) => (await import('./questions.ts')).registerQuestions(program),
  decide: async (program) => (await import('./decide.ts')).registerDecide(program),
  select: async (program) => (await import('./select.ts')).registerSelect(program),
  decisions: async (program) => (await import('./decisions.ts')).registerDecisions(program),
  readings: async (program) => (await import('./readings.ts')).registerReadings(program),
  summary: async (program) => (await import('./summary.ts')).registerSummary(program),
  probe: async (program) => (await import('./probe.ts')).registerProbe(program),
  slips: async (program) => (await import('./slips.ts')).registerSlips(program),
  bulletin: async (program) => (await import('./bulletin.ts')).registerBulletin(program),
  publish: async (program) => (await import('./publish.ts')).registerPublish(program),
  objection: async (program) => (await import('./objection.ts')).registerObjection(program),
  history: async (program) => (await import('./history.ts')).registerHistory(program),
  compare: async (program) => (await import('./compare.ts')).registerCompare(program),
  verify: async (program) => (await import('./verify.ts')).registerVerify(program),
  warc: async (program) => (await import('./warc.ts')).registerWarc(program),
};

/** Help in Chinese: commander's own words are few and replaced here, the rest is ours. */
class ChineseHelp extends Help {
  override styleTitle(title: string): string {
    return TITLES[title] ?? title;
  }

  override commandUsage(command: Command): string {
    return super.commandUsage(command).replace('[options]', '[选项]').replace('[command]', '<命令>');
  }

  override subcommandTerm(command: Command): string {
    return super.subcommandTerm(command).replace('[options]', '[选项]');
  }

  override optionDescription(option: Option): string {
    const { defaultValue } = option;
    const plain = typeof defaultValue === 'string' && defaultValue !== '';
    return plain ? `${option.description}（默认 ${defaultValue}）` : option.description;
  }
}

/** A command speaks Chinese, throws instead of exiting, and takes no flag or argument that it does not know. */
class TallyCommand extends Command {
  override createCommand(name?: string): Command {
    return new TallyCommand(name).prepared();
  }

  override addOption(option: Option): this {
    takeOneValue(this, option);
    return super.addOption(option);
  }

  override createHelp(): Help {
    return Object.assign(new ChineseHelp(), this.configureHelp());
  }

  prepared(): this {
    return this.exitOverride()
      .helpOption('-h, --help', '显示本帮助')
      .helpCommand(false)
      .allowExcessArguments(false)
      .configureOutput({ outputError: () => undefined });
  }
}

/** The command line for what was typed: the one command, or all of them for the help. */
export async function buildProgram(argv: readonly string[]): Promise<Command> {
  const program = new TallyCommand('tally')
    .prepared()
    .description('四川省高校后勤协会信息宣传积分统计（川高后〔2020〕13 号）')
    .usage('<命令> [选项]')
    .version(programVersion(), '-V, --version', '显示版本');
  const [, , name = ''] = argv;
  const asked = COMMANDS[name];
  if (asked === undefined && name !== '' && !name.startsWith('-')) {
    throw InputError.of('unknown-command', `没有这个命令：${name}。请用 tally --help 查看全部命令。`);
  }
  const wanted = asked === undefined ? Object.values(COMMANDS) : [asked];
  for (const register of wanted) await register(program);
  for (const command of program.commands) takeCommonFlags(command);
  return program;
}
