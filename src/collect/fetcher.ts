import type { Dispatcher } from 'undici';
import type { ListRequest } from '../model/page.ts';
import type { NewSnapshot } from '../store/types.ts';
import type { AddressMap } from './address.ts';
import { type Answer, answerFailure, readAnswer } from './answer.ts';
import { exchange } from './exchange.ts';
import { FAILURES, FetchFailure } from './failure.ts';
import { BACKOFF_MS, LIMITS } from './limits.ts';
import type { Pacer } from './pace.ts';
import type { Robots } from './robots.ts';
import { isRedirect } from './status.ts';
import { pause } from './stop.ts';

/** A page that was had: content, and no challenge. Addresses are the real site's. */
export interface Fetched extends Answer {
  readonly asked: ListRequest;
  readonly urlFinal: string;
  readonly servedFrom: string | null;
  /** ISO time. */
  readonly fetchedAt: string;
}

export interface Fetcher {
  /**
   * Asks politely: pace, robots.txt, retries (`tries` at most, where given), redirects within the site. Throws
   * FetchFailure or the stop error.
   */
  fetch(request: ListRequest, tries?: number | null): Promise<Fetched>;
  /** Requests sent so far: retries, redirects and robots.txt included. */
  requests(): number;
}

export interface FetcherParts {
  readonly map: AddressMap;
  readonly dispatcher: Dispatcher;
  readonly pacer: Pacer;
  readonly robots: Robots;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Told (in Chinese) when a request is going to be tried again after a wait. */
  readonly onRetry: (message: string) => void;
  /** Given each robots.txt, for the archive. */
  readonly onRobots: (page: Fetched) => Promise<unknown>;
}

/** A request on its way: the address it stands for and the address really asked. */
interface Hop {
  readonly real: URL;
  readonly served: URL;
  readonly request: ListRequest;
}

type Judge = (answer: Answer, url: URL, now: Date) => FetchFailure | null;

export function createFetcher(parts: FetcherParts): Fetcher {
  const { map, dispatcher, pacer, signal, now } = parts;
  const waits = map.loopback ? BACKOFF_MS.unpaced : BACKOFF_MS.paced;
  let requests = 0;

  async function once(hop: Hop, judge: Judge): Promise<Answer | FetchFailure> {
    try {
      const raw = await pacer.run(hop.served.host, (onAnswer) => {
        requests += 1;
        return exchange(dispatcher, hop.served, hop.request, signal, onAnswer);
      });
      const answer = readAnswer(raw);
      return judge(answer, hop.real, now()) ?? answer;
    } catch (error) {
      if (error instanceof FetchFailure) return error;
      throw error;
    }
  }

  /** One answer from one address, asked again as its failures allow. */
  async function persist(hop: Hop, judge: Judge, most: number): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      const result = await once(hop, judge);
      if (!(result instanceof FetchFailure)) return result;
      const wait = Math.max(result.retryAfterMs ?? 0, waits[Math.min(attempt, waits.length) - 1] ?? 0);
      if (attempt >= Math.min(most, FAILURES[result.code].tries) || wait > LIMITS.retryAfterMs) throw result;
      parts.onRetry(`${result.message}；${wait < 1000 ? '马上' : `${Math.ceil(wait / 1000)} 秒后`}再试`);
      await pause(wait, signal);
    }
  }

  /** Follows redirects; `before` is called with every hop. */
  async function follow(
    first: Hop,
    judge: Judge,
    before: (hop: Hop) => Promise<void>,
    most = Number.POSITIVE_INFINITY,
  ): Promise<Fetched> {
    let hop = first;
    for (let count = 0; count <= LIMITS.redirects; count += 1) {
      await before(hop);
      const answer = await persist(hop, judge, most);
      const location = answer.headers['location'];
      if (!isRedirect(answer) || location === undefined) {
        const fetchedAt = now().toISOString();
        return { ...answer, asked: first.request, urlFinal: hop.real.href, servedFrom: map.base, fetchedAt };
      }
      const real = map.follow(location, hop);
      hop = { real, served: map.served(real), request: redirected(hop.request, answer.status, real.href) };
    }
    throw new FetchFailure(
      'redirect-loop',
      `${first.real.href} 转来转去超过 ${LIMITS.redirects} 次，没有内容`,
    );
  }

  async function checkRobots(hop: Hop): Promise<void> {
    const rules = await parts.robots.of(hop.served.origin, async (served) => {
      const real = new URL('/robots.txt', hop.real);
      const first: Hop = { real, served, request: { method: 'GET', url: real.href } };
      const page = await follow(first, robotsJudge, async () => undefined);
      await parts.onRobots(page);
      return page.status < 300 ? page.text : null;
    });
    if (!map.loopback && rules.crawlDelayMs > 0) pacer.setInterval(hop.served.host, rules.crawlDelayMs);
    rules.check(hop.served, hop.real);
  }

  return {
    requests: () => requests,
    async fetch(asked, tries) {
      if (!URL.canParse(asked.url)) throw new FetchFailure('not-our-host', `「${asked.url}」不是网址`);
      const real = new URL(asked.url);
      return follow(
        { real, served: map.served(real), request: asked },
        answerFailure,
        checkRobots,
        tries ?? undefined,
      );
    },
  };
}

/** A site without a robots.txt, or one that keeps it to itself, allows everything (RFC 9309, 2.3.1.3). */
function robotsJudge(answer: Answer, url: URL, now: Date): FetchFailure | null {
  const failure = answerFailure(answer, url, now);
  const absent =
    failure !== null && answer.status >= 400 && answer.status < 500 && failure.kind !== 'retryable';
  return absent && failure.code !== 'challenge' ? null : failure;
}

/** 307 and 308 repeat the request as it was; the others go on with GET, as browsers do. */
function redirected(request: ListRequest, status: number, url: string): ListRequest {
  const repeats = request.method === 'POST' && (status === 307 || status === 308);
  return repeats ? { method: 'POST', url, form: request.form } : { method: 'GET', url };
}

/** What the archive keeps of a page. */
export function snapshotOf(map: AddressMap, page: Fetched, purpose: string): NewSnapshot {
  return {
    site: map.site.id,
    method: page.asked.method,
    urlAsked: page.asked.url,
    form: page.asked.method === 'POST' ? new URLSearchParams(page.asked.form).toString() : '',
    urlFinal: page.urlFinal,
    servedFrom: page.servedFrom,
    fetchedAt: page.fetchedAt,
    status: page.status,
    headers: page.headers,
    charset: page.charset,
    body: page.body,
    purpose,
  };
}
