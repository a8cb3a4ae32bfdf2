import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;

/** Installs the contender from the lockfile, once. Returns why it could not, or null. */
export function installContender(): string | null {
  if (existsSync(join(HERE, 'node_modules', '@crawlee', 'cheerio', 'package.json'))) return null;
  process.stderr.write('installing @crawlee/cheerio for the bench …\n');
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: HERE,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (done.status === 0) return null;
  return (done.error?.message ?? done.stderr).trim().split('\n').at(-1) ?? 'npm ci failed';
}
