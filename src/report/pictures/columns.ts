import { at, legend, rect, roundUp, shade, svg, WIDTH, words } from './svg.ts';

const LEFT = 48;
const TOP = 44;
const HEIGHT = 170;
const FOOT = 34;
const LINES = 4;

export interface ColumnGroup {
  readonly label: string;
  /** One value a series, side by side. */
  readonly values: readonly number[];
}

/** Standing columns in groups over a scale of round numbers. */
export function columnsSvg(label: string, series: readonly string[], groups: readonly ColumnGroup[]): string {
  const highest = roundUp(Math.max(...groups.flatMap(({ values }) => values), 1));
  const y = (value: number): number => TOP + HEIGHT - (value * HEIGHT) / highest;
  const scale = Array.from({ length: LINES + 1 }, (_, index) => (highest * index) / LINES).flatMap(
    (value) => [
      `<line x1="${LEFT}" x2="${WIDTH}" y1="${at(y(value))}" y2="${at(y(value))}" stroke="#ddd"/>`,
      words(LEFT - 8, y(value) + 5, at(value), 'end', 12),
    ],
  );
  const pitch = (WIDTH - LEFT) / Math.max(groups.length, 1);
  const width = (pitch * 0.8) / Math.max(series.length, 1);
  const columns = groups.flatMap(({ label: name, values }, index) => {
    const left = LEFT + index * pitch + pitch * 0.1;
    return [
      ...values.map((value, position) =>
        rect(left + position * width, y(value), width, TOP + HEIGHT - y(value), shade(position)),
      ),
      words(LEFT + (index + 0.5) * pitch, TOP + HEIGHT + 20, name, 'middle', 12),
    ];
  });
  return svg(TOP + HEIGHT + FOOT, label, [...legend(series, 20), ...scale, ...columns]);
}
