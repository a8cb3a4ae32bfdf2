import { describe, expect, it } from 'vitest';
import { articleOf, bylineOf, PROSE } from './page.ts';

/** Lines that make careless patterns run for ages; each must simply be read, and credit nobody. */
const LINES: readonly (readonly [string, string])[] = [
  ['spaces', ' '.repeat(50_000)],
  ['open brackets', '('.repeat(20_000)],
  ['nested brackets', `${'('.repeat(5_000)}丁一${')'.repeat(5_000)}`],
  ['colons', ':'.repeat(20_000)],
  ['labels', '作者:'.repeat(5_000)],
  ['slashes', '文/'.repeat(5_000)],
  ['digits', '1'.repeat(50_000)],
  ['dates', '2025-01-01 '.repeat(3_000)],
  ['dots', '·'.repeat(20_000)],
  ['file names', `${'图'.repeat(20_000)}.jpg`],
  ['drive letters', `说明:C:\\${'a'.repeat(30_000)}`],
  ['combining marks', `丁${'\u0301'.repeat(20_000)}`],
  ['one long run', '某'.repeat(50_000)],
  ['datelines', '讯('.repeat(5_000)],
];

describe('hostile text', () => {
  it.each(LINES)('%s as a body line', (_, line) => {
    expect(bylineOf({ body: [...PROSE, line] }).authors).toEqual([]);
    expect(bylineOf({ body: [line, ...PROSE] }).authors).toEqual([]);
  });

  it.each(LINES)('%s as metadata', (_, line) => {
    expect(articleOf({ meta: [line], body: [...PROSE] }).body).toHaveLength(2);
  });

  it('many short lines', () => {
    const body = Array.from({ length: 5_000 }, () => '(文/图)');
    expect(bylineOf({ body }).authors).toEqual([]);
  });
});
