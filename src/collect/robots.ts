import { createRequire } from 'node:module';
import { FetchFailure } from './failure.ts';
import { IDENTITY } from './identity.ts';
import { LIMITS } from './limits.ts';

/** The package is CommonJS, while its types claim an ES default export. */
const robotsParser: typeof import('robots-parser').default = createRequire(import.meta.url)('robots-parser');

/** The rules of one origin for this program. */
interface RobotsRules {
  /** Throws FetchFailure where the address may not be asked for. `real` is the address that the message names. */
  check(served: URL, real: URL): void;
  /** Pace that the site asks for; 0 = none. */
  readonly crawlDelayMs: number;
}

export interface Robots {
  /** Rules of an origin, fetched once a run. `load` brings the text, or null where the site has no robots.txt. */
  of(origin: string, load: (url: URL) => Promise<string | null>): Promise<RobotsRules>;
}

export function createRobots(): Robots {
  const known = new Map<string, Promise<RobotsRules>>();
  return {
    of(origin, load) {
      let rules = known.get(origin);
      if (rules === undefined) {
        const url = new URL('/robots.txt', origin);
        rules = load(url).then((text) => rulesOf(url, text));
        known.set(origin, rules);
      }
      return rules;
    },
  };
}

function rulesOf(url: URL, text: string | null): RobotsRules {
  if (text === null) return { check: () => undefined, crawlDelayMs: 0 };
  const parsed = robotsParser(url.href, text);
  const delay = parsed.getCrawlDelay(IDENTITY.robotsName) ?? 0;
  return {
    crawlDelayMs: Number.isFinite(delay) ? Math.min(Math.max(delay, 0) * 1000, LIMITS.crawlDelayMs) : 0,
    check(served, real) {
      if (parsed.isAllowed(served.href, IDENTITY.robotsName) !== false) return;
      const line = parsed.getMatchingLineNumber(served.href, IDENTITY.robotsName);
      throw new FetchFailure('robots', `该站的 robots.txt（第 ${line} 行）不允许访问 ${real.href}`);
    },
  };
}
