import type { CommanderError } from 'commander';

/** What commander says in English, said in Chinese; the words in quotes are the user's own. */
const MESSAGES: Readonly<Record<string, (quoted: readonly string[]) => string>> = {
  'commander.unknownOption': ([flag = '']) => `不认识的选项：${flag}。请用 --help 查看可用选项。`,
  'commander.unknownCommand': ([name = '']) => `没有这个命令：${name}。请用 tally --help 查看全部命令。`,
  'commander.missingArgument': ([name = '']) => `缺少参数：${name}。请用 --help 查看用法。`,
  'commander.optionMissingArgument': ([flag = '']) => `选项缺少取值：${flag}`,
  'commander.missingMandatoryOptionValue': ([flag = '']) => `缺少必需的选项：${flag}`,
  'commander.excessArguments': () => '参数太多。请用 --help 查看用法。',
  'commander.conflictingOption': (quoted) => `选项不能同时使用：${quoted.join('、')}`,
  'commander.help': () => '请指定一个命令（见上面的列表）。',
};

export function explainUsageError(error: CommanderError): string {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const say = MESSAGES[error.code];
  return say === undefined ? `用法有误：${error.message}` : say(quoted);
}
