import { join } from 'node:path';
import type { Gathered } from '../collect/gather/gather.ts';
import { gatherYearBefore } from '../collect/gather/year-before.ts';
import { projectRoot } from '../disk/project-root.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { TallyResult } from '../model/result.ts';
import { missingHolidays } from '../report/dates/holidays.ts';
import { buildPack } from '../report/pack.ts';
import { loadPapers, noticeSettings } from '../report/papers.ts';
import { writePack } from '../report/write-pack.ts';
import type { Store } from '../store/types.ts';
import { say } from './outcome.ts';
import { programVersion } from './version.ts';

/**
 * Writes the reports of a counted year; manifest.json comes last, so that its presence means a whole pack.
 * `publishedOn` dates the notice; null leaves its dates to be filled in.
 */
export async function writeReports(
  store: Store,
  out: string,
  gathered: Gathered,
  result: TallyResult,
  publishedOn: CivilDate | null = null,
): Promise<{ readonly folder: string; readonly files: readonly string[] }> {
  const folder = join(out, String(result.year));
  const inputs = { hashes: gathered.hashes, decisions: gathered.input.decisions.length };
  const papers = await loadPapers(join(projectRoot(), 'data'));
  const settings = noticeSettings(
    result,
    papers,
    publishedOn,
    await gatherYearBefore(store, result.year, result.readings),
  );
  if (publishedOn !== null && settings.period === null) {
    say(`公示起止日留空待填：${missingHolidays(papers.holidays)}`);
  }
  const pack = await buildPack(result, inputs, programVersion(), settings);
  return { folder, files: await writePack(folder, pack) };
}
