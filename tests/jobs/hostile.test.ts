/**
 * Sites that break, lie or attack, each as a source of its own: every one ends as an outcome with a sentence within its
 * deadline, and the source behind them still runs. (A name that turns private between two lookups: addresses.test.ts.)
 */

import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import { createSource } from '../../data/queries/sources.js';
import type { SourceKind } from '../../data/schema.js';
import { LOCAL } from '../../data/viewer.js';
import { collectAll } from '../../jobs/collectAll.js';
import { lookupWith } from '../../jobs/fetching/addresses.js';
import { openBench } from './support/collecting.js';
import { articlePage, type Handler, openSite, rss, text } from './support/site.js';

const toClose: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of toClose.splice(0).reverse()) await each.close();
});

const FLED = 'More than 18,000 people have fled their homes in Mosul since October 17, the United Nations said.';
const DEADLINES = { connectMs: 2_000, headersMs: 2_000, totalMs: 4_000 };
const MOST_BYTES = 2_000_000;

/** A server that answers each request but that for robots.txt with these bytes and ends, or not. */
async function raw(bytes: string | Buffer, end: boolean): Promise<string> {
  const server = createServer((socket: Socket) => {
    socket.on('error', () => {});
    socket.once('data', (data) => {
      const isRobots = String(data).includes('/robots.txt');
      socket.write(isRobots ? 'HTTP/1.1 404 No\r\ncontent-length: 0\r\nconnection: close\r\n\r\n' : bytes);
      if (isRobots || end) socket.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  toClose.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function site(handlers: Record<string, Handler>): Promise<string> {
  const opened = await openSite(handlers);
  toClose.push(opened);
  return opened.url;
}

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n';
const redirect =
  (location: string): Handler =>
  (_request, response) =>
    response.writeHead(302, { location }).end();
const endless: Handler = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  const block = Buffer.alloc(65_536, 'a');
  const more = (): void => {
    while (!response.destroyed && response.write(block));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};
const gzipped =
  (body: Buffer): Handler =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(body));
const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');

interface Case {
  what: string;
  kind?: SourceKind;
  open: () => Promise<string>;
  state: string;
  outcome: string;
}

const inside = { asked: 0 };

const CASES: readonly Case[] = [
  { what: 'an endless body', open: () => site({ '/': endless }), state: 'failed', outcome: 'too_large' },
  { what: 'slow headers', open: () => raw(HEAD, false), state: 'failed', outcome: 'timeout' },
  {
    what: 'a slow body',
    open: () => raw(`${HEAD}content-length: 99\r\n\r\nabc`, false),
    state: 'failed',
    outcome: 'timeout',
  },
  {
    what: 'a gzip bomb',
    open: () => site({ '/': gzipped(Buffer.alloc(30_000_000)) }),
    state: 'failed',
    outcome: 'too_large',
  },
  {
    what: 'a redirect loop',
    open: () => site({ '/': redirect('/b'), '/b': redirect('/') }),
    state: 'failed',
    outcome: 'redirects',
  },
  {
    what: 'a redirect to a private address',
    open: async () => {
      const hidden = await openSite({ '/secret': () => (inside.asked += 1) });
      toClose.push(hidden);
      return await site({ '/': redirect(`${hidden.url}/secret`) });
    },
    state: 'failed',
    outcome: 'private_address',
  },
  {
    what: 'a redirect to metadata',
    open: () => site({ '/': redirect('http://169.254.169.254/') }),
    state: 'failed',
    outcome: 'private_address',
  },
  {
    what: 'a redirect to an octal loopback',
    open: () => site({ '/': redirect('http://0177.0.0.1/') }),
    state: 'failed',
    outcome: 'private_address',
  },
  {
    what: 'a name that is private',
    open: async () => 'http://inside.example',
    state: 'failed',
    outcome: 'private_address',
  },
  {
    what: 'a wrong content length',
    open: () => raw(`${HEAD}content-length: 99\r\n\r\nabc`, true),
    state: 'failed',
    outcome: 'broken_off',
  },
  {
    what: 'a truncated chunk',
    open: () => raw(`${HEAD}transfer-encoding: chunked\r\n\r\n64\r\nabc`, true),
    state: 'failed',
    outcome: 'broken_off',
  },
  {
    what: '200 with an error page where a feed was',
    kind: 'feed',
    open: () => site({ '/': text('<!doctype html><html><body><h1>Service unavailable</h1></body></html>') }),
    state: 'failed',
    outcome: 'not_a_feed',
  },
  {
    what: '200 with an error page where an article was',
    open: () =>
      site({
        '/': text(
          '<!doctype html><html><head><title>404 Not found</title></head><body><h1>Page not found</h1></body></html>',
        ),
      }),
    state: 'failed',
    outcome: 'no_text|not_a_page|index|soft_404|not_found',
  },
  {
    what: '304 to a request without ETag',
    open: () => site({ '/': (_q, answer) => answer.writeHead(304).end() }),
    state: 'failed',
    outcome: 'http_304',
  },
  {
    what: 'a robots.txt of 5 MB',
    open: () =>
      site({
        '/robots.txt': text(`User-agent: *\nDisallow: /private\n${'# padding\n'.repeat(500_000)}`, 'text/plain'),
        '/': text(articlePage('Thousands flee', FLED)),
      }),
    state: 'ok',
    outcome: 'ok',
  },
  {
    what: 'a robots.txt that hangs',
    open: () => site({ '/robots.txt': () => {}, '/': text('x') }),
    state: 'failed',
    outcome: 'robots_unavailable',
  },
  {
    what: 'an entity bomb',
    kind: 'feed',
    open: () =>
      site({
        '/': text(
          `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "boom">${entities}]><rss version="2.0"><channel><title>&e20;</title><item><title>&e20;</title></item></channel></rss>`,
          'application/rss+xml',
        ),
      }),
    state: 'ok|failed',
    outcome: 'ok|not_a_feed|too_large',
  },
  {
    what: 'malformed dates',
    kind: 'feed',
    open: async () => {
      const handlers: Record<string, Handler> = { '/a': text(articlePage('Thousands flee', FLED, '31 Smarch, 25:99')) };
      const url = await site(handlers);
      const item = `<item><link>${url}/a</link><pubDate>Fri, 32 Foo 20166 88:99:99 XYZ</pubDate></item>`;
      handlers['/'] = text(`<rss version="2.0"><channel><title>x</title>${item}</channel></rss>`, 'text/xml');
      return url;
    },
    state: 'ok',
    outcome: 'ok',
  },
  {
    what: 'a charset that is a lie',
    open: () =>
      site({
        '/': (_request, response) =>
          response
            .writeHead(200, { 'content-type': 'text/html; charset=utf-16' })
            .end(Buffer.from(articlePage('Thousands flee', FLED.replace('their', 'their caf\xe9 and')), 'latin1')),
      }),
    state: 'ok',
    outcome: 'ok',
  },
];

describe('hostile sites', () => {
  it('each end as an outcome with a sentence, within their deadlines, and the next source still runs', async () => {
    const origins = new Set<string>();
    const lookup = lookupWith(((_name: string, _options: object, callback: (e: null, a: object[]) => void) =>
      callback(null, [{ address: '127.0.0.1', family: 4 }])) as never);
    const options = {
      allowPrivate: false,
      privateOrigins: origins,
      deadlines: DEADLINES,
      mostBytes: MOST_BYTES,
      lookup,
    };
    const bench = await openBench(options);
    toClose.push(bench);
    const expected = new Map<string, Case>();
    const add = async (name: string, url: string, kind: SourceKind) => {
      if (!url.includes('.example')) origins.add(new URL(url).origin);
      return await createSource(bench.store, LOCAL, { name, url, kind });
    };
    for (const one of CASES) {
      const url = await one.open();
      expected.set(await add(one.what, `${url}/`, one.kind ?? 'page'), one);
    }
    const handlers: Record<string, Handler> = { '/a': text(articlePage('A good report', FLED)) };
    const good = await site(handlers);
    handlers['/feed'] = text(rss([`${good}/a`]), 'application/rss+xml');
    await add('~ a good one, after all others', `${good}/feed`, 'feed');
    // One after the other, in the order of their names: the good one is the last.
    const collected = await collectAll(bench.collecting, { atOnce: 1, only: null, dueOnly: false }, () => {});
    expect(collected).toHaveLength(CASES.length + 1);
    for (const { source, run } of collected) {
      const one = expected.get(source.id) ?? { what: source.name, state: 'ok', outcome: 'ok' };
      expect([one.what, run!.state, run!.outcome], run!.message ?? '').toEqual([
        one.what,
        expect.stringMatching(new RegExp(`^(${one.state})$`)),
        expect.stringMatching(new RegExp(`^(${one.outcome})$`)),
      ]);
      expect(run!.message, one.what).toMatch(/^[^\n]{10,400}\.\)?$/);
      // robots.txt and the page each have their own deadline.
      const took = Date.parse(run!.ended_at!) - Date.parse(run!.started_at);
      expect(took, one.what).toBeLessThan(2 * DEADLINES.totalMs + 4_000);
    }
    expect(collected.at(-1)!.run).toMatchObject({ state: 'ok', new: 1, figures: 1 });
    expect(inside.asked).toBe(0);
    const leases = await reader(bench.store).selectFrom('lease').selectAll().execute();
    expect(leases).toEqual([]);
  }, 120_000);
});
