import { buildNameIndex } from '../../../src/tally/names/index.ts';
import { attributeUnit } from '../../../src/tally/unit/attribute.ts';
import { REGISTER } from '../../tally/names/register.ts';
import { UNIT_CASES } from '../../tally/unit/cases.ts';
import { byline, page } from '../../tally/unit/page.ts';
import { type Case, type Scored, score } from './scored.ts';

/** Whose an article is: the labelled pages of the unit tests. */
export function scoreUnits(): Scored {
  const names = buildNameIndex(REGISTER);
  const cases = UNIT_CASES.map(({ page: sketch, verdict: label }): Case => {
    const verdict = attributeUnit(page(sketch), byline(['丁一']), names, { knownUnitOf: () => [] });
    const got = verdict.verdict === 'sure' ? (verdict.unit?.name ?? null) : null;
    // A label that ends with * leaves the rest open: `sure:*` is right with any school.
    const named = label.startsWith('sure:') ? label.slice('sure:'.length) : null;
    const open = named?.endsWith('*') === true && got?.startsWith(named.slice(0, -1)) === true;
    return {
      want: open ? got : named,
      got,
      asked: verdict.verdict === 'asked',
      mayAsk: label.startsWith('asked'),
    };
  });
  return score('labelled pages', 'school', cases);
}
