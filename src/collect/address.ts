import type { SiteDefinition } from '../model/site.ts';
import { FetchFailure } from './failure.ts';
import { isLoopbackHost } from './private-address.ts';

/** Between the real site's addresses, which everything is parsed and kept in, and where they are really asked for. */
export interface AddressMap {
  readonly site: SiteDefinition;
  /** Origin given by `--base`, e.g. `http://127.0.0.1:4711`; null = the real site. */
  readonly base: string | null;
  /** Whether requests go to this machine. */
  readonly loopback: boolean;
  /** Real address → where to ask. Refuses every host that is not the site's. */
  served(real: URL): URL;
  /** Where a redirect leads, in real addresses. Refuses to leave the site. */
  follow(location: string, from: { readonly real: URL; readonly served: URL }): URL;
}

export function createAddressMap(site: SiteDefinition, base: string | null): AddressMap {
  const baseOrigin = base === null ? null : new URL(base).origin;
  const isOurs = (url: URL): boolean =>
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.port === '' &&
    site.hosts.includes(url.hostname);

  return {
    site,
    base: baseOrigin,
    loopback: baseOrigin !== null && isLoopbackHost(new URL(baseOrigin).hostname),
    served(real) {
      if (!isOurs(real)) {
        throw new FetchFailure('not-our-host', `${real.href} 不属于「${site.name}」，不予访问`);
      }
      return new URL(`${baseOrigin ?? real.origin}${real.pathname}${real.search}`);
    },
    follow(location, from) {
      const target = URL.canParse(location, from.served.href) ? new URL(location, from.served) : null;
      if (target !== null && target.origin === from.served.origin) {
        return new URL(`${from.real.origin}${target.pathname}${target.search}`);
      }
      if (target !== null && isOurs(target))
        return new URL(`${target.origin}${target.pathname}${target.search}`);
      throw new FetchFailure(
        'redirect-offsite',
        `${from.real.href} 转到了「${site.name}」以外的地址 ${(target?.href ?? location).slice(0, 200)}，不予跟随`,
      );
    },
  };
}
