import type { Command } from 'commander';
import type { CivilDate } from '../model/civil-date.ts';
import { InputError } from '../model/failure.ts';
import { SITE_IDS, SITE_NAMES, type SiteId } from '../model/site.ts';
import { parseDate } from '../text/civil-date.ts';

const YEARS = { first: 2000, last: 2100 } as const;
const MAX_RATE = 1000;

/** Adds up a flag that may be given several times. */
export function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** `--home`, with its help text. */
export function withHome(command: Command): Command {
  return command.option('--home <目录>', '数据目录，程序保存的一切都在其中的 tally.db 里', homeDir());
}

/** `--out`, with its help text. */
export function withOut(command: Command): Command {
  return command.option('--out <目录>', '结果目录', outDir());
}

/** `--base`, `--rate` and `--now`, with their help texts. */
export function withFetching(command: Command): Command {
  return command
    .option('--base <站点=网址>', '改从这个地址采集该站点（可重复给出），用于演练和测试', repeated)
    .option('--rate <次数>', '每个网站每秒最多请求几次（默认真实网站 1 次，本机地址不限）')
    .option('--now <日期>', '假定今天是这一天（YYYY-MM-DD）');
}

export function homeDir(value?: string): string {
  return directory('--home', value ?? 'data');
}

function outDir(value?: string): string {
  return directory('--out', value ?? 'reports');
}

function directory(flag: string, value: string): string {
  if (value.trim() === '') throw InputError.of('bad-directory', `${flag} 需要一个目录名`);
  return value;
}

/** `--year`, or another flag that names a year: four digits. */
export function parseYear(text: string, flag = '--year'): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (!(year >= YEARS.first && year <= YEARS.last)) {
    throw InputError.of(
      'bad-year',
      `${flag} 应为 ${YEARS.first} 至 ${YEARS.last} 之间的四位年份，给出的是「${text}」`,
    );
  }
  return year;
}

/** `--rate`: requests a second and host; undefined = the default of the kind of host (null). */
export function parseRate(text: string | undefined): number | null {
  if (text === undefined) return null;
  const rate = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(rate > 0 && rate <= MAX_RATE)) {
    throw InputError.of(
      'bad-rate',
      `--rate 应为大于 0、不超过 ${MAX_RATE} 的数（每秒请求次数），给出的是「${text}」`,
    );
  }
  return rate;
}

/** A flag that holds a day, such as `--now`. */
export function parseDateFlag(flag: string, text: string): CivilDate {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? parseDate(text) : null;
  if (date === null) {
    throw InputError.of('bad-date', `${flag} 应为确有其日的日期 YYYY-MM-DD，给出的是「${text}」`);
  }
  return date;
}

/** A flag that must say something: given, and not only blanks. */
export function requireText(flag: string, text: string): void {
  if (text.trim() === '') throw InputError.of('empty-flag', `${flag} 不能留空`);
}

/** The clock of a run: the given day at midnight in Beijing, or the machine's. */
export function clockOf(now: string | undefined): () => Date {
  if (now === undefined) return () => new Date();
  const date = parseDateFlag('--now', now);
  return () => new Date(`${date}T00:00:00+08:00`);
}

/** `--site`, given any number of times: none means all. */
export function parseSites(values: readonly string[] = []): readonly SiteId[] {
  const asked = new Set(values.map((value) => parseSite('--site', value)));
  return asked.size === 0 ? SITE_IDS : SITE_IDS.filter((id) => asked.has(id));
}

/** `--base ID=URL`, given any number of times: site → origin. */
export function parseBases(values: readonly string[] = []): ReadonlyMap<SiteId, string> {
  const bases = new Map<SiteId, string>();
  for (const value of values) {
    const at = value.indexOf('=');
    if (at < 1) throw InputError.of('bad-base', `--base 应写成 站点=网址，给出的是「${value}」`);
    const site = parseSite('--base', value.slice(0, at).trim());
    if (bases.has(site)) throw InputError.of('bad-base', `--base 给了站点 ${site} 两个地址`);
    bases.set(site, originOf(value.slice(at + 1).trim()));
  }
  return bases;
}

function parseSite(flag: string, text: string): SiteId {
  const site = SITE_IDS.find((id) => id === text);
  if (site !== undefined) return site;
  const known = SITE_IDS.map((id) => `${id}（${SITE_NAMES[id]}）`).join('、');
  throw InputError.of('unknown-site', `${flag} 里的站点「${text}」不认识。可用的站点有：${known}`);
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const web = url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
  const bare = web && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (!bare) {
    throw InputError.of('bad-base', `--base 的网址应形如 http://127.0.0.1:8080，给出的是「${text}」`);
  }
  return url.origin;
}
