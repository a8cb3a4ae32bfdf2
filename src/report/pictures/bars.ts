import { legend, rect, shade, svg, WIDTH, words } from './svg.ts';

const LABELS = 250;
const VALUES = 110;
const ROW = 26;

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
  const scale = (WIDTH - LABELS - VALUES) / Math.max(...totals, 1);
  const rows = bars.flatMap(({ label: name, values, says }, index) => {
    const y = top + index * ROW;
    let x = LABELS;
    const parts = values.map((value, position) => {
      const part = rect(x, y + 4, value * scale, ROW - 8, shade(position));
      x += value * scale;
      return part;
    });
    return [words(LABELS - 8, y + 18, name, 'end'), ...parts, words(x + 6, y + 18, says)];
  });
  return svg(top + bars.length * ROW + 6, label, [...legend(series, 20), ...rows]);
}
