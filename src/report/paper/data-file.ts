import { z } from 'zod';
import { InputError, type InputProblem } from '../../model/failure.ts';
import { readLocatedJson } from '../../text/located-json.ts';

/** Reads an editable JSON file. Throws InputError naming every place that is not as it should be. */
export function parseDataFile<T>(schema: z.ZodType<T>, text: string, file: string): T {
  const problem = (line: number, place: string, message: string): InputProblem => ({
    code: 'bad-data-file',
    file,
    row: line,
    column: place === '' ? null : place,
    message: `${file} 第 ${line} 行${place === '' ? '' : `（${place}）`}：${message}`,
  });
  const located = readLocatedJson(text);
  if ('brokenAt' in located) {
    throw new InputError([
      problem(
        located.brokenAt,
        '',
        '不是合格的 JSON，从这一行起读不下去；请检查这一行和上一行的引号、逗号、括号（都用半角）',
      ),
    ]);
  }
  const read = schema.safeParse(located.value, { error: z.locales.zhCN().localeError });
  if (read.success) return read.data;
  throw new InputError(
    read.error.issues.map(({ path, message }) =>
      problem(located.lineOf(path), path.map(String).join('.'), message),
    ),
  );
}
