/** The downloads of a crisis, read by other parsers than our writers, and what of them a viewer may see. */
import { parse } from 'csv-parse/sync';
import { parseAtomFeed } from 'feedsmith';
import { readSheet } from 'read-excel-file/node';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { LOCAL, type Viewer } from '../../data/viewer.js';
import { CLAIM_COLUMNS } from '../../engine/exports/claimColumns.js';
import { FIGURE_COLUMNS } from '../../engine/exports/figureColumns.js';
import { errorBody } from '../../server/api/schemas.js';
import { pngOf } from '../../server/png.js';
import { claimFilters } from '../../server/routes/claims.js';
import { downloads } from '../../server/routes/exports.js';
import { figureFilters } from '../../server/routes/figures.js';
import { collectPage, openSeeded, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

const PUBLIC: Viewer = { actorId: 'embed', clearance: 'public' };
const SERIES = encodeURIComponent('displaced|people|people|flow|counted|geonames:99072|2016-10-17');
const NAMES = CLAIM_COLUMNS.map(({ name }) => name);

let seeded: Seeded;
let ruleId: string;
beforeAll(async () => {
  seeded = await openSeeded();
  const rule = { name: 'New', condition: { kind: 'new_claim' } };
  ruleId = (await request(appOf(seeded.store)).post('/api/v1/rules').send(rule)).body.id;
});
afterAll(() => seeded.store.close());

const get = (path: string, viewer: Viewer = LOCAL) =>
  request(appOf(seeded.store, viewer))
    .get(`/api/v1/crises/mosul${path}`)
    .buffer(true)
    .parse((res, done) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => done(null, Buffer.concat(chunks)));
    });
const text = async (path: string, viewer?: Viewer) => (await get(path, viewer)).body.toString('utf8') as string;
type Named = 'claim' | 'metric' | 'low' | 'claimant' | 'country' | 'reprints' | 'Source';
type Records = Record<Named, string>[];
const csvOf = async (path: string, viewer?: Viewer): Promise<Records> =>
  parse(await text(path, viewer), { columns: true, bom: true }) as Records;

describe('every download', () => {
  const address = (path: string) =>
    `/api/v1${path.replace(':slug', 'mosul').replace(':key', SERIES).replace(':id', ruleId)}`;

  it.each(downloads.map((file) => [file.path, file] as const))('%s answers as it says', async (path, file) => {
    const { status, headers } = await request(appOf(seeded.store)).get(address(path));
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(file.mediaType);
    expect(headers['cache-control']).toBe('private, no-cache');
    const head = await request(appOf(seeded.store)).head(address(path));
    expect([head.status, head.get('Content-Type'), head.text ?? '']).toEqual([200, file.mediaType, '']);
  });

  it.each(downloads.map(({ path }) => [path]))('%s refuses what it does not know, in the one shape', async (path) => {
    for (const [at, code] of [
      [`${address(path)}?nonsense=1`, 'invalid'],
      [`${address(path)}?from=2016-13-01`, 'invalid'],
      [address(path.replace(':slug', 'nothing').replace(':id', 'nothing')), 'not_found'],
    ] as const) {
      const { body } = await request(appOf(seeded.store)).get(at);
      expect([at, errorBody.parse(body).error.code]).toEqual([at, code]);
    }
  });

  it('says so where there is no such series', async () => {
    for (const ending of ['csv', 'json', 'metadata.json', 'atom', 'xlsx']) {
      const { status, body } = await request(appOf(seeded.store)).get(`/api/v1/crises/mosul/series/nothing.${ending}`);
      expect([status, body.error.code]).toEqual([404, 'not_found']);
    }
  });

  it('takes the filters of the list that it is a file of', () => {
    for (const { path, query } of downloads.filter((file) => !/\/changes\.|^\/rules\//.test(file.path))) {
      const names = Object.keys((query as z.ZodObject).shape).filter((name) => name !== 'hxl' && name !== 'bom');
      const taken = Object.keys(path.includes('/figures.') ? figureFilters : claimFilters);
      expect([path, names]).toEqual([path, taken]);
    }
  });
});

describe('claims.csv', () => {
  it('has a row a claim, as the list has them', async () => {
    const rows = await csvOf('/claims.csv');
    const { body } = await request(appOf(seeded.store)).get('/api/v1/claims?crisis=mosul');
    expect(rows.map((row) => row.claim)).toEqual(body.items.map((claim: { id: string }) => claim.id));
    expect(Object.keys(rows[0]!)).toEqual(NAMES);
    expect(rows.find(({ metric }) => metric === 'fighters')).toMatchObject({
      said: '3,000 to 5,000',
      low: '3000',
      high: '5000',
      bound: 'range',
      as_of: '2016-11-02',
      published: '2016-11-03',
      claimant: 'US-led coalition',
      publisher: 'Tigris Wire',
      quote: 'The US-led coalition counts 3,000 to 5,000 fighters in Mosul.',
      country: 'IRQ',
      latitude: '36.34',
      longitude: '43.12',
      review: 'unreviewed',
    });
    expect(rows.find(({ low }) => low === '18000')).toMatchObject({
      said: 'More than 18,000',
      high: '',
      reprints: '2',
    });
  });

  it('narrows', async () => {
    expect((await csvOf('/claims.csv?metric=fighters,trapped')).map((row) => row.metric)).toEqual([
      'trapped',
      'fighters',
    ]);
    expect(await csvOf('/claims.csv?q=registered')).toHaveLength(1);
    expect(await csvOf('/claims.csv?metric=killed')).toEqual([]);
  });

  it('has hashtags and a byte order mark where they are asked for', async () => {
    const plain = await text('/claims.csv');
    expect(plain.startsWith('claim,')).toBe(true);
    const tagged = await text('/claims.csv?hxl=1&bom=1');
    expect(tagged.startsWith('\uFEFFclaim,')).toBe(true);
    const tags = (await csvOf('/claims.csv?hxl=1&bom=1'))[0]!;
    expect([tags.low, tags.claimant, tags.country]).toEqual([
      '#indicator+num+min',
      '#meta+source+claimant',
      '#country+code+v_iso3',
    ]);
    expect((await csvOf(`/series/${SERIES}.csv?hxl=1`))[0]!.low).toBe('#affected+displaced+min');
  });

  it('is saved under a name', async () => {
    const name = async (path: string) => (await get(path)).headers['content-disposition'];
    expect(await name('/claims.csv')).toBe('attachment; filename="mosul-claims.csv"');
    expect(await name(`/series/${SERIES}.csv`)).toBe('attachment; filename="mosul-displaced.csv"');
  });
});

it('says the same in CSV, JSON, JSON Lines and the workbook', async () => {
  const rows = await csvOf('/claims.csv');
  const records = JSON.parse(await text('/claims.json')) as Record<string, unknown>[];
  const lines = (await text('/claims.jsonl')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(records);
  expect(records.map((record) => Object.values(record).map((cell) => (cell === null ? '' : String(cell))))).toEqual(
    rows.map((row) => Object.values(row)),
  );
  const sheet = await readSheet((await get('/claims.xlsx')).body);
  expect(sheet[0]).toEqual(CLAIM_COLUMNS.map(({ header }) => header));
  const days = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);
  expect(sheet.slice(1).map((cells) => cells.map(days))).toEqual(records.map((record) => Object.values(record)));
});

it('says in the sidecar what was asked for, by which versions it was made and whose sentences are in it', async () => {
  const sidecar = JSON.parse(await text('/claims.metadata.json?metric=displaced'));
  expect(sidecar).toMatchObject({
    title: 'Mosul: claims',
    query: { from: '/api/v1/crises/mosul/claims.csv?metric=displaced', filters: { metric: ['displaced'] } },
    exportedAt: '2016-12-20T08:00:00.000Z',
    versions: { method: '1', extractors: ['test-1'] },
  });
  expect(sidecar.sources).toContainEqual({
    publisher: 'Tigris Wire',
    url: 'https://tigris-wire.example/feed',
    termsNote: null,
    prints: 5,
  });
  // Where a folder lies on the server is not told.
  expect(sidecar.sources.find((source: { publisher: string }) => source.publisher === 'Field desk').url).toBeNull();
  expect(sidecar.columns.map((column: { name: string }) => column.name)).toEqual(NAMES);
  expect(sidecar.licence.join(' ')).toContain('full text of articles is never exported');
});

it('has the figures too, as the list has them, in every format alike', async () => {
  const rows = await csvOf('/figures.csv?metric=displaced');
  const { items } = (await request(appOf(seeded.store)).get('/api/v1/figures?crisis=mosul&metric=displaced')).body;
  expect(items).toHaveLength(6);
  const numbers = (row: Record<string, unknown>) => [
    row['low'],
    row['high'],
    row['quote'],
    row['url'],
    row['publisher'],
  ];
  const written = (cells: unknown[]) => cells.map((cell) => (cell === null ? '' : String(cell)));
  expect(rows.map(numbers)).toEqual(items.map((item: Record<string, unknown>) => written(numbers(item))));
  expect(rows.map((row) => (row as Record<string, string>)['figure'])).toEqual(
    items.map(({ id }: { id: string }) => id),
  );
  const records = JSON.parse(await text('/figures.json?metric=displaced')) as Record<string, unknown>[];
  const lines = (await text('/figures.jsonl?metric=displaced')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(records);
  expect(records.map(numbers)).toEqual(items.map(numbers));
  const sheet = await readSheet((await get('/figures.xlsx?metric=displaced')).body);
  const at = (name: string) => FIGURE_COLUMNS.findIndex((column) => column.name === name);
  const cells = sheet.slice(1).map((row) => ['low', 'high', 'quote', 'url', 'publisher'].map((name) => row[at(name)]));
  expect(cells).toEqual(items.map(numbers));
  expect((await csvOf('/figures.csv?metric=displaced&hxl=1'))[0]!.low).toBe('#affected+displaced+min');
  expect(await csvOf(`/figures.csv?claim=${items[0].claimId}&review=rejected`)).toEqual([]);
  const sidecar = JSON.parse(await text('/figures.metadata.json'));
  expect(sidecar.columns.map(({ name }: { name: string }) => name)).toEqual(FIGURE_COLUMNS.map(({ name }) => name));
});

describe('claims.atom', () => {
  it('is a feed of claims, the one that something became of last first', async () => {
    const feed = parseAtomFeed(await text('/claims.atom'));
    expect(feed.title).toMatchObject({ value: 'Mosul: claims' });
    expect(feed.links?.map(({ rel }) => rel)).toEqual(['self', 'alternate']);
    expect(feed.entries).toHaveLength(6);
    const ids = feed.entries!.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(6);
    expect(ids.every((id) => /^urn:uuid:[0-9a-f-]{36}$/.test(id!))).toBe(true);
    const updated = feed.entries!.map((entry) => String(entry.updated));
    expect(updated).toEqual([...updated].sort().reverse());
    expect(String(feed.updated)).toBe(updated[0]);
  });

  it('moves an entry up when its claim is reviewed, under the same id', async () => {
    const own = await openSeeded();
    const app = request(appOf(own.store));
    const entries = async () =>
      parseAtomFeed((await app.get('/api/v1/crises/mosul/claims.atom').buffer(true)).text).entries!;
    const before = await entries();
    const [figure] = (await app.get('/api/v1/figures?metric=fighters')).body.items;
    await app
      .post(`/api/v1/figures/${figure.id}/reviews`)
      .send({ seenRevision: 0, verdict: 'correct', changes: { low: 4000 } });
    const after = await entries();
    expect(after).toHaveLength(before.length);
    const [first] = after;
    expect(first!.title).toMatchObject({ value: '4,000–5,000 fighters, Mosul · US-led coalition' });
    expect(before.map(({ id }) => id)).toContain(first!.id);
    expect(String(first!.updated) > String(first!.published)).toBe(true);
    await own.store.close();
  });

  it('keeps a claim, and what changed of it, when an earlier print is found', async () => {
    const own = await openSeeded();
    const app = request(appOf(own.store));
    const idsOf = async () =>
      parseAtomFeed((await app.get('/api/v1/crises/mosul/claims.atom').buffer(true)).text).entries!.map(({ id }) => id);
    const changes = async () => (await app.get('/api/v1/crises/mosul/changes?since=0&limit=200')).body.items;
    const [before, told] = [await idsOf(), (await changes()).length];
    const [was] = (await app.get('/api/v1/claims?metric=fighters')).body.items;
    await collectPage(own.store, own.sources['Harbour Herald']!, {
      source: 'Harbour Herald',
      published: '2016-11-02',
      title: 'Who is left',
      said: [
        {
          sentence: 'The US-led coalition counts 3,000 to 5,000 fighters in Mosul.',
          number: '3,000 to 5,000',
          fields: {
            ...{ low: 3_000, high: 5_000, bound: 'range', metric: 'fighters', group: 'fighters', kind: 'stock' },
            ...{ to: '2016-11-02', attribution: 'The US-led coalition' },
            claimant: { id: 'us-led-coalition', name: 'US-led coalition', kind: 'military' },
          },
        },
      ],
    });
    const [is] = (await app.get('/api/v1/claims?metric=fighters')).body.items;
    expect([is.reprints, is.id === was.id]).toEqual([1, false]);
    expect(await idsOf()).toEqual(before);
    const printsOf = async (id: string) => (await app.get(`/api/v1/figures?claim=${id}`)).body.items;
    expect(await printsOf(was.id)).toEqual(await printsOf(is.id));
    expect(await printsOf(was.id)).toHaveLength(2);
    expect((await changes()).length).toBe(told);
    await own.store.close();
  });

  it('is a feed of its own where it is narrowed, and answers 304 while nothing has changed', async () => {
    const id = async (path: string) => parseAtomFeed(await text(path)).id;
    const ids = [await id('/claims.atom'), await id('/claims.atom?metric=trapped'), await id(`/series/${SERIES}.atom`)];
    expect(new Set(ids).size).toBe(3);
    expect(parseAtomFeed(await text('/claims.atom?metric=trapped')).entries).toHaveLength(1);
    // The feed names its own address.
    const host = 'figurewatch.localhost';
    const etag = (await get('/claims.atom').set('Host', host)).get('ETag')!;
    const again = await get('/claims.atom').set('Host', host).set('If-None-Match', etag);
    expect(again.status).toBe(304);
  });
});

describe('the chart of a series', () => {
  it('is an image of its claims with where it came from, at an address beside its table', async () => {
    const svg = await text(`/series/${SERIES}.svg`);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    for (const part of [
      'UNHCR: 42,000, as of 10 Nov 2016',
      'First printed by',
      'Tigris Wire',
      'Method 1.',
      'Pages read up to',
    ]) {
      expect(svg).toContain(part);
    }
    expect(svg).toMatch(/http:\/\/127\.0\.0\.1:\d+\/crises\/mosul/);
  });

  it('is narrowed by claimant and cut to days', async () => {
    const narrowed = await text(`/series/${SERIES}.svg?claimant=unhcr&from=2016-11-08&to=2016-11-20`);
    expect(narrowed).not.toContain('ministry');
    expect(narrowed).toContain('drawn 8 Nov 2016 to 20 Nov 2016');
    // What was said before the window still stands at its beginning, as in the API.
    expect(narrowed).toContain('42,000');
    expect((await get(`/series/${SERIES}.svg?claimant=nobody`)).status).toBe(404);
  });

  it('has its words in pixels, too, on a machine without fonts', async () => {
    const { body } = await get(`/series/${SERIES}.png`);
    expect(body.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(body.readUInt32BE(16)).toBe(1920);
    const svg = await text(`/series/${SERIES}.svg`);
    const mute = await pngOf(svg.replace(/<text .*?<\/text>/g, ''));
    expect((await pngOf(svg)).length).toBeGreaterThan(mute.length * 1.5);
  });

  it('answers 304 while nothing has changed', async () => {
    const host = 'figurewatch.localhost';
    for (const format of ['svg', 'png']) {
      const etag = (await get(`/series/${SERIES}.${format}`).set('Host', host)).get('ETag')!;
      const again = await get(`/series/${SERIES}.${format}`).set('Host', host).set('If-None-Match', etag);
      expect([format, again.status]).toEqual([format, 304]);
    }
  });

  it('shows a viewer nothing internal', async () => {
    const internal = /River Relief|55,?000|Field desk/;
    expect(await text(`/series/${SERIES}.svg`)).toMatch(internal);
    expect(await text(`/series/${SERIES}.svg`, PUBLIC)).not.toMatch(internal);
  });
});

describe('the table for reports', () => {
  it('has each claimant with its last word, and what changed', async () => {
    const table = parse(await text('/changes.tsv?metric=displaced'), { columns: true, delimiter: '\t' }) as Records;
    expect(Object.keys(table[0]!)).toEqual(['Figure', 'Source', 'As of', 'Change since last report']);
    expect(table.find((row) => row.Source === 'UNHCR, in Tigris Wire')).toEqual({
      Figure: '42,000 displaced, Mosul, since 17 Oct 2016',
      Source: 'UNHCR, in Tigris Wire',
      'As of': '10 Nov 2016',
      'Change since last report': 'Was more than 18,000 as of 3 Nov 2016',
    });
    expect(table).toHaveLength(3);
  });

  it('knows what was said before the window', async () => {
    const table = parse(await text('/changes.tsv?from=2016-11-10&claimant=unhcr'), { columns: true, delimiter: '\t' });
    expect((table as Record<string, string>[]).map((row) => row['Change since last report'])).toEqual([
      'Was more than 18,000 as of 3 Nov 2016',
    ]);
    expect(await text('/changes.tsv?to=2016-11-09&metric=displaced')).toContain('First report');
  });
});

describe('a viewer with clearance for public things', () => {
  it.each([
    'claims.csv',
    'figures.csv',
    'figures.metadata.json',
    'claims.json',
    'claims.jsonl',
    'claims.metadata.json',
    'claims.atom',
    'changes.html',
    'changes.tsv',
  ])('finds nothing internal in %s', async (file) => {
    const internal = /River Relief|55,?000|Field desk|field-notes/;
    expect(await text(`/${file}`)).toMatch(internal);
    expect(await text(`/${file}`, PUBLIC)).not.toMatch(internal);
  });

  it('finds nothing internal in the workbook, nor counts an internal print', async () => {
    const sheet = await readSheet((await get('/claims.xlsx', PUBLIC)).body);
    expect(JSON.stringify(sheet)).not.toMatch(/River Relief|Field desk/);
    expect((await csvOf('/claims.csv', PUBLIC)).find(({ low }) => low === '18000')!.reprints).toBe('1');
  });

  it('finds no series that is internal as a whole', async () => {
    const own = await openSeeded({ without: 'Harbour Herald' });
    await request(appOf(own.store)).patch(`/api/v1/sources/${own.sources['Tigris Wire']}`).send({
      confidentiality: 'internal',
    });
    const path = `/api/v1/crises/mosul/series/${SERIES}.csv`;
    expect((await request(appOf(own.store)).get(path)).status).toBe(200);
    expect((await request(appOf(own.store, PUBLIC)).get(path)).status).toBe(404);
    await own.store.close();
  });
});
