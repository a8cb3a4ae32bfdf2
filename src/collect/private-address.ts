import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Ranges that no public site answers from. 198.18.0.0/15 is left out on purpose: transparent proxies hand out
 * such addresses for every name, and nothing of an office stands behind them.
 */
const RANGES = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
] as const;

const BLOCKED = new BlockList();
for (const [net, prefix, family] of RANGES) BLOCKED.addSubnet(net, prefix, family);

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Code of the error that the guarded lookup gives. */
export const PRIVATE_ADDRESS = 'TALLY_PRIVATE_ADDRESS';

/** A literal address that is not on the public internet; false for a name. IPv4-mapped IPv6 counts as IPv4. */
export function isPrivateAddress(address: string): boolean {
  return inList(BLOCKED, address);
}

/** Whether a URL's host is this very machine. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || inList(LOOPBACK, hostname);
}

function inList(list: BlockList, host: string): boolean {
  const address = host.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Resolves names at connect time and refuses any that lead to a private address (DNS rebinding). */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '', 0);
    const bad = addresses.find(({ address }) => isPrivateAddress(address));
    const first = addresses[0];
    if (bad !== undefined || first === undefined) {
      const words =
        bad === undefined ? `域名 ${hostname} 没有地址` : `域名 ${hostname} 指向内网地址 ${bad.address}`;
      const refusal: NodeJS.ErrnoException = new Error(words);
      refusal.code = bad === undefined ? 'ENOTFOUND' : PRIVATE_ADDRESS;
      return callback(refusal, '', 0);
    }
    if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};
