import type { Evidence } from '../../model/evidence.ts';
import type { UnitRef } from '../../model/verdict.ts';
import type { NameHit } from '../names/index.ts';
import { unitKey } from '../names/index.ts';

export type PieceKind =
  | 'signature'
  | 'author-field'
  | 'title-prefix'
  | 'source'
  | 'publisher-field'
  | 'dateline'
  | 'buyer';

/** One place of the article that says who publishes it. */
export interface Piece {
  readonly kind: PieceKind;
  /** Units named there in printed order; for unclear words the units that they could mean. */
  readonly refs: readonly UnitRef[];
  /** Several units sign together. */
  readonly joint: boolean;
  /** The words alone do not decide; `body`: they name a hospital, school for children … of the unit. */
  readonly unclear: false | 'name' | 'body';
  /** The names as they stand, for what is known of single names. */
  readonly names: readonly string[];
  /** A weaker form (a school's name and a space) that yields where another piece says otherwise. */
  readonly soft: boolean;
  readonly evidence: Evidence;
}

export const PLACES: Readonly<Record<PieceKind, string>> = {
  signature: '落款',
  'author-field': '作者栏',
  'title-prefix': '题首',
  source: '来源',
  'publisher-field': '发布信息',
  dateline: '电头',
  buyer: '采购人',
};

/** The names found in one place as one piece; null where there are none. Same units named twice count once. */
export function pieceOf(
  kind: PieceKind,
  quote: string,
  hits: readonly NameHit[],
  soft = false,
): Piece | null {
  const clear = hits.filter((hit) => !hit.needsSupport);
  const telling = clear.length > 0 ? clear : hits;
  const refs = distinct(telling.flatMap((hit) => hit.refs));
  if (refs.length === 0) return null;
  const unclear = clear.length > 0 ? false : telling.every((hit) => hit.form === 'body') ? 'body' : 'name';
  const names = refs.map((ref) => ref.name).join('、');
  return {
    kind,
    refs,
    joint: unclear === false && refs.length > 1,
    unclear,
    names: telling.map((hit) => hit.text),
    soft,
    evidence: { where: PLACES[kind], quote, shows: unclear === false ? names : `可能是 ${names}` },
  };
}

export function distinct(refs: readonly UnitRef[]): UnitRef[] {
  return [...new Map(refs.map((ref) => [unitKey(ref), ref])).values()];
}
