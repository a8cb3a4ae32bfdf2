import { InputError } from '../../model/failure.ts';

/** What `{name}` in a wording may stand for. */
export type Facts = Readonly<Record<string, string>>;

/** Puts facts into a wording. Throws InputError for a name that no fact has, naming those there are. */
export function fillIn(template: string, facts: Facts): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = facts[name];
    if (value === undefined) {
      const known = Object.keys(facts).join('、');
      throw InputError.of(
        'unknown-placeholder',
        `文稿用语「${template}」里的 {${name}} 没有对应的内容。可用的有：${known}`,
      );
    }
    return value;
  });
}
