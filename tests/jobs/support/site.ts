/** A web site of a test's own, on loopback: a handler a path, and what was asked. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

export interface Site {
  url: string;
  /** Paths in the order in which they were asked for, robots.txt left out. */
  asked: string[];
  /** Most requests that were being answered at the same time. */
  mostAtOnce: number;
  /** Milliseconds between the end of a request and the beginning of the next, robots.txt left out. */
  pauses: number[];
  server: Server;
  close(): Promise<void>;
}

/** A page with one figure; enough text for a reader to see an article in it. */
export const articlePage = (title: string, sentence: string, published = '2016-11-03T08:00:00+03:00'): string => `
<!DOCTYPE html><html lang="en"><head><title>${title}</title>
<meta property="article:published_time" content="${published}"></head><body><article><h1>${title}</h1>
<p>${sentence}</p>
<p>Trucks with water and blankets stood at the checkpoint from early morning, and drivers waited for the word to move on. The road behind them was quiet.</p>
<p>Aid agencies said that they had prepared for the winter, and that their stores in the north were filled. Nobody could say when the fighting would end.</p>
</article></body></html>`;

export const rss = (links: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Test</title>${links
    .map((link, i) => `<item><title>Item ${i}</title><link>${link}</link><guid>${link}</guid></item>`)
    .join('')}</channel></rss>`;

/** Answers with text; `type` is the content type. */
export const text =
  (body: string, type = 'text/html; charset=utf-8', headers: Record<string, string> = {}): Handler =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': type, ...headers }).end(body);
  };

/** Opens a site; a path without a handler answers 404. `host` may be any loopback address. */
export async function openSite(handlers: Record<string, Handler>, host = '127.0.0.1'): Promise<Site> {
  const site = { asked: [] as string[], mostAtOnce: 0, pauses: [] as number[] };
  let open = 0;
  let endedAt: number | null = null;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path !== '/robots.txt') {
      site.asked.push(path);
      open += 1;
      site.mostAtOnce = Math.max(site.mostAtOnce, open);
      if (endedAt !== null) site.pauses.push(performance.now() - endedAt);
      response.on('close', () => {
        open -= 1;
        endedAt = performance.now();
      });
    }
    const handler = handlers[path] ?? ((_: IncomingMessage, answer: ServerResponse) => answer.writeHead(404).end());
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => handler(request, response, Buffer.concat(parts).toString('utf8')));
  });
  server.listen(0, host);
  await once(server, 'listening');
  return Object.assign(site, {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    server,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  });
}
