import { legend, rect, shade, shortened, svg, TEXT, WIDTH, words } from './svg.ts';

const GAP = 8;
const VALUES = 64;
const ROW = 24;
const BAR = 16;

/** Names longer than so many characters are cut short: the bars need their half. */
const LONGEST = 24;

export interface Bar {
  readonly label: string;
  /** One value a series, stacked. */
  readonly values: readonly number[];
  /** Printed behind the bar. */
  readonly says: string;
}

/** Lying bars, one below the other; `series` names the stacked parts (none: no legend). */
export function barsSvg(label: string, series: readonly string[], bars: readonly Bar[]): string {
  const top = series.length === 0 ? 6 : 34;
  const totals = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const names = bars.map((bar) => shortened(bar.label, LONGEST));
  const left = Math.max(...names.map((name) => name.length), 0) * TEXT + GAP;
  const scale = (WIDTH - left - VALUES) / Math.max(...totals, 1);
  const rows = bars.flatMap(({ values, says }, index) => {
    const y = top + index * ROW;
    const baseline = y + ROW / 2 + 5;
    let x = left;
    const parts = values.map((value, position) => {
      const part = rect(x, y + (ROW - BAR) / 2, value * scale, BAR, shade(position));
      x += value * scale;
      return part;
    });
    return [words(left - GAP, baseline, names[index] ?? '', 'end'), ...parts, words(x + GAP, baseline, says)];
  });
  return svg(top + bars.length * ROW + 6, label, [...legend(series, 20), ...rows]);
}
