import { normaliseLine, normaliseText } from '../text/normalise.ts';

/** A line as printed beside its normalised text, so that what is read can be quoted word for word. */
export interface Printed {
  /** Normalised: NFKC, no invisible marks, runs of spaces folded, ends trimmed. */
  readonly text: string;
  /** The words on the page that `text.slice(start, end)` was read from. */
  printed(start: number, end: number): string;
}

/** A character with the marks that normalisation may join to it. */
const CLUSTER = /[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]*|[\p{M}\uff9e\uff9f]+/gsu;

/** One Han character, letter, digit or sign of ASCII: normalisation leaves it as it is. */
const PLAIN = /^[!-~\u4e00-\u9fff]$/;

/** For each place in the normalised text, where its words begin and end in the raw line; null where it cannot be told. */
interface Alignment {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A raw line with its normalised form; they are aligned, cluster by cluster, only where words are quoted. */
export function align(raw: string): Printed {
  const text = normaliseLine(raw);
  if (text === raw) return { text, printed: (start, end) => raw.slice(start, end) };
  let alignment: Alignment | null | undefined;
  return {
    text,
    printed: (start, end) => {
      if (end <= start) return '';
      if (alignment === undefined) alignment = alignmentOf(raw, text);
      const first = alignment?.from[start];
      const last = alignment?.to[Math.min(end, text.length) - 1];
      return first === undefined || last === undefined ? raw.trim() : raw.slice(first, last);
    },
  };
}

function alignmentOf(raw: string, text: string): Alignment | null {
  return unitByUnit(raw, text) ?? clusterByCluster(raw, text);
}

const MARK = /[\p{M}\uff9e\uff9f]/u;

/** The usual case: every place of the line stays one place (`（` becomes `(`), so the two only differ by the margin. */
function unitByUnit(raw: string, text: string): Alignment | null {
  const margin = raw.length - raw.trimStart().length;
  if (raw.trim().length !== text.length || MARK.test(raw)) return null;
  for (let at = 0; at < text.length; at += 1) {
    const unit = raw[margin + at] ?? '';
    if (unit !== text[at] && normaliseText(unit) !== text[at]) return null;
  }
  const from = Array.from({ length: text.length }, (_, at) => margin + at);
  return { from, to: from.map((at) => at + 1) };
}

function clusterByCluster(raw: string, text: string): Alignment | null {
  const from: number[] = [];
  const to: number[] = [];
  let built = '';
  for (const match of raw.matchAll(CLUSTER)) {
    const plain = PLAIN.test(match[0]);
    for (const unit of plain ? match[0] : normaliseText(match[0]).replaceAll('\n', ' ').split('')) {
      if (unit === ' ' && (built === '' || built.endsWith(' '))) continue;
      built += unit;
      from.push(match.index);
      to.push(match.index + match[0].length);
    }
  }
  return built.trimEnd() === text ? { from, to } : null;
}
