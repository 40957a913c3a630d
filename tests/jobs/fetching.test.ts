import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { CollectFailure } from '../../jobs/failure.js';
import { Fetcher, type FetcherOptions, retryAfter } from '../../jobs/fetching/fetcher.js';
import { PATIENT, SHORT } from './support/collecting.js';
import { articlePage, type Handler, openSite, type Site, text } from './support/site.js';

const toClose: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of toClose.splice(0).reverse()) await each.close();
});

async function site(handlers: Record<string, Handler>, host?: string): Promise<Site> {
  const opened = await openSite(handlers, host);
  toClose.push(opened);
  return opened;
}

function fetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  const made = new Fetcher({
    userAgent: 'Figurewatch/test (+desk@example.org)',
    allowPrivate: true,
    delayMs: 0,
    mostBytes: 100_000,
    deadlines: PATIENT,
    ...options,
  });
  toClose.push(made);
  return made;
}

const signal = new AbortController().signal;
const get = (from: Fetcher, url: string, more: Partial<Parameters<Fetcher['get']>[1]> = {}) =>
  from.get(url, { wanted: 'page', signal, ...more });

/** Code and sentence of the failure; fails where there is none. */
async function failure(promise: Promise<unknown>): Promise<CollectFailure> {
  const error = await promise.then(
    () => null,
    (e: unknown) => e as CollectFailure,
  );
  expect(error?.name).toBe('CollectFailure');
  expect(error!.message).toMatch(/^[^\n]{10,300}\.\)?$/);
  return error!;
}

describe('a good guest', () => {
  it('says who it is', async () => {
    let agent: string | undefined;
    const at = await site({
      '/': (request, response) => {
        agent = request.headers['user-agent'];
        text('x')(request, response, '');
      },
    });
    await get(fetcher(), `${at.url}/`);
    expect(agent).toBe('Figurewatch/test (+desk@example.org)');
  });

  it('asks one thing at a time, with the pause that the site asks for', async () => {
    const at = await site({
      '/robots.txt': text('User-agent: *\nCrawl-delay: 0.1\n', 'text/plain'),
      '/a': text('a'),
      '/b': (request, response) => setTimeout(() => text('b')(request, response, ''), 50),
      '/c': text('c'),
    });
    const from = fetcher();
    await Promise.all(['a', 'b', 'c'].map((path) => get(from, `${at.url}/${path}`, { delayMs: 10 })));
    expect(at.asked).toEqual(['/a', '/b', '/c']);
    expect(at.mostAtOnce).toBe(1);
    for (const pause of at.pauses) expect(pause).toBeGreaterThan(90);
  });

  it('does not let one host hold up another', async () => {
    const slow = await site({ '/': () => {} });
    const quick = await site({ '/': text('x') });
    const from = fetcher({ deadlines: SHORT });
    const hanging = failure(get(from, `${slow.url}/`));
    await get(from, `${quick.url}/`);
    expect(quick.asked).toHaveLength(1);
    expect((await hanging).code).toBe('timeout');
  });

  it('keeps to robots.txt, by the longest match', async () => {
    const robots = 'User-agent: figurewatch\nDisallow: /private\nAllow: /private/open\n\nUser-agent: *\nDisallow: /\n';
    const at = await site({
      '/robots.txt': text(robots, 'text/plain'),
      '/private/open': text('x'),
      '/private/x': text('x'),
    });
    const from = fetcher();
    await get(from, `${at.url}/private/open`);
    const refused = await failure(get(from, `${at.url}/private/x`));
    expect(refused.code).toBe('robots');
    expect(refused.message).toContain('/private/x');
    expect(at.asked).toEqual(['/private/open']);
  });

  it.each([
    [404, true],
    [403, true],
    [500, false],
    [503, false],
    [429, false],
  ])('takes robots.txt that answers %i as allowing: %s', async (status, allowed) => {
    const at = await site({
      '/robots.txt': (_request, response) => response.writeHead(status).end(),
      '/x': text('x'),
    });
    if (allowed) await get(fetcher(), `${at.url}/x`);
    else expect((await failure(get(fetcher(), `${at.url}/x`))).code).toBe('robots_unavailable');
    expect(at.asked).toHaveLength(allowed ? 1 : 0);
  });

  it('fetches nothing where robots.txt hangs', async () => {
    const at = await site({ '/robots.txt': () => {}, '/x': text('x') });
    expect((await failure(get(fetcher({ deadlines: SHORT }), `${at.url}/x`))).code).toBe('robots_unavailable');
    expect(at.asked).toEqual([]);
  });

  it('reads the first 500 kB of a robots.txt of 5 MB', async () => {
    const robots = `User-agent: *\nDisallow: /x\n${'# padding\n'.repeat(500_000)}`;
    const at = await site({ '/robots.txt': text(robots, 'text/plain'), '/x': text('x'), '/y': text('y') });
    const from = fetcher();
    expect((await failure(get(from, `${at.url}/x`))).code).toBe('robots');
    await get(from, `${at.url}/y`);
  });

  it('leaves a host alone that says for how long', async () => {
    const at = await site({
      '/x': (_request, response) => response.writeHead(429, { 'retry-after': '120' }).end(),
      '/y': text('y'),
    });
    const from = fetcher();
    const first = await failure(get(from, `${at.url}/x`));
    expect(first.code).toBe('http_429');
    expect(first.notBefore!.getTime() - Date.now()).toBeGreaterThan(110_000);
    expect((await failure(get(from, `${at.url}/y`))).code).toBe('held');
    expect(at.asked).toEqual(['/x']);
  });
});

describe('conditional requests', () => {
  it('sends what was kept, and takes 304 for an answer then', async () => {
    const seen: unknown[] = [];
    const at = await site({
      '/': (request, response) => {
        seen.push(request.headers['if-none-match'], request.headers['if-modified-since']);
        response.writeHead(304).end();
      },
    });
    const got = await get(fetcher(), `${at.url}/`, { etag: '"1"', lastModified: 'Thu, 03 Nov 2016 08:00:00 GMT' });
    expect(got.notModified).toBe(true);
    expect(seen).toEqual(['"1"', 'Thu, 03 Nov 2016 08:00:00 GMT']);
  });

  it('refuses 304 to a request without conditions', async () => {
    const at = await site({ '/': (_request, response) => response.writeHead(304).end() });
    expect((await failure(get(fetcher(), `${at.url}/`))).code).toBe('http_304');
  });
});

describe('redirects', () => {
  const to =
    (location: string): Handler =>
    (_request, response) =>
      response.writeHead(302, { location }).end();

  it('follows them and says where they led', async () => {
    const at = await site({ '/a': to('/b'), '/b': to('/c?x=1'), '/c?x=1': text('x') });
    const got = await get(fetcher(), `${at.url}/a`);
    expect(got).toMatchObject({
      finalUrl: `${at.url}/c?x=1`,
      redirects: [
        { url: `${at.url}/a`, status: 302 },
        { url: `${at.url}/b`, status: 302 },
      ],
    });
  });

  it('ends a loop', async () => {
    const at = await site({ '/a': to('/b'), '/b': to('/a') });
    expect((await failure(get(fetcher(), `${at.url}/a`))).code).toBe('redirects');
    expect(at.asked).toHaveLength(6);
  });

  it('does not follow to other protocols', async () => {
    const at = await site({ '/a': to('file:///etc/passwd') });
    expect((await failure(get(fetcher(), `${at.url}/a`))).code).toBe('redirects');
  });

  it('checks robots.txt where they lead', async () => {
    const other = await site({ '/robots.txt': text('User-agent: *\nDisallow: /', 'text/plain'), '/x': text('x') });
    const at = await site({ '/a': to(`${other.url}/x`) });
    expect((await failure(get(fetcher(), `${at.url}/a`))).code).toBe('robots');
    expect(other.asked).toEqual([]);
  });

  it('does not lead to a private address', async () => {
    const inside = await site({ '/x': text('secret') });
    const at = await site({ '/a': to(`${inside.url}/x`) });
    const from = fetcher({ allowPrivate: false, privateOrigins: new Set([at.url]) });
    expect((await failure(get(from, `${at.url}/a`))).code).toBe('private_address');
    expect(inside.asked).toEqual([]);
  });
});

describe('hostile servers', () => {
  /** A server that answers every connection with these bytes, and ends it or not. */
  async function raw(bytes: string | Buffer, end: boolean): Promise<string> {
    const server: Server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', (data) => {
        const isRobots = String(data).includes('/robots.txt');
        socket.write(isRobots ? 'HTTP/1.1 404 No\r\ncontent-length: 0\r\nconnection: close\r\n\r\n' : bytes);
        if (isRobots || end) socket.end();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    toClose.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n';

  it('a dead host', async () => {
    const at = await openSite({});
    await at.close();
    expect((await failure(get(fetcher(), `${at.url}/`))).message).toContain('refuses connections');
  });

  it('a name that is not known', async () => {
    const from = fetcher();
    const failed = await failure(get(from, 'http://nowhere.invalid/'));
    expect(failed.message).toMatch(/nowhere\.invalid/);
  });

  it.each([
    ['no headers', '', false, 'timeout'],
    ['headers that never end', HEAD, false, 'timeout'],
    ['a body that stops', `${HEAD}content-length: 100\r\n\r\nabc`, false, 'timeout'],
    ['a body shorter than announced', `${HEAD}content-length: 100\r\n\r\nabc`, true, 'broken_off'],
    ['a chunk that is cut off', `${HEAD}transfer-encoding: chunked\r\n\r\n64\r\nabc`, true, 'broken_off'],
    ['chunks that are none', `${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\nabc`, true, 'bad_http'],
    ['something that is not HTTP', '220 mail.example.org ESMTP\r\n', true, 'bad_http'],
    ['a header of a megabyte', `${HEAD}x: ${'a'.repeat(1_000_000)}\r\n\r\n`, true, 'bad_http'],
    [
      'an encoding nobody asked for',
      `${HEAD}content-encoding: zstd\r\ncontent-length: 3\r\n\r\nabc`,
      true,
      'bad_encoding',
    ],
    ['gzip that is none', `${HEAD}content-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc`, true, 'bad_encoding'],
  ])('%s', async (_what, bytes, end, code) => {
    const url = await raw(bytes, end);
    const before = performance.now();
    const deadlines = code === 'timeout' ? SHORT : PATIENT;
    expect((await failure(get(fetcher({ deadlines }), url))).code).toBe(code);
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('a kept connection that is closed under our request is no failure: it is sent once more', async () => {
    let closed = 0;
    const at = await site({
      '/': text('x'),
      '/again': (request, response) => {
        if (closed++ === 0) request.socket.destroy();
        else text('y')(request, response, '');
      },
      '/never': (request) => {
        request.socket.destroy();
      },
    });
    const from = fetcher();
    await get(from, `${at.url}/`);
    expect(await get(from, `${at.url}/again`)).toMatchObject({ status: 200 });
    expect((await failure(get(from, `${at.url}/never`))).code).toBe('broken_off');
    expect(at.asked).toEqual(['/', '/again', '/again', '/never', '/never']);
  });

  it('a body that trickles without end', async () => {
    const at = await site({
      '/': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const timer = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(timer));
      },
    });
    expect((await failure(get(fetcher({ deadlines: SHORT }), `${at.url}/`))).code).toBe('timeout');
  });

  it('a page of 50 MB', async () => {
    const at = await site({
      '/': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const parts = Array.from({ length: 763 }, () => Buffer.alloc(65_536, 'a'));
        pipeline(Readable.from(parts), response).catch(() => {});
      },
    });
    expect((await failure(get(fetcher(), `${at.url}/`))).code).toBe('too_large');
  });

  it('a gzip bomb, by its decoded size', async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    const at = await site({
      '/': (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
    });
    expect((await failure(get(fetcher(), `${at.url}/`))).code).toBe('too_large');
  });

  it('a picture where a page is expected', async () => {
    const at = await site({ '/': text('x', 'image/png') });
    expect((await failure(get(fetcher(), `${at.url}/`))).code).toBe('content_type');
  });

  it('stops when it is told to', async () => {
    const at = await site({ '/': () => {} });
    const ending = new AbortController();
    const asked = get(fetcher({ deadlines: { ...SHORT, headersMs: 60_000, totalMs: 60_000 } }), `${at.url}/`, {
      signal: ending.signal,
    });
    setTimeout(() => ending.abort(new Error('over')), 50);
    await expect(asked).rejects.toThrow('over');
  });
});

describe('what compression gives', () => {
  it('decodes gzip', async () => {
    const page = articlePage('Title', 'Some 40 people were killed.');
    const at = await site({
      '/': (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(page)),
    });
    const got = await get(fetcher(), `${at.url}/`);
    expect(got.notModified === false && got.body.toString('utf8')).toBe(page);
  });
});

describe('Retry-After', () => {
  const now = new Date('2026-11-20T12:00:00Z');
  it.each([
    ['120', '2026-11-20T12:02:00.000Z'],
    ['Fri, 20 Nov 2026 13:00:00 GMT', '2026-11-20T13:00:00.000Z'],
    ['Fri, 20 Nov 2020 13:00:00 GMT', '2026-11-20T12:00:00.000Z'],
    ['99999999', '2026-11-21T12:00:00.000Z'],
    ['soon', null],
  ])('%s', (header, expected) => {
    expect(retryAfter(header, now)?.toISOString() ?? null).toBe(expected);
  });
});
