import type { Evidence } from '../../model/evidence.ts';
import type { Question } from '../../model/question.ts';
import type { PreparedClaim } from '../prepare.ts';
import { makeQuestion } from './question.ts';
import { bylineAuthors, namedStakes, personKeys, possibleUnits } from './stakes.ts';

/** Does a handed-in publication count? */
export function claimQuestion(item: PreparedClaim, ask: string, evidence: readonly Evidence[]): Question {
  const { claim, unit, byline, decided } = item;
  const units = possibleUnits(unit);
  const undated = claim.date === null && decided.date === null;
  return makeQuestion({
    kind: 'claim',
    object: item.object,
    answeredBy: undated ? ['date', 'claim-reject'] : ['claim-accept', 'claim-reject'],
    urls: [claim.place === '' ? item.object : claim.place],
    title: claim.title,
    ask,
    proposal: '',
    evidence: [
      ...evidence,
      ...(claim.proof === '' ? [] : [{ where: '凭证', quote: claim.proof, shows: '' }]),
    ],
    candidates: undated
      ? [{ verdict: 'YYYY-MM-DD', label: '类型填 date，结论写刊登日期' }]
      : [
          { verdict: '计分', label: '类型填 claim-accept' },
          { verdict: '不计', label: '类型填 claim-reject' },
        ],
    stakes: namedStakes(1, units, personKeys(units, bylineAuthors(byline))),
  });
}
