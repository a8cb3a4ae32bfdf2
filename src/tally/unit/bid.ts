import type { Article } from '../../model/article.ts';
import type { PageWords } from './page-words.ts';
import { type Piece, pieceOf } from './piece.ts';
import { BID_TITLE, BUYER, BUYER_HEADING, BUYER_NAME_LINE } from './words.ts';

const BID_COLUMN = '招投标信息';
/** How many words behind 采购人 still name it. */
const BUYER_REACH = 40;

/** A notice of a purchase, by its column or by the last words of its title. */
export function isBid(article: Article, words: PageWords): boolean {
  return article.column === BID_COLUMN || BID_TITLE.test(words.title.text);
}

/** Who buys. */
export function buyerPieces(words: PageWords): Piece[] {
  const pieces: (Piece | null)[] = [];
  for (const [index, { text, hits }] of words.lines.entries()) {
    for (const label of text.matchAll(BUYER)) {
      const start = label.index + label[0].length;
      const [named] = hits.filter((hit) => hit.start >= start && hit.start <= start + BUYER_REACH);
      if (named !== undefined) pieces.push(pieceOf('buyer', text.slice(label.index, named.end), [named]));
    }
    const next = words.lines[index + 1];
    if (next === undefined || !BUYER_HEADING.test(text) || !BUYER_NAME_LINE.test(next.text)) continue;
    pieces.push(pieceOf('buyer', next.text, next.hits.slice(0, 1)));
  }
  return pieces.filter((piece) => piece !== null);
}
