import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import { finishRun, startRun } from '../../data/queries/runs.js';
import type { Viewer } from '../../data/viewer.js';
import { openSeeded, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

const AMAL: Viewer = { actorId: 'amal', clearance: 'restricted' };

let seeded: Seeded;
beforeEach(async () => {
  seeded = await openSeeded();
});
afterEach(() => seeded.store.close());

const app = () => request(appOf(seeded.store, AMAL));
const get = async (path: string) => (await app().get(`/api/v1${path}`)).body;
const post = (path: string, body: object = {}) => app().post(`/api/v1${path}`).send(body);
const patch = (path: string, body: object) => app().patch(`/api/v1${path}`).send(body);

/** What the trail says that this person did, in order. */
const trail = async () =>
  (
    await reader(seeded.store).selectFrom('audit').selectAll().where('actor_id', '=', 'amal').orderBy('id').execute()
  ).map((row) => row.action);

describe('writes', () => {
  it('each leave a row in the trail under their actor', async () => {
    const source = (await post('/sources', { name: 'Dune Post', kind: 'feed', url: 'https://dune.example/feed' })).body;
    await patch(`/sources/${source.id}`, { schedule: 'every 2h' });
    await patch(`/sources/${source.id}`, { state: 'paused' });
    await post('/crises', { name: 'Raqqa', places: ['iso:SYR'] });
    await patch('/crises/raqqa', { name: 'Raqqa and around' });
    const channel = (await post('/channels', { kind: 'log', name: 'Log' })).body;
    const condition = { kind: 'change', percent: 20 };
    const rule = (await post('/rules', { name: 'Jumps', condition, channels: [channel.id] })).body;
    await patch(`/rules/${rule.id}`, { enabled: false });
    await app().delete(`/api/v1/rules/${rule.id}`);
    await app().delete(`/api/v1/channels/${channel.id}`);
    const [figure] = (await get('/figures?metric=fighters')).items;
    await post(`/figures/${figure.id}/reviews`, { seenRevision: 0, verdict: 'confirm' });
    expect(await trail()).toEqual([
      'source.create',
      'source.update',
      'source.update',
      'crisis.create',
      'crisis.update',
      'channel.create',
      'rule.create',
      'rule.update',
      'rule.delete',
      'channel.delete',
      'review.confirm',
    ]);
  });

  it('that are refused leave none', async () => {
    const twin = await post('/sources', { name: 'Twin', kind: 'feed', url: 'https://tigris-wire.example/feed' });
    expect([twin.status, twin.body.error.code]).toEqual([409, 'conflict']);
    const rule = { name: 'x', condition: { kind: 'change', percent: 20 } };
    expect((await post('/rules', { ...rule, crisis: 'nowhere' })).status).toBe(400);
    expect((await post('/rules', { ...rule, channels: ['none'] })).status).toBe(400);
    expect((await patch('/rules/none', { enabled: true })).status).toBe(404);
    expect((await post('/sources', { name: 'x', kind: 'feed', url: 'ftp://x' })).status).toBe(400);
    expect(await trail()).toEqual([]);
  });
});

describe('sources', () => {
  it('are asked to run by a row that the collector answers', async () => {
    const id = seeded.sources['Tigris Wire']!;
    const { status, body } = await post(`/sources/${id}/run`);
    expect(status).toBe(202);
    expect(await get(`/requests/${body.requestId}`)).toMatchObject({
      kind: 'collect_source',
      state: 'waiting',
      output: null,
    });
    const row = await reader(seeded.store).selectFrom('request').selectAll().executeTakeFirstOrThrow();
    expect([JSON.parse(row.input), row.actor_id]).toEqual([{ sourceId: id }, 'amal']);
  });

  it('say how they are: ok, late, failing, running, off', async () => {
    const { store, sources } = seeded;
    const health = async () => (await get(`/sources/${sources['Tigris Wire']}`)).health;
    expect(await health()).toBe('late');
    store.now = () => new Date('2016-11-10T12:01:00Z');
    expect(await health()).toBe('ok');
    await patch(`/sources/${sources['Tigris Wire']}`, { state: 'paused' });
    expect(await health()).toBe('off');
    await patch(`/sources/${sources['Tigris Wire']}`, { state: 'on' });
    const run = await startRun(store, sources['Tigris Wire']!);
    expect(await health()).toBe('running');
    expect((await get('/status')).collecting).toMatchObject({ sourceName: 'Tigris Wire', done: 0, total: 0 });
    await finishRun(
      store,
      run,
      { state: 'failed', outcome: 'timeout', message: 'It did not answer within 30 seconds.' },
      0.5,
    );
    expect(await health()).toBe('failing');
  });
});

describe('channels', () => {
  it('show a secret once, when it is made', async () => {
    const made = (await post('/channels', { kind: 'webhook', name: 'Desk', url: 'https://hooks.example/x' })).body;
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    const { items } = await get('/channels');
    expect(items[0].secrets).toEqual([`${made.secret.slice(0, 9)}…`]);
    expect(items[0].secret).toBeUndefined();
    expect(JSON.stringify(items)).not.toContain(made.secret);
    const trailText = JSON.stringify(await reader(seeded.store).selectFrom('audit').selectAll().execute());
    expect(trailText).not.toContain(made.secret);
  });
});

describe('reviews', () => {
  const fighters = async () =>
    (await get('/figures?metric=fighters&review=unreviewed,confirmed,corrected,rejected')).items[0];

  it('take effect at once, and an outdated one is refused', async () => {
    const { id } = await fighters();
    const reviews = `/figures/${id}/reviews`;
    const correct = await post(reviews, {
      seenRevision: 0,
      verdict: 'correct',
      changes: { high: 6_000 },
      reason: 'Misread.',
    });
    expect([correct.status, correct.body.revision]).toEqual([201, 1]);
    expect(correct.body.figure).toMatchObject({ low: 3_000, high: 6_000, review: 'corrected' });
    const late = await post(reviews, { seenRevision: 0, verdict: 'confirm' });
    expect([late.status, late.body.error.code]).toEqual([409, 'conflict']);
    expect(late.body.error.details).toMatchObject({
      revision: 1,
      decided: [{ figureId: id, verdict: 'correct', reason: 'Misread.', actorId: 'amal' }],
    });
    const { series } = await get('/crises/mosul/series?metric=fighters');
    expect(series[0].claims[0]).toMatchObject({ high: 6_000, review: 'corrected' });
    const { reviews: history, figure } = await get(`/figures/${id}/evidence`);
    expect(history).toMatchObject([{ revision: 1, verdict: 'correct', reason: 'Misread.', actorId: 'amal' }]);
    expect(history[0].changes).toEqual({ high: { old: 5_000, new: 6_000 } });
    expect(figure).toMatchObject({ high: 6_000, text: '3,000 to 5,000' });
  });

  it('that reject take the figure off the charts, and undo brings it back', async () => {
    const { id } = await fighters();
    const charted = async () => (await get('/crises/mosul/series?metric=fighters')).series.length;
    await post(`/figures/${id}/reviews`, { seenRevision: 0, verdict: 'reject', reason: 'A budget, not fighters.' });
    expect([await charted(), (await fighters()).review]).toEqual([0, 'rejected']);
    expect((await get(`/figures/${id}/evidence`)).claim).toBeNull();
    await post(`/figures/${id}/reviews`, { seenRevision: 1, verdict: 'undo' });
    expect([await charted(), (await fighters()).review]).toEqual([1, 'unreviewed']);
  });

  it('correct a place as a whole, to one of the gazetteer', async () => {
    const { id } = await fighters();
    const moved = await post(`/figures/${id}/reviews`, {
      seenRevision: 0,
      verdict: 'correct',
      changes: { placeId: 'iso:SYR' },
    });
    expect(moved.body.figure).toMatchObject({ placeId: 'iso:SYR', country: 'SYR', location: 'Syria' });
    expect((await get('/crises/mosul/series?metric=fighters')).series).toEqual([]);
    const unknown = await post(`/figures/${id}/reviews`, {
      seenRevision: 1,
      verdict: 'correct',
      changes: { placeId: 'geonames:0' },
    });
    expect(unknown.status).toBe(400);
  });

  it('refuse changes without a correction, and a correction that makes no sense', async () => {
    const { id } = await fighters();
    const message = async (body: object) => (await post(`/figures/${id}/reviews`, body)).body.error.message;
    expect(await message({ seenRevision: 0, verdict: 'confirm', changes: { high: 1 } })).toMatch(/^"changes" go with/);
    expect(await message({ seenRevision: 0, verdict: 'correct', changes: { high: 1 } })).toMatch(/above the highest/);
    expect(await message({ seenRevision: 0, verdict: 'correct', changes: { quote: 'x' } })).toMatch(
      /^unknown field in the body under "changes" "quote"/,
    );
  });
});

describe('the sample', () => {
  it('goes without touching what people made', async () => {
    const { status } = await app().delete('/api/v1/sample');
    expect(status).toBe(204);
    expect((await get('/crises')).items).toHaveLength(1);
  });
});
