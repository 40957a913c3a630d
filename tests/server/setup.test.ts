/** Setting a crisis up: its preview, its archive and end, households; notes; what is different between two moments. */
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import { LOCAL, type Viewer } from '../../data/viewer.js';
import type { PreviewJson } from '../../server/api/crisisPreview.js';
import type { ClaimJson, DifferenceJson } from '../../server/api/schemas.js';
import { collectPage, openSeeded, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

let seeded: Seeded;
beforeEach(async () => {
  seeded = await openSeeded();
});
afterEach(() => seeded.store.close());

const PUBLIC: Viewer = { actorId: 'embed', clearance: 'public' };
const app = (viewer = LOCAL) => request(appOf(seeded.store, viewer));
const get = async (path: string, viewer = LOCAL) => (await app(viewer).get(`/api/v1${path}`)).body;
const post = (path: string, body: object = {}) => app().post(`/api/v1${path}`).send(body);
const patch = (path: string, body: object) => app().patch(`/api/v1${path}`).send(body);

describe('a preview', () => {
  const preview = async (body: object): Promise<PreviewJson> => (await post('/crises/preview', body)).body;

  it('says what would fall in and why, and saves nothing', async () => {
    const found = await preview({ places: ['iso:IRQ'], metrics: ['fighters'], keywords: ['tanks', 'coalition'] });
    expect([found.claims, found.enter, found.leave, found.partial]).toEqual([1, 1, 0, false]);
    expect(found.items).toMatchObject([
      {
        change: 'enters',
        claim: { text: '3,000 to 5,000' },
        why: {
          place: { id: 'iso:IRQ', itself: false },
          ...{ inWindow: true, ofMetric: true, keyword: 'coalition', override: null },
        },
      },
    ]);
    expect((await get('/crises')).items).toHaveLength(1);
  });

  it('of a change says what would come and go, and what a decision holds in', async () => {
    const [claim] = (await get('/claims?metric=trapped')).items as ClaimJson[];
    await post('/crises/mosul/overrides', { figure: claim!.figureId, verdict: 'in' });
    const found = await preview({ crisis: 'mosul', places: ['geonames:99072'], metrics: ['fighters'] });
    expect([found.claims, found.enter, found.leave]).toEqual([2, 0, 4]);
    const leaving = found.items.filter(({ change }) => change === 'leaves');
    expect(new Set(leaving.map(({ claim: { metric }, why }) => `${metric} ${why.ofMetric}`))).toEqual(
      new Set(['displaced false']),
    );
    expect(found.items.find(({ claim: { metric } }) => metric === 'trapped')!.why).toMatchObject({
      override: 'in',
      ofMetric: false,
    });
    // What it said comes true.
    await patch('/crises/mosul', { metrics: ['fighters'] });
    expect((await get('/crises/mosul')).counts.claims).toBe(2);
  });

  it('shows a viewer only what that viewer may see', async () => {
    const asked = { places: ['iso:IRQ'], metrics: ['displaced'] };
    const [all, some] = [await preview(asked), (await app(PUBLIC).post('/api/v1/crises/preview').send(asked)).body];
    expect([all.claims, some.claims]).toEqual([4, 3]);
  });

  it('refuses places and windows that are none', async () => {
    expect((await post('/crises/preview', { places: ['nowhere'] })).status).toBe(400);
    expect((await post('/crises/preview', { from: '2016-12', to: '2016-11' })).status).toBe(400);
  });
});

describe('a crisis', () => {
  it('goes out of sight and comes back; it ends only from there', async () => {
    await post('/crises', { name: 'Raqqa', places: ['iso:SYR'] });
    const names = async (query = '') => (await get(`/crises${query}`)).items.map((one: { slug: string }) => one.slug);
    expect((await app().delete('/api/v1/crises/raqqa')).status).toBe(409);
    expect((await patch('/crises/raqqa', { archived: true })).body.archivedAt).not.toBeNull();
    expect([await names(), await names('?archived=true')]).toEqual([['mosul'], ['mosul', 'raqqa']]);
    await patch('/crises/raqqa', { archived: false });
    expect(await names()).toEqual(['mosul', 'raqqa']);
    await patch('/crises/raqqa', { archived: true });
    expect((await app().delete('/api/v1/crises/raqqa')).status).toBe(204);
    expect(await names('?archived=true')).toEqual(['mosul']);
    const trail = await reader(seeded.store).selectFrom('audit').select('action').orderBy('id').execute();
    expect(trail.map((row) => row.action).slice(-4)).toEqual([
      'crisis.archive',
      'crisis.restore',
      'crisis.archive',
      'crisis.delete',
    ]);
  });

  it('shows households in people only by a size that somebody gave, beside what was said', async () => {
    await collectPage(seeded.store, seeded.sources['Tigris Wire']!, {
      ...{ source: 'Tigris Wire', published: '2016-12-01', title: 'Camps' },
      said: [
        {
          sentence: 'More than 500 households from Mosul are in need, UNHCR said.',
          number: '500',
          fields: { low: 500, high: null, bound: 'minimum', metric: 'in_need', unit: 'households', kind: 'stock' },
        },
      ],
    });
    const inPeople = async (query = '') => (await get(`/crises/mosul/series?metric=in_need${query}`)).series[0];
    expect((await inPeople()).inPeople).toBeNull();
    const asked = await inPeople('&householdSize=5.5');
    expect(asked.inPeople).toEqual({
      householdSize: 5.5,
      values: [{ claimId: asked.claims[0].id, low: 2_750, high: null }],
    });
    expect(asked.claims[0]).toMatchObject({ low: 500, high: null, unit: 'households' });
    await patch('/crises/mosul', { householdSize: 6 });
    expect((await inPeople()).inPeople).toMatchObject({ householdSize: 6, values: [{ low: 3_000 }] });
    expect((await get('/crises/mosul/series?metric=displaced')).series[0].inPeople).toBeNull();
  });
});

describe('notes', () => {
  it('are threads on a figure or its claim, added to and never changed', async () => {
    const [claim] = (await get('/claims?metric=fighters')).items as ClaimJson[];
    const made = await post(`/figures/${claim!.figureId}/notes`, { kind: 'question', text: 'Which city?' });
    expect([made.status, made.body]).toMatchObject([201, { kind: 'question', about: 'figure', resolved: false }]);
    await post(`/claims/${claim!.id}/notes`, { text: 'Confirmed by phone.' });
    const open = async (viewer?: Viewer) => (await get('/crises/mosul/questions', viewer)).items;
    expect(await open()).toMatchObject([
      { id: made.body.id, entries: [{ text: 'Which city?' }], claim: { id: claim!.id } },
    ]);
    expect(await open(PUBLIC)).toEqual([]);
    const answer = (body: object) => post(`/notes/${made.body.id}/answers`, body);
    await answer({ text: 'Mosul, see the second paragraph.' });
    expect((await answer({ kind: 'resolve' })).body.resolved).toBe(true);
    expect(await open()).toEqual([]);
    expect((await answer({ kind: 'resolve' })).status).toBe(409);
    expect((await answer({ kind: 'reply' })).status).toBe(400);
    const { items } = await get(`/claims/${claim!.id}/notes`);
    expect(items.map((one: { about: string; entries: unknown[] }) => [one.about, one.entries.length])).toEqual([
      ['figure', 3],
      ['claim', 1],
    ]);
    expect((await get(`/claims/${claim!.id}/notes`, PUBLIC)).items).toEqual([]);
  });

  it('go into exports, for those who may see them', async () => {
    const [claim] = (await get('/claims?metric=fighters')).items as ClaimJson[];
    await post(`/figures/${claim!.figureId}/notes`, { kind: 'question', text: 'Which\ncity?' });
    const lines = async (viewer: Viewer) =>
      (await app(viewer).get('/api/v1/crises/mosul/claims.jsonl?metric=fighters')).text;
    expect(await lines(LOCAL)).toContain('"notes":"question, open: Which city?"');
    expect(await lines(PUBLIC)).not.toContain('Which');
  });
});

describe('the difference between two moments', () => {
  const kinds = async (query: string) =>
    ((await get(`/crises/mosul/difference?${query}`)) as DifferenceJson).items.map(
      ({ kind, claim, before }) => `${kind} ${claim?.text}${before ? ` over ${before.text}` : ''}`,
    );

  it('leaves out what came and went, and takes a revision over the number of the beginning', async () => {
    expect(await kinds('since=2016-11-04&until=2016-11-11')).toEqual([
      'claim_revised 42,000 over 18,000',
      'claim_new 30,000',
      'claim_contested 30,000',
    ]);
    // Over the whole time the 42,000 is new, and it is no revision of what nobody knew.
    expect(await kinds('since=2016-10-01&until=2016-11-11')).toEqual([
      'claim_new 1.5 million',
      'claim_new 3,000 to 5,000',
      'claim_new 42,000',
      'claim_new 30,000',
      'claim_contested 30,000',
    ]);
    expect(await kinds('since=2016-12-01')).toEqual([]);
  });
});
