import { STATUS_CODES } from 'node:http';
import { kindByType } from '../../collect/content-kind.ts';
import type { NewSnapshot } from '../../store/types.ts';
import { fieldLines } from './record.ts';

const AS_SENT = ['content-encoding', 'transfer-encoding'];
const LENGTH = 'content-length';
/** What other archiving tools put before a header that no longer describes the kept body. */
const MOVED = 'x-orig-';

/**
 * The answer as an HTTP message. The archive keeps bodies unpacked: headers that say how the body travelled are moved
 * aside, and its length is that of the body as kept. The words of the status line are the standard's, as the server's
 * own are not kept.
 */
export function responseBlock(snapshot: NewSnapshot): Buffer {
  const { status, headers, body } = snapshot;
  const lines = Object.entries(headers).flatMap(([name, value]): [string, string][] => {
    const key = name.toLowerCase();
    if (AS_SENT.includes(key)) return [[MOVED + name, value]];
    if (key !== LENGTH || value.trim() === String(body.length)) return [[name, value]];
    return [
      [MOVED + name, value],
      [name, String(body.length)],
    ];
  });
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${fieldLines(lines)}\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

/** Whether the body was left where it was: files that are no text are noted, not fetched. */
export function isBodyless(snapshot: NewSnapshot): boolean {
  return snapshot.body.length === 0 && !kindByType(snapshot.headers['content-type'] ?? '').text;
}
