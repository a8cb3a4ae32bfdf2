import type { Article } from '../../model/article.ts';
import type { Byline } from '../../model/byline.ts';
import type { Outlet } from '../../model/registers.ts';
import type { ReprintVerdict, UnitVerdict } from '../../model/verdict.ts';
import type { NameIndex } from '../names/index.ts';
import type { Mark } from './mark.ts';
import { reprintMarks } from './marks.ts';

/** Rules of the unit verdict by which a school itself signs the text, not only its title. */
const SIGNED_BY_SCHOOL: ReadonlySet<string> = new Set([
  'signature',
  'joint-signature',
  'author-field',
  'dateline',
  'buyer',
]);

/** Weak marks that a school's own paper carries too. */
const OF_ITS_OWN_PAPER: ReadonlySet<string> = new Set(['paper-line', 'outside-reporter']);

/**
 * Clause 6.2.1: texts taken from other media do not count. Reprint where marks say so and no school signs the text;
 * asked where a school signs it all the same, where it returns from a site of the trade, or on a single weak mark.
 */
export function judgeReprint(
  article: Article,
  byline: Byline,
  unit: UnitVerdict,
  names: NameIndex,
  outlets: readonly Outlet[],
): ReprintVerdict {
  const marks = reprintMarks(article, byline, names, outlets);
  const isSigned =
    unit.verdict === 'sure' && unit.unit?.kind !== 'association' && SIGNED_BY_SCHOOL.has(unit.rule);
  const telling = isSigned
    ? marks.filter((mark) => !OF_ITS_OWN_PAPER.has(mark.rule) || mark.kind !== 'hint')
    : marks;
  const [first] = telling;
  if (first === undefined) return { verdict: 'own', rule: 'no-mark', evidence: [] };
  const evidence = telling.map((mark) => mark.evidence);
  const strong = telling.find((mark) => mark.kind === 'medium' || mark.kind === 'mark');
  if (strong !== undefined) {
    return { verdict: isSigned ? 'asked' : 'reprint', rule: strong.rule, evidence };
  }
  return {
    verdict: agree(telling) && !isSigned && unit.verdict !== 'sure' ? 'reprint' : 'asked',
    rule: first.rule,
    evidence,
  };
}

/** Several weak signs of different kinds, none of them a return from the trade, say together what one may not. */
function agree(marks: readonly Mark[]): boolean {
  return marks.every((mark) => mark.kind !== 'trade') && new Set(marks.map((mark) => mark.rule)).size > 1;
}
