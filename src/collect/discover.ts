import { RunError } from '../model/failure.ts';
import type { DiscoveredColumns, FoundColumn, ListRequest, Page } from '../model/page.ts';
import { FetchFailure } from './failure.ts';
import { fetchAndKeep, type SiteSession, siteTrouble } from './session.ts';

/** How many link texts the message about a missing column repeats. */
const LINKS_SHOWN = 60;

/**
 * The columns of a site, found by name from its home page. Throws where a wanted one is not to be seen,
 * naming the links that were. `warnings` tell of section pages that could not be had.
 */
export async function discoverColumns(
  session: SiteSession,
): Promise<{ readonly columns: readonly FoundColumn[]; readonly warnings: readonly string[] }> {
  const { map, scraper, limits } = session;
  const { site } = map;
  const homeRequest: ListRequest = { method: 'GET', url: `${site.origin}/` };
  const home = await fetchAndKeep(session, homeRequest, 'home').catch((error: unknown) => {
    throw error instanceof FetchFailure ? siteTrouble(site, '首页取不到', error) : error;
  });

  const sections = new Map<string, Page>();
  const asked = new Set<string>();
  const warnings: string[] = [];
  let discovered = scraper.findColumns(home.page, sections);
  for (let round = 0; round < limits.sectionRounds; round += 1) {
    const wanted = [...discovered.sections].filter(([name]) => !asked.has(name));
    if (wanted.length === 0) break;
    for (const [name, url] of wanted.slice(0, Math.max(0, limits.sectionPages - asked.size))) {
      const section = await sectionPage(session, name, url, warnings);
      if (section !== null) sections.set(name, section);
    }
    for (const [name] of wanted) asked.add(name);
    discovered = scraper.findColumns(home.page, sections);
  }
  requireAll(session, discovered, home.snapshotId, warnings);
  return { columns: withoutRepeats(discovered.found), warnings };
}

async function sectionPage(
  session: SiteSession,
  name: string,
  url: string,
  warnings: string[],
): Promise<Page | null> {
  try {
    return (await fetchAndKeep(session, { method: 'GET', url }, 'section')).page;
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    if (error.kind === 'retryable' || error.code === 'challenge') {
      throw siteTrouble(session.map.site, `栏目页「${name}」取不到`, error);
    }
    warnings.push(`栏目页「${name}」取不到，未在其中寻找栏目：${error.message}`);
    return null;
  }
}

function requireAll(
  session: SiteSession,
  discovered: DiscoveredColumns,
  snapshotId: number,
  warnings: readonly string[],
): void {
  const { site } = session.map;
  const nothing = discovered.found.length === 0;
  if (discovered.missing.length === 0 && !nothing) return;
  const missing = discovered.missing.length === 0 ? '任何栏目' : `栏目「${discovered.missing.join('」「')}」`;
  const links = [...new Set(discovered.seen)];
  const shown = links.slice(0, LINKS_SHOWN).join('、');
  const more = links.length > LINKS_SHOWN ? `……共 ${links.length} 个` : '';
  throw new RunError(
    'column-missing',
    [
      `「${site.name}」（${site.origin}/，存档编号 ${snapshotId}）上没有找到${missing}。`,
      links.length === 0 ? '页面上没有看到任何链接。' : `页面上的链接有：${shown}${more}。`,
      ...warnings,
    ].join(''),
  );
}

/** The same list reached by two links is walked once, under the first; counted columns first, last resorts last. */
function withoutRepeats(found: readonly FoundColumn[]): FoundColumn[] {
  const byRequest = new Map<string, FoundColumn>();
  for (const column of found) {
    const key = JSON.stringify(column.first);
    if (!byRequest.has(key)) byRequest.set(key, column);
  }
  const rank = ({ column, lastResort }: FoundColumn): number =>
    lastResort === true ? 2 : column.fetched ? 0 : 1;
  return [...byRequest.values()].sort((a, b) => rank(a) - rank(b));
}
