import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Attachment } from '../notice/attachments.ts';
import type { Block, NoticeDocument } from '../notice/document.ts';
import { finishDocx, markerOf } from './finish.ts';
import { A4, type Layout, twips } from './layout.ts';
import { CELL_STYLES } from './table.ts';

type Font = 'title' | 'body' | 'heading' | 'lead' | 'table';

/**
 * An official document (GB/T 9704-2012) as .docx. `stamped` is the day printed in the file's properties: the clock
 * never enters, so that equal documents have equal bytes.
 */
export async function officialDocx(
  document: NoticeDocument,
  layout: Layout,
  stamped: CivilDate,
): Promise<Uint8Array> {
  const portrait = document.attachments.filter(({ landscape }) => !landscape);
  const wide = document.attachments.filter(({ landscape }) => landscape);
  const file = new Document({
    title: document.title.join(''),
    creator: document.signature,
    lastModifiedBy: document.signature,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { ...fontOf(layout, 'body'), size: layout.sizes.body * 2, language: { eastAsia: 'zh-CN' } },
        },
      },
      paragraphStyles: cellStyles(layout),
    },
    sections: [
      section(layout, document, false, [
        ...text(document, layout),
        ...portrait.flatMap((attachment) => attachmentPart(attachment, layout, true)),
      ]),
      ...(wide.length === 0
        ? []
        : [
            section(
              layout,
              document,
              true,
              wide.flatMap((attachment, index) => attachmentPart(attachment, layout, index > 0)),
            ),
          ]),
    ],
  });
  return finishDocx(await Packer.toBuffer(file), document, layout, stamped);
}

function fontOf({ fonts }: Layout, font: Font) {
  return { font: { ascii: fonts.latin, hAnsi: fonts.latin, cs: fonts.latin, eastAsia: fonts[font] } };
}

/** Styles of table cells, so that thousands of cells need not say theirs. */
function cellStyles(layout: Layout) {
  const { sizes } = layout;
  const style = (id: string, name: string, font: Font, size: number) => ({
    id,
    name,
    run: { ...fontOf(layout, font), size: size * 2 },
    paragraph: {
      spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
      indent: { left: 0, right: 0, firstLine: 0 },
    },
  });
  return [
    style(CELL_STYLES.upright.body, '表格文字', 'table', sizes.table),
    style(CELL_STYLES.upright.head, '表头', 'heading', sizes.table),
    style(CELL_STYLES.landscape.body, '横表文字', 'table', sizes.wideTable),
    style(CELL_STYLES.landscape.head, '横表表头', 'heading', sizes.wideTable),
  ];
}

/** Height of a line of the grid in twips. */
function linePitch({ page }: Layout): number {
  return Math.floor(twips(A4.height - page.top - page.bottom) / page.lines);
}

function section(
  layout: Layout,
  { draft }: NoticeDocument,
  landscape: boolean,
  children: readonly Paragraph[],
): ISectionOptions {
  const { page, sizes } = layout;
  const footer = twips(page.bottom - page.pageNumberBelow) - sizes.pageNumber * 20;
  const margin = landscape
    ? { top: twips(page.left), bottom: twips(page.right), left: twips(page.top), right: twips(page.bottom) }
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
    footers: {
      default: pageNumber(layout, AlignmentType.RIGHT),
      even: pageNumber(layout, AlignmentType.LEFT),
    },
    children: [...children],
  };
}

/** `— 1 —`: odd pages right, even pages left, one character in. */
function pageNumber(layout: Layout, alignment: 'left' | 'right'): Footer {
  const indent = layout.sizes.pageNumber * 20;
  const style = { ...fontOf(layout, 'table'), size: layout.sizes.pageNumber * 2 };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === 'right' ? { right: indent } : { left: indent },
        children: [
          new TextRun({ ...style, text: '— ' }),
          new TextRun({ ...style, children: [PageNumber.CURRENT] }),
          new TextRun({ ...style, text: ' —' }),
        ],
      }),
    ],
  });
}

function line(
  layout: Layout,
  runs: readonly { readonly text: string; readonly font?: Font; readonly size?: number }[],
  options: IParagraphOptions = {},
): Paragraph {
  const { sizes } = layout;
  return new Paragraph({
    spacing: { before: 0, after: 0, line: linePitch(layout), lineRule: LineRuleType.EXACT },
    ...options,
    children: runs.map(
      ({ text: words, font = 'body', size = sizes.body }) =>
        new TextRun({
          ...fontOf(layout, font),
          text: plain(words),
          size: size * 2,
          ...(size === sizes.body ? { characterSpacing: narrowing(layout) } : {}),
        }),
    ),
  });
}

/**
 * What the body's characters give way, in twentieths of a point, so that the line holds as many as it should. Said
 * by the runs and not by the grid (`w:charSpace`), which LibreOffice takes for cells too narrow for one character.
 */
function narrowing({ page, sizes }: Layout): number {
  return Math.floor(twips(A4.width - page.left - page.right) / page.characters - sizes.body * 20);
}

/** Characters as widths: `n` characters of the body. */
function characters({ sizes }: Layout, n: number): number {
  return n * sizes.body * 20;
}

function titleLines(layout: Layout, lines: readonly string[]): Paragraph[] {
  const pitch = Math.round(layout.sizes.title * 20 * 1.5);
  return lines.map((words) =>
    line(layout, [{ text: words, font: 'title', size: layout.sizes.title }], {
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 0, line: pitch, lineRule: LineRuleType.EXACT },
    }),
  );
}

function text(document: NoticeDocument, layout: Layout): Paragraph[] {
  const first = { firstLine: characters(layout, 2) };
  const { draft } = document;
  return [
    line(layout, [{ text: document.number }], { alignment: AlignmentType.CENTER }),
    line(layout, []),
    ...titleLines(layout, document.title),
    ...(draft === null
      ? []
      : [line(layout, [{ text: `（${draft.mark}）`, font: 'lead' }], { alignment: AlignmentType.CENTER })]),
    line(layout, []),
    line(layout, [{ text: document.addressee }]),
    ...(draft === null ? [] : [line(layout, [{ text: draft.note, font: 'heading' }], { indent: first })]),
    ...document.body.flatMap((block) => blockPart(block, layout)),
    line(layout, []),
    ...document.attachments.map(({ title }, index) =>
      line(layout, [{ text: `${index === 0 ? '附件：' : ''}${index + 1}. ${title}` }], {
        indent:
          index === 0
            ? { left: characters(layout, 6.5), hanging: characters(layout, 4.5) }
            : { left: characters(layout, 6.5), hanging: characters(layout, 1.5) },
      }),
    ),
    line(layout, []),
    line(layout, []),
    line(layout, [{ text: document.signature }], {
      alignment: AlignmentType.RIGHT,
      indent: { right: characters(layout, 2) },
      keepNext: true,
    }),
    line(layout, [{ text: document.date }], {
      alignment: AlignmentType.RIGHT,
      indent: { right: characters(layout, 4) },
    }),
  ];
}

function blockPart(block: Block, layout: Layout): Paragraph[] {
  // The pictures are SVG, which Word before 2019 and WPS do not show.
  if (block.kind === 'picture') return [];
  const indent = { firstLine: characters(layout, 2) };
  if (block.kind === 'heading') {
    return [
      line(layout, [{ text: block.text, font: 'heading' }], { indent, keepNext: true, outlineLevel: 0 }),
    ];
  }
  const lead = block.lead === '' ? [] : [{ text: block.lead, font: 'lead' as const }];
  return [line(layout, [...lead, { text: block.text }], { indent })];
}

function attachmentPart(attachment: Attachment, layout: Layout, pageBreakBefore: boolean): Paragraph[] {
  return [
    line(layout, [{ text: attachment.label, font: 'heading' }], { pageBreakBefore, outlineLevel: 0 }),
    line(layout, []),
    ...titleLines(layout, [attachment.title]),
    line(layout, [{ text: attachment.note, size: layout.sizes.note }], {}),
    new Paragraph({
      text: markerOf(attachment.label),
      spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    }),
  ];
}

/** What XML forbids is dropped; the facts of the association itself (its telephone) are kept. */
function plain(words: string): string {
  return words.replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ');
}
