import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Asked {
  readonly method: string;
  /** Path with query; the whole address where a proxy was asked. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface LoggedRequest extends Asked {
  /** Milliseconds on the server's own clock. */
  readonly at: number;
  /** Requests under way when this one came, itself included. */
  readonly together: number;
}

export interface TestServer {
  readonly origin: string;
  readonly log: LoggedRequest[];
  /** Paths asked for, in order, robots.txt left out. */
  paths(): string[];
  close(): Promise<void>;
}

/** `reset` breaks the connection off; a function writes the answer itself. */
export type Answering = Reply | 'reset' | ((response: ServerResponse) => void);

/** A real HTTP server on loopback. Without an answer for a path it says 404. */
export async function startServer(
  answer: (asked: Asked, log: readonly LoggedRequest[]) => Answering | null | Promise<Answering | null>,
): Promise<TestServer> {
  const log: LoggedRequest[] = [];
  let together = 0;
  const server = createServer((request, response) => {
    together += 1;
    const at = performance.now();
    const arrived = together;
    response.on('close', () => {
      together -= 1;
    });
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const asked: Asked = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      log.push({ ...asked, at, together: arrived });
      send(response, await answer(asked, log));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    log,
    paths: () => log.map(({ path }) => path).filter((path) => path !== '/robots.txt'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, answer: Answering | null): void {
  if (answer === 'reset') {
    response.destroy();
  } else if (typeof answer === 'function') {
    answer(response);
  } else {
    const { status = 200, headers = {}, body = '' } = answer ?? { status: 404, body: 'not here' };
    response.writeHead(status, { 'content-type': 'text/html', ...headers });
    response.end(body);
  }
}
