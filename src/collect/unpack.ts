import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { FetchFailure } from './failure.ts';
import { LIMITS } from './limits.ts';

const BOUND = { maxOutputLength: LIMITS.bodyBytes };

const DECODERS: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  gzip: (body) => gunzipSync(body, BOUND),
  'x-gzip': (body) => gunzipSync(body, BOUND),
  br: (body) => brotliDecompressSync(body, BOUND),
  deflate: (body) => {
    // Half of all servers mean zlib by `deflate`, the other half the bare stream; a zlib header begins with 8 (mod 16).
    return ((body[0] ?? 0) & 0x0f) === 8 ? inflateSync(body, BOUND) : inflateRawSync(body, BOUND);
  },
};

/** Undoes Content-Encoding, last layer first, and never holds more than the size limit. */
export function unpack(body: Buffer, contentEncoding: string, url: string): Buffer {
  const layers = contentEncoding
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity');
  if (layers.length > LIMITS.encodings) {
    throw new FetchFailure('too-large', `${url} 的内容被压缩了 ${layers.length} 层，不予解开`);
  }
  let bytes = body;
  for (const layer of layers.reverse()) {
    const decoder = DECODERS[layer];
    if (decoder === undefined) throw new FetchFailure('odd-status', `${url} 的压缩方式「${layer}」不认识`);
    if (bytes.length === 0) return bytes;
    bytes = attempt(decoder, bytes, url);
  }
  return bytes;
}

function attempt(decoder: (body: Buffer) => Buffer, bytes: Buffer, url: string): Buffer {
  try {
    return decoder(bytes);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new FetchFailure(
        'too-large',
        `${url} 解压后超过 ${LIMITS.bodyBytes / 1024 / 1024} MB，不予读取`,
        { cause },
      );
    }
    throw new FetchFailure('bad-encoding', `${url} 的压缩内容损坏`, { cause });
  }
}
