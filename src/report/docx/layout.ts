import { z } from 'zod';
import { InputError } from '../../model/failure.ts';

const MILLIMETRES = z.number().min(5).max(100);
const POINTS = z.number().min(6).max(72);
const FONT = z.string().min(1);

/** GB/T 9704-2012 in numbers: every one of them may be changed for a printer or a local rule. */
const LAYOUT = z.strictObject({
  /** A4; margins in mm; the type area holds `lines` × `characters`; the page number stands so far below it. */
  page: z.strictObject({
    top: MILLIMETRES,
    bottom: MILLIMETRES,
    left: MILLIMETRES,
    right: MILLIMETRES,
    lines: z.int().min(10).max(60),
    characters: z.int().min(10).max(60),
    pageNumberBelow: z.number().min(0).max(30),
  }),
  fonts: z.strictObject({
    title: FONT,
    body: FONT,
    heading: FONT,
    lead: FONT,
    table: FONT,
    latin: FONT,
  }),
  /** Points. */
  sizes: z.strictObject({
    title: POINTS,
    body: POINTS,
    pageNumber: POINTS,
    note: POINTS,
    table: POINTS,
    wideTable: POINTS,
  }),
});

export type Layout = z.infer<typeof LAYOUT>;

/** Reads the layout file. Throws InputError naming every place that is not as it should be. */
export function parseLayout(text: string, file: string): Layout {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw InputError.of('bad-layout', `${file}：版式文件应是 JSON，读到的不是（${detail}）`);
  }
  const read = LAYOUT.safeParse(value);
  if (read.success) return read.data;
  throw new InputError(
    read.error.issues.map(({ path, message }) => ({
      code: 'bad-layout',
      file,
      row: null,
      column: path.map(String).join('.'),
      message: `${file} 的 ${path.map(String).join('.')}：格式不对（${message}）`,
    })),
  );
}

/** A4 in millimetres. */
export const A4 = { width: 210, height: 297 } as const;

/** Twentieths of a point, as WordprocessingML measures. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}
