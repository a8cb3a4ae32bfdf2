import { DocumentGridType, Header, type ISectionOptions, PageOrientation, Paragraph } from 'docx';
import type { NoticeDocument } from '../notice/document.ts';
import { markerOf } from './finish.ts';
import { A4, type Layout, linePitch, twips } from './layout.ts';
import { pageNumbers } from './page-number.ts';

/** Pages of one kind: paper, margins, grid, the draft mark's place, page numbers. */
export function section(
  layout: Layout,
  { draft }: NoticeDocument,
  landscape: boolean,
  children: readonly Paragraph[],
): ISectionOptions {
  const { page, sizes } = layout;
  const footer = twips(page.bottom - page.pageNumberBelow) - sizes.pageNumber * 20;
  // A landscape page is the upright one turned, its head at the left: the binding's margin comes to lie at the top.
  const margin = landscape
    ? { top: twips(page.left), bottom: twips(page.right), left: twips(page.bottom), right: twips(page.top) }
    : { top: twips(page.top), bottom: twips(page.bottom), left: twips(page.left), right: twips(page.right) };
  const head = (): Header =>
    new Header({ children: [new Paragraph({ text: draft === null ? '' : markerOf('draft') })] });
  return {
    properties: {
      page: {
        size: {
          width: twips(A4.width),
          height: twips(A4.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...margin, header: twips(15), footer: landscape ? twips(15) : Math.max(footer, 0) },
      },
      grid: landscape
        ? { linePitch: linePitch(layout), type: DocumentGridType.LINES }
        : { linePitch: linePitch(layout), type: DocumentGridType.LINES_AND_CHARS },
    },
    headers: { default: head(), even: head() },
    footers: pageNumbers(layout, landscape),
    children: [...children],
  };
}
