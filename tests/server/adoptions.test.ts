/** The number that the organisation quotes: adopted, cited, warned of, withdrawn; and what a crisis is not about. */
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import { judgeTime } from '../../data/queries/judgeTime.js';
import { rebuildClaims } from '../../data/queries/rebuildClaims.js';
import type { Viewer } from '../../data/viewer.js';
import type { AdoptionJson } from '../../server/api/adoptions.js';
import type { ClaimJson } from '../../server/api/schemas.js';
import { collectPage, openSeeded, type Said, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

let seeded: Seeded;
beforeEach(async () => {
  seeded = await openSeeded();
});
afterEach(() => seeded.store.close());

const AMAL: Viewer = { actorId: 'amal', clearance: 'restricted' };
const PUBLIC: Viewer = { actorId: 'embed', clearance: 'public' };
const app = (viewer = AMAL) => request(appOf(seeded.store, viewer));
const get = async (path: string, viewer = AMAL) => (await app(viewer).get(`/api/v1${path}`)).body;
const post = (path: string, body: object = {}) => app().post(`/api/v1${path}`).send(body);

const claimOf = async (query: string): Promise<ClaimJson> => (await get(`/claims?crisis=mosul&${query}`)).items[0];
const adopt = async (claim: ClaimJson, more: object = {}): Promise<AdoptionJson> =>
  (await post('/crises/mosul/adoptions', { claim: claim.id, reason: 'The only count.', ...more })).body;
const events = async (kind: string) =>
  (await reader(seeded.store).selectFrom('event').selectAll().orderBy('id').execute())
    .filter((event) => event.kind.startsWith(kind))
    .map(({ kind, data, crisis_id }) => ({ kind, crisis: crisis_id === seeded.crisisId, ...JSON.parse(data) }));

const fighters = (
  number: string,
  low: number,
  day: string,
  claimant: NonNullable<Said['fields']['claimant']>,
): Said => ({
  sentence: `${claimant.name} counts ${number} fighters in Mosul on ${day}.`,
  number,
  fields: {
    ...{ low, high: low, bound: 'exact', metric: 'fighters', group: 'fighters', kind: 'stock', to: day },
    ...{ attribution: claimant.name, claimant },
  },
});
const ARMY = { id: 'iraqi-army', name: 'Iraqi army', kind: 'military' } as const;
const COALITION = { id: 'us-led-coalition', name: 'US-led coalition', kind: 'military' } as const;
const collect = (published: string, title: string, said: Said, source = 'Tigris Wire') =>
  collectPage(seeded.store, seeded.sources[source]!, { source, published, title, said: [said] });

describe('an adopted number', () => {
  it('is cited in one line, with the bounds it was said with', async () => {
    const adoption = await adopt(await claimOf('metric=fighters'), { validUntil: '2017-01-31' });
    expect(adoption.citation).toBe(
      '3,000–5,000 fighters, US-led coalition, 2 Nov 2016, via Tigris Wire, seen 3 Nov 2016',
    );
    expect(adoption).toMatchObject({
      reason: 'The only count.',
      validUntil: '2017-01-31',
      adoptedBy: 'amal',
      warnings: [],
    });
    expect(adoption.said).toMatchObject({ low: 3_000, high: 5_000, bound: 'range', claimantName: 'US-led coalition' });
    expect((await get('/crises/mosul/adoptions?standing=true')).items).toEqual([adoption]);
  });

  it('is one a series: the next one replaces it, and the history keeps both', async () => {
    const [first, second] = [
      await claimOf('claimant=unhcr&metric=displaced'),
      await claimOf('claimant=iraq-migration-ministry'),
    ];
    await adopt(first);
    const now = await adopt(second, { reason: 'They register by name.' });
    await post(`/adoptions/${now.id}/withdraw`, { reason: 'The ministry took it back.' });
    const { items } = await get('/crises/mosul/adoptions');
    expect(items.map((one: AdoptionJson) => [one.said.claimantId, one.endedHow, one.endedReason])).toEqual([
      ['iraq-migration-ministry', 'withdrawn', 'The ministry took it back.'],
      ['unhcr', 'replaced', null],
    ]);
    expect((await get('/crises/mosul/adoptions?standing=true')).items).toEqual([]);
    const again = await post(`/adoptions/${now.id}/withdraw`, { reason: 'Twice.' });
    expect([again.status, again.body.error.code]).toEqual([409, 'conflict']);
    expect((await events('adoption')).map(({ kind, crisis }) => [kind, crisis])).toEqual([
      ['adoption_made', true],
      ['adoption_made', true],
      ['adoption_ended', true],
    ]);
    const trail = await reader(seeded.store)
      .selectFrom('audit')
      .select('action')
      .where('actor_id', '=', 'amal')
      .execute();
    expect(trail.map((row) => row.action)).toEqual(['adoption.make', 'adoption.make', 'adoption.withdraw']);
  });

  it('warns of a newer number that contradicts it, and tells of each once', async () => {
    const { id } = await adopt(await claimOf('metric=fighters'));
    const said = fighters('9,000', 9_000, '2016-12-01', ARMY);
    await collect('2016-12-01', 'A count by the army', said);
    // A reprint tells nothing anew.
    await collect('2016-12-02', 'A count by the army', said, 'Harbour Herald');
    await collect('2016-12-03', 'A new count', fighters('6,000', 6_000, '2016-12-03', COALITION));
    const army = await claimOf('claimant=iraqi-army');
    const { warnings } = (await get(`/adoptions/${id}`)) as AdoptionJson;
    expect(warnings.map(({ warning, claim }) => [warning, claim?.text])).toEqual([
      ['contradicted', '9,000'],
      ['revised', '6,000'],
    ]);
    const told = await events('adoption_contradicted');
    expect(told).toMatchObject([
      { crisis: true, adoptionId: id, warning: 'contradicted', otherClaimId: army.id },
      { crisis: true, adoptionId: id, warning: 'revised' },
    ]);
    await rebuildClaims(seeded.store);
    expect(await events('adoption_contradicted')).toEqual(told);
  });

  it('says nothing of what stood against it when it was adopted, but shows it', async () => {
    const { warnings } = await adopt(await claimOf('claimant=iraq-migration-ministry'));
    expect(warnings.map(({ warning }) => warning)).toEqual(['contradicted', 'overtaken']);
    expect(await events('adoption_contradicted')).toEqual([]);
  });

  it('is gone when its figure is rejected', async () => {
    const claim = await claimOf('metric=fighters');
    const { id } = await adopt(claim);
    await post(`/figures/${claim.figureId}/reviews`, { seenRevision: 0, verdict: 'reject' });
    expect(await get(`/adoptions/${id}`)).toMatchObject({
      claim: null,
      said: { low: 3_000, high: 5_000 },
      warnings: [{ warning: 'gone', claim: null }],
    });
    expect(await events('adoption_contradicted')).toMatchObject([{ warning: 'gone', otherClaimId: null }]);
  });

  it('is over after its last day, and that is told once', async () => {
    const { id } = await adopt(await claimOf('metric=fighters'), { validUntil: '2016-12-31' });
    const warnings = async () => ((await get(`/adoptions/${id}`)) as AdoptionJson).warnings;
    seeded.store.now = () => new Date('2016-12-31T23:59:00Z');
    await judgeTime(seeded.store);
    expect([await warnings(), await events('adoption_expired')]).toEqual([[], []]);
    seeded.store.now = () => new Date('2017-01-01T00:01:00Z');
    await judgeTime(seeded.store);
    await judgeTime(seeded.store);
    expect(await warnings()).toEqual([{ warning: 'expired', claim: null }]);
    expect(await events('adoption_expired')).toEqual([{ kind: 'adoption_expired', crisis: true, adoptionId: id }]);
  });

  it('must be a claim of the crisis, with a reason and a day to come', async () => {
    const claim = await claimOf('metric=fighters');
    const refused = async (body: object) => {
      const { status, body: answer } = await post('/crises/mosul/adoptions', body);
      return [status, answer.error.code];
    };
    expect(await refused({ claim: claim.id })).toEqual([400, 'invalid']);
    expect(await refused({ claim: claim.id, reason: ' ' })).toEqual([400, 'invalid']);
    expect(await refused({ claim: claim.id, reason: 'x', validUntil: '2016-12-19' })).toEqual([400, 'invalid']);
    expect(await refused({ claim: 'none', reason: 'x' })).toEqual([404, 'not_found']);
    await post('/crises', { name: 'Raqqa', places: ['iso:SYR'] });
    const elsewhere = await post('/crises/raqqa/adoptions', { claim: claim.id, reason: 'x' });
    expect(elsewhere.status).toBe(404);
  });

  it('shows to those who may see all that it was made of, and its reason only inside', async () => {
    await adopt(await claimOf('metric=fighters'));
    // An internal note prints it too; a public viewer would see another claim than the one adopted.
    await adopt(await claimOf('claimant=unhcr&to=2016-11-03&metric=displaced'));
    const { items } = await get('/crises/mosul/adoptions', PUBLIC);
    expect(items.map((one: AdoptionJson) => [one.said.text, one.reason, one.adoptedBy])).toEqual([
      ['3,000 to 5,000', null, null],
    ]);
    // That an internal claim overtakes it shows to nobody outside.
    await adopt(await claimOf('claimant=iraq-migration-ministry'));
    const [ministry] = (await get('/crises/mosul/adoptions?standing=true', PUBLIC)).items as AdoptionJson[];
    expect(ministry!.warnings.map(({ claim }) => claim?.claimant.id)).toEqual(['unhcr']);
  });
});

describe('not about us', () => {
  const shown = async () => (await get('/claims?crisis=mosul&metric=fighters,trapped')).items.length;

  it('takes a claim out of the crisis, reprints and rebuilds along, until it is taken back', async () => {
    const claim = await claimOf('metric=fighters');
    const made = await post(`/crises/mosul/figures/${claim.figureId}/not-about-us`);
    expect([made.status, made.body.verdict, made.body.undoneAt]).toEqual([201, 'out', null]);
    expect(await shown()).toBe(1);
    await rebuildClaims(seeded.store);
    await app()
      .patch('/api/v1/crises/mosul')
      .send({ keywords: ['Mosul'] });
    expect(await shown()).toBe(1);
    // It is still a claim; only this crisis is not about it.
    expect((await get(`/claims/${claim.id}`)).id).toBe(claim.id);
    expect((await post(`/overrides/${made.body.id}/undo`)).status).toBe(200);
    expect(await shown()).toBe(2);
    expect((await post(`/overrides/${made.body.id}/undo`)).status).toBe(409);
    const trail = await reader(seeded.store)
      .selectFrom('audit')
      .select('action')
      .where('subject', '=', 'crisis_override')
      .execute();
    expect(trail.map((row) => row.action)).toEqual(['crisis.put_out', 'crisis.undo_override']);
  });

  it('has its counterpart: a claim that the rule leaves out is put in, and the newest decision holds', async () => {
    await post('/crises', { name: 'Raqqa', places: ['iso:SYR'] });
    const claim = await claimOf('metric=fighters');
    const decide = (verdict: string) => post('/crises/raqqa/overrides', { figure: claim.figureId, verdict });
    const inRaqqa = async () => (await get('/claims?crisis=raqqa')).items.map((one: ClaimJson) => one.id);
    await decide('in');
    expect(await inRaqqa()).toEqual([claim.id]);
    await app().patch('/api/v1/crises/raqqa').send({ name: 'Raqqa, 2016' });
    expect(await inRaqqa()).toEqual([claim.id]);
    const out = (await decide('out')).body;
    expect(await inRaqqa()).toEqual([]);
    await post(`/overrides/${out.id}/undo`);
    expect(await inRaqqa()).toEqual([claim.id]);
    expect((await get('/crises/raqqa/overrides')).items).toHaveLength(2);
  });
});

describe('a claim goes stale', () => {
  it('on the day after its last, once, unless it has been replaced', async () => {
    await judgeTime(seeded.store);
    expect(await events('claim_stale')).toEqual([]);
    await collect('2016-12-20', 'A new count', fighters('6,000', 6_000, '2016-12-20', ARMY));
    await app().patch('/api/v1/crises/mosul').send({ expiryDays: 50 });
    const staleOn = async (day: string) => {
      seeded.store.now = () => new Date(`${day}T06:00:00Z`);
      await judgeTime(seeded.store);
      return (await events('claim_stale')).length;
    };
    // Expiry was 30 days until now: what is older than that was stale before and is not told of again.
    expect(await staleOn('2017-01-19')).toBe(0);
    expect(await staleOn('2017-02-07')).toBe(0);
    // The 50th day after 20 December is 7 February.
    expect(await staleOn('2017-02-08')).toBe(1);
    expect(await staleOn('2017-02-09')).toBe(1);
  });
});
