import { RunError } from '../../model/failure.ts';
import type { Snapshot, SnapshotOutline, Store } from '../../store/types.ts';
import { compareText } from '../../text/normalise.ts';
import { digestOf, type Field, fieldLines, packRecord, recordId, type WarcRecord } from './record.ts';
import { isBodyless, responseBlock } from './response.ts';
import { WARC_WORDING } from './wording.ts';

/** What a WARC file is an export of. */
export interface WarcSubject {
  readonly year: number;
  /** Chinese, e.g. `2025 年度统计`. */
  readonly title: string;
  /** Version of the program that writes it. */
  readonly program: string;
}

const WARC_FIELDS = 'application/warc-fields';
const STANDARD = 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/';

/**
 * Archived pages as the gzip members of a WARC file, one page in memory at a time: what the file is, then each answer
 * with what is known of its request. The same pages make the same bytes, whenever and wherever.
 */
export async function* warcOf(
  store: Pick<Store, 'getSnapshot'>,
  pages: readonly SnapshotOutline[],
  subject: WarcSubject,
): AsyncGenerator<Uint8Array> {
  const info = infoRecord(pages, subject);
  yield packRecord(info);
  for (const { id } of pages) {
    const snapshot = await store.getSnapshot(id);
    if (snapshot === null) throw new RunError('database-damaged', `数据库中没有存档编号 ${id} 的页面。`);
    const response = responseRecord(snapshot, info.id);
    yield packRecord(response);
    yield packRecord(metadataRecord(snapshot, response, info.id));
  }
}

/** Records that a file of so many pages has. */
export function recordsOf(pages: readonly SnapshotOutline[]): number {
  return 1 + 2 * pages.length;
}

function infoRecord(pages: readonly SnapshotOutline[], subject: WarcSubject): WarcRecord {
  const replicas = pages.filter(({ servedFrom }) => servedFrom !== null).length;
  const block = [
    ['software', `tally ${subject.program}`],
    ['format', 'WARC File Format 1.1'],
    ['conformsTo', STANDARD],
    ['isPartOf', `tally-${subject.year}`],
    [
      'description',
      [
        WARC_WORDING.description(subject.title, pages.length),
        WARC_WORDING.bodies,
        WARC_WORDING.statusLine,
        WARC_WORDING.requests,
        WARC_WORDING.redirects,
        ...(replicas === 0 ? [] : [WARC_WORDING.replicas(replicas)]),
      ]
        .map((sentence) => `${sentence}。`)
        .join(''),
    ],
  ] satisfies Field[];
  // The file has no time of its own: it is as old as the last page in it.
  const date =
    pages
      .map(({ fetchedAt }) => fetchedAt)
      .toSorted(compareText)
      .at(-1) ?? '';
  const content = pages.flatMap(({ id, urlAsked, fetchedAt, sha256 }) => [
    String(id),
    urlAsked,
    fetchedAt,
    sha256,
  ]);
  const words = fieldLines(block);
  return {
    type: 'warcinfo',
    id: recordId('warcinfo', words, ...content),
    date,
    contentType: WARC_FIELDS,
    fields: [],
    block: Buffer.from(words),
  };
}

function responseRecord(snapshot: Snapshot, info: string): WarcRecord {
  const block = responseBlock(snapshot);
  return {
    type: 'response',
    id: recordId('response', ...identity(snapshot), digestOf(block)),
    date: snapshot.fetchedAt,
    contentType: 'application/http; msgtype=response',
    fields: [
      ['WARC-Target-URI', snapshot.urlFinal],
      ['WARC-Warcinfo-ID', info],
      isBodyless(snapshot)
        ? ['WARC-Truncated', 'unspecified']
        : ['WARC-Payload-Digest', digestOf(snapshot.body)],
    ],
    block,
  };
}

function metadataRecord(snapshot: Snapshot, response: WarcRecord, info: string): WarcRecord {
  const { urlAsked, urlFinal, form, servedFrom, charset } = snapshot;
  const block = fieldLines([
    ...(urlAsked === urlFinal ? [] : [['via', urlAsked] as const]),
    ['archive-number', String(snapshot.id)],
    ['site', snapshot.site],
    ['purpose', snapshot.purpose],
    ['request-method', snapshot.method],
    ...(form === '' ? [] : [['request-form', form] as const]),
    ...(servedFrom === null ? [] : [['served-from', servedFrom] as const]),
    ...(charset === '' ? [] : [['charset-read-as', charset] as const]),
    ['body-sha256', snapshot.sha256],
  ]);
  return {
    type: 'metadata',
    id: recordId('metadata', ...identity(snapshot), block),
    date: snapshot.fetchedAt,
    contentType: WARC_FIELDS,
    fields: [
      ['WARC-Target-URI', urlFinal],
      ['WARC-Warcinfo-ID', info],
      ['WARC-Refers-To', response.id],
    ],
    block: Buffer.from(block),
  };
}

/** What tells one fetch from another, also of the same bytes at the same moment. */
function identity({ id, method, urlAsked, form, urlFinal, fetchedAt }: Snapshot): string[] {
  return [String(id), method, urlAsked, form, urlFinal, fetchedAt];
}
