import { AlignmentType, ImageRun, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Block } from '../notice/document.ts';
import { drawPng, type Png } from '../pictures/png.ts';
import { fontOf } from './fonts.ts';
import { inches, type Layout, pixels, textWidth } from './layout.ts';

/** Fine enough for print, and a whole notice stays small enough to mail. */
const DOTS_PER_INCH = 200;

export interface DrawnPicture {
  readonly kind: 'drawn';
  readonly png: Png;
  readonly caption: string;
  /** Of the drawing in the document: the library's own counter runs on from one document to the next. */
  readonly id: number;
}

export type DrawnBlock = Exclude<Block, { readonly kind: 'picture' }> | DrawnPicture;

/** A text with its pictures drawn for the width of the page: Word before 2019 and WPS do not show SVG. */
export async function drawPictures(body: readonly Block[], layout: Layout): Promise<DrawnBlock[]> {
  const dots = Math.round(inches(textWidth(layout)) * DOTS_PER_INCH);
  const drawn: DrawnBlock[] = [];
  for (const [index, block] of body.entries()) {
    drawn.push(
      block.kind === 'picture'
        ? { kind: 'drawn', png: await drawPng(block.svg, dots), caption: block.caption, id: index + 1 }
        : block,
    );
  }
  return drawn;
}

/** A picture across the whole text and its caption below, never parted. */
export function picturePart({ png, caption, id }: DrawnPicture, layout: Layout): Paragraph[] {
  const width = pixels(textWidth(layout));
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      // A line of fixed height would cut the picture off.
      spacing: { before: 160, after: 80, line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new ImageRun({
          type: 'png',
          data: png.bytes,
          transformation: { width, height: (width * png.height) / png.width },
          altText: { id: String(id), name: caption, description: caption },
        }),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 160, line: 240, lineRule: LineRuleType.AUTO },
      children: [new TextRun({ ...fontOf(layout, 'body'), size: layout.sizes.note * 2, text: caption })],
    }),
  ];
}
