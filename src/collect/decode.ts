import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** How the charset was found: by a byte order mark, a declaration, or the bytes themselves. */
type CharsetSource = 'bom' | 'meta' | 'header' | 'bytes' | 'fallback';

export interface DecodedText {
  readonly text: string;
  /** Name that iconv-lite knows: `utf-8`, `gb18030`, `utf-16le`, … */
  readonly charset: string;
  readonly foundBy: CharsetSource;
}

const BOMS: readonly (readonly [string, string])[] = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\x84\x31\x95\x33', 'gb18030'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
];

/** Labels that all mean the newest national standard, of which the older ones are subsets. */
const GB_LABELS = [
  'gb2312',
  'gb_2312',
  'gb_2312-80',
  'gbk',
  'x-gbk',
  'gb18030',
  'cp936',
  'ms936',
  'chinese',
  'csgb2312',
  'iso-ir-58',
];

/** Labels that servers send by default and that say nothing: every byte is valid in them. */
const EMPTY_LABELS = ['iso-8859-1', 'latin1', 'windows-1252', 'cp1252', 'us-ascii', 'ascii', 'binary'];

const META_CHARSET = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,30})/i;
const XML_ENCODING = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,30})/i;
const HEADER_CHARSET = /charset\s*=\s*["']?\s*([\w.:-]{2,30})/i;
const META_REACH = 2048;
/** A page whose multi-byte sequences are so far good UTF-8 is UTF-8 with a broken spot, whatever its label says. */
const UTF8_SHARE = 0.9;

/**
 * Bytes of a page → text. The bytes speak first where they are unmistakable (BOM; UTF-8 with characters of three
 * bytes), because wrong labels are common; then the declaration in the page, the header, and GB18030 at last.
 */
export function decodeBytes(body: Buffer, contentType: string): DecodedText {
  const start = body.toString('latin1', 0, 4);
  const bom = BOMS.find(([mark]) => start.startsWith(mark));
  if (bom !== undefined) return { text: decodeAs(body, bom[1]), charset: bom[1], foundBy: 'bom' };

  const declared = declarations(body, contentType);
  if (isUtf8(body) ? hasThreeByteCharacter(body) || declared.length === 0 : utf8Share(body) >= UTF8_SHARE) {
    const label = declared.find((candidate) => candidate.charset === 'utf-8');
    return { text: decodeAs(body, 'utf-8'), charset: 'utf-8', foundBy: label?.foundBy ?? 'bytes' };
  }
  for (const { charset, foundBy } of declared) {
    const text = decodeAs(body, charset);
    if (!text.includes('\ufffd')) return { text, charset, foundBy };
  }
  return { text: decodeAs(body, 'gb18030'), charset: 'gb18030', foundBy: 'fallback' };
}

/** Text of archived bytes whose charset is already known ('' = no text). */
export function decodeAs(body: Buffer, charset: string): string {
  if (charset === '') return '';
  if (charset === 'utf-8') return body.toString('utf8').replace(/^\ufeff/, '');
  return iconv.decode(body, charset);
}

function declarations(
  body: Buffer,
  contentType: string,
): { readonly charset: string; readonly foundBy: CharsetSource }[] {
  const head = body.toString('latin1', 0, META_REACH);
  const labels: [string | undefined, CharsetSource][] = [
    [(META_CHARSET.exec(head) ?? XML_ENCODING.exec(head))?.[1], 'meta'],
    [HEADER_CHARSET.exec(contentType)?.[1], 'header'],
  ];
  const found: { charset: string; foundBy: CharsetSource }[] = [];
  for (const [label, foundBy] of labels) {
    const charset = label === undefined ? null : charsetOf(label.toLowerCase());
    if (charset !== null) found.push({ charset, foundBy });
  }
  return found;
}

function charsetOf(label: string): string | null {
  if (GB_LABELS.includes(label)) return 'gb18030';
  if (label === 'utf-8' || label === 'utf8') return 'utf-8';
  if (EMPTY_LABELS.includes(label)) return null;
  // A page that could be searched for its label byte by byte cannot be in a 16-bit encoding.
  if (/^(?:utf-?(?:7|16|32)|ucs|unicode)/.test(label)) return null;
  return iconv.encodingExists(label) ? label : null;
}

/** True where valid UTF-8 has a character of three or four bytes: Chinese in another encoding hardly ever does. */
function hasThreeByteCharacter(body: Buffer): boolean {
  for (const byte of body) if (byte >= 0xe0) return true;
  return false;
}

/** Share of well-formed UTF-8 sequences among all that begin with a byte above ASCII; 0 where there are none. */
function utf8Share(body: Buffer): number {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < body.length; ) {
    const lead = body[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    let whole = length > 0 && at + length <= body.length;
    for (let next = 1; whole && next < length; next += 1) whole = ((body[at + next] ?? 0) & 0xc0) === 0x80;
    if (whole) good += 1;
    else bad += 1;
    at += whole ? length : 1;
  }
  return good === 0 ? 0 : good / (good + bad);
}
