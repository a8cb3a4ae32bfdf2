import type { UnitRef, UnitVerdict } from '../../model/verdict.ts';
import { unitKey } from '../names/index.ts';
import type { Line } from './page-words.ts';
import { distinct, type Piece, type PieceKind } from './piece.ts';
import type { Support } from './support.ts';
import { asked, sure } from './verdicts.ts';
import { TOGETHER } from './words.ts';

/** Which piece names the rule, the most telling first. */
const ORDER: readonly PieceKind[] = [
  'buyer',
  'signature',
  'dateline',
  'title-prefix',
  'author-field',
  'publisher-field',
  'source',
];

export interface SignedAbout {
  /** Whether the title tells of a visit or meeting. */
  readonly visit: boolean;
  readonly isSchool: (ref: UnitRef) => boolean;
  readonly title: Line;
}

/**
 * The verdict of the places that sign: fields, title prefix, signature, dateline, buyer. All that speak must agree.
 * Null where none speaks.
 */
export function weighSigned(
  pieces: readonly Piece[],
  support: Support,
  about: SignedAbout,
): UnitVerdict | null {
  const telling = withoutAgents(withoutYielding(pieces, about.visit), about.isSchool).toSorted(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
  const [first] = telling;
  if (first === undefined) return null;
  const evidence = telling.map((piece) => piece.evidence);
  const voices = telling.map((piece) => voice(piece, support));
  const clear = distinct(voices.filter((each) => each.joint === null).flatMap((each) => each.unit ?? []));
  const joint = voices.find((each) => each.joint !== null)?.joint ?? null;
  const candidates = distinct([...clear, ...telling.flatMap((piece) => piece.refs)]);
  const [unit, ...others] = clear;
  if (unit === undefined) {
    return joint !== null && telling.every((piece) => piece.unclear === false && sameUnits(piece.refs, joint))
      ? asJoint(joint, first, evidence)
      : asked(candidates, `${first.kind}-unclear`, evidence);
  }
  const agree = telling.every((piece) => piece.refs.some((ref) => unitKey(ref) === unitKey(unit)));
  const together = jointSigners(telling, clear, about);
  if (together !== null) return asJoint(together, first, evidence);
  if (others.length > 0 || !agree) return asked(candidates, 'places-disagree', evidence);
  // Joint signatures beside one field: the first signer is the poster, or a person must say.
  if (joint !== null && joint[0] !== undefined && unitKey(joint[0]) !== unitKey(unit)) {
    return asked(candidates, 'joint-disagree', evidence);
  }
  const body = voices.some((each) => each.isBody);
  return body ? asked(candidates, 'affiliated-body', evidence) : sure(unit, first.kind, evidence);
}

/** Clause reading `joint`: signers in printed order, the first named stands first; candidates keep them all. */
function asJoint(signers: readonly UnitRef[], piece: Piece, evidence: UnitVerdict['evidence']): UnitVerdict {
  const [unit] = signers;
  return { verdict: 'sure', unit: unit ?? null, rule: `joint-${piece.kind}`, evidence, candidates: signers };
}

/** Schools that sign on lines of their own a story whose title says that they did it together; in printed order. */
function jointSigners(
  pieces: readonly Piece[],
  clear: readonly UnitRef[],
  { visit, title }: SignedAbout,
): readonly UnitRef[] | null {
  const lines = pieces.filter((piece) => piece.kind === 'signature');
  if (clear.length < 2 || visit || !TOGETHER.test(title.text)) return null;
  if (pieces.some((piece) => piece.unclear !== false)) return null;
  const signers = distinct(lines.flatMap((piece) => piece.refs));
  const titled = new Set(title.hits.flatMap((hit) => hit.refs.map(unitKey)));
  const [first] = signers;
  if (first === undefined || !signers.every((ref) => titled.has(unitKey(ref)))) return null;
  // Other places must speak for the first signer.
  const others = pieces.filter((piece) => piece.kind !== 'signature');
  return others.every((piece) => piece.refs.some((ref) => unitKey(ref) === unitKey(first))) ? signers : null;
}

interface Voice {
  readonly unit: UnitRef | null;
  readonly joint: readonly UnitRef[] | null;
  readonly isBody: boolean;
}

function voice(piece: Piece, support: Support): Voice {
  if (piece.joint) return { unit: null, joint: piece.refs, isBody: false };
  const unit = piece.unclear === false ? (piece.refs[0] ?? null) : support.meant(piece);
  return { unit, joint: null, isBody: piece.unclear === 'body' };
}

/** A school's name and a space before the title gives way to other places where the news is of a visit. */
function withoutYielding(pieces: readonly Piece[], visit: boolean): readonly Piece[] {
  const firm = pieces.filter((piece) => !piece.soft);
  return visit && firm.some((piece) => piece.unclear === false) ? firm : pieces;
}

/** A purchase is its buyer's, though an agent or a supplier signs the notice. */
function withoutAgents(pieces: readonly Piece[], isSchool: (ref: UnitRef) => boolean): readonly Piece[] {
  const buyers = pieces.filter((piece) => piece.kind === 'buyer');
  if (buyers.length === 0) return pieces;
  return pieces.filter((piece) => piece.kind === 'buyer' || piece.refs.some(isSchool));
}

function sameUnits(refs: readonly UnitRef[], joint: readonly UnitRef[]): boolean {
  const keys = new Set(joint.map(unitKey));
  return refs.every((ref) => keys.has(unitKey(ref)));
}
