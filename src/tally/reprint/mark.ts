import type { Evidence } from '../../model/evidence.ts';

/**
 * One sign that a text was taken from elsewhere. `medium`: a medium stands as its source · `mark`: words that only
 * reprints carry · `trade`: it comes back from a site of the trade · `authority`: an authority stands as its source ·
 * `hint`: worth a question alone, a mark beside others.
 */
export interface Mark {
  readonly kind: 'medium' | 'mark' | 'trade' | 'authority' | 'hint';
  readonly rule: string;
  readonly evidence: Evidence;
}
