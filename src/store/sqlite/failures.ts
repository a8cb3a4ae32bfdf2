import { SqliteError } from 'better-sqlite3';
import { InputError, RunError } from '../../model/failure.ts';

/** What to tell the user, by the beginning of SQLite's result code; the first that fits. */
const SAYINGS = [
  ['SQLITE_FULL', 'disk-full', '磁盘空间不足，本次内容没有写入；请清理磁盘后重试。'],
  ['SQLITE_BUSY', 'database-busy', '数据库正被另一个程序占用；请等它结束后重试。'],
  ['SQLITE_LOCKED', 'database-busy', '数据库正被另一个程序占用；请等它结束后重试。'],
  ['SQLITE_NOTADB', 'not-a-database', '这个文件不是数据库；请检查 --home 指向的目录，或把该文件移走后重试。'],
  ['SQLITE_CORRUPT', 'database-damaged', '数据库文件已损坏；请用备份的 tally.db 替换后重试。'],
  ['SQLITE_READONLY', 'home-unwritable', '数据库文件不可写；请检查文件和目录的权限。'],
  ['SQLITE_CANTOPEN', 'home-unwritable', '无法打开或创建数据库文件；请检查目录是否存在、是否可写。'],
  ['SQLITE_PERM', 'home-unwritable', '没有权限读写数据库文件；请检查文件和目录的权限。'],
  ['SQLITE_AUTH', 'home-unwritable', '没有权限读写数据库文件；请检查文件和目录的权限。'],
  ['SQLITE_IOERR', 'disk-error', '读写磁盘时出错；请检查磁盘（或网络盘）后重试。'],
] as const;

/** Turns a failure of the database into one that the user understands; anything else passes unchanged. */
export function explainFailure(error: unknown, file: string): unknown {
  if (!(error instanceof SqliteError)) return error;
  const known = SAYINGS.find(([prefix]) => error.code.startsWith(prefix));
  if (known === undefined) return error;
  return new RunError(known[1], `${file}：${known[2]}（${error.code}）`, { cause: error });
}

/** A failure to make or reach the directory itself. */
export function explainHomeFailure(error: unknown, home: string): unknown {
  if (error instanceof InputError || error instanceof RunError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ENOSPC')
    return new RunError('disk-full', `${home}：磁盘空间不足，无法建立目录。`, { cause: error });
  return new RunError(
    'home-unwritable',
    `${home}：不能作为数据目录使用（无法建立目录或不可写，或同名的是一个文件）。请检查 --home。（${code}）`,
    { cause: error },
  );
}
