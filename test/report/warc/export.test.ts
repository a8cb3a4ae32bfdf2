import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type WarcSubject, warcOf } from '../../../src/report/warc/export.ts';
import type { NewSnapshot, Store } from '../../../src/store/types.ts';
import { freshStore, snapshotOf } from '../../store/samples.ts';
import { blockOf, fieldsOf, readWarc } from './read-back.ts';

const SUBJECT: WarcSubject = { year: 2025, title: '2025 年度信息宣传积分统计', program: '0.1.0' };

async function keep(...snapshots: NewSnapshot[]): Promise<Store> {
  const store = await freshStore();
  for (const snapshot of snapshots) await store.putSnapshot(snapshot);
  return store;
}

async function members(store: Store): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of warcOf(store, await store.snapshotOutlines(), SUBJECT)) pieces.push(piece);
  return pieces;
}

const exported = async (store: Store): Promise<Buffer> => Buffer.concat(await members(store));

/** The response and the metadata of an archive with one page. */
async function onePage(changes: Partial<NewSnapshot>, body: string | Buffer = '<p>食堂</p>') {
  const records = await readWarc(await exported(await keep(snapshotOf(body, changes))));
  const [info, response, metadata] = records;
  if (info === undefined || response === undefined || metadata === undefined) return raise();
  return { info, response, about: fieldsOf(metadata.payload) };
}

const PAGES: readonly NewSnapshot[] = [
  snapshotOf('<p>一</p>'),
  snapshotOf(Buffer.from([0xca, 0xb3, 0xcc, 0xc3, 0x0d, 0x0a, 0x0d, 0x0a, 0]), {
    charset: 'gb18030',
    fetchedAt: '2025-12-21T02:03:04.567Z',
  }),
  snapshotOf('<p>一</p>', { fetchedAt: '2025-12-21T02:03:04.567Z' }),
  snapshotOf('{"items":[]}', {
    method: 'POST',
    form: 'action=GetItems&PageNum=2',
    urlAsked: 'http://www.scgxhq.com/_rest/list.ashx',
    urlFinal: 'http://www.scgxhq.com/_rest/list.ashx',
    purpose: 'list',
  }),
];

test('an independent reader finds the file record, then each page with what is known of its request', async () => {
  const records = await readWarc(await exported(await keep(...PAGES)));
  expect(records.map(({ type }) => type)).toEqual([
    'warcinfo',
    ...PAGES.flatMap(() => ['response', 'metadata']),
  ]);
  const [info] = records;
  expect(fieldsOf(info?.payload ?? Buffer.alloc(0))).toMatchObject({
    software: 'tally 0.1.0',
    format: 'WARC File Format 1.1',
    isPartOf: 'tally-2025',
    description: expect.stringContaining('共 4 个页面'),
  });
  expect(info?.field('WARC-Date')).toBe('2025-12-21T02:03:04.567Z');
  for (const [index, page] of PAGES.entries()) {
    const response = records[1 + 2 * index];
    const metadata = records[2 + 2 * index];
    expect(response?.payload).toEqual(page.body);
    expect(response?.http?.line).toBe('HTTP/1.1 200 OK');
    expect(response?.field('Content-Type')).toBe('application/http; msgtype=response');
    for (const record of [response, metadata]) {
      expect(record?.field('WARC-Target-URI')).toBe(page.urlFinal);
      expect(record?.field('WARC-Date')).toBe(page.fetchedAt);
      expect(record?.field('WARC-Warcinfo-ID')).toBe(info?.field('WARC-Record-ID'));
    }
    expect(metadata?.field('WARC-Refers-To')).toBe(response?.field('WARC-Record-ID'));
    expect(fieldsOf(metadata?.payload ?? Buffer.alloc(0))).toMatchObject({
      'archive-number': String(index + 1),
      site: 'scgxhq',
      purpose: page.purpose,
      'request-method': page.method,
      'body-sha256': createHash('sha256').update(page.body).digest('hex'),
    });
  }
  expect(fieldsOf(records.at(-1)?.payload ?? Buffer.alloc(0))['request-form']).toBe(
    'action=GetItems&PageNum=2',
  );
});

test('every record has a name of its own, is a gzip member of its own, and its digests hold', async () => {
  const pieces = await members(await keep(...PAGES));
  const records = await readWarc(Buffer.concat(pieces));
  const ids = records.map(({ field }) => field('WARC-Record-ID'));
  expect(new Set(ids).size).toBe(records.length);
  for (const id of ids) {
    expect(id).toMatch(/^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$/);
  }
  expect(pieces).toHaveLength(records.length);
  for (const [index, piece] of pieces.entries()) {
    const { field, payload, type } = (await readWarc(piece))[0] ?? raise();
    expect(field('WARC-Record-ID')).toBe(ids[index]);
    expect(field('WARC-Block-Digest')).toBe(`sha1:${base32(sha1(blockOf(piece)))}`);
    expect(field('WARC-Payload-Digest')).toBe(type === 'response' ? `sha1:${base32(sha1(payload))}` : null);
  }
});

function raise(): never {
  throw new Error('no record');
}

function sha1(bytes: Uint8Array): Buffer {
  return createHash('sha1').update(bytes).digest();
}

/** RFC 4648, five bits at a time: the long way round, to hold the writer's short one. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(five, 2)))
    .join('');
}

test('the same pages make the same bytes; another page makes others', async () => {
  const first = await exported(await keep(...PAGES));
  expect((await exported(await keep(...PAGES))).equals(first)).toBe(true);
  // Held to the byte: another system's zlib, or a clock in it, would show here.
  expect(createHash('sha256').update(first).digest('hex')).toBe(
    '57b84f28e99ae5aa8f571bb509a45d349d662fbc91e6887d2b7f14bcad4b789e',
  );
  const other = await exported(await keep(...PAGES.with(0, snapshotOf('<p>二</p>'))));
  const idOf = async (bytes: Buffer) => (await readWarc(bytes))[0]?.field('WARC-Record-ID');
  expect(await idOf(other)).not.toBe(await idOf(first));
});

test('headers that say how the body travelled are moved aside, its length is that of the body kept', async () => {
  const { response } = await onePage({
    headers: {
      'content-type': 'text/html',
      'Content-Encoding': 'gzip',
      'transfer-encoding': 'chunked',
      'content-length': '20',
      'set-cookie': 'a=1, b=2',
    },
  });
  expect(Object.fromEntries(response.http?.headers ?? [])).toEqual({
    'content-type': 'text/html',
    'content-length': String(Buffer.byteLength('<p>食堂</p>')),
    'set-cookie': 'a=1, b=2',
    'x-orig-content-encoding': 'gzip',
    'x-orig-content-length': '20',
    'x-orig-transfer-encoding': 'chunked',
  });
  expect(response.payload.toString()).toBe('<p>食堂</p>');
});

test('headers that still hold stand as they came, in their order; none can forge another', async () => {
  const headers = { Server: 'nginx', 'content-length': '13', 'x-name': '后勤\r\nx-forged: 1', age: '0' };
  const [, response = raise()] = await members(await keep(snapshotOf('<p>食堂</p>', { headers })));
  expect(blockOf(response).toString()).toBe(
    [
      'HTTP/1.1 200 OK',
      'Server: nginx',
      'content-length: 13',
      'x-name: 后勤 x-forged: 1',
      'age: 0',
      '',
      '<p>食堂</p>',
    ].join('\r\n'),
  );
});

test.each([
  [404, 'HTTP/1.1 404 Not Found'],
  [203, 'HTTP/1.1 203 Non-Authoritative Information'],
  [599, 'HTTP/1.1 599 '],
])('status %i is the one that was kept', async (status, line) => {
  expect((await onePage({ status })).response.http?.line.trim()).toBe(line.trim());
});

test('a redirect: the page stands under the address that answered, and says which was asked', async () => {
  const { response, about } = await onePage({
    urlAsked: 'http://scgxhq.com/a b',
    urlFinal: 'http://www.scgxhq.com/a%20b',
  });
  expect(response.field('WARC-Target-URI')).toBe('http://www.scgxhq.com/a%20b');
  expect(about['via']).toBe('http://scgxhq.com/a b');
  expect((await onePage({})).about['via']).toBeUndefined();
});

test('what a replica served is said on the page and on the file', async () => {
  const { info, about } = await onePage({ servedFrom: 'http://127.0.0.1:8080' });
  expect(about['served-from']).toBe('http://127.0.0.1:8080');
  expect(fieldsOf(info.payload)['description']).toContain('1 个页面取自运行时指定的替代站点');
  expect(fieldsOf((await onePage({})).info.payload)['description']).not.toContain('替代站点');
});

test('a file that was not fetched is marked as cut off, an empty page is not', async () => {
  const headers = { 'content-type': 'application/pdf', 'content-length': '48213' };
  const { response } = await onePage({ headers, charset: '' }, '');
  expect(response.field('WARC-Truncated')).toBe('unspecified');
  expect(response.field('WARC-Payload-Digest')).toBeNull();
  const empty = (await onePage({}, '')).response;
  expect(empty.field('WARC-Truncated')).toBeNull();
  expect(empty.payload).toHaveLength(0);
});

test('a page of megabytes, and bytes that look like the end of a record', async () => {
  const body = Buffer.concat([
    Buffer.from('\r\n\r\nWARC/1.1\r\nWARC-Type: response\r\n\r\n'),
    Buffer.alloc(3_000_000, '餐'),
  ]);
  const { response } = await onePage({}, body);
  expect(response.payload.equals(body)).toBe(true);
});

test('pages are taken from the archive one by one, as they are written', async () => {
  const store = await keep(...PAGES);
  const asked: number[] = [];
  const counted = {
    getSnapshot: (id: number) => {
      asked.push(id);
      return store.getSnapshot(id);
    },
  };
  const pieces = warcOf(counted, await store.snapshotOutlines(), SUBJECT);
  await pieces.next();
  expect(asked).toEqual([]);
  await pieces.next();
  await pieces.next();
  expect(asked).toEqual([1]);
  await pieces.next();
  expect(asked).toEqual([1, 2]);
});
