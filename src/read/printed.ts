import { normaliseText } from '../text/normalise.ts';

/** A line as printed beside its normalised text, so that what is read can be quoted word for word. */
export interface Printed {
  /** Normalised: NFKC, no invisible marks, runs of spaces folded, ends trimmed. */
  readonly text: string;
  /** The words on the page that `text.slice(start, end)` was read from. */
  printed(start: number, end: number): string;
}

/** One common Han character, letter or digit: normalisation leaves it as it is. */
const PLAIN = /^[\u4e00-\u9fffA-Za-z0-9]$/;
const CLUSTER = /[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]*|[\p{M}\uff9e\uff9f]+/gsu;

/** Aligns a raw line with its normalised form, cluster by cluster. */
export function align(raw: string): Printed {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  for (const match of raw.matchAll(CLUSTER)) {
    const plain = PLAIN.test(match[0]);
    for (const unit of plain ? match[0] : normaliseText(match[0]).replaceAll('\n', ' ').split('')) {
      if (unit === ' ' && (text === '' || text.endsWith(' '))) continue;
      text += unit;
      from.push(match.index);
      to.push(match.index + match[0].length);
    }
  }
  const trimmed = text.trimEnd();
  return {
    text: trimmed,
    printed: (start, end) => {
      const first = from[start];
      const last = to[Math.min(end, trimmed.length) - 1];
      return first === undefined || last === undefined || end <= start ? '' : raw.slice(first, last);
    },
  };
}
