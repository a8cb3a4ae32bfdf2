import type { Outlet } from '../../model/registers.ts';
import { compact } from '../../text/normalise.ts';
import { FROM_THE_WEB, MEDIA_IN_SHORT, MEDIUM_ENDING, OF_A_MEDIUM } from './words.ts';

/** Two characters (`网易`) are a medium only where they stand alone. */
const SHORTEST_INSIDE = 3;
/** Longer words that end as media do are a sentence. */
const LONGEST_SHAPED = 12;
/** Parts of register rows that describe rather than name. */
const DESCRIPTION = /^(?:广电|报纸|网站|融媒体中心|客户端|等|微信公众号|网易号|搜狐号)$/;

const indexes = new WeakMap<readonly Outlet[], readonly string[]>();

/** All names of the register, longest first: `工人日报/中工网` is two, remarks in brackets are left out. */
function namesOf(outlets: readonly Outlet[]): readonly string[] {
  const known = indexes.get(outlets);
  if (known !== undefined) return known;
  const names = outlets
    .flatMap((outlet) =>
      compact(outlet.name)
        .replace(/\([^()]*\)/g, '')
        .split(/[/、]/),
    )
    .filter((name) => name.length >= 2 && !DESCRIPTION.test(name));
  const sorted = [...new Set([...names, ...MEDIA_IN_SHORT])].toSorted(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  indexes.set(outlets, sorted);
  return sorted;
}

/**
 * The medium that some words name: one of the outlet register, or words that end as media do. Null where they name none.
 * The words must be a field or a label's value, not running text.
 */
export function mediumIn(text: string, outlets: readonly Outlet[]): string | null {
  const words = compact(text).replace(/^[《"“【]+|[》"”】]+$/g, '');
  if (words === '') return null;
  const listed = namesOf(outlets).find(
    (name) => words === name || (name.length >= SHORTEST_INSIDE && words.includes(name)),
  );
  if (listed !== undefined) return listed;
  if (FROM_THE_WEB.test(words)) return words;
  return MEDIUM_ENDING.test(words.replace(/(?:网站|官网|官方微信|微信公众号|公众号|记者)$/, ''))
    ? words
    : null;
}

/** Whether words are a medium's name and nothing else; `listed`: one of the register, not only words that end so. */
export function isMediumAlone(text: string, outlets: readonly Outlet[]): 'listed' | 'shaped' | null {
  const words = compact(text);
  const medium = mediumIn(words, outlets);
  if (medium === null || !words.startsWith(medium)) return null;
  const isListed = namesOf(outlets).includes(medium);
  if (isListed) return OF_A_MEDIUM.test(words.slice(medium.length)) ? 'listed' : null;
  return MEDIUM_ENDING.test(words) && words.length <= LONGEST_SHAPED ? 'shaped' : null;
}
