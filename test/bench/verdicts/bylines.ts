import { FORMS } from '../../read/cases/forms.ts';
import { NAME_SETS } from '../../read/cases/names.ts';
import { creditedBy, EITHER_WAY, formPage } from '../../read/form-page.ts';
import { bylineOf, names } from '../../read/page.ts';
import { type Case, type Scored, score } from './scored.ts';

/** Who is credited with the text: every labelled form with every set of names, half and full width. */
export function scoreBylines(): Scored {
  const cases = FORMS.flatMap((form) =>
    NAME_SETS.flatMap((set, index) =>
      [false, true].map((wide): Case => {
        const byline = bylineOf(formPage(form, set, index, wide));
        const wanted = creditedBy(form, set).join('、');
        const read = names(byline.authors).join('、');
        const asked = byline.verdict === 'asked';
        return {
          want: wanted === '' ? null : wanted,
          got: asked || read === '' ? null : read,
          asked,
          mayAsk: form.ask === true || EITHER_WAY.has(`${form.id} ${set.id}`),
        };
      }),
    ),
  );
  return score('labelled byline forms × names', 'people credited with the text', cases);
}
