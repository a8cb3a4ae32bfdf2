import type { CivilDate } from '../../model/civil-date.ts';
import { escapeHtml } from '../html/escape.ts';
import type { NoticeDocument } from '../notice/document.ts';
import { repack } from '../zip/fixed-times.ts';
import { draftMarkXml } from './draft-mark.ts';
import type { Layout } from './layout.ts';
import { takeOffGrid } from './styles.ts';
import { tableXml } from './table.ts';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Stands in the library's document where something is put in afterwards. */
export function markerOf(name: string): string {
  return `⟦${name}⟧`;
}

/** Puts tables and the draft mark where their markers stand, and makes the file's times its own. */
export function finishDocx(
  bytes: Uint8Array,
  { attachments, draft }: NoticeDocument,
  layout: Layout,
  stamped: CivilDate,
): Uint8Array {
  const links = linksOf(attachments);
  const idOf = (address: string): string => links.get(address) ?? '';
  const tables = new Map(attachments.map((attachment) => [markerOf(attachment.label), attachment]));
  const mark = draft === null ? '' : draftMarkXml(draft.mark, layout.fonts.heading);
  return repack(bytes, (name, text) => {
    if (name === DOCUMENT) {
      return putTables(text, (marker) => {
        const attachment = tables.get(marker);
        return attachment === undefined ? null : tableXml(attachment, { idOf });
      });
    }
    if (name === STYLES) return takeOffGrid(text);
    if (name === RELATIONS) return text.replace('</Relationships>', `${relations(links)}</Relationships>`);
    if (/^word\/header\d+\.xml$/.test(name)) {
      return text.replace(/<w:r>(?:(?!<\/w:r>).)*⟦draft⟧.*?<\/w:r>/s, () => mark);
    }
    if (name === 'docProps/core.xml') {
      return text.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${stamped}T00:00:00Z`);
    }
    return text;
  });
}

/** The relationship id of every address that a table links to, in the order in which they stand. */
function linksOf(attachments: NoticeDocument['attachments']): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const { rows } of attachments) {
    for (const { href } of rows.flat()) {
      if (href !== undefined && !links.has(href)) links.set(href, `rIdLink${links.size + 1}`);
    }
  }
  return links;
}

const MARKED = /<w:p>(?:(?!<\/w:p>)[^⟦])*(⟦[^⟧]*⟧)(?:(?!<\/w:p>).)*<\/w:p>/gs;

/**
 * Each marker gives way to its table; its paragraph stays behind it, as Word wants one, and may end the section. In
 * pieces: a table of a hundred thousand rows is never one text.
 */
function* putTables(text: string, tableOf: (marker: string) => Iterable<string> | null): Generator<string> {
  let done = 0;
  for (const match of text.matchAll(MARKED)) {
    const table = tableOf(match[1] ?? '');
    if (table === null) continue;
    yield text.slice(done, match.index);
    yield* table;
    yield match[0].replace(/<w:r>.*<\/w:r>/s, '');
    done = match.index + match[0].length;
  }
  yield text.slice(done);
}

function relations(links: ReadonlyMap<string, string>): string {
  return [...links]
    .map(
      ([address, id]) =>
        `<Relationship Id="${id}" Type="${HYPERLINK}" Target="${escapeHtml(address)}" TargetMode="External"/>`,
    )
    .join('');
}
