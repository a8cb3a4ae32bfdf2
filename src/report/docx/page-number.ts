import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { ShapeRun } from 'docx/shapes';
import { type Layout, pixels, textWidth } from './layout.ts';

type Side = 'left' | 'right';

/** `— 1 —`: odd pages right, even pages left, one character in. */
export function pageNumbers(
  layout: Layout,
  landscape: boolean,
): { readonly default: Footer; readonly even: Footer } {
  const footer = (side: Side, id: number): Footer =>
    new Footer({ children: [landscape ? turned(layout, side, id) : numberLine(layout, side)] });
  return { default: footer('right', TURNED_IDS.odd), even: footer('left', TURNED_IDS.even) };
}

/** Height of a line in ems: that of the tallest usual font. */
const LINE = 1.5;
const MILLIMETRES_PER_POINT = 25.4 / 72;
const EMU_PER_MILLIMETRE = 36_000;

/** Ids of the drawings that hold turned numbers: no picture of the text has one of these. */
const TURNED_IDS = { odd: 1001, even: 1002 } as const;

function numberLine(layout: Layout, side: Side): Paragraph {
  const { fonts, sizes } = layout;
  const style = { font: fonts.table, size: sizes.pageNumber * 2 };
  const indent = sizes.pageNumber * 20;
  return new Paragraph({
    alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === 'right' ? { right: indent } : { left: indent },
    children: [
      new TextRun({ ...style, text: '— ' }),
      new TextRun({ ...style, children: [PageNumber.CURRENT] }),
      new TextRun({ ...style, text: ' —' }),
    ],
  });
}

/**
 * The number of a landscape page stands where those of the other pages do once the sheet is turned upright with the
 * head of its table at the left: in the left margin, reading downwards.
 */
function turned(layout: Layout, side: Side, id: number): Paragraph {
  const { page, sizes } = layout;
  const height = sizes.pageNumber * MILLIMETRES_PER_POINT * LINE;
  const left = Math.max(0, page.bottom - page.pageNumberBelow - height);
  return new Paragraph({
    children: [
      new ShapeRun({
        type: 'rectangle',
        line: 'none',
        transformation: { width: pixels(height), height: pixels(textWidth(layout)) },
        floating: {
          horizontalPosition: { relative: 'page', offset: Math.round(left * EMU_PER_MILLIMETRE) },
          verticalPosition: { relative: 'page', offset: Math.round(page.left * EMU_PER_MILLIMETRE) },
        },
        textOptions: {
          direction: 'topToBottom',
          verticalAlignment: 'top',
          margins: { top: 0, right: 0, bottom: 0, left: 0 },
        },
        altText: { id: String(id), name: '页码' },
        children: [numberLine(layout, side)],
      }),
    ],
  });
}
