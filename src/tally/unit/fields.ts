import type { Article } from '../../model/article.ts';
import type { PageWords } from './page-words.ts';
import { type Piece, pieceOf } from './piece.ts';
import { PUBLISHER_LABELS } from './words.ts';

/** What the site's own fields say: 作者, 来源, other publisher labels, and unlabelled words beside them. */
export function fieldPieces(article: Article, words: PageWords): Piece[] {
  const pieces: (Piece | null)[] = [];
  if (article.author !== null) {
    pieces.push(pieceOf('author-field', article.author.quote, words.read(article.author.value).hits));
  }
  if (article.source !== null) {
    pieces.push(pieceOf('source', article.source.quote, words.read(article.source.value).hits));
  }
  for (const field of article.meta) {
    if (!PUBLISHER_LABELS.has(field.label)) continue;
    pieces.push(pieceOf('publisher-field', field.quote, words.read(field.value).hits));
  }
  for (const rest of article.metaRest) {
    pieces.push(pieceOf('publisher-field', rest, words.read(rest).hits));
  }
  return pieces.filter((piece) => piece !== null);
}
