import {
  AlignmentType,
  Document,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { CivilDate } from '../../model/civil-date.ts';
import type { NoticeDocument } from '../notice/document.ts';
import { finishDocx, markerOf } from './finish.ts';
import { type Font, fontOf } from './fonts.ts';
import { A4, type Layout, linePitch, twips } from './layout.ts';
import { type DrawnAttachment, type DrawnBlock, drawPictures, picturePart } from './picture.ts';
import { section } from './section.ts';
import { OFF_GRID, paragraphStyles } from './styles.ts';

/**
 * An official document (GB/T 9704-2012) as .docx. `stamped` is the day printed in the file's properties: the clock
 * never enters, so that equal documents have equal bytes.
 */
export async function officialDocx(
  document: NoticeDocument,
  layout: Layout,
  stamped: CivilDate,
): Promise<Uint8Array> {
  const { body, attachments } = await drawPictures(document, layout);
  const portrait = attachments.filter(({ landscape }) => !landscape);
  const wide = attachments.filter(({ landscape }) => landscape);
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
      paragraphStyles: paragraphStyles(layout),
    },
    sections: [
      section(layout, document, false, [
        ...text(document, body, layout),
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
      style: OFF_GRID,
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 0, after: 0, line: pitch, lineRule: LineRuleType.EXACT },
    }),
  );
}

function text(document: NoticeDocument, body: readonly DrawnBlock[], layout: Layout): Paragraph[] {
  const first = { firstLine: characters(layout, 2) };
  const { draft } = document;
  return [
    ...(document.number === ''
      ? []
      : [line(layout, [{ text: document.number }], { alignment: AlignmentType.CENTER }), line(layout, [])]),
    ...titleLines(layout, document.title),
    ...(draft === null
      ? []
      : [line(layout, [{ text: `（${draft.mark}）`, font: 'lead' }], { alignment: AlignmentType.CENTER })]),
    line(layout, []),
    line(layout, [{ text: document.addressee }]),
    ...(draft === null
      ? []
      : [
          line(layout, [{ text: draft.note, font: 'heading' }], {
            indent: first,
            alignment: AlignmentType.BOTH,
          }),
        ]),
    ...body.flatMap((block, index) => blockPart(block, layout, index === body.length - 1)),
    line(layout, [], { keepNext: true }),
    ...document.attachments.map(({ title }, index) =>
      line(layout, [{ text: `${index === 0 ? '附件：' : ''}${index + 1}. ${title}` }], {
        keepNext: true,
        indent:
          index === 0
            ? { left: characters(layout, 6.5), hanging: characters(layout, 4.5) }
            : { left: characters(layout, 6.5), hanging: characters(layout, 1.5) },
      }),
    ),
    line(layout, [], { keepNext: true }),
    line(layout, [], { keepNext: true }),
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

/** `last`: the signature never stands on a page without some of the text. */
function blockPart(block: DrawnBlock, layout: Layout, last: boolean): Paragraph[] {
  if (block.kind === 'drawn') return picturePart(block, layout);
  const indent = { firstLine: characters(layout, 2) };
  if (block.kind === 'heading') {
    return [
      line(layout, [{ text: block.text, font: 'heading' }], { indent, keepNext: true, outlineLevel: 0 }),
    ];
  }
  const lead = block.lead === '' ? [] : [{ text: block.lead, font: 'lead' as const }];
  const options = { indent, alignment: AlignmentType.BOTH, keepNext: last };
  return [line(layout, [...lead, { text: block.text }], options)];
}

function attachmentPart(attachment: DrawnAttachment, layout: Layout, pageBreakBefore: boolean): Paragraph[] {
  return [
    line(layout, [{ text: attachment.label, font: 'heading' }], { pageBreakBefore, outlineLevel: 0 }),
    line(layout, []),
    ...titleLines(layout, [attachment.title]),
    line(layout, [{ text: attachment.note, size: layout.sizes.note }], {
      alignment: AlignmentType.BOTH,
      keepNext: true,
    }),
    ...(attachment.picture === undefined ? [] : picturePart(attachment.picture, layout)),
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
