/**
 * Serves the built dashboard with answers from fixtures.ts: for the states that a real server cannot be brought into on
 * purpose (loading, failing, empty), and for pictures that never change.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import * as fixtures from './fixtures.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export interface FixtureServer {
  url: string;
  /**
   * Answers given instead of the fixture, by path: a status, a body, or `never` for no answer at all. `cut` breaks the line in the
   * midst of it; `rest` keeps the second half until it is kept.
   */
  instead: Map<string, { status?: number; body?: unknown; never?: true; cut?: true; rest?: Promise<unknown> }>;
  /** Method and path of every write. */
  writes: string[];
  close: () => Promise<void>;
}

const page = (items: unknown[]) => ({ items, next: null });

function answer(path: string, query: URLSearchParams): unknown {
  const evidence = /^\/figures\/(.+)\/evidence$/.exec(path);
  if (evidence) return fixtures.evidence(decodeURIComponent(evidence[1]!));
  const claim = /^\/claims\/(.+)$/.exec(path);
  if (claim) return fixtures.series.flatMap((s) => s.claims).find((c) => c.id === claim[1]) ?? null;
  const review = query.get('review');
  const kept = fixtures.series.map((s) => ({
    ...s,
    claims: s.claims.filter((c) => !review || (review === 'unreviewed') === (c.review === 'unreviewed')),
  }));
  switch (path) {
    case '/status':
      return {
        version: '0.1.0',
        sample: true,
        collecting: fixtures.collecting,
        counts: { sources: 7, articles: 127, figures: 140, claims: 47 },
      };
    case '/crises':
      return page([fixtures.crisis]);
    case '/crises/mosul/series':
      return { crisis: fixtures.crisis, until: fixtures.until, series: kept };
    case '/crises/mosul/difference':
      return { items: [...fixtures.changes].reverse(), partial: false };
    case '/crises/mosul/questions':
    case '/crises/mosul/adoptions':
      return page([]);
    case '/sources':
      return page(fixtures.sources);
    case '/figures':
      return page(fixtures.evidence('figure-displaced-1')!.others);
    case '/settings':
      return page([{ name: 'PORT', help: 'Port of the dashboard.', usual: '3000', value: null, isSet: false }]);
    case '/presets':
      return fixtures.presets;
    case '/requests/preview':
      return { state: 'done', output: fixtures.preview };
    case '/rules':
      return page(fixtures.rules);
    case '/alerts':
      return page(query.has('state') || query.has('approval') ? [] : fixtures.alerts);
    case '/notifications':
      return page([]);
    case '/silences':
      return page(fixtures.silences);
    case '/jobs':
      return { items: fixtures.jobs };
    case '/channels':
      return page(fixtures.channels);
    case '/runs/nineveh-run-13':
      return { ...fixtures.sources[0]!.runs.at(-1)!, fetches: [] };
    default:
      return null;
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

/** @param folder The built dashboard. */
export async function startFixtureServer(folder: string): Promise<FixtureServer> {
  const instead: FixtureServer['instead'] = new Map();
  const writes: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, 'http://localhost');
    if (!url.pathname.startsWith('/api/v1')) {
      const file = extname(url.pathname) ? url.pathname : '/index.html';
      const bytes = await readFile(join(folder, file)).catch(() => null);
      // The real server's policy: whatever breaks under it must break here too.
      const headers = {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': "default-src 'self'; img-src 'self' data:",
      };
      return void response.writeHead(bytes ? 200 : 404, headers).end(bytes);
    }
    const path = url.pathname.slice('/api/v1'.length);
    if (path === '/events')
      return void response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': here\n\n');
    if (request.method !== 'GET') {
      writes.push(`${request.method} ${path}`);
      const asked = { requestId: path === '/previews' ? 'preview' : 'added' };
      return json(response, 202, /sources$/.test(path) ? { name: 'River News', state: 'on' } : asked);
    }
    const other = instead.get(path);
    if (other?.never) return;
    if (other && 'body' in other) return json(response, other.status ?? 200, other.body);
    const body = answer(path, url.searchParams);
    if (other) {
      const text = JSON.stringify(body);
      response.writeHead(200, { 'Content-Type': 'application/json' }).write(text.slice(0, text.length / 2));
      await (other.rest ?? new Promise((done) => setTimeout(done, 100)));
      return void (other.cut ? response.destroy() : response.end(text.slice(text.length / 2)));
    }
    if (body === null)
      return json(response, 404, { error: { code: 'not_found', message: 'there is nothing at this address' } });
    json(response, 200, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    instead,
    writes,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
