import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder } from '../disk/make-folder.ts';
import { InputError } from '../model/failure.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { migrate } from './migrations/migrate.ts';
import { type Connection, connect } from './sqlite/connect.ts';
import { explainFailure, explainHomeFailure } from './sqlite/failures.ts';
import { patiently } from './sqlite/patience.ts';
import { storeOver } from './store.ts';
import type { Store } from './types.ts';

const FILE_NAME = 'tally.db';

export interface OpenOptions {
  /** For commands that only read: nothing is created where there is no data yet. */
  readonly mustExist?: boolean;
}

/**
 * Opens `home/tally.db`, creates it where allowed, and brings it to the newest version.
 * Throws RunError where the directory or the file cannot be used, InputError where data must exist and do not.
 */
export async function openStore(home: string, options: OpenOptions = {}): Promise<Store> {
  const folder = resolve(home);
  const file = join(folder, FILE_NAME);
  if (options.mustExist === true && !existsSync(file)) {
    throw InputError.of(
      'no-data',
      `${folder} 里还没有数据（找不到 ${FILE_NAME}）。请先运行 tally crawl 或 tally import，或用 --home 指定数据目录。`,
    );
  }
  try {
    makeFolder(folder);
  } catch (error) {
    throw explainHomeFailure(error, folder);
  }
  try {
    return storeOver(await patiently(() => connectAndMigrate(file)), file);
  } catch (error) {
    throw explainFailure(error, file);
  }
}

async function connectAndMigrate(file: string): Promise<Connection> {
  const connection = connect(file);
  try {
    await migrate(connection.db, MIGRATIONS, file);
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}
