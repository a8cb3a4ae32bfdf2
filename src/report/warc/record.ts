import { createHash } from 'node:crypto';
import { gzipSync } from 'fflate';

const LINE = '\r\n';

/** A record of a WARC 1.1 file (ISO 28500:2017). */
export interface WarcRecord {
  readonly type: 'warcinfo' | 'response' | 'metadata';
  readonly id: string;
  /** ISO time of the capture. */
  readonly date: string;
  readonly contentType: string;
  /** Named fields besides those that every record has. */
  readonly fields: readonly Field[];
  readonly block: Buffer;
}

export type Field = readonly [name: string, value: string];

/** `<urn:uuid:…>` out of what a record is about: the same content has the same name, without clock or chance. */
export function recordId(...content: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  // Version 8 of RFC 9562: a name whose bits are the maker's own affair.
  const variant = (Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8;
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant.toString(16)}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return `<urn:uuid:${parts.join('-')}>`;
}

/** `sha1:` and base32: the one form of a digest that every reader of WARC files checks. */
export function digestOf(bytes: Uint8Array): string {
  const hash = createHash('sha1').update(bytes).digest('hex');
  const digits = BigInt(`0x${hash}`).toString(32).padStart(32, '0');
  return `sha1:${digits.replace(/./g, (digit) => BASE32.charAt(Number.parseInt(digit, 32)))}`;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Lines of `name: value`, as in the heads of records and in blocks of `application/warc-fields`. */
export function fieldLines(fields: readonly Field[]): string {
  // A line break inside a value would begin a field of its own.
  return fields.map(([name, value]) => `${name}: ${value.replace(/[\r\n\0]+/g, ' ')}${LINE}`).join('');
}

/**
 * A record as one gzip member, so that readers can jump to it. Packed by code that runs the same everywhere: the
 * zlib of Node writes other bytes on other systems.
 */
export function packRecord(record: WarcRecord): Uint8Array {
  const head = fieldLines([
    ['WARC-Type', record.type],
    ['WARC-Record-ID', record.id],
    ['WARC-Date', record.date],
    ...record.fields,
    ['WARC-Block-Digest', digestOf(record.block)],
    ['Content-Type', record.contentType],
    ['Content-Length', String(record.block.length)],
  ]);
  const bytes = Buffer.concat([
    Buffer.from(`WARC/1.1${LINE}${head}${LINE}`),
    record.block,
    Buffer.from(LINE + LINE),
  ]);
  return gzipSync(bytes, { level: 6, mtime: 0 });
}
