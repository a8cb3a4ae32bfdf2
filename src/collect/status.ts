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
    retryAfterMs: retryAfterMs(answer.headers['retry-after'], now),
  });
}

export function isRedirect(answer: Status): boolean {
  return answer.status >= 300 && answer.status < 400 && answer.headers['location'] !== undefined;
}

/** `Retry-After`, in seconds or as a date, in milliseconds from now; null where absent or unreadable. */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
