import type { Form } from './cases/forms.ts';
import { type NameSet, SCHOOLS, UNITS } from './cases/names.ts';
import { fullWidth, PROSE, type TestPage } from './page.ts';

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

/** The page of a form with the names of a set in it; `wide` prints its signs full width. */
export function formPage(form: Form, set: NameSet, index: number, wide: boolean): TestPage {
  const fill = (text: string): string => filled(text, set, index, wide);
  const [opening, closing] = PROSE;
  const head = fill(form.head ?? '');
  const own = head.endsWith('\n') ? head.trim().split('\n') : [];
  const first = own.length > 0 ? opening : `${head}${opening}`;
  return {
    meta: form.meta === undefined ? [] : [fill(form.meta)],
    body: [...own, first, `${closing}${fill(form.ending ?? '')}`, ...(form.tail ?? []).map(fill)],
  };
}

/** The people credited with the text, as they must be read. */
export function creditedBy(form: Form, set: NameSet): string[] {
  return [...form.all].map((letter) => set.names[LETTERS.indexOf(letter)] ?? '');
}

/** Two names in a row that end in 文 and 图 could be roles glued to shorter names: asking is right there. */
export const EITHER_WAY: ReadonlySet<string> = new Set(['D18 given-role', 'H01 given-role']);
