import { type Dispatcher, errors } from 'undici';
import type { ListRequest } from '../model/page.ts';
import { kindByType } from './content-kind.ts';
import { FetchFailure, type NamedFailure, NETWORK_ERROR_FAMILIES, NETWORK_ERRORS } from './failure.ts';
import { IDENTITY } from './identity.ts';
import { LIMITS } from './limits.ts';
import { PRIVATE_ADDRESS } from './private-address.ts';
import { stopped } from './stop.ts';
import { unpack } from './unpack.ts';

/** One answer of a server. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Unpacked bytes; empty where `unread`. */
  readonly body: Buffer;
  /** True where the Content-Type says that it is no text: the body was not fetched. */
  readonly unread: boolean;
}

/**
 * One request, one answer, no retries and no redirects. `onAnswer` is called as soon as the answer begins.
 * Throws FetchFailure for everything the network can do, and the stop error when `signal` is raised.
 */
export async function exchange(
  dispatcher: Dispatcher,
  url: URL,
  request: ListRequest,
  signal: AbortSignal,
  onAnswer: () => void,
): Promise<RawAnswer> {
  if (signal.aborted) throw stopped();
  const controller = new AbortController();
  const onStop = (): void => controller.abort();
  signal.addEventListener('abort', onStop, { once: true });
  const timer = setTimeout(() => controller.abort(), LIMITS.responseMs);
  try {
    const response = await dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: request.method,
      headers: headersOf(url, request),
      body: request.method === 'POST' ? new URLSearchParams(request.form).toString() : null,
      signal: controller.signal,
    });
    onAnswer();
    const headers = flatHeaders(response.headers);
    if (!kindByType(headers['content-type'] ?? '').text) {
      response.body.on('error', () => undefined).destroy();
      return { status: response.statusCode, headers, body: Buffer.alloc(0), unread: true };
    }
    const packed = await readBody(response.body, url);
    const body = unpack(packed, headers['content-encoding'] ?? '', url.href);
    return { status: response.statusCode, headers, body, unread: false };
  } catch (error) {
    if (signal.aborted) throw stopped();
    if (controller.signal.aborted) {
      throw new FetchFailure('timeout', `${url.href} 的应答超过 ${LIMITS.responseMs / 1000} 秒仍未收完`);
    }
    throw asFailure(error, url);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onStop);
  }
}

function headersOf(url: URL, request: ListRequest): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': IDENTITY.userAgent,
    accept: IDENTITY.accept,
    'accept-language': IDENTITY.acceptLanguage,
    'accept-encoding': IDENTITY.acceptEncoding,
    referer: `${url.origin}/`,
  };
  if (request.method === 'POST') {
    headers['content-type'] = 'application/x-www-form-urlencoded; charset=UTF-8';
  }
  return headers;
}

function flatHeaders(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

async function readBody(body: AsyncIterable<Buffer>, url: URL): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > LIMITS.wireBytes) {
      throw new FetchFailure('too-large', `${url.href} 超过 ${LIMITS.wireBytes / 1024 / 1024} MB，不予读取`);
    }
    chunks.push(chunk);
  }
  const only = chunks[0];
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, size);
}

/** Network errors become failures with a name; anything else is a fault of ours and goes on as it is. */
function asFailure(error: unknown, url: URL): unknown {
  if (error instanceof FetchFailure) return error;
  for (let cause: unknown = error; cause instanceof Error; cause = innermost(cause)) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    if (code === PRIVATE_ADDRESS) {
      const hint = '只有用 --base 明确给出的地址才可以在内网';
      return new FetchFailure('private-address', `${cause.message}，不予访问（${hint}）`, { cause: error });
    }
    const known = namedFailure(cause, code);
    if (known !== null) return new FetchFailure(known.code, `${url.href}：${known.words}`, { cause: error });
  }
  return error;
}

function namedFailure(cause: Error, code: string): NamedFailure | null {
  const known = NETWORK_ERRORS[code];
  if (known !== undefined) return known;
  if (cause instanceof errors.HTTPParserError) return { code: 'protocol', words: '应答不合 HTTP 格式' };
  // A wrong argument is ours, but for the one by which undici says that a proxy wants a password.
  if (cause instanceof errors.InvalidArgumentError) {
    const proxy = cause.message.includes('Proxy Authentication');
    return proxy ? { code: 'connection', words: '代理服务器要求身份验证' } : null;
  }
  const family = NETWORK_ERROR_FAMILIES.find(([prefix]) => code.startsWith(prefix));
  if (family !== undefined) return { code: family[1], words: `${family[2]}（${code}）` };
  const ofTheNetwork = 'syscall' in cause || cause instanceof errors.UndiciError;
  return ofTheNetwork ? { code: 'connection', words: `网络错误（${code}）` } : null;
}

/** The cause of an error; the first part of one that was tried on several addresses. */
function innermost(error: Error): unknown {
  return error instanceof AggregateError ? error.errors[0] : error.cause;
}
