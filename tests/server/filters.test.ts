/** The one table of filters, over claims and figures alike; orders, cut items, and the limit of requests. */
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateSource } from '../../data/queries/sources.js';
import { LOCAL, type Viewer } from '../../data/viewer.js';
import { recordFilters } from '../../server/api/filters.js';
import { collectPage, MOSUL, openSeeded, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await openSeeded();
  await updateSource(seeded.store, LOCAL, seeded.sources['Harbour Herald']!, { reliability: 'high' });
});
afterAll(() => seeded.store.close());

type Item = { id: string; text: string; [key: string]: unknown };
const get = async (path: string, viewer: Viewer = LOCAL) =>
  (await request(appOf(seeded.store, viewer)).get(`/api/v1${path}`)).body;
const texts = async (path: string): Promise<string[]> =>
  [...new Set((await get(path)).items.map(({ text }: Item) => text))].sort() as string[];

/** What each filter lets through, of claims as of figures. */
const FOUND: Record<keyof typeof recordFilters, [string, string[]][]> = {
  metric: [['metric=fighters,trapped', ['1.5 million', '3,000 to 5,000']]],
  group: [['group=fighters', ['3,000 to 5,000']]],
  place: [
    ['place=iso:IRQ&metric=trapped', ['1.5 million']],
    ['place=iso:SYR', []],
  ],
  claimant: [['claimant=us-led-coalition', ['3,000 to 5,000']]],
  publisher: [
    ['publisher=Field%20desk', ['18,000', '55,000']],
    ['publisher=Field%20desk&publisher=Nobody', ['18,000', '55,000']],
    // A comma belongs to the name.
    ['publisher=Field%20desk,%20Nobody', []],
  ],
  from: [['from=2016-11-10', ['30,000', '42,000', '55,000']]],
  to: [['to=2016-11-02', ['3,000 to 5,000']]],
  publishedFrom: [['publishedFrom=2016-11-12', ['55,000']]],
  publishedTo: [['publishedFrom=2016-11-04&publishedTo=2016-11-09', ['18,000']]],
  bound: [['bound=minimum,maximum', ['1.5 million', '18,000']]],
  confidence: [
    ['confidence=0.9', []],
    ['confidence=0.8&metric=trapped', ['1.5 million']],
  ],
  reliability: [
    ['reliability=high', ['18,000']],
    ['reliability=low', []],
  ],
  q: [
    ['q=up%20to', ['1.5 million']],
    ['q=river%20RELIEF', ['55,000']],
    ['q=100%25', []],
  ],
};

describe('filters', () => {
  it('are all tried below', () => {
    expect(Object.keys(FOUND).sort()).toEqual(Object.keys(recordFilters).sort());
  });

  it.each(Object.values(FOUND).flat())('%s', async (query, expected) => {
    for (const list of ['claims', 'figures']) {
      expect([list, await texts(`/${list}?crisis=mosul&${query}`)]).toEqual([list, expected]);
    }
    const { series } = await get(`/crises/mosul/series?${query}`);
    const said = series.flatMap(({ claims }: { claims: Item[] }) => claims.map(({ text }) => text)).sort();
    if (!/from|to=/.test(query)) expect(said).toEqual(expected);
  });

  it('of a country let through what lies in it at a place that no gazetteer has', async () => {
    const own = await openSeeded();
    const app = request(appOf(own.store));
    const watched = { name: 'Iraq', slug: 'iraq', places: ['iso:IRQ'] };
    await app.post('/api/v1/crises').send(watched).expect(201);
    await collectPage(own.store, own.sources['Tigris Wire']!, {
      source: 'Tigris Wire',
      published: '2016-11-14',
      title: 'Mortars',
      said: [
        {
          sentence: 'A doctor in Gogjali counted 61 wounded.',
          number: '61',
          fields: {
            ...{ low: 61, high: 61, bound: 'exact', metric: 'injured', kind: 'flow', to: '2016-11-14' },
            ...{ location: 'Gogjali', place: null, country: 'IRQ' },
          },
        },
      ],
    });
    const made = { ...watched, name: 'Iraq later', slug: 'iraq-later' };
    await app.post('/api/v1/crises').send(made).expect(201);
    const found = async (path: string) =>
      (await app.get(`/api/v1${path}`)).body.items.map(({ text }: Item) => text) as string[];
    for (const list of ['claims', 'figures']) {
      expect([list, await found(`/${list}?metric=injured&place=iso:IRQ`)]).toEqual([list, ['61']]);
      expect(await found(`/${list}?metric=injured&place=iso:SYR`)).toEqual([]);
      expect(await found(`/${list}?metric=injured&place=${MOSUL.id}`)).toEqual([]);
      // Whether it was there before the number came or is made after it.
      for (const crisis of ['iraq', 'iraq-later'])
        expect([crisis, await found(`/${list}?metric=injured&crisis=${crisis}`)]).toEqual([crisis, ['61']]);
    }
    await own.store.close();
  });

  it('say what an id of a place looks like to whoever gives a name', async () => {
    for (const path of ['/claims?place=Mosul', '/figures?place=iso:IRQ,Mosul', '/crises/mosul/series?place=Mosul'])
      expect((await get(path)).error).toMatchObject({
        code: 'invalid',
        message: expect.stringContaining('GET /api/v1/places?q=') as string,
      });
    expect((await get('/claims?place=unknown')).items).toEqual([]);
  });

  it('hold for one print together', async () => {
    expect(await texts('/claims?publisher=Harbour%20Herald&publishedTo=2016-11-03')).toEqual([]);
    expect(await texts('/claims?publisher=Harbour%20Herald&publishedTo=2016-11-04')).toEqual(['18,000']);
  });
});

const SORTS = {
  claims: ['-asOf', 'asOf', '-added', 'added', '-confidence', 'confidence'],
  figures: ['-added', 'added', '-asOf', 'asOf', '-published', 'published', '-confidence', 'confidence'],
};

describe('orders', () => {
  it.each(Object.entries(SORTS).flatMap(([list, sorts]) => sorts.map((sort) => [list, sort])))(
    '%s by %s are walked whole, backwards the other way',
    async (list, sort) => {
      const all: string[] = (await get(`/${list}?sort=${sort}`)).items.map(({ id }: Item) => id);
      const walked: string[] = [];
      let query = `sort=${sort}`;
      for (let page = 0; page < 20; page++) {
        const { items, next } = await get(`/${list}?limit=2&${query}`);
        walked.push(...items.map(({ id }: Item) => id));
        if (next === null) break;
        query = `sort=${sort}&cursor=${next}`;
      }
      expect(all.length).toBeGreaterThan(5);
      expect(walked).toEqual(all);
      const other = sort!.startsWith('-') ? sort!.slice(1) : `-${sort}`;
      const reversed = (await get(`/${list}?sort=${other}`)).items.map(({ id }: Item) => id);
      expect(reversed).toEqual([...all].reverse());
    },
  );

  it('put the newest day of publication first', async () => {
    const days = (await get('/figures?sort=-published')).items.map(({ published }: Item) => published);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('refuse a cursor of another order or list with a sentence', async () => {
    const { next } = await get('/figures?limit=1&sort=published');
    const other = await get(`/figures?cursor=${next}`);
    expect(other.error.message).toBe(
      'the cursor belongs to another order than sort=-added; give the sort of the page before, or leave the cursor out',
    );
    const added = await get('/figures?limit=1&sort=confidence');
    expect((await get(`/claims?sort=confidence&cursor=${added.next}`)).error.code).toBe('invalid');
  });
});

describe('fields', () => {
  it('cut items, never from their evidence', async () => {
    const { items } = await get('/claims?fields=low,high&limit=1');
    expect(Object.keys(items[0]).sort()).toEqual(['figureId', 'high', 'id', 'low', 'quote', 'url']);
    expect(Object.keys((await get('/figures?fields=text&fields=unit')).items[0]).sort()).toEqual([
      'id',
      'quote',
      'text',
      'unit',
      'url',
    ]);
    expect((await get('/claims?fields=secret')).error.code).toBe('invalid');
  });
});

describe('a series', () => {
  it('stays under its address, beside its files', async () => {
    const { series } = await get('/crises/mosul/series');
    for (const one of series) {
      const { until, ...same } = await get(`/crises/mosul/series/${encodeURIComponent(one.key)}`);
      expect(same).toEqual(one);
      expect(until).toMatch(/^\d{4}-/);
    }
    const key = encodeURIComponent(series[0].key);
    const file = await request(appOf(seeded.store)).get(`/api/v1/crises/mosul/series/${key}.csv`);
    expect(file.headers['content-type']).toContain('text/csv');
  });

  it('holds the claims that its envelope is made of, also from before the window', async () => {
    const { series } = await get('/crises/mosul/series?from=2016-11-05');
    for (const { envelope, claims } of series) {
      const said = claims.flatMap(({ low, high }: { low: number | null; high: number | null }) => [low, high]);
      for (const { low, high } of envelope) expect(said).toEqual(expect.arrayContaining([low, high]));
    }
    expect(series.some(({ envelope }: { envelope: unknown[] }) => envelope.length > 0)).toBe(true);
  });
});

describe('the limit of requests', () => {
  const config = { host: '127.0.0.1', allowedHosts: [], requestsPerMinute: 3, proxies: ['loopback'] };

  it('refuses with the one error shape and Retry-After, each address on its own', async () => {
    const app = appOf(seeded.store, LOCAL, { config });
    const ask = (address: string) => request(app).get('/api/v1/status').set('X-Forwarded-For', address);
    for (let i = 0; i < 3; i++) expect((await ask('192.0.2.1')).status).toBe(200);
    const { status, headers, body } = await ask('192.0.2.1');
    expect([status, body.error.code]).toEqual([429, 'rate_limited']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body.error.message).toMatch(/^more than 3 requests in a minute from this address; go on in \d+ seconds$/);
    expect((await ask('192.0.2.2')).status).toBe(200);
  });

  it('believes no X-Forwarded-For of who is no proxy', async () => {
    const app = appOf(seeded.store, LOCAL, { config: { ...config, proxies: ['10.0.0.1'] } });
    const ask = (address: string) => request(app).get('/api/v1/status').set('X-Forwarded-For', address);
    for (let i = 0; i < 3; i++) await ask(`192.0.2.${i}`);
    expect((await ask('192.0.2.9')).status).toBe(429);
  });
});

describe('a viewer of public things', () => {
  it('learns nothing of rules, channels and alerts; one of internal things no address of a hook', async () => {
    const app = appOf(seeded.store);
    const hook = { kind: 'webhook', name: 'Desk', url: 'https://hooks.example/T0/secret-path' };
    const channel = (await request(app).post('/api/v1/channels').send(hook)).body;
    const condition = { kind: 'threshold', direction: 'above', value: 1 };
    const rule = (await request(app).post('/api/v1/rules').send({ name: 'Quiet', condition })).body;
    const open: Viewer = { actorId: 'embed', clearance: 'public' };
    for (const path of ['/rules', '/channels', '/alerts']) expect((await get(path, open)).items).toEqual([]);
    expect((await get(`/rules/${rule.id}`, open)).error.code).toBe('not_found');
    for (const path of [`/rules/${rule.id}`, `/channels/${channel.id}`]) {
      expect((await request(appOf(seeded.store, open)).delete(`/api/v1${path}`)).status).toBe(404);
    }
    const inside = await get('/channels', { actorId: 'desk', clearance: 'internal' });
    expect(inside.items.map(({ name }: { name: string }) => name)).toEqual(['Desk']);
    expect(JSON.stringify(inside)).not.toContain('secret-path');
    expect(JSON.stringify(await get('/channels'))).toContain('secret-path');
  });
});

/** What some lists cannot do without. */
const NEEDED: Record<string, string> = {
  '/places': '?q=al',
  '/claimants': '?q=un',
  '/review-queue': '?crisis=mosul',
};

describe('every answer', () => {
  it('of a list comes again as 304 and compressed', async () => {
    const document = await get('/openapi.json');
    const paths = Object.keys(document.paths).filter((path) => !path.includes('{') && path !== '/events');
    const lists = paths.filter((path) => document.paths[path].get).map((path) => path + (NEEDED[path] ?? ''));
    expect(lists.length).toBeGreaterThan(8);
    for (const path of [...lists, '/openapi.json']) {
      const first = await request(appOf(seeded.store)).get(`/api/v1${path}`).set('Accept-Encoding', 'gzip');
      const again = await request(appOf(seeded.store)).get(`/api/v1${path}`).set('If-None-Match', first.get('ETag')!);
      expect([path, again.status, again.text]).toEqual([path, 304, '']);
      if (JSON.stringify(first.body).length > 2_000)
        expect([path, first.get('Content-Encoding')]).toEqual([path, 'gzip']);
    }
  });
});
