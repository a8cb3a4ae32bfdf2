import { z } from 'zod';
import { parseDataFile } from '../paper/data-file.ts';

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
  return parseDataFile(LAYOUT, text, file);
}

/** A4 in millimetres. */
export const A4 = { width: 210, height: 297 } as const;

export function inches(millimetres: number): number {
  return millimetres / 25.4;
}

/** Twentieths of a point, as WordprocessingML measures. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Pixels of the screen, as the docx library measures drawings. */
export function pixels(millimetres: number): number {
  return inches(millimetres) * 96;
}

/** Width of the type area in millimetres. */
export function textWidth({ page }: Layout): number {
  return A4.width - page.left - page.right;
}

/** Height of a line of the grid in twips. */
export function linePitch({ page }: Layout): number {
  return Math.floor(twips(A4.height - page.top - page.bottom) / page.lines);
}
