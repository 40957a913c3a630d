import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../data/open.js';
import { LOCAL } from '../../data/viewer.js';
import { appOf } from './support.js';

let store: Store;
beforeAll(async () => {
  store = await openStore(':memory:');
});
afterAll(() => store.close());

const app = () => appOf(store);

describe('errors', () => {
  it('have one shape, also where nothing is', async () => {
    for (const path of ['/api/v1/nothing', '/api/v2', '/api']) {
      const { status, body } = await request(app()).get(path);
      expect(status).toBe(404);
      expect(body).toEqual({ error: { code: 'not_found', message: `nothing is at GET ${path}` } });
    }
  });

  it('say which query parameters there are', async () => {
    const { status, body } = await request(app()).get('/api/v1/articles?page=2');
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      code: 'invalid',
      message:
        'unknown query parameter "page"; there are: crisis, source, publisher, from, to, q, fields, limit, cursor',
    });
    const none = await request(app()).get('/api/v1/status?verbose=1');
    expect(none.body.error.message).toBe('unknown query parameter "verbose"; this address takes none');
  });

  it('name the field that is wrong', async () => {
    const { body } = await request(app()).get('/api/v1/articles?limit=500&from=2016-02-30');
    expect(body.error.details).toEqual([
      { in: 'query', path: 'from', message: '"from" in the query: a day of the calendar such as 2016-11-03' },
      { in: 'query', path: 'limit', message: '"limit" in the query must be at most 200' },
    ]);
  });

  it.each([
    ['/claims?metric=killed,foo', /^"metric" in the query cannot be "foo"; it can be: displaced, returned, /],
    ['/claims?confidence=80%25', /^"confidence" in the query must be a number$/],
    ['/claims?from=2016-12-01&to=2016-11-01', /^"from" in the query is after "to"; give the first day first$/],
    [
      '/figures?publishedFrom=2016-12-01&publishedTo=2016-11-01',
      /^"publishedFrom" in the query is after "publishedTo"/,
    ],
  ])('%s says in words what to change', async (path, sentence) => {
    const { status, body } = await request(app()).get(`/api/v1${path}`);
    expect([status, body.error.code]).toEqual([400, 'invalid']);
    expect(body.error.message).toMatch(sentence);
  });

  it('say that a field of a body is missing', async () => {
    const { body } = await request(app()).post('/api/v1/crises').send({ slug: 'x' });
    expect(body.error.message).toBe('"name" in the body is missing');
  });

  it('name the methods that an address has', async () => {
    const { status, headers, body } = await request(app()).put('/api/v1/crises/mosul');
    expect([status, body.error.code, headers['allow']]).toEqual([
      405,
      'method_not_allowed',
      'OPTIONS, GET, HEAD, PATCH, DELETE',
    ]);
    const options = await request(app()).options('/api/v1/crises/mosul/claims.csv');
    expect([options.status, options.headers['allow'], options.text]).toEqual([204, 'OPTIONS, GET, HEAD', '']);
    expect(options.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('refuse a body that is no JSON, too large, or missing', async () => {
    const post = () => request(app()).post('/api/v1/sources');
    const broken = await post().set('Content-Type', 'application/json').send('{"name": ');
    expect([broken.status, broken.body.error.message]).toEqual([400, 'the body is not JSON']);
    const large = await post().send({ name: 'x'.repeat(1_100_000) });
    expect([large.status, large.body.error.code]).toEqual([413, 'too_large']);
    const form = await post().type('form').send({ name: 'x' });
    expect([form.status, form.body.error.code]).toEqual([400, 'invalid']);
    const none = await post();
    expect([none.status, none.body.error.message]).toMatchObject([400, /^a JSON body is needed/]);
  });

  it('of ours are logged once and never shown', async () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    const viewerOf = () => {
      throw new Error('a secret of the server');
    };
    const { status, text } = await request(appOf(store, LOCAL, { log, viewerOf })).get('/api/v1/status');
    expect(status).toBe(500);
    expect(JSON.parse(text).error.code).toBe('internal');
    expect(text).not.toContain('secret');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ event: 'request_failed', path: '/api/v1/status' });
  });

  it('refuse an address that cannot be decoded', async () => {
    const { status, body } = await request(app()).get('/api/v1/articles/%E0%A4%A');
    expect([status, body.error.code]).toEqual([400, 'invalid']);
  });
});

describe('who may talk to it', () => {
  it('answers to loopback names only, against DNS rebinding', async () => {
    const get = (host: string) => request(app()).get('/api/v1/status').set('Host', host);
    for (const host of ['localhost:3000', '127.0.0.1', '[::1]:3000']) expect((await get(host)).status).toBe(200);
    for (const host of ['evil.example', 'localhost.evil.example', '10.0.0.5:3000', '']) {
      const { status, body } = await get(host);
      expect([host, status, body.error.code]).toEqual([host, 403, 'forbidden']);
    }
  });

  it('answers to configured names, and to any where it is open to a network without names', async () => {
    const named = appOf(store, LOCAL, { config: { host: '0.0.0.0', allowedHosts: ['figures.example'] } });
    const get = (on: typeof named, host: string) => request(on).get('/api/v1/status').set('Host', host);
    expect((await get(named, 'figures.example')).status).toBe(200);
    expect((await get(named, 'other.example')).status).toBe(403);
    const open = appOf(store, LOCAL, { config: { host: '0.0.0.0', allowedHosts: [] } });
    expect((await get(open, 'other.example')).status).toBe(200);
  });

  it('takes changes from its own pages and from programs, not from other sites', async () => {
    const post = () => request(app()).post('/api/v1/sources').set('Host', 'localhost:3000');
    expect((await post().set('Origin', 'http://localhost:3000').send({})).body.error.code).toBe('invalid');
    expect((await post().send({})).body.error.code).toBe('invalid');
    for (const origin of ['https://evil.example', 'http://localhost:4000', 'null']) {
      const { status, body } = await post().set('Origin', origin).send({});
      expect([origin, status, body.error.code]).toEqual([origin, 403, 'forbidden']);
    }
  });

  it('sends a content policy without inline scripts', async () => {
    const { headers } = await request(app()).get('/api/v1/status');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers['x-powered-by']).toBeUndefined();
  });
});

describe('answers', () => {
  it('come again as 304 while nothing has changed', async () => {
    const first = await request(app()).get('/api/v1/crises');
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const again = await request(app()).get('/api/v1/crises').set('If-None-Match', first.get('ETag')!);
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('are compressed from a kilobyte on', async () => {
    const get = (encoding: string) =>
      request(app()).get('/api/v1/places?q=al&limit=50').set('Accept-Encoding', encoding);
    expect((await get('gzip')).headers['content-encoding']).toBe('gzip');
    // superagent leaves brotli as it is: the body is of no interest here.
    const brotli = await get('br, gzip').responseType('blob');
    expect(brotli.headers['content-encoding']).toBe('br');
    expect((await get('identity')).headers['content-encoding']).toBeUndefined();
  });
});

describe('the dashboard', () => {
  it('says how to build it where it is not built', async () => {
    const { status, text } = await request(app()).get('/').set('Accept', 'text/html');
    expect(status).toBe(503);
    expect(text).toContain('npm run build');
  });

  it('is one page at every address; hashed files are kept for ever', async () => {
    const clientFolder = mkdtempSync(join(tmpdir(), 'client-'));
    mkdirSync(join(clientFolder, 'assets'));
    writeFileSync(join(clientFolder, 'index.html'), '<!doctype html><title>page</title>');
    writeFileSync(join(clientFolder, 'assets/index-abc123.js'), 'export {};');
    writeFileSync(join(clientFolder, 'icon.svg'), '<svg/>');
    const built = appOf(store, LOCAL, { clientFolder });
    const page = (path: string) => request(built).get(path).set('Accept', 'text/html,*/*;q=0.8');
    for (const path of ['/', '/crises/mosul', '/index.html']) {
      const { status, text, headers } = await page(path);
      expect([path, status, text, headers['cache-control']]).toEqual([
        path,
        200,
        '<!doctype html><title>page</title>',
        'no-cache',
      ]);
    }
    const script = await request(built).get('/assets/index-abc123.js');
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await request(built).get('/icon.svg')).headers['cache-control']).toBe('no-cache');
    expect((await request(built).get('/assets/gone.js')).status).toBe(404);
    expect((await page('/api/v1/gone')).body.error.code).toBe('not_found');
    expect((await request(built).get('/..%2f..%2fpackage.json')).status).not.toBe(200);
    rmSync(clientFolder, { recursive: true });
  });
});
