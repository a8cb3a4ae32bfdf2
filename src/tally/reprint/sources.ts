import type { Article } from '../../model/article.ts';
import type { Outlet } from '../../model/registers.ts';
import { normaliseLine } from '../../text/normalise.ts';
import { findAssociation, findAuthority } from '../names/authorities.ts';
import { isDepartment } from '../names/departments.ts';
import type { Mark } from './mark.ts';
import { mediumIn } from './media.ts';
import {
  OF_AN_OWNER,
  OWN_SOURCE,
  PROVINCIAL_ASSOCIATION,
  SITE_LIKE,
  SOURCE_LABELS,
  TRADE_SOURCE,
} from './words.ts';

/** Judges the value of a source label; null where it is no sign of a reprint. */
export type Judge = (value: string, quote: string, where: string) => Mark | null;

export function fieldMarks(article: Article, judge: Judge): Mark[] {
  const fields = article.meta.filter((field) => SOURCE_LABELS.has(field.label) && field.label !== '来源');
  const source =
    article.source === null ? [] : [{ value: article.source.value, quote: article.source.quote }];
  return [...source, ...fields]
    .map(({ value, quote }) => judge(value, quote, '来源'))
    .filter((mark) => mark !== null);
}

/** What the value of a source label says. A school, its departments and the association are no reprint. */
export function judgeSource(
  value: string,
  quote: string,
  where: string,
  namesSchool: boolean,
  outlets: readonly Outlet[],
): Mark | null {
  const words = normaliseLine(value).replace(/\s*(?:19|20)\d{2}[-./年].*$/, '');
  if (namesSchool || OWN_SOURCE.test(words) || PROVINCIAL_ASSOCIATION.test(words)) return null;
  if (TRADE_SOURCE.test(words)) {
    return {
      kind: 'trade',
      rule: 'trade-source',
      evidence: { where, quote, shows: '稿件来自行业网站，可能是本校稿件回流' },
    };
  }
  // Registers of media list the websites of authorities too: those are asked about, not taken for media.
  if (findAuthority(words) !== null) {
    return {
      kind: 'authority',
      rule: 'source-authority',
      evidence: { where, quote, shows: '来源是主管部门' },
    };
  }
  const medium = mediumIn(words, outlets);
  if (medium !== null) {
    return {
      kind: 'medium',
      rule: 'source-medium',
      evidence: { where, quote, shows: `来源是媒体 ${medium}` },
    };
  }
  if (findAssociation(words) !== null) return null;
  const owner = words.replace(OF_AN_OWNER, '');
  const isSite = SITE_LIKE.test(words) && (owner === '' || !isDepartment(owner));
  return isSite
    ? { kind: 'hint', rule: 'source-site', evidence: { where, quote, shows: '来源是校外网站或账号' } }
    : null;
}
