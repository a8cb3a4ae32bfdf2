import type { Article } from '../../model/article.ts';
import type { Byline } from '../../model/byline.ts';
import type { UnitRef, UnitVerdict } from '../../model/verdict.ts';
import { findAssociation } from '../names/authorities.ts';
import { type NameIndex, unitKey } from '../names/index.ts';
import { buyerPieces, isBid } from './bid.ts';
import { fieldPieces } from './fields.ts';
import { type PageWords, pageWords } from './page-words.ts';
import type { Piece } from './piece.ts';
import { actorsOf } from './roles.ts';
import { signaturePieces } from './signature.ts';
import { weighSigned } from './signed.ts';
import { supportIn } from './support.ts';
import { titlePrefix } from './title.ts';
import { weighTold } from './told.ts';
import { none } from './verdicts.ts';
import { LISTED, PARTNER, VISIT } from './words.ts';

export { combineUnits } from './combine.ts';

/** What is known beyond the article. */
export interface AttributionContext {
  /** Units for which a person surely wrote elsewhere: weak support, never decides alone. */
  readonly knownUnitOf: (person: string) => readonly UnitRef[];
}

const TRADE_SITES: ReadonlySet<string> = new Set(['chinacacm', 'yxhq']);
const ASSOCIATION_COLUMN = '协会新闻';
const ESSAY_COLUMN = '理论与实践';

/**
 * Whose an article is. First the places that sign it (fields, title prefix, signature, dateline, buyer), which must
 * agree; where none signs, what title and text tell. Trade sites: only places that sign count.
 */
export function attributeUnit(
  article: Article,
  byline: Byline,
  names: NameIndex,
  context: AttributionContext,
): UnitVerdict {
  const words = pageWords(article, names);
  const isTrade = TRADE_SITES.has(article.site);
  const bid = isBid(article, words);
  const pieces = [
    ...fieldPieces(article, words),
    ...[titlePrefix(words.title)].filter((piece) => piece !== null),
    ...signaturePieces(byline, words),
    ...(bid ? buyerPieces(words) : []),
  ];
  const [author] = byline.authors;
  const known = author === undefined ? [] : context.knownUnitOf(author.value);
  const isSchool = (ref: UnitRef): boolean =>
    ref.kind !== 'registered' || names.kindOf(ref.code) !== '企业会员';
  const support = supportIn(article, words, pieces, names, known, isTrade);
  const signed = weighSigned(pieces, support, {
    visit: VISIT.test(words.title.text),
    isSchool,
    title: words.title,
  });
  if (isTrade) return onTradeSite(signed, pieces);
  if (signed !== null) return againstText(signed, pieces, words);
  return weighTold(words, {
    isBid: bid,
    isAssociationColumn: article.column === ASSOCIATION_COLUMN,
    isAssociationSource: article.source !== null && findAssociation(article.source.value) !== null,
    isEssay: article.column === ESSAY_COLUMN,
    known,
    isSchool,
  });
}

/** On trade sites a question is only worth asking where a registered unit may be meant. */
function onTradeSite(signed: UnitVerdict | null, pieces: readonly Piece[]): UnitVerdict {
  if (signed === null) return none('no-words', []);
  const mayBeOurs = signed.candidates.some((candidate) => candidate.kind === 'registered');
  return signed.verdict === 'asked' && !mayBeOurs
    ? none(
        'no-member',
        pieces.map((piece) => piece.evidence),
      )
    : signed;
}

/** What title and text say against a single place that signs. */
function againstText(signed: UnitVerdict, pieces: readonly Piece[], words: PageWords): UnitVerdict {
  if (signed.verdict !== 'sure' || signed.unit === null) return signed;
  if (new Set(pieces.map((piece) => piece.kind)).size > 1) return signed;
  return (
    dealsWithUs(signed, signed.unit, words) ?? againstTitle(signed, signed.unit, pieces, words) ?? signed
  );
}

/** The text says that the unit came to 我校, or 我校 went there: then the unit does not speak in it. */
function dealsWithUs(signed: UnitVerdict, unit: UnitRef, words: PageWords): UnitVerdict | null {
  const actor = actorsOf(words).find(({ ref }) => unitKey(ref) === unitKey(unit));
  if (actor === undefined || !(actor.inTitle.has('other') || actor.inBody.has('other'))) return null;
  if (signed.rule === 'title-prefix') return null;
  const evidence = [
    ...signed.evidence,
    { where: '正文', quote: actor.quote, shows: `${unit.name} 是交往的另一方` },
  ];
  return { ...signed, verdict: 'asked', rule: 'signer-is-other-side', evidence, candidates: [unit] };
}

/** `(我校)与甲校、乙校共建…`: whoever the title names is the other side of whoever publishes. */
function isPartner({ title }: PageWords): boolean {
  return title.hits.every((hit, index) => {
    const before = title.text.slice(title.hits[index - 1]?.end ?? 0, hit.start);
    return PARTNER.test(before) || (index > 0 && LISTED.test(before));
  });
}

/** 来源 alone, of a school that the text does not know, under a title in which another school acts. */
function againstTitle(
  signed: UnitVerdict,
  unit: UnitRef,
  pieces: readonly Piece[],
  words: PageWords,
): UnitVerdict | null {
  if (pieces.some((piece) => piece.kind !== 'source' && piece.kind !== 'publisher-field')) return null;
  const named = [words.title, ...words.lines].flatMap(({ hits }) => hits);
  const isNamed = named.some((hit) => hit.refs.some((ref) => unitKey(ref) === unitKey(unit)));
  const [hit] = words.title.hits;
  if (isNamed || hit === undefined || hit.needsSupport || VISIT.test(words.title.text)) return null;
  if (isPartner(words)) return null;
  const evidence = [...signed.evidence, { where: '标题', quote: words.title.text, shows: hit.text }];
  return {
    ...signed,
    verdict: 'asked',
    rule: 'source-against-title',
    evidence,
    candidates: [unit, ...hit.refs],
  };
}
