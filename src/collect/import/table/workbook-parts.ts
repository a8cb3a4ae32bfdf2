import { inflateRawSync } from 'node:zlib';
import { LIMITS, megabytes } from '../limits.ts';
import { refuse } from '../problems.ts';

const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Longest comment that may follow the end record. */
const MAX_COMMENT = 0xffff;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * XML parts of a workbook by name, unpacked under a limit: a few hundred bytes can unpack to gigabytes. Sizes that
 * the file declares are not believed. Throws InputError for anything that is no sound zip file.
 */
export function workbookParts(bytes: Buffer, file: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  let total = 0;
  for (const entry of entries(bytes, file)) {
    if (!entry.name.endsWith('.xml') && !entry.name.endsWith('.rels')) continue;
    const content = unpack(bytes, entry, LIMITS.unpackedBytes - total, file);
    total += content.length;
    if (content.length !== entry.size)
      throw refuse('not-a-table', file, { found: '压缩内容与登记的大小不符' });
    parts.set(entry.name, content.toString('utf8'));
  }
  return parts;
}

function entries(bytes: Buffer, file: string): Entry[] {
  const broken = () => refuse('not-a-table', file, { found: '压缩目录不完整' });
  const end = endRecord(bytes);
  if (end === null) throw broken();
  const count = bytes.readUInt16LE(end + 10);
  if (count > LIMITS.workbookParts) throw broken();
  const found: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw broken();
    const nameLength = bytes.readUInt16LE(at + 28);
    found.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return found;
}

function endRecord(bytes: Buffer): number | null {
  const lowest = Math.max(0, bytes.length - END_LENGTH - MAX_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return null;
}

function unpack(bytes: Buffer, entry: Entry, allowed: number, file: string): Buffer {
  const { offset } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) {
    throw refuse('not-a-table', file, { found: `部件 ${entry.name} 不完整` });
  }
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  const tooLarge = () => refuse('unpacked-too-large', file, { expected: megabytes(LIMITS.unpackedBytes) });
  if (entry.method === STORED) {
    if (packed.length > allowed) throw tooLarge();
    return packed;
  }
  if (entry.method !== DEFLATED)
    throw refuse('not-a-table', file, { found: `部件 ${entry.name} 的压缩方式不认识` });
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, allowed) });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    throw refuse('not-a-table', file, { found: `部件 ${entry.name} 解压失败` });
  }
}
