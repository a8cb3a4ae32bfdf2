import { Agent } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exchange } from '../../src/collect/exchange.ts';
import { serve } from './support/harness.ts';
import type { Answering } from './support/server.ts';

/** One exchange over connections that lose patience after a tenth of a second. */
async function impatient(answer: Answering): Promise<unknown> {
  const server = await serve(() => answer);
  const agent = new Agent({ headersTimeout: 100, bodyTimeout: 100 });
  onTestFinished(() => agent.destroy());
  const url = new URL('/slow.html', server.origin);
  const request = { method: 'GET', url: url.href } as const;
  return exchange(agent, url, request, new AbortController().signal, () => undefined).catch(
    (error: unknown) => error,
  );
}

describe('a server that is too slow', () => {
  it('to begin', async () => {
    expect(await impatient(() => undefined)).toMatchObject({
      code: 'timeout',
      message: expect.stringContaining('等待应答超时'),
    });
  });

  it('to go on', async () => {
    const stalls: Answering = (response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('<p>');
    };
    expect(await impatient(stalls)).toMatchObject({
      code: 'timeout',
      message: expect.stringContaining('接收内容超时'),
    });
  });

  it('to speak HTTP', async () => {
    const babble: Answering = (response) => {
      response.socket?.end('220 mail ready\r\n');
    };
    expect(await impatient(babble)).toMatchObject({ code: 'protocol' });
  });
});
