import type { CivilDate } from '../../model/civil-date.ts';
import { escapeHtml } from '../html/escape.ts';
import type { NoticeDocument } from '../notice/document.ts';
import { repack } from '../zip/fixed-times.ts';
import { draftMarkXml } from './draft-mark.ts';
import type { Layout } from './layout.ts';
import { tableXml } from './table.ts';

const DOCUMENT = 'word/document.xml';
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
  const links = new Map<string, string>();
  const idOf = (address: string): string => {
    const known = links.get(address);
    if (known !== undefined) return known;
    const id = `rIdLink${links.size + 1}`;
    links.set(address, id);
    return id;
  };
  const tables = new Map(
    attachments.map((attachment) => [markerOf(attachment.label), tableXml(attachment, { idOf })]),
  );
  const mark = draft === null ? '' : draftMarkXml(draft.mark, layout.fonts.heading);
  return repack(bytes, (name, text) => {
    if (name === DOCUMENT) return putTables(text, tables);
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

/** Each marker gives way to its table; its paragraph stays behind it, as Word wants one, and may end the section. */
function putTables(text: string, tables: ReadonlyMap<string, string>): string {
  return text.replace(
    /<w:p>(?:(?!<\/w:p>)[^⟦])*(⟦[^⟧]*⟧)(?:(?!<\/w:p>).)*<\/w:p>/gs,
    (paragraph, marker: string) => {
      const table = tables.get(marker);
      return table === undefined ? paragraph : `${table}${paragraph.replace(/<w:r>.*<\/w:r>/s, '')}`;
    },
  );
}

function relations(links: ReadonlyMap<string, string>): string {
  return [...links]
    .map(
      ([address, id]) =>
        `<Relationship Id="${id}" Type="${HYPERLINK}" Target="${escapeHtml(address)}" TargetMode="External"/>`,
    )
    .join('');
}
