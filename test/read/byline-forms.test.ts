import { describe, expect, it } from 'vitest';
import { FORMS } from './cases/forms.ts';
import { NAME_SETS } from './cases/names.ts';
import { creditedBy, EITHER_WAY, formPage } from './form-page.ts';
import { bylineOf, names } from './page.ts';

describe('byline forms × names, half and full width', () => {
  it.each(FORMS)('$id $meta$head$ending$tail', (form) => {
    for (const [index, set] of NAME_SETS.entries()) {
      for (const wide of [false, true]) {
        const page = formPage(form, set, index, wide);
        const byline = bylineOf(page);
        const wanted = creditedBy(form, set);
        const seen = { set: set.id, wide, page, doubt: byline.doubt?.ask };
        if (form.ask === true || EITHER_WAY.has(`${form.id} ${set.id}`)) {
          expect({ ...seen, verdict: byline.verdict }).toEqual({ ...seen, verdict: 'asked' });
          expect(byline.doubt?.candidates).toEqual(expect.arrayContaining(wanted));
        } else {
          const verdict = wanted.length > 0 ? 'sure' : 'none';
          expect({ ...seen, verdict: byline.verdict, authors: names(byline.authors) }).toEqual({
            ...seen,
            verdict,
            authors: wanted,
          });
        }
      }
    }
  });
});
