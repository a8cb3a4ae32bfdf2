import { AlignmentType, ImageRun, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Attachment } from '../notice/attachments.ts';
import type { Block, NoticeDocument } from '../notice/document.ts';
import type { Figure } from '../notice/figures.ts';
import { drawPng, type Png } from '../pictures/png.ts';
import { inches, type Layout, pixels, textWidth } from './layout.ts';
import { OFF_GRID } from './styles.ts';

/** Fine enough for print, and a whole notice stays small enough to mail. */
const DOTS_PER_INCH = 200;

interface DrawnPicture {
  readonly kind: 'drawn';
  readonly png: Png;
  readonly caption: string;
  /** Of the drawing in the document: the library's own counter runs on from one document to the next. */
  readonly id: number;
}

export type DrawnBlock = Exclude<Block, { readonly kind: 'picture' }> | DrawnPicture;
export type DrawnAttachment = Omit<Attachment, 'picture'> & { readonly picture?: DrawnPicture };

/** What of a document holds pictures, with these drawn. */
export interface DrawnParts {
  readonly body: readonly DrawnBlock[];
  readonly attachments: readonly DrawnAttachment[];
}

/** Draws the pictures for the width of the page: Word before 2019 and WPS do not show SVG. */
export async function drawPictures(document: NoticeDocument, layout: Layout): Promise<DrawnParts> {
  const dots = Math.round(inches(textWidth(layout)) * DOTS_PER_INCH);
  let id = 0;
  const drawn = async ({ svg, caption }: Figure): Promise<DrawnPicture> => {
    id += 1;
    return { kind: 'drawn', id, caption, png: await drawPng(svg, dots) };
  };
  const body: DrawnBlock[] = [];
  for (const block of document.body) body.push(block.kind === 'picture' ? await drawn(block) : block);
  const attachments: DrawnAttachment[] = [];
  for (const attachment of document.attachments) {
    const { picture, ...rest } = attachment;
    attachments.push(picture === undefined ? rest : { ...rest, picture: await drawn(picture) });
  }
  return { body, attachments };
}

/** A picture across the whole text and its caption below, never parted. */
export function picturePart({ png, caption, id }: DrawnPicture, layout: Layout): Paragraph[] {
  const width = pixels(textWidth(layout));
  return [
    new Paragraph({
      style: OFF_GRID,
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
      style: OFF_GRID,
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 160, line: 240, lineRule: LineRuleType.AUTO },
      children: [new TextRun(caption)],
    }),
  ];
}
