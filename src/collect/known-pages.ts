import { FetchFailure } from './failure.ts';
import { fetchAndKeep, type SiteSession } from './session.ts';

/**
 * Whether the site still answers with what is known to work: its home page, and the list that showed postings before.
 * Null where it does; else the failure.
 */
export async function askKnownPages(session: SiteSession): Promise<FetchFailure | null> {
  const { landmark, map, scraper } = session;
  try {
    await fetchAndKeep(session, { method: 'GET', url: `${map.site.origin}/` }, 'home');
    if (landmark === null) return null;
    const list = await fetchAndKeep(session, landmark, 'list');
    const shown = scraper.parseList(list.page, landmark).items.length;
    return shown > 0
      ? null
      : new FetchFailure('odd-status', `${landmark.url} 原有的稿件列表不见了（存档编号 ${list.snapshotId}）`);
  } catch (error) {
    if (error instanceof FetchFailure) return error;
    throw error;
  }
}
