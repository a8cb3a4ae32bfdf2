import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..', '..');
const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): string[] {
  return [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map((match) => match[1] ?? '');
}

/** Where an import leads: a folder of ours (`src/tally`), or the package's name. */
function target(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const path = relative(ROOT, resolve(ROOT, dirname(file), specifier));
  const parts = path.split('/');
  return parts[0] === 'src' ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

const PURE = ['src/read', 'src/tally', 'src/regulation', 'src/selection'];
const SHELL = ['src/collect', 'src/store', 'src/report', 'src/review', 'src/cli', 'src/sample'];
const IMPURE =
  /^(?:node:)?(?:fs|fs\/promises|http|https|net|child_process|process|worker_threads)$|^(?:undici|better-sqlite3|kysely)$/;

describe('arrows run one way', () => {
  it.each(PURE)('%s imports no shell, no clock, no network, no disk', (folder) => {
    const files = sources(folder);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      for (const specifier of importsOf(file)) {
        expect(SHELL, `${file} imports ${specifier}`).not.toContain(target(file, specifier));
        expect(specifier, file).not.toMatch(IMPURE);
      }
      expect(readFileSync(join(ROOT, file), 'utf8'), file).not.toMatch(
        /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.(?:env|cwd)\b|\blocaleCompare\b/,
      );
    }
  });

  it('scrapers import types, text helpers and cheerio only', () => {
    for (const file of sources('scrapers')) {
      for (const specifier of importsOf(file)) {
        expect(
          [
            'src/model',
            'src/text',
            'scrapers',
            'cheerio',
            'cheerio/slim',
            'domhandler',
            'domelementtype',
            'htmlparser2',
          ],
          `${file} imports ${specifier}`,
        ).toContain(target(file, specifier));
      }
    }
  });

  it('SQL stands in src/store only', () => {
    for (const folder of ['src', 'scrapers']) {
      for (const file of sources(folder)) {
        if (file.startsWith('src/store')) continue;
        for (const specifier of importsOf(file))
          expect(specifier, file).not.toMatch(/^(?:kysely|better-sqlite3)$/);
      }
    }
  });
});

describe('small rooms', () => {
  it('no file of code over 300 lines, none named for what it is not', () => {
    for (const file of [...sources('src'), ...sources('scrapers')]) {
      expect(file).not.toMatch(/(?:utils?|helpers?|common|manager)\.ts$/);
      if (/\/data\/|words|names|surnames|schools/.test(file)) continue;
      expect(readFileSync(join(ROOT, file), 'utf8').split('\n').length, file).toBeLessThanOrEqual(300);
    }
  });
});
