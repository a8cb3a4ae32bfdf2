/**
 * `retryable` may pass by itself · `missing` is definitely not there · `blocked` the site does not want us ·
 * `changed` the site is not as its scraper expects · `fatal` must not or cannot be asked at all.
 */
export type FailureKind = 'retryable' | 'missing' | 'blocked' | 'changed' | 'fatal';

/**
 * What each failure means. `tries`: attempts in all. `article`: what becomes of a single article
 * (`stop`: nothing; the site is left at once). `streak`: several in a row mean that the site itself is out of reach.
 */
export const FAILURES = {
  timeout: { kind: 'retryable', tries: 3, article: 'failed', streak: true },
  connection: { kind: 'retryable', tries: 3, article: 'failed', streak: true },
  dns: { kind: 'retryable', tries: 3, article: 'failed', streak: true },
  protocol: { kind: 'retryable', tries: 3, article: 'failed', streak: true },
  'bad-encoding': { kind: 'retryable', tries: 3, article: 'failed', streak: true },
  'server-error': { kind: 'retryable', tries: 4, article: 'failed', streak: true },
  'too-many-requests': { kind: 'retryable', tries: 4, article: 'failed', streak: true },
  'not-found': { kind: 'missing', tries: 1, article: 'missing', streak: false },
  forbidden: { kind: 'blocked', tries: 1, article: 'missing', streak: true },
  robots: { kind: 'blocked', tries: 1, article: 'missing', streak: false },
  challenge: { kind: 'blocked', tries: 1, article: 'stop', streak: true },
  'redirect-offsite': { kind: 'changed', tries: 1, article: 'missing', streak: true },
  'redirect-loop': { kind: 'changed', tries: 1, article: 'failed', streak: true },
  'too-large': { kind: 'changed', tries: 1, article: 'missing', streak: false },
  'odd-status': { kind: 'changed', tries: 1, article: 'missing', streak: true },
  tls: { kind: 'fatal', tries: 1, article: 'failed', streak: true },
  'private-address': { kind: 'fatal', tries: 1, article: 'stop', streak: true },
  'not-our-host': { kind: 'fatal', tries: 1, article: 'missing', streak: false },
} as const satisfies Record<
  string,
  { kind: FailureKind; tries: number; article: 'failed' | 'missing' | 'stop'; streak: boolean }
>;
export type FailureCode = keyof typeof FAILURES;

/** One request that brought no usable answer. The message is Chinese and names the address. */
export class FetchFailure extends Error {
  readonly code: FailureCode;
  /** Wait asked for by the server, in milliseconds; null where it named none. */
  readonly retryAfterMs: number | null;

  constructor(code: FailureCode, message: string, options?: ErrorOptions & { retryAfterMs?: number | null }) {
    super(message, options);
    this.name = 'FetchFailure';
    this.code = code;
    this.retryAfterMs = options?.retryAfterMs ?? null;
  }

  get kind(): FailureKind {
    return FAILURES[this.code].kind;
  }
}

export interface NamedFailure {
  readonly code: FailureCode;
  /** Chinese. */
  readonly words: string;
}

/** Network error codes of Node and undici, and what they are called here. */
export const NETWORK_ERRORS: Readonly<
  Record<string, { readonly code: FailureCode; readonly words: string }>
> = {
  ECONNREFUSED: { code: 'connection', words: '连接被拒绝' },
  ECONNRESET: { code: 'connection', words: '连接被对方中断' },
  ECONNABORTED: { code: 'connection', words: '连接被中断' },
  EPIPE: { code: 'connection', words: '连接被对方中断' },
  EHOSTUNREACH: { code: 'connection', words: '到不了该主机' },
  ENETUNREACH: { code: 'connection', words: '网络不通' },
  EADDRNOTAVAIL: { code: 'connection', words: '本机没有可用的网络地址' },
  UND_ERR_SOCKET: { code: 'connection', words: '连接被对方中断' },
  UND_ERR_PRX_CONN: { code: 'connection', words: '代理服务器连接失败' },
  UND_ERR_ABORTED: { code: 'connection', words: '代理服务器不接受连接' },
  ETIMEDOUT: { code: 'timeout', words: '连接超时' },
  UND_ERR_CONNECT_TIMEOUT: { code: 'timeout', words: '连接超时' },
  UND_ERR_HEADERS_TIMEOUT: { code: 'timeout', words: '等待应答超时' },
  UND_ERR_BODY_TIMEOUT: { code: 'timeout', words: '接收内容超时' },
  ENOTFOUND: { code: 'dns', words: '域名查不到' },
  EAI_AGAIN: { code: 'dns', words: '域名暂时查不到' },
  UND_ERR_HEADERS_OVERFLOW: { code: 'too-large', words: '应答头过大' },
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: { code: 'protocol', words: '内容长度与应答头不符' },
  UND_ERR_RES_EXCEEDED_MAX_SIZE: { code: 'too-large', words: '内容过大' },
  CERT_HAS_EXPIRED: { code: 'tls', words: 'HTTPS 证书已过期' },
  ERR_TLS_CERT_ALTNAME_INVALID: { code: 'tls', words: 'HTTPS 证书与域名不符' },
  DEPTH_ZERO_SELF_SIGNED_CERT: { code: 'tls', words: 'HTTPS 证书是自签的' },
  SELF_SIGNED_CERT_IN_CHAIN: { code: 'tls', words: 'HTTPS 证书链含自签证书' },
};

/** Prefixes of codes that come in families (OpenSSL, the HTTP parser). */
export const NETWORK_ERROR_FAMILIES: readonly (readonly [string, FailureCode, string])[] = [
  ['HPE_', 'protocol', '应答不合 HTTP 格式'],
  ['EAI_', 'dns', '域名查不到'],
  ['CERT_', 'tls', 'HTTPS 证书无法核实'],
  ['UNABLE_TO_', 'tls', 'HTTPS 证书无法核实'],
  ['ERR_TLS_', 'tls', 'HTTPS 握手失败'],
  ['ERR_SSL_', 'tls', 'HTTPS 握手失败'],
  ['EPROTO', 'tls', 'HTTPS 握手失败'],
];
