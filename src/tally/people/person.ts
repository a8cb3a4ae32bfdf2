import { compact, compareText } from '../../text/normalise.ts';

/** A person as the tally knows one: a name at a unit. */
export interface Person {
  /** Register code of the unit. */
  readonly code: string;
  /** As {@link spellingOf} writes it. */
  readonly name: string;
}

const NAME_DOTS = /[·•‧・．.∙⋅]/g;

/** Padding dropped, every name dot the same: 丁　一 and 丁一, 艾力•吐尔逊江 and 艾力·吐尔逊江 are one spelling. */
export function spellingOf(name: string): string {
  return compact(name).replace(NAME_DOTS, '·');
}

/** Identity of a person: unit code and spelling. */
export function keyOf(code: string, name: string): string {
  return `${code}+${spellingOf(name)}`;
}

export function personKey({ code, name }: Person): string {
  return `${code}+${name}`;
}

export function byPerson(a: Person, b: Person): number {
  return compareText(personKey(a), personKey(b));
}
