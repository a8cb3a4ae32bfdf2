import { compact } from '../../text/normalise.ts';

/** Key of a person: unit code and name. One name at two schools is two people. */
export function personKey(code: string, name: string): string {
  return `${code}+${compact(name)}`;
}

/** 单位+姓名, as reports and decisions name a person; without the spaces that pages pad short names with (`赵 江`). */
export function personName(unit: string, name: string): string {
  return `${unit}+${compact(name)}`;
}

/** Splits `单位+姓名` or `代码+姓名` at its last plus sign; null where there is none. */
export function splitPerson(text: string): { readonly unit: string; readonly name: string } | null {
  const words = compact(text);
  const plus = words.lastIndexOf('+');
  return plus <= 0 || plus === words.length - 1
    ? null
    : { unit: words.slice(0, plus), name: words.slice(plus + 1) };
}
