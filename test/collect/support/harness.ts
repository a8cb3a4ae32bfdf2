import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSession, type RunParts, shareParts } from '../../../src/collect/open-session.ts';
import { lineProgress } from '../../../src/collect/progress.ts';
import type { SiteSession } from '../../../src/collect/session.ts';
import type { Window } from '../../../src/model/civil-date.ts';
import type { Scraper } from '../../../src/model/page.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/types.ts';
import { plainScraper } from './plain-site.ts';
import { type Answering, type Asked, type LoggedRequest, startServer, type TestServer } from './server.ts';

export const YEAR = 2025;
export const SPAN: Window = { from: '2024-11-20', to: '2026-01-31' };
export const NOW = '2026-01-05T04:00:00.000Z';

/** A folder that goes when the test ends. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'collect-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real store in a folder that goes when the test ends. */
export async function tempStore(folder = tempFolder()): Promise<Store> {
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  return store;
}

/** A real server that is closed when the test ends. */
export async function serve(
  answer: (asked: Asked, log: readonly LoggedRequest[]) => Answering | null | Promise<Answering | null>,
): Promise<TestServer> {
  const server = await startServer(answer);
  onTestFinished(() => server.close());
  return server;
}

export interface Opened {
  readonly session: SiteSession;
  readonly said: string[];
  readonly controller: AbortController;
}

/** A session on the plain site. `base` null goes to the real host names. */
export function open(
  store: Store,
  base: string | null,
  changes: Partial<RunParts> = {},
  scraper: Scraper = plainScraper(),
): Opened {
  const said: string[] = [];
  const controller = new AbortController();
  const run: RunParts = {
    store,
    year: YEAR,
    span: SPAN,
    bases: new Map(base === null ? [] : [[scraper.site.id, base]]),
    rate: null,
    now: () => new Date(NOW),
    progress: lineProgress((line) => said.push(line)),
    ...changes,
  };
  const { session, close } = openSession(run, scraper, shareParts(controller.signal));
  onTestFinished(close);
  return { session, said, controller };
}
