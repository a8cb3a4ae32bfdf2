import { z } from 'zod';
import { InputError, type InputProblem } from '../../model/failure.ts';
import { type JsonPath, readLocatedJson } from '../../text/located-json.ts';
import { checkPack } from './check.ts';
import { readRuleText } from './rule-text.ts';
import { PACK, type Pack } from './schema.ts';

/** The files of a pack as read, with the names that messages use. */
export interface PackFiles {
  readonly json: { readonly file: string; readonly text: string };
  readonly rules: { readonly file: string; readonly text: string };
}

/** Throws InputError with everything that is wrong with a pack: file, line and path of each. */
export function parsePack({ json, rules }: PackFiles): Pack {
  const read = readLocatedJson(json.text);
  if ('brokenAt' in read) {
    throw new InputError([problem(json.file, read.brokenAt, '', '不是合格的 JSON，从这一行起读不下去')]);
  }
  const parsed = PACK.safeParse(read.value, { error: z.locales.zhCN().localeError });
  const at = (path: JsonPath, message: string): InputProblem =>
    problem(json.file, read.lineOf(path), path.map(String).join('.'), message);
  if (!parsed.success) {
    throw new InputError(parsed.error.issues.map(({ path, message }) => at(path, message)));
  }
  const { rules: known, repeated } = readRuleText(rules.text);
  const problems = [
    ...repeated.map(({ id, line }) => problem(rules.file, line, '', `条款编号 [${id}] 重复`)),
    ...checkPack(parsed.data, new Set(known.keys())).map(({ path, message }) => at(path, message)),
  ];
  if (problems.length > 0) throw new InputError(problems);
  return { ...parsed.data, rules: known };
}

function problem(file: string, line: number, path: string, message: string): InputProblem {
  const where = path === '' ? '' : `（${path}）`;
  return {
    code: 'bad-pack',
    file,
    row: line,
    column: path === '' ? null : path,
    message: `${file} 第 ${line} 行${where}：${message}`,
  };
}
