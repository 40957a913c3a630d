/**
 * The sample newsroom: a real HTTP server with the pages and feeds of fictional outlets, each under its own folder.
 * README.md describes it. It answers conditional requests, and serves one article with an error until told to correct it.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import iconv from 'iconv-lite';
import { bodyElements, DISCLAIMER, escapeMarkup } from './html.js';
import { OUTLETS, served } from './outlets.js';
import type { Outlet, ServedArticle, Site } from './types.js';

export { SAMPLE_CRISIS, SAMPLE_RULE, SAMPLE_SOURCES } from './sample.js';

export interface Newsroom {
  /** `http://127.0.0.1:8099`, without a slash at the end. */
  url: string;
  port: number;
  /** Publishes the correction of the one wrong article: its page and its outlet's feed change. Calling again does nothing. */
  correct(): void;
  close(): Promise<void>;
}

interface Resource {
  type: string;
  body: Buffer;
  etag: string;
  lastModified: string;
}

const ROBOTS = `# One host for all outlets of the sample.
User-agent: *
Disallow: /gulf-bulletin/subscribers/
Disallow: /*/newsletter
`;

const OPENED = '2016-10-17T00:00:00Z';

function resource(type: string, text: string, modified: string, encoding = 'utf-8'): Resource {
  const body = iconv.encode(text, encoding);
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`;
  return { type, body, etag, lastModified: new Date(modified).toUTCString() };
}

function frontPage(outlet: Outlet, articles: readonly ServedArticle[]): string {
  const links = articles.map(
    (article) => `<li><a href="${escapeMarkup(article.path)}">${escapeMarkup(article.title)}</a></li>`,
  );
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${outlet.name}</title></head>
<body><h1>${outlet.name}</h1><ul>
${links.join('\n')}
</ul><footer>${DISCLAIMER}</footer></body></html>
`;
}

const SUBSCRIBERS_PAGE = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>48 hours in the tunnels</title></head>
<body><h1>48 hours in the tunnels</h1>
${bodyElements(['robots.txt asks programs to leave this page alone. A collector that stores it has not asked.']).join('')}
<footer>${DISCLAIMER}</footer></body></html>
`;

/** Everything the newsroom serves, by path and query. */
function resources(site: Site, corrected: boolean): Map<string, Resource> {
  const all = new Map<string, Resource>();
  all.set('/robots.txt', resource('text/plain; charset=utf-8', ROBOTS, OPENED));
  all.set(
    '/gulf-bulletin/subscribers/inside-the-tunnels.html',
    resource('text/html; charset=utf-8', SUBSCRIBERS_PAGE, OPENED),
  );
  for (const outlet of OUTLETS) {
    const articles = outlet.articles.map((article) => served(article, corrected));
    const latest = articles
      .map((article) => new Date(article.modified).toISOString())
      .sort()
      .at(-1)!;
    // The old outlet leaves its encoding to the page, as such servers do.
    const htmlType = outlet.encoding === 'utf-8' ? 'text/html; charset=utf-8' : 'text/html';
    for (const article of articles) {
      all.set(article.path, resource(htmlType, outlet.page(article, site), article.modified, outlet.encoding));
    }
    all.set(`/${outlet.folder}/`, resource('text/html; charset=utf-8', frontPage(outlet, articles), latest));
    if (outlet.feed) {
      const { path, type, write } = outlet.feed;
      all.set(path, resource(type, write(articles, site), latest, outlet.encoding));
    }
  }
  return all;
}

/** Whether the asker holds the current bytes: If-None-Match decides where it is given (RFC 9110, 13.2.2). */
function isFresh(request: IncomingMessage, { etag, lastModified }: Resource): boolean {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return Date.parse(lastModified) <= since;
}

function answer(request: IncomingMessage, response: ServerResponse, all: Map<string, Resource>): void {
  const plain = { 'content-type': 'text/plain; charset=utf-8' };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...plain, allow: 'GET, HEAD' }).end('Only GET and HEAD.\n');
    return;
  }
  const found = all.get(request.url ?? '/');
  if (!found) {
    response.writeHead(404, plain).end('No such page in the sample newsroom.\n');
    return;
  }
  const headers = { etag: found.etag, 'last-modified': found.lastModified, 'cache-control': 'no-cache' };
  if (isFresh(request, found)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-type': found.type, 'content-length': found.body.length });
  response.end(request.method === 'HEAD' ? undefined : found.body);
}

/**
 * Opens the newsroom. `port` 0 takes a free one; a database that outlives a run wants the same port each time, since the
 * addresses of sources and articles hold it. `corrected`: whether the correction is out already (default: no).
 * Rejects where the port is taken.
 */
export async function startNewsroom(options: { port: number; host?: string; corrected?: boolean }): Promise<Newsroom> {
  const host = options.host ?? '127.0.0.1';
  let all = new Map<string, Resource>();
  const server = createServer((request, response) => answer(request, response, all));
  server.listen(options.port, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const site = { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}` };
  all = resources(site, options.corrected ?? false);
  return {
    url: site.url,
    port,
    correct() {
      all = resources(site, true);
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
