import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { writePack } from '../../src/report/write-pack.ts';

const WRITER = fileURLToPath(new URL('./pack-writer.ts', import.meta.url));
const NAMES = 40;
const KILLS = 16;
const folder = mkdtempSync(join(tmpdir(), 'tally-pack-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const csvFiles = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.csv'));

/** Lets the writer run until it is just putting its files in the places of the old ones, then kills it. */
async function killedWhileReplacing(): Promise<void> {
  const child = spawn(process.execPath, [WRITER, folder, String(NAMES)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  await once(child.stdout, 'data');
  const theirs = `.${child.pid}.old`;
  while (!readdirSync(folder).some((name) => name.endsWith(theirs)));
  child.kill('SIGKILL');
  await gone;
}

describe('a pack whose writer is killed', { timeout: 60_000 }, () => {
  it('lacks no file and holds none by half, and the next writing clears up', async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      await killedWhileReplacing();
      expect(csvFiles()).toHaveLength(NAMES);
      for (const name of csvFiles()) {
        const text = readFileSync(join(folder, name), 'utf8');
        const [round = ''] = text.split(' ');
        expect(text === `${round} `.repeat(200), name).toBe(true);
      }
    }
    await writePack(folder, new Map([['0.csv', 'whole']]));
    expect(readdirSync(folder).filter((name) => !name.endsWith('.csv'))).toEqual([]);
  });

  it('leaves alone what another run is just writing', async () => {
    const theirs = `1.csv.${process.ppid}.tmp`;
    writeFileSync(join(folder, theirs), 'theirs');
    await writePack(folder, new Map([['1.csv', 'ours']]));
    expect(readdirSync(folder)).toContain(theirs);
  });
});
