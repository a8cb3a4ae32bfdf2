import { describe, expect, it } from 'vitest';
import { FORMS, type Form } from './cases/forms.ts';
import { NAME_SETS, type NameSet, SCHOOLS, UNITS } from './cases/names.ts';
import { bylineOf, fullWidth, names, PROSE, type TestPage } from './page.ts';

const LETTERS = 'ABCD';

function filled(text: string, set: NameSet, index: number, wide: boolean): string {
  const unit = UNITS[index % UNITS.length] ?? '';
  const school = SCHOOLS[index % SCHOOLS.length] ?? '';
  const signs = text.replace(/(?<!\{)[US](?!\})/g, (slot) => (slot === 'U' ? unit : school));
  const printed = set.printed ?? set.names;
  return (wide ? fullWidth(signs) : signs).replace(
    /\{([A-D])\}/g,
    (_, letter: string) => printed[LETTERS.indexOf(letter)] ?? '',
  );
}

function pageOf(form: Form, fill: (text: string) => string): TestPage {
  const [opening, closing] = PROSE;
  const head = fill(form.head ?? '');
  const own = head.endsWith('\n') ? head.trim().split('\n') : [];
  const first = own.length > 0 ? opening : `${head}${opening}`;
  return {
    meta: form.meta === undefined ? [] : [fill(form.meta)],
    body: [...own, first, `${closing}${fill(form.ending ?? '')}`, ...(form.tail ?? []).map(fill)],
  };
}

/** Two names in a row that end in 文 and 图 could be roles glued to shorter names: asking is right there. */
const EITHER_WAY: ReadonlySet<string> = new Set(['D18 given-role', 'H01 given-role']);

describe('byline forms × names, half and full width', () => {
  it.each(FORMS)('$id $meta$head$ending$tail', (form) => {
    for (const [index, set] of NAME_SETS.entries()) {
      for (const wide of [false, true]) {
        const page = pageOf(form, (text) => filled(text, set, index, wide));
        const byline = bylineOf(page);
        const wanted = [...form.all].map((letter) => set.names[LETTERS.indexOf(letter)] ?? '');
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
