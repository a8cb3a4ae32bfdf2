import { type FailureCode, FetchFailure } from './failure.ts';

/** Statuses that carry content. */
const CONTENT = [200, 201, 203];

const BY_STATUS: Readonly<Record<number, FailureCode>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  407: 'forbidden',
  408: 'timeout',
  410: 'not-found',
  425: 'too-many-requests',
  429: 'too-many-requests',
  451: 'forbidden',
};

const WORDS: Partial<Record<FailureCode, string>> = {
  forbidden: '没有权限',
  'not-found': '网页不存在',
  timeout: '服务器说请求超时',
  'too-many-requests': '服务器嫌请求太多',
  'server-error': '服务器出错',
};

interface Status {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Failure that a status means; null for content and for redirects. */
export function statusFailure(answer: Status, url: URL, now: Date): FetchFailure | null {
  if (CONTENT.includes(answer.status) || isRedirect(answer)) return null;
  const code = BY_STATUS[answer.status] ?? (answer.status >= 500 ? 'server-error' : 'odd-status');
  const words = WORDS[code] ?? '意外的应答';
  return new FetchFailure(code, `${url.href}：${words}（HTTP ${answer.status}）`, {
    retryAfterMs: retryAfterMs(answer.headers, now),
  });
}

export function isRedirect(answer: Status): boolean {
  return answer.status >= 300 && answer.status < 400 && answer.headers['location'] !== undefined;
}

/** `Retry-After`, in seconds or as a date by the server's own clock, in milliseconds; null where absent or unreadable. */
function retryAfterMs(headers: Status['headers'], now: Date): number | null {
  const text = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const until = Date.parse(text);
  const servers = Date.parse(headers['date'] ?? '');
  if (Number.isNaN(until)) return null;
  return Math.max(0, until - (Number.isNaN(servers) ? now.getTime() : servers));
}
