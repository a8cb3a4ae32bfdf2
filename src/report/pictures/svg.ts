import { escapeHtml } from '../html/escape.ts';

/** Told apart in colour, and in grey when printed. */
export const SHADES = ['#1f4e79', '#5b9bd5', '#9dc3e6', '#c9c9c9'] as const;

/** On a page of 156 mm the text below comes to some 8 points, on a screen to that of the notice. */
export const WIDTH = 720;

/** Height of the text, and width of a Chinese character. */
export const TEXT = 14;

/** One decimal is finer than any screen: keeps the bytes short and the same everywhere. */
export function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" fill="${fill}"/>`;
}

export function words(
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
  size = TEXT,
): string {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" font-size="${size}" fill="#222">${escapeHtml(text)}</text>`;
}

/** A standing picture: scales with the page, needs no script and no file, says what it is to a screen reader. */
export function svg(height: number, label: string, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${at(height)}" width="100%" role="img" aria-label="${escapeHtml(label)}" font-family="'Noto Sans CJK SC','Microsoft YaHei',SimHei,sans-serif">${parts.join('')}</svg>`;
}

/** A name in so many characters. */
export function shortened(name: string, longest: number): string {
  const characters = [...name];
  return characters.length <= longest ? name : `${characters.slice(0, longest - 1).join('')}…`;
}

/** Names of the series, above the picture: those of all the sites fit in one line. */
export function legend(names: readonly string[], y: number): string[] {
  let x = 0;
  return names.flatMap((name, index) => {
    const left = x;
    x += 20 + name.length * TEXT + 14;
    return [rect(left, y - 12, TEXT, TEXT, shade(index)), words(left + 20, y, name)];
  });
}

export function shade(index: number): string {
  return SHADES[index % SHADES.length] ?? SHADES[0];
}

/** The next round number at or above a value of which a quarter is whole: the scale counts postings. */
export function roundUp(value: number): number {
  const small = [4, 8, 12].find((end) => end >= value);
  if (small !== undefined) return small;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 4, 6, 8, 10].find((factor) => factor * power >= value) ?? 10;
  return step * power;
}
