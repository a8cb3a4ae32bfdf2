import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { yearPages } from '../collect/archive/year-pages.ts';
import { refuseExisting, writeNewFile } from '../disk/write-new-file.ts';
import { InputError } from '../model/failure.ts';
import type { ReadingAnswers } from '../model/result.ts';
import { hashOfFile } from '../report/publication/folder.ts';
import { refuseFrozen } from '../report/publication/frozen.ts';
import { recordOf, withRecordedStore } from '../report/publication/open-record.ts';
import { RECORD_FILES } from '../report/publication/record.ts';
import { recordsOf, type WarcSubject, warcOf } from '../report/warc/export.ts';
import { WARC_WORDING } from '../report/warc/wording.ts';
import type { Store } from '../store/types.ts';
import { parseYear, withHome } from './flags.ts';
import { openHome } from './open-home.ts';
import { withJson } from './options.ts';
import { print, printJson } from './outcome.ts';
import { readReadings } from './readings-file.ts';
import { programVersion } from './version.ts';

const FLAGS = z.object({
  year: z.string().optional(),
  published: z.string().optional(),
  to: z.string(),
  home: z.string(),
  json: z.boolean().optional(),
});

/** Endings by which other tools know such a file. */
const ENDING = '.warc.gz';

export function registerWarc(program: Command): void {
  const command = program
    .command('warc')
    .description('把一年统计所依据的网页存档导出为 WARC 文件，供其他网页存档软件打开（不联网）')
    .option('--year <年度>', '统计年度，如 2025')
    .option('--published <目录>', '不从数据目录、而从这份已封存的结果（tally publish 写出的目录）导出')
    .requiredOption('--to <文件>', `写到这个新文件，名字以 ${ENDING} 结尾`);
  withJson(withHome(command)).action(async (given: unknown) => {
    const flags = FLAGS.parse(given);
    const file = resolve(flags.to);
    if (!file.endsWith(ENDING)) {
      throw InputError.of('bad-file-name', `--to 的文件名应以 ${ENDING} 结尾，给出的是「${flags.to}」`);
    }
    refuseExisting(file);
    refuseFrozen(file);
    const year = flags.year === undefined ? null : parseYear(flags.year);
    const told =
      flags.published === undefined
        ? await exportKept(flags.home, year, file)
        : await exportPublished(resolve(flags.published), year, file);
    if (flags.json) printJson(told);
    else print(inWords(told));
  });
}

/** What was written, for the user. */
interface Told {
  readonly file: string;
  readonly year: number;
  readonly pages: number;
  readonly articles: number;
  readonly records: number;
  readonly bytes: number;
  readonly sha256: string;
}

async function exportKept(home: string, year: number | null, file: string): Promise<Told> {
  if (year === null) {
    throw InputError.of('missing-year', '请用 --year 给出年度，或用 --published 给出已封存的结果目录。');
  }
  const store = await openHome(home, { mustExist: true });
  try {
    return await exportYear(store, { year, title: WARC_WORDING.year(year) }, {}, file);
  } finally {
    await store.close();
  }
}

async function exportPublished(folder: string, asked: number | null, file: string): Promise<Told> {
  const { recordFolder, publication } = await recordOf(folder);
  const { year } = publication;
  if (asked !== null && asked !== year) {
    throw InputError.of('other-year', `${folder} 是 ${year} 年度的结果，不是 ${asked} 年度。`);
  }
  const readings = await readReadings(join(recordFolder, RECORD_FILES.readings), year);
  const title = WARC_WORDING.published(publication);
  return withRecordedStore(recordFolder, (store) => exportYear(store, { year, title }, readings, file));
}

async function exportYear(
  store: Store,
  { year, title }: Omit<WarcSubject, 'program'>,
  readings: ReadingAnswers,
  file: string,
): Promise<Told> {
  const pages = await yearPages(store, year, readings);
  if (pages.length === 0) {
    throw InputError.of('no-pages', `${year} 年度没有采集过网页，没有可以导出的；请先运行 tally crawl。`);
  }
  await writeNewFile(file, warcOf(store, pages, { year, title, program: programVersion() }));
  return {
    file,
    year,
    pages: pages.length,
    articles: pages.filter(({ purpose }) => purpose === 'article').length,
    records: recordsOf(pages),
    bytes: statSync(file).size,
    sha256: await hashOfFile(file),
  };
}

function inWords({ file, pages, articles, records, bytes, sha256 }: Told): string {
  return [
    `已导出 ${pages} 个网页（稿件页 ${articles} 个，列表等 ${pages - articles} 个）到 ${file}`,
    `WARC 1.1，${records} 条记录，${(bytes / 1024 / 1024).toFixed(1)} MB，${sha256}`,
  ].join('\n');
}
