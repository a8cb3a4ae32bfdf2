import iconv from 'iconv-lite';

export interface Decoded {
  readonly text: string;
  /** Name of the encoding, for the note. */
  readonly encoding: string;
}

const BOMS = [
  { encoding: 'UTF-8', bytes: [0xef, 0xbb, 0xbf], decode: utf8 },
  { encoding: 'UTF-16', bytes: [0xff, 0xfe], decode: (bytes: Buffer) => utf16(bytes, 'utf16le') },
  { encoding: 'UTF-16', bytes: [0xfe, 0xff], decode: (bytes: Buffer) => utf16(bytes, 'utf16be') },
] as const;

/** What a table of ours is made of: ASCII text, Chinese, and their punctuation. */
const ORDINARY = /[\t\n\r\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;
/** Share of such characters above which bytes without a mark are believed to be UTF-16. */
const BELIEVABLE = 0.9;
const SAMPLE = 20_000;

/** Decodes a text file; null where no encoding fits. Nothing is replaced on the way. */
export function decodeText(bytes: Buffer): Decoded | null {
  for (const { encoding, bytes: mark, decode } of BOMS) {
    if (mark.every((byte, index) => bytes[index] === byte)) {
      const text = decode(bytes.subarray(mark.length));
      return text === null ? null : { text, encoding };
    }
  }
  // Neither UTF-8 nor GB18030 text holds a zero byte; UTF-16 cannot do without (comma, line break, digits).
  if (bytes.includes(0)) return unmarkedUtf16(bytes);
  const asUtf8 = utf8(bytes);
  if (asUtf8 !== null) return { text: asUtf8, encoding: 'UTF-8' };
  const asGb = iconv.decode(bytes, 'gb18030');
  return asGb.includes('\ufffd') ? null : { text: asGb, encoding: 'GB18030' };
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function utf16(bytes: Buffer, encoding: 'utf16le' | 'utf16be'): string | null {
  if (bytes.length % 2 !== 0) return null;
  const text = iconv.decode(bytes, encoding, { stripBOM: false });
  return text.isWellFormed() ? text : null;
}

function unmarkedUtf16(bytes: Buffer): Decoded | null {
  const share = (text: string) => {
    const sample = text.slice(0, SAMPLE);
    return (sample.match(ORDINARY)?.length ?? 0) / sample.length;
  };
  const candidates = [utf16(bytes, 'utf16le'), utf16(bytes, 'utf16be')].filter((text) => text !== null);
  const best = candidates.sort((a, b) => share(b) - share(a))[0];
  return best !== undefined && share(best) >= BELIEVABLE ? { text: best, encoding: 'UTF-16' } : null;
}
