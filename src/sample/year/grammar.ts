import type { Random } from './random.ts';

/** What a slot or pool name stands for: fixed words, or a pool that is drawn from. */
export type Words = Readonly<Record<string, string | readonly string[]>>;

const INNERMOST_CHOICE = /\[([^[\]]*)\]/;
const SLOT = /\{([A-Za-z]\w*)(?::(\d+)-(\d+))?\}/;

/**
 * Fills a template: `[a|b]` is a choice, `{n:3-20}` a number, `{name}` words or a pool of further templates.
 * @throws Error on a slot that nothing is known about, so that no brace ever reaches a page.
 */
export function expand(random: Random, template: string, words: Words): string {
  let text = template;
  for (let steps = 0; steps < 400; steps += 1) {
    const choice = INNERMOST_CHOICE.exec(text);
    if (choice !== null) {
      text = splice(text, choice, random.pick((choice[1] ?? '').split('|')));
      continue;
    }
    const slot = SLOT.exec(text);
    if (slot === null) return text;
    text = splice(text, slot, fill(random, slot, words));
  }
  throw new Error(`template does not end: ${template}`);
}

function splice(text: string, match: RegExpExecArray, by: string): string {
  return text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
}

function fill(random: Random, slot: RegExpExecArray, words: Words): string {
  const [whole, name = '', from, to] = slot;
  if (from !== undefined && to !== undefined) return String(random.int(Number(from), Number(to)));
  const known = words[name];
  if (known === undefined) throw new Error(`unknown slot ${whole}`);
  return typeof known === 'string' ? known : random.pick(known);
}
