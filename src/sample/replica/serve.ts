import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import iconv from 'iconv-lite';
import type { SiteId } from '../../model/site.ts';
import type {
  FailurePlan,
  ReplicaAnswer,
  ReplicaContent,
  ReplicaOptions,
  ReplicaRequest,
  ReplicaSite,
} from './content.ts';
import { FURNITURE } from './furniture.ts';
import { htmlAnswer } from './html.ts';
import { createScgxhq } from './scgxhq.ts';
import { createScxxjjhqcy } from './scxxjjhqcy.ts';
import { createChinacacm, createYxhq } from './trade.ts';

const CREATE: Readonly<Record<SiteId, (content: ReplicaContent, options: ReplicaOptions) => ReplicaSite>> = {
  scgxhq: createScgxhq,
  scxxjjhqcy: createScxxjjhqcy,
  chinacacm: createChinacacm,
  yxhq: createYxhq,
};

/** One request as it came, for tests of politeness and completeness. `time` is milliseconds of the server's clock. */
interface LoggedRequest {
  readonly time: number;
  readonly method: string;
  /** Path with query, as asked. */
  readonly path: string;
  readonly form: string;
  readonly status: number;
}

export interface RunningReplica {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly log: readonly LoggedRequest[];
  readonly close: () => Promise<void>;
}

/** The options of the sample year for a site. */
function defaultOptions(site: SiteId): ReplicaOptions {
  return {
    markup: 'div',
    glued: false,
    wrapper: 'callback',
    pageSize: site === 'scgxhq' ? 15 : 20,
    firstScreen: 'placeholder',
    pastEnd: 'empty',
    charset: site === 'scxxjjhqcy' ? 'gb18030' : 'utf-8',
    robots: 'User-agent: *\nDisallow: /_home/\n',
    delay: 0,
    port: 0,
  };
}

/** Serves one site on loopback. Pages are rendered when asked for. */
export async function serveReplica(
  content: ReplicaContent,
  options: Partial<ReplicaOptions> = {},
): Promise<RunningReplica> {
  const settled: ReplicaOptions = { ...defaultOptions(content.site), ...options };
  const site = CREATE[content.site](content, settled);
  const fail = createFailures(content);
  const log: LoggedRequest[] = [];

  const server = createServer((message, response) => {
    void answer(message, response);
  });

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const time = Date.now();
    const form = await bodyOf(message);
    const url = new URL(message.url ?? '/', 'http://replica.invalid');
    const method = message.method ?? 'GET';
    const request: ReplicaRequest = {
      method,
      path: url.pathname,
      query: url.searchParams,
      form: new URLSearchParams(form),
    };
    const reply = fail(request) ?? robots(request, settled) ?? site(request) ?? missingPage();
    log.push({ time, method, path: `${url.pathname}${url.search}`, form, status: reply.status });
    if (settled.delay > 0) await new Promise((resolve) => setTimeout(resolve, settled.delay));
    send(response, reply, settled);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settled.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('replica has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    log,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

/** The whole page of one request without a server, as text; null where the site has no such page. */
export function renderPage(
  content: ReplicaContent,
  request: { readonly path: string; readonly form?: Readonly<Record<string, string>> },
  options: Partial<ReplicaOptions> = {},
): ReplicaAnswer | null {
  const url = new URL(request.path, 'http://replica.invalid');
  return CREATE[content.site](content, { ...defaultOptions(content.site), ...options })({
    method: request.form === undefined ? 'GET' : 'POST',
    path: url.pathname,
    query: url.searchParams,
    form: new URLSearchParams(request.form ?? {}),
  });
}

/** Failing pages, found by the id that their address carries; a plan that is used up answers null. */
function createFailures(content: ReplicaContent): (request: ReplicaRequest) => ReplicaAnswer | null {
  const plans = new Map<string, FailurePlan>();
  for (const column of content.columns) {
    for (const posting of column.postings) {
      if (posting.failure !== undefined) plans.set(posting.id, posting.failure);
    }
  }
  const used = new Map<string, number>();
  return (request) => {
    const id =
      /^st_app_news_i_x([^_]+)$/.exec(request.query.get('StId') ?? '')?.[1] ??
      /\/(\d+)(?:\.html)?$/.exec(request.path)?.[1] ??
      '';
    const plan = plans.get(id);
    if (plan === undefined) return null;
    if (plan.kind === 'missing') return missingPage();
    if (plan.kind === 'notice') {
      return htmlAnswer(page(FURNITURE.notice, FURNITURE.noticeText));
    }
    const count = used.get(id) ?? 0;
    if (count >= plan.times) return null;
    used.set(id, count + 1);
    const headers = plan.retryAfter === undefined ? {} : { 'retry-after': plan.retryAfter };
    return { ...htmlAnswer(page('Server Error', 'Runtime Error'), plan.status), headers };
  };
}

function robots(request: ReplicaRequest, options: ReplicaOptions): ReplicaAnswer | null {
  if (request.path !== '/robots.txt' || options.robots === null) return null;
  return { status: 200, type: 'text/plain', text: options.robots };
}

function page(title: string, text: string): string {
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body><h3>${title}</h3><p>${text}</p></body></html>`;
}

function missingPage(): ReplicaAnswer {
  return htmlAnswer(page(FURNITURE.missing, FURNITURE.missing), 404);
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, reply: ReplicaAnswer, options: ReplicaOptions): void {
  const bytes = iconv.encode(reply.text, options.charset);
  // A server of that age sends no charset with its GB pages: only the page says it, and not quite rightly.
  const charset = options.charset === 'utf-8' ? '; charset=utf-8' : '';
  response.writeHead(reply.status, {
    'content-type': `${reply.type}${charset}`,
    'content-length': bytes.length,
    ...reply.headers,
  });
  response.end(bytes);
}
