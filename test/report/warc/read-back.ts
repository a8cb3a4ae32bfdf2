import { gunzipSync } from 'node:zlib';
import { WARCParser } from 'warcio';

/** A record as somebody else's reader gives it back. */
export interface ReadRecord {
  readonly type: string;
  readonly field: (name: string) => string | null;
  /** First line and headers of the HTTP message; null where the record holds none. */
  readonly http: { readonly line: string; readonly headers: readonly (readonly [string, string])[] } | null;
  readonly payload: Buffer;
}

/** All records of a WARC file, read by the warcio library, which has nothing in common with the writer. */
export async function readWarc(bytes: Uint8Array): Promise<ReadRecord[]> {
  const parser = new WARCParser([bytes]);
  const records: ReadRecord[] = [];
  for await (const record of parser) {
    const payload = Buffer.from(await record.readFully(false));
    const { httpHeaders, warcHeaders } = record;
    await record.skipFully();
    records.push({
      type: record.warcType ?? '',
      field: (name) => warcHeaders.headers.get(name) ?? null,
      http:
        httpHeaders === null
          ? null
          : { line: httpHeaders.statusline, headers: [...httpHeaders.headers.entries()] },
      payload,
    });
  }
  return records;
}

/** The block of a record: what stands between its head and the two line ends behind it, by its Content-Length. */
export function blockOf(member: Uint8Array): Buffer {
  const text = gunzipSync(member);
  const head = text.indexOf('\r\n\r\n');
  const length = /^Content-Length: (\d+)$/m.exec(text.subarray(0, head).toString().replaceAll('\r', ''))?.[1];
  return text.subarray(head + 4, head + 4 + Number(length));
}

/** `name: value` lines of a block. */
export function fieldsOf(block: Buffer): Readonly<Record<string, string>> {
  const lines = block
    .toString('utf8')
    .split('\r\n')
    .filter((line) => line !== '');
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
}
