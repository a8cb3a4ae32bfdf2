import type { z } from 'zod';
import { InputError } from '../../model/failure.ts';

/** Reads an editable JSON file. Throws InputError naming every place that is not as it should be. */
export function parseDataFile<T>(schema: z.ZodType<T>, text: string, file: string): T {
  const problem = (place: string, message: string) => ({
    code: 'bad-data-file',
    file,
    row: null,
    column: place === '' ? null : place,
    message: `${file}${place === '' ? '' : ` 的 ${place}`}：${message}`,
  });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new InputError([problem('', `应是 JSON，读到的不是（${detail}）`)]);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new InputError(
    read.error.issues.map(({ path, message }) =>
      problem(path.map(String).join('.'), `格式不对（${message}）`),
    ),
  );
}
