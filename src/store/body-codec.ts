import { gunzipSync, gzipSync } from 'node:zlib';
import { RunError } from '../model/failure.ts';

export interface PackedBody {
  readonly codec: string;
  readonly bytes: Buffer;
}

/** Gzip: any tool of any decade opens it. What does not shrink (pictures, archives) is kept as it came. */
export function packBody(body: Buffer): PackedBody {
  const packed = gzipSync(body);
  return packed.length < body.length ? { codec: 'gzip', bytes: packed } : { codec: 'plain', bytes: body };
}

export function unpackBody(packed: PackedBody): Buffer {
  if (packed.codec === 'plain') return packed.bytes;
  if (packed.codec === 'gzip') return gunzipSync(packed.bytes);
  throw new RunError('database-damaged', `数据库中的页面存档用了不认识的压缩方式：${packed.codec}`);
}
