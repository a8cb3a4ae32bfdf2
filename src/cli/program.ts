import { Command, Help, type Option } from 'commander';
import { registerCrawl } from './crawl.ts';
import { registerDecide } from './decide.ts';
import { registerDemo } from './demo.ts';
import { registerExplain } from './explain.ts';
import { registerImport } from './import.ts';
import { registerProbe } from './probe.ts';
import { registerQuestions } from './questions.ts';
import { registerReport } from './report.ts';
import { registerRun } from './run.ts';
import { registerSummary } from './summary.ts';
import { programVersion } from './version.ts';
import { registerWhatIf } from './whatif.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
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

/** The whole command line. One file per command registers itself here. */
export function buildProgram(): Command {
  const program = new TallyCommand('tally')
    .prepared()
    .description('四川省高校后勤协会信息宣传积分统计（川高后〔2020〕13 号）')
    .usage('<命令> [选项]')
    .version(programVersion(), '-V, --version', '显示版本');
  registerDemo(program);
  registerRun(program);
  registerCrawl(program);
  registerImport(program);
  registerReport(program);
  registerExplain(program);
  registerWhatIf(program);
  registerQuestions(program);
  registerDecide(program);
  registerSummary(program);
  registerProbe(program);
  return program;
}
