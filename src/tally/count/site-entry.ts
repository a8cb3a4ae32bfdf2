import type { Evidence } from '../../model/evidence.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { Member } from '../../model/registers.ts';
import { SITE_NAMES } from '../../model/site.ts';
import { inclusionEvidence } from './decided.ts';
import type { CountRules } from './rules.ts';
import type { StoryVerdict } from './story.ts';

/** The ledger row of a counted story. Reports print the register's name, whatever name the text used. */
export function siteEntry(
  verdict: StoryVerdict,
  member: Member,
  copies: readonly Evidence[],
  rules: CountRules,
): LedgerEntry {
  const [standing, ...others] = verdict.copies;
  if (standing === undefined) throw new Error('a story has at least one copy');
  const { article } = standing.item;
  const ruling = rules.edition.sitePoint(
    { site: article.site, column: article.column, reprint: false },
    rules.readings,
  );
  if (!ruling.earns)
    throw new Error(`edition ${rules.edition.id} earns nothing for ${article.url}: ${ruling.reason}`);
  const { credit } = verdict;
  return {
    kind: '网站积分',
    points: ruling.points,
    unit: { code: member.code, name: member.name },
    author: credit.first,
    authorReason: credit.verdict === 'sure' ? '' : credit.verdict === 'asked' ? '待定' : credit.reason,
    title: article.title,
    site: SITE_NAMES[article.site],
    column: article.column,
    date: standing.date,
    url: article.url,
    clause: ruling.clause,
    copies: others.map(({ item }) => item.article.url).toSorted(),
    onAssociation: verdict.copies.some(({ item }) => item.article.site === 'scgxhq'),
    standsOnAssociation: article.site === 'scgxhq',
    evidence: distinct([
      ...decidedEvidence(verdict),
      ...verdict.unit.evidence,
      ...credit.evidence,
      ...copies,
    ]),
    credited: credit.credited,
  };
}

/** Decisions without which the text would not count. */
function decidedEvidence({ copies, reprint }: StoryVerdict): Evidence[] {
  const decided = inclusionEvidence(copies.map(({ item }) => item.decided));
  return reprint.rule === 'decision' ? [...decided, ...reprint.evidence] : decided;
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((one) => [`${one.where}\n${one.quote}\n${one.shows}`, one])).values()];
}
