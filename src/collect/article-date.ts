import type { CivilDate } from '../model/civil-date.ts';
import type { ListItem } from '../model/page.ts';
import { findDates } from '../text/civil-date.ts';
import { normaliseText } from '../text/normalise.ts';
import { type ArticleCounts, fetchOne } from './articles.ts';
import { decodeAs } from './decode.ts';
import { type SiteSession, toPage } from './session.ts';

/**
 * Printed date of an article whose list shows none, learned from its page (fetched now, or archived before).
 * null where the page has none or is not to be had: nobody then knows whether it is old.
 */
export async function learnDate(
  session: SiteSession,
  item: ListItem & { readonly key: string },
  counts: ArticleCounts,
): Promise<CivilDate | null> {
  const known = session.learnedDates.get(item.key);
  if (known !== undefined) return known;
  const date = await dateOnPage(session, item.key, counts);
  session.learnedDates.set(item.key, date);
  return date;
}

async function dateOnPage(
  session: SiteSession,
  key: string,
  counts: ArticleCounts,
): Promise<CivilDate | null> {
  const { store, scraper, map } = session;
  const site = map.site.id;
  let posting = await store.getPosting(site, key);
  if (posting === null) throw new Error(`posting ${site} ${key} was seen but is not kept`);
  // Another list may print what this one does not.
  if (posting.listDate !== null) return posting.listDate;
  const open = posting.state === 'pending' || posting.state === 'failed';
  if (open && !session.tried.has(key)) {
    await fetchOne(session, posting, counts);
    posting = await store.getPosting(site, key);
  }
  if (posting?.state !== 'archived' || posting.snapshotId === null) return null;
  const snapshot = await store.getSnapshot(posting.snapshotId);
  if (snapshot === null) throw new Error(`snapshot ${posting.snapshotId} is not kept`);
  const text = decodeAs(snapshot.body, snapshot.charset);
  const fields = scraper.parseArticle(toPage(map.site, snapshot.servedFrom, text, snapshot.urlFinal));
  return fields.metaLines.flatMap((line) => findDates(normaliseText(line)))[0]?.date ?? null;
}
