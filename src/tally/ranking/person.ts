import { compact } from '../../text/normalise.ts';
import { keyOf, spellingOf } from '../people/person.ts';

/** Key of a person: unit code and name. One name at two schools is two people. */
export const personKey = keyOf;

/** 单位+姓名, as reports and decisions name a person. */
export function personName(unit: string, name: string): string {
  return `${unit}+${spellingOf(name)}`;
}

/** Splits `单位+姓名` or `代码+姓名` at its last plus sign; null where there is none. */
export function splitPerson(text: string): { readonly unit: string; readonly name: string } | null {
  const words = compact(text);
  const plus = words.lastIndexOf('+');
  return plus <= 0 || plus === words.length - 1
    ? null
    : { unit: words.slice(0, plus), name: words.slice(plus + 1) };
}
