import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { yearPages } from '../collect/archive/year-pages.ts';
import { refuseExisting, writeNewFile } from '../disk/write-new-file.ts';
import { InputError } from '../model/failure.ts';
import { hashOfFile } from '../report/publication/folder.ts';
import { recordOf, withRecordedStore } from '../report/publication/open-record.ts';
import { recordsOf, type WarcSubject, warcOf } from '../report/warc/export.ts';
import { WARC_WORDING } from '../report/warc/wording.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/types.ts';
import { parseYear, withHome } from './flags.ts';
import { withJson } from './options.ts';
import { print, printJson } from './outcome.ts';
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
    const year = flags.year === undefined ? null : parseYear(flags.year);
    const json = flags.json ?? false;
    if (flags.published !== undefined) return exportPublished(resolve(flags.published), year, file, json);
    if (year === null) {
      throw InputError.of('missing-year', '请用 --year 给出年度，或用 --published 给出已封存的结果目录。');
    }
    const store = await openStore(flags.home, { mustExist: true });
    try {
      await exportYear(
        store,
        { year, title: WARC_WORDING.year(year), program: programVersion() },
        file,
        json,
      );
    } finally {
      await store.close();
    }
  });
}

async function exportPublished(
  folder: string,
  asked: number | null,
  file: string,
  json: boolean,
): Promise<void> {
  const { recordFolder, publication } = await recordOf(folder);
  const { year } = publication;
  if (asked !== null && asked !== year) {
    throw InputError.of('other-year', `${folder} 是 ${year} 年度的结果，不是 ${asked} 年度。`);
  }
  const subject = { year, title: WARC_WORDING.published(publication), program: programVersion() };
  await withRecordedStore(recordFolder, (store) => exportYear(store, subject, file, json));
}

async function exportYear(store: Store, subject: WarcSubject, file: string, json: boolean): Promise<void> {
  const { year } = subject;
  const pages = await yearPages(store, year);
  if (pages.length === 0) {
    throw InputError.of('no-pages', `${year} 年度没有采集过网页，没有可以导出的；请先运行 tally crawl。`);
  }
  await writeNewFile(file, warcOf(store, pages, subject));
  const articles = pages.filter(({ purpose }) => purpose === 'article').length;
  const told = {
    file,
    year,
    pages: pages.length,
    articles,
    records: recordsOf(pages),
    bytes: statSync(file).size,
    sha256: await hashOfFile(file),
  };
  if (json) printJson(told);
  else {
    const others = pages.length - articles;
    print(`已导出 ${told.pages} 个网页（稿件页 ${articles} 个，列表等 ${others} 个）到 ${file}`);
    print(`WARC 1.1，${told.records} 条记录，${(told.bytes / 1024 / 1024).toFixed(1)} MB，${told.sha256}`);
  }
}
