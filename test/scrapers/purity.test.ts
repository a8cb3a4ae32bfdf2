import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FILES = readdirSync(resolve(ROOT, 'scrapers'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => resolve(ROOT, 'scrapers', name));
const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;
const ALLOWED = /^(?:scrapers|src\/model|src\/text)\//;

/** Clocks, chance, network, disk: a scraper has none of them. */
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\bfetch\s*\(|\brequire\s*\(|\blocaleCompare\b|\bIntl\./;

it.each(FILES.map((file) => [relative(ROOT, file), file]))(
  '%s imports only types, text helpers and cheerio',
  (_, file) => {
    const source = readFileSync(file, 'utf8');
    const outside = [...source.matchAll(IMPORT)]
      .map(([, name = '']) =>
        name.startsWith('.') ? relative(ROOT, resolve(dirname(file), name)).replaceAll('\\', '/') : name,
      )
      .filter((name) => name !== 'cheerio' && !ALLOWED.test(name));
    expect(outside).toEqual([]);
    expect(source.match(IMPURE)).toBeNull();
  },
);

it('every file of a scraper is seen', () => {
  expect(FILES.length).toBeGreaterThan(20);
});
