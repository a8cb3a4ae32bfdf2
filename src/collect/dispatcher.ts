import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { InputError } from '../model/failure.ts';
import { LIMITS } from './limits.ts';
import { guardedLookup } from './private-address.ts';

const COMMON = {
  connections: 1,
  pipelining: 1,
  keepAliveTimeout: 15_000,
  maxHeaderSize: LIMITS.headerBytes,
  headersTimeout: LIMITS.headersMs,
  bodyTimeout: LIMITS.bodyMs,
  allowH2: false,
} as const;

/**
 * Connections for one site. `real`: names are checked at connect time, proxies of the environment (HTTP_PROXY,
 * HTTPS_PROXY, NO_PROXY) are used; `base`: an origin that the user named, anywhere; `loopback`: likewise on this
 * machine, never by a proxy and with up to `parallel` connections.
 */
export function createDispatcher(to: 'real' | 'base' | 'loopback', parallel: number): Dispatcher {
  if (to === 'loopback') {
    return new Agent({ ...COMMON, connections: parallel, connect: { timeout: LIMITS.connectMs } });
  }
  const lookup = to === 'real' ? { lookup: guardedLookup } : {};
  try {
    return new EnvHttpProxyAgent({
      ...COMMON,
      connectTimeout: LIMITS.connectMs,
      connect: { timeout: LIMITS.connectMs, ...lookup },
    });
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw InputError.of('bad-proxy', `环境变量 HTTP_PROXY 或 HTTPS_PROXY 里的代理地址不能用：${words}`);
  }
}
