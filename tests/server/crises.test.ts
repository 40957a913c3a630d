import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeJson, SeriesJson, SeriesListJson } from '../../server/api/schemas.js';
import { collectPage, MOSUL, openSeeded, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

let seeded: Seeded;
beforeEach(async () => {
  seeded = await openSeeded();
});
afterEach(() => seeded.store.close());

const app = () => request(appOf(seeded.store));
const get = async (path: string) => (await app().get(`/api/v1${path}`)).body;
const seriesAt = async (query = ''): Promise<SeriesListJson> => get(`/crises/mosul/series${query}`);
const values = (series: SeriesJson | undefined) =>
  series?.claims.map(({ claimant, text }) => `${claimant.name}: ${text}`);

describe('series', () => {
  it('keep claimants apart, the bounds of what was said, and count reprints', async () => {
    const { series, until, crisis } = await seriesAt();
    expect(series.map(({ metric, claims }) => [metric, claims.length])).toEqual([
      ['displaced', 4],
      ['fighters', 1],
      ['trapped', 1],
    ]);
    const [fled] = series[0]!.claims;
    expect(fled).toMatchObject({ low: 18_000, high: null, bound: 'minimum', asOf: '2016-11-03', since: '2016-10-17' });
    expect(fled).toMatchObject({ firstPrintedBy: 'Tigris Wire', reprints: 2 });
    expect(series[0]!.contested.length).toBeGreaterThan(0);
    // The crisis has a last day, but that is still to come in the seeded record.
    expect([crisis.to, until]).toEqual(['2016-12-31', '2016-12-20']);
  });

  it('carry nothing from a crisis of the past to today', async () => {
    seeded.store.now = () => new Date('2026-11-20T08:00:00Z');
    expect((await seriesAt()).until).toBe('2016-12-31');
    await app().patch('/api/v1/crises/mosul').send({ to: null });
    // Without a last day it is the last day that anybody spoke of it.
    const { until, series } = await seriesAt();
    expect(until).toBe('2016-11-12');
    expect(series.flatMap(({ recommended }) => recommended).filter(({ to }) => to > until)).toEqual([]);
  });

  it('filter by metric, claimant and review', async () => {
    expect((await seriesAt('?metric=fighters')).series.map(({ metric }) => metric)).toEqual(['fighters']);
    expect(values((await seriesAt('?claimant=unhcr&metric=displaced')).series[0])).toEqual([
      'UNHCR: 18,000',
      'UNHCR: 42,000',
    ]);
    expect((await seriesAt('?review=confirmed')).series).toEqual([]);
    expect((await seriesAt(`?place=${MOSUL.id}`)).series).toHaveLength(3);
    // A place stands for all inside it.
    expect((await seriesAt('?place=iso:IRQ')).series).toHaveLength(3);
    expect((await get('/figures?place=iso:IRQ&metric=trapped')).items).toHaveLength(1);
    expect((await seriesAt('?place=geonames:1')).series).toEqual([]);
  });

  it('show what still stands at the beginning of a window', async () => {
    const { series } = await seriesAt('?metric=fighters,displaced&from=2016-11-11&to=2016-11-20');
    const [displaced, fighters] = series;
    expect(values(fighters)).toEqual(['US-led coalition: 3,000 to 5,000']);
    expect(fighters!.recommended).toEqual([{ from: '2016-11-11', to: '2016-11-20', claimId: fighters!.claims[0]!.id }]);
    // UNHCR's first number was replaced the day before the window begins.
    expect(values(displaced)).not.toContain('UNHCR: 18,000');
    expect(values(displaced)).toContain('UNHCR: 42,000');
    expect((await seriesAt('?from=2015-01-01&to=2015-12-31')).series).toEqual([]);
  });

  it('follow the order of precedence that people set', async () => {
    const claimantOn = async (day: string) => {
      const [displaced] = (await seriesAt('?metric=displaced')).series;
      const id = displaced!.recommended.find(({ from, to }) => from <= day && day <= to)?.claimId;
      return displaced!.claims.find((claim) => claim.id === id)?.claimant.id;
    };
    for (const first of ['iraq-migration-ministry', 'unhcr']) {
      await app()
        .patch('/api/v1/crises/mosul')
        .send({ precedence: [first] });
      expect(await claimantOn('2016-11-20')).toBe(first);
    }
  });
});

describe('crises', () => {
  it('are made with a slug of their name and the claims at their places', async () => {
    const made = await app()
      .post('/api/v1/crises')
      .send({ name: 'Displaced in Iraq', places: ['iso:IRQ'], metrics: ['displaced'] });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ slug: 'displaced-in-iraq', counts: { claims: 4 }, places: [{ name: 'Iraq' }] });
    const again = await app().post('/api/v1/crises').send({ name: 'Displaced in Iraq' });
    expect([again.status, again.body.error.code]).toEqual([409, 'conflict']);
  });

  it('change their claims with their keywords, window and places', async () => {
    const claims = async (change: object) =>
      (await app().patch('/api/v1/crises/mosul').send(change)).body.counts.claims;
    expect(await claims({ keywords: ['coalition'] })).toBe(3);
    expect(await claims({ keywords: ['US-led'] })).toBe(3);
    expect(await claims({ keywords: [], from: '2016-11-10' })).toBe(3);
    expect(await claims({ from: null, places: ['iso:SYR'] })).toBe(0);
  });

  it('refuse places that are none, a window that ends before it begins, and a taken slug', async () => {
    const patch = async (change: object) =>
      (await app().patch('/api/v1/crises/mosul').send(change)).body.error?.message;
    expect(await patch({ places: ['geonames:0'] })).toMatch(/^there is no place "geonames:0"/);
    expect(await patch({ from: '2017-01-01' })).toBe('the window ends (2016-12-31) before it begins (2017-01-01)');
    expect(await patch({})).toBe('body: name at least one thing to change');
    expect(await patch({ expiry: 3 })).toMatch(/^unknown field in the body "expiry"; there are: name, slug/);
  });
});

describe('changes', () => {
  const kinds = (changes: ChangeJson[]) => changes.map(({ kind, claim }) => `${kind} ${claim?.text}`);

  it('are newest first, with what was said before and the other side', async () => {
    const { items } = await get('/crises/mosul/changes');
    const revised = items.find((change: ChangeJson) => change.kind === 'claim_revised');
    expect(revised).toMatchObject({ claim: { text: '42,000' }, before: { low: 18_000, bound: 'minimum' } });
    const contested = items.find((change: ChangeJson) => change.kind === 'claim_contested');
    expect(contested.other).not.toBeNull();
    expect(items.map((change: ChangeJson) => change.id)).toEqual(
      items.map((c: ChangeJson) => c.id).sort((a: number, b: number) => b - a),
    );
  });

  it('since an instant or a change', async () => {
    const { items } = await get('/crises/mosul/changes?since=2016-11-11');
    expect(kinds(items)).toContain('claim_new 55,000');
    expect(kinds(items)).not.toContain('claim_new 30,000');
    expect((await get(`/crises/mosul/changes?since=${items[0].id}`)).items).toEqual([]);
    expect((await get('/crises/mosul/changes?since=yesterday')).error.code).toBe('invalid');
  });

  it('page by page miss nothing while more comes in', async () => {
    const seen: number[] = [];
    let cursor = '';
    for (let page = 0; page < 20; page++) {
      const { items, next } = await get(`/crises/mosul/changes?order=asc&limit=2${cursor}`);
      seen.push(...items.map((change: ChangeJson) => change.id));
      if (page === 1) {
        await collectPage(seeded.store, seeded.sources['Harbour Herald']!, {
          source: 'Harbour Herald',
          published: '2016-11-20',
          title: 'A later count',
          said: [
            {
              sentence: 'About 60,000 people from Mosul are now in camps.',
              number: '60,000',
              fields: { low: 60_000, high: 60_000, bound: 'approximate', kind: 'stock', to: '2016-11-20' },
            },
          ],
        });
      }
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    const all = (await get('/crises/mosul/changes?order=asc&limit=200')).items;
    expect(seen).toEqual(all.map((change: ChangeJson) => change.id));
    expect(kinds(all)).toContain('claim_new 60,000');
  });
});
