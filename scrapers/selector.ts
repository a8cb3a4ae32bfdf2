import type { Dom, PageElement } from './dom.ts';
import { isElement } from './dom.ts';

/** How many elements a selector expects: exactly one, at least one, or perhaps one. */
export type Expectation = 'one' | 'some' | 'maybe';

/** A selector as a site's data gives it. */
export interface SelectorRule {
  /** Id, e.g. `scgxhq.list-item`. */
  readonly id: string;
  /** What it selects, for messages: `list item`. */
  readonly what: string;
  readonly css: string;
  readonly expect: Expectation;
}

/** What a selector brought; `miss` says what was expected, or is null where it holds. */
export interface Selection {
  readonly elements: readonly PageElement[];
  readonly miss: string | null;
}

const EXPECTED: Readonly<Record<Expectation, string>> = { one: '1', some: '≥ 1', maybe: '0 or 1' };

/** Runs a selector. Nothing is thrown: the caller falls back on text patterns and `probe` prints the miss. */
export function select(dom: Dom, rule: SelectorRule, url: string): Selection {
  const elements = dom.query(rule.css).toArray().filter(isElement);
  const got = elements.length;
  const holds = rule.expect === 'some' ? got >= 1 : rule.expect === 'one' ? got === 1 : got <= 1;
  return { elements, miss: holds ? null : describeMiss(rule, got, url) };
}

/** `expected ≥ 1 list item, got 0`, with the rule and the page. */
export function describeMiss(
  rule: Pick<SelectorRule, 'id' | 'what' | 'expect'> & { readonly css?: string },
  got: number,
  url: string,
): string {
  const how = rule.css === undefined ? rule.id : `${rule.id}: ${rule.css}`;
  return `expected ${EXPECTED[rule.expect]} ${rule.what}, got ${got}（规则 ${how}；网址 ${url}）`;
}
