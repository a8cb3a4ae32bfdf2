import type { Command, Option } from 'commander';
import { InputError } from '../model/failure.ts';

/**
 * Makes a flag that takes one value take exactly one: a blank, another flag in its place, and two values that
 * differ are mistakes to be named, not to be guessed at. A flag with a parser of its own is left alone.
 */
export function takeOneValue(command: Command, option: Option): void {
  if (!option.required || option.parseArg !== undefined) return;
  const flag = option.long ?? option.flags;
  let before: string | null = null;
  option.argParser((value: string) => {
    if (value.trim() === '') throw InputError.of('empty-flag', `${flag} 不能留空`);
    if (command.options.some(({ long }) => long === value)) {
      throw InputError.of('no-value', `选项缺少取值：${flag}（后面紧跟着另一个选项 ${value}）`);
    }
    if (before !== null && before !== value) {
      throw InputError.of('flag-twice', `${flag} 给了两个不同的值「${before}」和「${value}」，请只留一个`);
    }
    before = value;
    return value;
  });
}
