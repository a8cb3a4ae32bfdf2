import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { parseMedia } from '../collect/import/media.ts';
import { readTable } from '../collect/import/read-table.ts';
import { InputError } from '../model/failure.ts';
import type { SiteId } from '../model/site.ts';
import { makeSampleYear, SAMPLE_VERSION } from '../sample/index.ts';
import { type SampleSiteId, serveSampleYear } from '../sample/serve.ts';
import type { SampleYear } from '../sample/year/types.ts';
import { openHome } from './open-home.ts';
import { withJson } from './options.ts';
import { say } from './outcome.ts';
import { runYear } from './run.ts';

const FLAGS = z.object({ home: z.string(), out: z.string(), json: z.boolean().optional() });
const SITES: readonly SampleSiteId[] = ['scgxhq', 'scxxjjhqcy', 'chinacacm'];
const VERSION_KEY = 'sample-version';

export function registerDemo(program: Command): void {
  const command = program
    .command('demo')
    .description('用自带的样例年完整演示一遍：在本机模拟三个网站，采集、统计、写出结果')
    .option('--home <目录>', '样例数据目录', join('data', 'sample'))
    .option('--out <目录>', '样例结果目录', join('reports', 'sample'));
  withJson(command).action(async (given: unknown) => {
    const { home, out, json } = FLAGS.parse(given);
    const year = makeSampleYear();
    say(`样例年 ${year.year}：在本机模拟三个网站（人名均为虚构），像真的一样采集……`);
    await prepareHome(home, year);
    const served = await serveSampleYear(year);
    try {
      await runYear({
        inputs: { year: year.year, members: null, outlets: null, readingsFile: null },
        home,
        out,
        sites: SITES,
        bases: new Map<SiteId, string>(SITES.map((site) => [site, served.bases[site]])),
        rate: null,
        now: () => new Date(`${year.year}-12-25T00:00:00+08:00`),
        noticeDate: null,
        json: json ?? false,
      });
    } finally {
      await served.close();
    }
    say(`逐条说明：npm run -s tally -- explain --home ${home} --year ${year.year} --unit 四川农业大学`);
  });
}

/** A home holding this sample year's claims. The archive of an older sample would be stale: it is made anew. */
async function prepareHome(home: string, year: SampleYear): Promise<void> {
  if (existsSync(join(home, 'tally.db'))) {
    const version = await recordedVersion(home);
    if (version === null) {
      throw InputError.of('not-sample', `${home} 里是别的数据，样例不会写进去。请用 --home 指定另一个目录。`);
    }
    if (version !== SAMPLE_VERSION) {
      say('样例已更新，重建样例数据……');
      for (const suffix of ['', '-wal', '-shm']) await rm(join(home, `tally.db${suffix}`), { force: true });
    }
  }
  const store = await openHome(home);
  try {
    await store.setMeta(VERSION_KEY, SAMPLE_VERSION);
    const file = join(home, 'media.csv');
    await writeFile(file, year.claimsCsv);
    await store.addClaims(parseMedia(await readTable(file)));
  } finally {
    await store.close();
  }
}

/** Version of the sample year that a home was made from; null for a home of something else. */
async function recordedVersion(home: string): Promise<string | null> {
  const store = await openHome(home);
  try {
    return await store.getMeta(VERSION_KEY);
  } finally {
    await store.close();
  }
}
