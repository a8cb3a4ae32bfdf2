import type { Article } from '../../model/article.ts';
import type { UnitRef } from '../../model/verdict.ts';
import { normaliseLine } from '../../text/normalise.ts';
import { type NameHit, type NameIndex, unitKey } from '../names/index.ts';
import { SHARED_AT_HOME } from '../names/short-name-words.ts';
import type { PageWords } from './page-words.ts';
import type { Piece } from './piece.ts';

/** Whether an article says elsewhere which unit unclear words mean. */
export interface Support {
  /** The one unit meant, or null where nothing supports exactly one. */
  meant(piece: Piece): UnitRef | null;
}

/**
 * Support for an ambiguous short name: the unit's full name elsewhere in the article; the author's known unit; or, on
 * the provincial sites and with no other school named, the unit's own town. A hospital's name is never its school's.
 */
export function supportIn(
  article: Article,
  words: PageWords,
  pieces: readonly Piece[],
  names: NameIndex,
  known: readonly UnitRef[],
  isTrade: boolean,
): Support {
  const clear = new Set<string>();
  for (const hit of [words.title, ...words.lines].flatMap((line) => line.hits)) addClear(hit, clear);
  for (const piece of pieces)
    if (piece.unclear === false) for (const ref of piece.refs) clear.add(unitKey(ref));
  const knownKeys = new Set(known.map(unitKey));
  const whole = [article.title, ...article.body.map((line) => line.text)].map(normaliseLine).join('\n');
  return {
    meant: (piece) => {
      if (piece.unclear === 'body') return null;
      const named = piece.refs.filter((ref) => ref.kind === 'registered' && clear.has(unitKey(ref)));
      if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
      const [only, ...more] = piece.refs;
      if (only === undefined || more.length > 0) return null;
      if (knownKeys.size === 1 && knownKeys.has(unitKey(only))) return only;
      if (piece.names.some((name) => SHARED_AT_HOME.has(name))) return null;
      const place = only.kind === 'registered' ? names.placeOf(only.code) : '';
      return !isTrade && clear.size === 0 && place.length >= 2 && whole.includes(place) ? only : null;
    },
  };
}

function addClear(hit: NameHit, clear: Set<string>): void {
  const [ref] = hit.refs;
  if (ref !== undefined && hit.refs.length === 1 && !hit.needsSupport) clear.add(unitKey(ref));
}
