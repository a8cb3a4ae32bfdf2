import type { Byline } from '../../model/byline.ts';
import type { UnitRef } from '../../model/verdict.ts';
import { findAssociation, findAuthority } from '../names/authorities.ts';
import type { Line, PageWords } from './page-words.ts';
import { type Piece, PLACES, pieceOf } from './piece.ts';
import { isSignatureShape } from './shape.ts';
import { DEED, NO_SIGNATURE_LABEL, NOT_SIGNER_BEFORE, REVIEW_LABEL, SIGNING_LABEL } from './words.ts';

const LINES_FROM_END = 8;
const LONGEST_SIGNATURE = 60;
const LAST_BRACKETS = /[(【[]([^()【】[\]]{1,60})[)】\]]?\s*$/;
const DATELINE = /^(.{0,30}?)(?:讯|消息)(?=[\s:(,\d]|$)(?:\s*:?\s*\(([^()]{1,40})\))?/;
const HEAD_BRACKET = /^\(([^()]{1,40})\)/;
const SOURCE_LABEL = /^\(?\s*\S{0,2}来源\s*[:|丨│¦]/;
/** Between a school's name and 讯: its news site, its paper, its department. */
const OWN_DATELINE =
  /^(?:新闻网?|校报|报|网|校园网|新闻中心|宣传部|融媒体中心|广播站|记者站|后勤[^\s,]{0,8})?\s*(?:\d{1,2}月\d{1,3}日)?\s*$/;
/** `四川大学、西华大学等单位:` addresses them. */
const SALUTATION = /[:：]\s*$/;
const OPENING = /^[(【\s]*(?:本网)?$/;
const SENTENCE = /[。!?;]./;
const LONGEST_BYLINE_WORDS = 45;

/** Who signs: the byline's words, the last lines, the last bracket of the text, the head's bracket and dateline. */
export function signaturePieces(byline: Byline, words: PageWords): Piece[] {
  return [...headPieces(words), ...tailPieces(words), ...bylinePieces(byline, words)];
}

function bylinePieces(byline: Byline, words: PageWords): Piece[] {
  const quotes = new Set(
    [...byline.organisations, ...byline.authors]
      .filter(({ quote }) => !SALUTATION.test(quote))
      .flatMap(({ quote, value }) => [quote, value]),
  );
  const pieces: (Piece | null)[] = [];
  for (const quote of quotes) {
    if (quote.length > LONGEST_BYLINE_WORDS || DEED.test(quote)) continue;
    pieces.push(pieceOf('signature', quote, words.read(quote).hits));
  }
  return pieces.filter((piece) => piece !== null);
}

function tailPieces(words: PageWords): Piece[] {
  const pieces: (Piece | null)[] = [];
  const last = words.lines.slice(-LINES_FROM_END).toReversed();
  for (const [index, line] of last.entries()) {
    if (line.text.length > LONGEST_SIGNATURE || SENTENCE.test(line.text)) {
      // The narrative begins here; a bracket at its end may still sign it.
      const bracket = LAST_BRACKETS.exec(line.text);
      if (bracket !== null) pieces.push(signed(words.read(bracket[1] ?? '')));
      if (index > 0 || bracket !== null || SENTENCE.test(line.text)) break;
      continue;
    }
    pieces.push(signed(line));
  }
  // As printed: who signs first comes first.
  return pieces.filter((piece) => piece !== null).toReversed();
}

function signed(line: Line): Piece | null {
  const { text } = line;
  const bare = text.replace(/^[(【[]\s*/, '');
  if (NO_SIGNATURE_LABEL.test(bare) || DEED.test(text) || /。$/.test(text) || SALUTATION.test(text))
    return null;
  if (
    /:/.test(bare.slice(0, 12)) &&
    !SIGNING_LABEL.test(bare) &&
    !REVIEW_LABEL.test(bare) &&
    !opensWithUnit(line)
  ) {
    return null;
  }
  if (line.hits.some((hit) => NOT_SIGNER_BEFORE.test(text.slice(0, hit.start)))) return null;
  if (line.hits.length > 0) return isSignatureShape(line) ? pieceOf('signature', text, line.hits) : null;
  return REVIEW_LABEL.test(bare) || SOURCE_LABEL.test(bare) ? null : ofNoSchool(bare, text);
}

/** `某某大学水电中心:丁 一` */
function opensWithUnit({ hits }: Line): boolean {
  return hits.some((hit) => hit.start <= 1);
}

function ofNoSchool(bare: string, quote: string): Piece | null {
  const found =
    findAssociation(bare.replace(SIGNING_LABEL, '')) ?? findAuthority(bare.replace(SIGNING_LABEL, ''));
  if (found === null || found.index > 0) return null;
  return associationPiece(found.ref, quote);
}

function associationPiece(ref: UnitRef, quote: string): Piece {
  return {
    kind: 'signature',
    refs: [ref],
    joint: false,
    unclear: false,
    names: [ref.name],
    soft: false,
    evidence: { where: PLACES.signature, quote, shows: ref.name },
  };
}

function headPieces(words: PageWords): Piece[] {
  const pieces: (Piece | null)[] = [];
  for (const line of words.lines.slice(0, 2)) {
    const dateline = DATELINE.exec(line.text);
    if (dateline !== null) {
      const before = dateline[1] ?? '';
      const [hit] = line.hits.filter((each) => each.end <= before.length);
      const isOwn =
        hit !== undefined &&
        OWN_DATELINE.test(before.slice(hit.end)) &&
        OPENING.test(before.slice(0, hit.start));
      if (isOwn) pieces.push(pieceOf('dateline', dateline[0], [hit]));
      pieces.push(fromBracket(dateline[2], words));
    }
    pieces.push(fromBracket(HEAD_BRACKET.exec(line.text)?.[1], words));
  }
  return pieces.filter((piece) => piece !== null);
}

function fromBracket(text: string | undefined, words: PageWords): Piece | null {
  if (text === undefined || DEED.test(text)) return null;
  const line = words.read(text);
  return isSignatureShape(line) ? pieceOf('signature', text, line.hits) : null;
}
