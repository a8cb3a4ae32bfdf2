import { readFile } from 'node:fs/promises';
import { decodeText } from '../collect/import/table/encoding.ts';
import { InputError } from '../model/failure.ts';
import type { ReadingAnswers } from '../model/result.ts';
import { editionFor } from '../regulation/index.ts';
import { checkReadings } from '../regulation/readings-file.ts';
import { readLocatedJson } from '../text/located-json.ts';

/**
 * Reads a readings file: a JSON object from reading id to answer id, in any encoding that Notepad saves. Throws
 * InputError for a file that cannot be read, a mistake in it (by line), and a reading answered twice.
 */
export async function readReadings(file: string | null, year: number): Promise<ReadingAnswers> {
  const edition = editionFor(year);
  if (file === null) return {};
  const located = readLocatedJson(await readText(file));
  if ('brokenAt' in located) {
    throw InputError.of(
      'bad-json',
      `${file} 第 ${located.brokenAt} 行：口径文件应是 JSON 对象，如 {"unit-rank":"site"}；这个文件从这一行起读不下去（请检查引号、逗号和大括号，都用半角）`,
    );
  }
  const [twice] = located.repeatedKeys;
  if (twice !== undefined) {
    throw InputError.of(
      'answered-twice',
      `${file} 第 ${twice.line} 行：口径「${twice.key}」答了不止一次，请只留一个`,
    );
  }
  return checkReadings(edition, located.value, file);
}

async function readText(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') throw InputError.of('no-file', `找不到口径文件：${file}`);
    if (code === 'EISDIR')
      throw InputError.of('is-directory', `${file} 是一个目录；请指定口径文件（JSON）。`);
    throw InputError.of('file-unreadable', `口径文件打不开：${file}（${code}）`);
  }
  const decoded = decodeText(bytes);
  if (decoded !== null) return decoded.text;
  throw InputError.of('bad-encoding', `${file}：文字编码认不出来；请用记事本另存为 UTF-8 编码。`);
}
