import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import {
  guardedLookup,
  isLoopbackHost,
  isPrivateAddress,
  PRIVATE_ADDRESS,
} from '../../src/collect/private-address.ts';

describe('isPrivateAddress', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.10',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '[::1]',
  ])('refuses %s', (address) => expect(isPrivateAddress(address)).toBe(true));

  it.each(['8.8.8.8', '172.32.0.1', '118.114.0.1', '2001:da8::1', 'www.scgxhq.com', '10.example.com'])(
    'lets %s pass',
    (address) => expect(isPrivateAddress(address)).toBe(false),
  );
});

describe('isLoopbackHost', () => {
  it.each(['localhost', '127.0.0.1', '127.8.9.1', '[::1]'])('knows %s', (host) =>
    expect(isLoopbackHost(host)).toBe(true),
  );
  it.each(['192.168.0.1', 'localhost.example.com', 'www.scgxhq.com'])('does not know %s', (host) =>
    expect(isLoopbackHost(host)).toBe(false),
  );
});

describe('guardedLookup', () => {
  it('refuses a name that leads to this machine', async () => {
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      guardedLookup('localhost', {}, (failure: NodeJS.ErrnoException | null, _: string | LookupAddress[]) =>
        resolve(failure),
      );
    });
    expect(error?.code).toBe(PRIVATE_ADDRESS);
    expect(error?.message).toContain('localhost');
  });
});
