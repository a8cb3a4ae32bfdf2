import { describe, expect, it } from 'vitest';
import {
  clockOf,
  homeDir,
  parseBases,
  parseDateFlag,
  parseRate,
  parseSites,
  parseYear,
} from '../../src/cli/flags.ts';
import { InputError } from '../../src/model/failure.ts';
import { SITE_IDS } from '../../src/model/site.ts';

function refusal(parse: () => unknown): string {
  try {
    parse();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('--base', () => {
  it('maps sites to origins', () => {
    const bases = parseBases(['scgxhq=http://127.0.0.1:4711', 'yxhq=https://replica.test/']);
    expect([...bases]).toEqual([
      ['scgxhq', 'http://127.0.0.1:4711'],
      ['yxhq', 'https://replica.test'],
    ]);
  });

  it('names the sites there are when it does not know one', () => {
    const message = refusal(() => parseBases(['nowhere=http://127.0.0.1:1']));
    expect(message).toContain('「nowhere」不认识');
    for (const id of SITE_IDS) expect(message).toContain(id);
  });

  it.each([
    'scgxhq',
    '=http://127.0.0.1',
    'scgxhq=',
    'scgxhq=ftp://x',
    'scgxhq=http://x/path',
    'scgxhq=file:///tmp',
    'scgxhq=http://u:p@x/',
  ])('refuses %s', (value) =>
    expect(refusal(() => parseBases([value]))).toContain(value.split('=').at(-1) ?? ''),
  );

  it('refuses two addresses for one site', () => {
    expect(refusal(() => parseBases(['yxhq=http://a.test', 'yxhq=http://b.test']))).toContain('两个地址');
  });
});

describe('other flags', () => {
  it('take what they should', () => {
    expect(parseYear('2025')).toBe(2025);
    expect(parseRate(undefined)).toBeNull();
    expect(parseRate('0.5')).toBe(0.5);
    expect(parseDateFlag('--now', '2025-12-20')).toBe('2025-12-20');
    expect(clockOf('2025-12-20')().toISOString()).toBe('2025-12-19T16:00:00.000Z');
    expect(parseSites([])).toEqual(SITE_IDS);
    expect(parseSites(['yxhq', 'scgxhq', 'yxhq'])).toEqual(['scgxhq', 'yxhq']);
    expect(homeDir()).toBe('data');
  });

  it.each<[string, () => unknown]>([
    ['25', () => parseYear('25')],
    ['二〇二五', () => parseYear('二〇二五')],
    ['0', () => parseRate('0')],
    ['-1', () => parseRate('-1')],
    ['fast', () => parseRate('fast')],
    ['2025-02-30', () => parseDateFlag('--now', '2025-02-30')],
    ['12月20日', () => clockOf('12月20日')],
    ['here', () => parseSites(['here'])],
  ])('refuse %s and repeat it', (value, parse) => {
    expect(refusal(parse)).toContain(`「${value}」`);
  });
});
