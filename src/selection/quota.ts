import type { Quota } from '../model/result.ts';
import { compareText } from '../text/normalise.ts';

/** 名额: a share of a base, rounded down, or a fixed number. */
export type PlacesRule =
  /** Percent with at most three decimals. */
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'fixed'; readonly places: number };

export interface QuotaRule {
  readonly clause: string;
  readonly rule: PlacesRule;
  /** Measure word of the base in the arithmetic: `所`, `人`. */
  readonly measure: string;
}

/** Percentages are counted in thousandths of a percent, so that all arithmetic is in whole numbers. */
const STEPS = 1000;
const WHOLE = 100 * STEPS;

function steps(percent: number): number {
  const whole = Math.round(percent * STEPS);
  if (percent < 0 || Math.abs(whole - percent * STEPS) > 1e-6) {
    throw new RangeError(`percent with more than three decimals: ${percent}`);
  }
  return whole;
}

/** Number of places on a base: never more than the share (“不超过”), hence rounded down. */
export function placesOn(rule: PlacesRule, base: number): number {
  return rule.kind === 'fixed' ? rule.places : Math.floor((base * steps(rule.percent)) / WHOLE);
}

/** `16.6` exactly, from 1660000 / 100000. */
function printShare(base: number, percent: number): string {
  const product = base * steps(percent);
  const rest = String(product % WHOLE)
    .padStart(5, '0')
    .replace(/0+$/, '');
  return `${Math.floor(product / WHOLE)}${rest === '' ? '' : `.${rest}`}`;
}

/** The quota with its arithmetic; `baseList` may come in any order. */
export function quotaOn({ clause, rule, measure }: QuotaRule, baseList: readonly string[]): Quota {
  const base = baseList.length;
  const places = placesOn(rule, base);
  return {
    base,
    percent: rule.kind === 'percent' ? rule.percent : null,
    places,
    clause,
    arithmetic:
      rule.kind === 'percent'
        ? `${base} ${measure} × ${rule.percent}% = ${printShare(base, rule.percent)} → ${places} 名`
        : `固定 ${places} 名（基数 ${base} ${measure}）`,
    baseList: baseList.toSorted(compareText),
  };
}
