import { setFlagsFromString } from 'node:v8';

const FRUGAL = ['--semi-space-growth-factor=1', '--optimize-for-size'] as const;
const USUAL = ['--semi-space-growth-factor=2', '--no-optimize-for-size'] as const;

/**
 * Keeps V8's heap near to what lives in it. Loading and crawling make many things that live for a moment, one after
 * another; a larger heap lets their remains lie about, some 80 MB over a crawl that waits for its site anyway.
 */
export function beFrugal(): void {
  for (const flag of FRUGAL) setFlagsFromString(flag);
}

/** V8's own habits again: counting a year makes much at once that lives for a while. */
export function beUsual(): void {
  for (const flag of USUAL) setFlagsFromString(flag);
}
