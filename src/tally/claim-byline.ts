import type { Article } from '../model/article.ts';
import type { Byline } from '../model/byline.ts';
import type { MediaClaim } from '../model/claim.ts';
import { readByline } from '../read/byline.ts';
import type { NameIndex } from './names/index.ts';

/** A claim's 第一作者 cell may hold anything a page's 作者 field holds, so the same reader reads it. */
export function claimByline(claim: MediaClaim, names: NameIndex): Byline {
  return readByline(asArticle(claim), names.knowsUnit);
}

function asArticle(claim: MediaClaim): Article {
  const quoted = { value: claim.author, quote: claim.author, rule: 'claim-author' };
  return {
    url: claim.place,
    key: null,
    site: 'chinacacm',
    column: '',
    section: null,
    title: claim.title,
    date: null,
    listDate: null,
    otherDate: null,
    author: quoted,
    source: null,
    meta: [{ label: '作者', value: claim.author, quote: claim.author }],
    metaRest: [],
    body: [],
    unreadable: null,
    origin: 'import',
  };
}
