/** Who claims: merged, renamed, graded; and claims that people merge and split. */
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import { rebuildClaims } from '../../data/queries/rebuildClaims.js';
import { LOCAL, type Viewer } from '../../data/viewer.js';
import type { ClaimantDetailJson } from '../../server/api/claimants.js';
import type { ClaimJson, SeriesListJson } from '../../server/api/schemas.js';
import { openSeeded, type Seeded } from '../support/store.js';
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
const claims = async (query = ''): Promise<ClaimJson[]> => (await get(`/claims?crisis=mosul${query}`)).items;
const who = async () => [...new Set((await claims()).map((claim) => claim.claimant.id))].sort();
const stored = async () => await reader(seeded.store).selectFrom('claim').selectAll().orderBy('id').execute();

describe('two claimants that are one', () => {
  it('claim together, in what was read before and after a rebuild, until it is taken back', async () => {
    const before = await stored();
    expect(await who()).toEqual(['iraq-migration-ministry', 'name:river relief', 'unhcr', 'us-led-coalition']);
    const merged = await post('/claimants/name:river relief/merge', { into: 'unhcr' });
    expect(merged.body.mergedInto).toEqual({ id: 'unhcr', name: 'UNHCR' });
    expect(await who()).toEqual(['iraq-migration-ministry', 'unhcr', 'us-led-coalition']);
    const unhcr: ClaimantDetailJson = await get('/claimants/unhcr');
    expect([unhcr.aliases, unhcr.claims]).toEqual([[{ id: 'name:river relief', name: 'River Relief' }], 4]);
    // Its 42,000 is now its own former number, replaced by the 55,000.
    expect(
      (await claims('&claimant=unhcr&metric=displaced')).map(({ text, supersededBy }) => [text, supersededBy !== null]),
    ).toEqual([
      ['55,000', false],
      ['42,000', true],
      ['18,000', true],
    ]);
    // An old link finds it too.
    expect(await claims('&claimant=name:river relief')).toHaveLength(4);
    expect((await get('/figures?claimant=unhcr')).items).toHaveLength(6);
    const projection = await stored();
    await rebuildClaims(seeded.store);
    expect((await stored()).map(({ updated_at: _, ...row }) => row)).toEqual(
      projection.map(({ updated_at: _, ...row }) => row),
    );
    await post('/claimants/name:river relief/unmerge');
    expect((await stored()).map(({ updated_at: _, ...row }) => row)).toEqual(
      before.map(({ updated_at: _, ...row }) => row),
    );
  });

  it('of three, whichever was said first, and one taken out again', async () => {
    await post('/claimants/name:river relief/merge', { into: 'iraq-migration-ministry' });
    await post('/claimants/iraq-migration-ministry/merge', { into: 'unhcr' });
    expect(await who()).toEqual(['unhcr', 'us-led-coalition']);
    await post('/claimants/iraq-migration-ministry/unmerge');
    expect(await who()).toEqual(['iraq-migration-ministry', 'unhcr', 'us-led-coalition']);
  });

  it('are never one with themselves, nor two others', async () => {
    const refused = async (path: string, body: object) => (await post(path, body)).status;
    expect(await refused('/claimants/unhcr/merge', { into: 'unhcr' })).toBe(400);
    expect(await refused('/claimants/unhcr/merge', { into: 'nobody' })).toBe(404);
    await post('/claimants/unhcr/merge', { into: 'us-led-coalition' });
    expect(await refused('/claimants/unhcr/merge', { into: 'iraq-migration-ministry' })).toBe(409);
    expect(await refused('/claimants/us-led-coalition/merge', { into: 'unhcr' })).toBe(400);
    expect(await refused('/claimants/us-led-coalition/unmerge', {})).toBe(409);
  });
});

describe('another name', () => {
  it('is who the words mean from now on', async () => {
    const { status, body } = await post('/claimants/unhcr/aliases', { name: 'the tent people' });
    expect([status, body.aliases]).toEqual([201, [{ id: 'name:tent people', name: 'tent people' }]]);
    expect((await post('/claimants/unhcr/aliases', { name: 'OCHA' })).body.error.message).toBe(
      '"OCHA" is read as OCHA; merge the two if they are one',
    );
    expect((await post('/claimants/unhcr/aliases', { name: 'UN refugee agency' })).status).toBe(409);
    expect((await get('/claimants?q=tent')).items.map((one: ClaimantDetailJson) => one.id)).toEqual(['unhcr']);
  });
});

describe('a grade', () => {
  it('stands beside each claim, narrows lists, and decides between those that nobody ordered', async () => {
    expect((await patch('/claimants/iraq-migration-ministry', { reliability: 'high' })).body.reliability).toBe('high');
    await patch('/claimants/unhcr', { reliability: 'low' });
    expect((await claims('&reliability=high')).map((claim) => claim.claimant)).toMatchObject([
      { id: 'iraq-migration-ministry', reliability: 'high' },
    ]);
    expect((await get('/figures?reliability=low')).items).toHaveLength(5);
    expect((await get('/claimants?reliability=none')).items.map((one: ClaimantDetailJson) => one.id)).not.toContain(
      'unhcr',
    );
    const { series } = (await get('/crises/mosul/series?metric=displaced')) as SeriesListJson;
    const names = series[0]!.recommended.map(
      ({ claimId }) => series[0]!.claims.find((claim) => claim.id === claimId)!.claimant.id,
    );
    // River Relief's is the newest, but the ministry is graded higher, until its 30 days are over.
    expect(names).toEqual(['unhcr', 'iraq-migration-ministry', 'name:river relief']);
  });

  it('and the colour are kept apart: a slot has one holder', async () => {
    const holder = ((await get('/claimants')).items as ClaimantDetailJson[]).find((one) => one.slot === 1)!;
    const other = ((await get('/claimants')).items as ClaimantDetailJson[]).find((one) => one.slot !== 1)!;
    expect((await patch(`/claimants/${other.id}`, { slot: 1 })).status).toBe(409);
    await patch(`/claimants/${holder.id}`, { slot: null });
    expect((await patch(`/claimants/${other.id}`, { slot: 1 })).body.slot).toBe(1);
  });

  it('counts for a viewer only what that viewer may see', async () => {
    const counts = async (viewer: Viewer) => (await get('/claimants/name:river relief', viewer)).claims;
    expect([await counts(LOCAL), await counts(PUBLIC)]).toEqual([1, 0]);
  });
});

describe('claims that people merge', () => {
  it('are one, with all prints, under an id that stays, and come apart again', async () => {
    const before = await stored();
    const [b, a] = (await claims('&metric=displaced&claimant=unhcr')) as [ClaimJson, ClaimJson];
    const { status, body } = await post('/claims/merge', { claims: [b.id, a.id], reason: 'The same count.' });
    expect([status, body.claims.length]).toEqual([201, 1]);
    // The day, the words and the id are those of the first.
    expect(body.claims[0]).toMatchObject({ id: a.id, text: '18,000', reprints: 3 });
    expect((await get(`/claims/${b.id}`)).id).toBe(a.id);
    const edited = await stored();
    await rebuildClaims(seeded.store);
    expect((await stored()).map(({ updated_at: _, ...row }) => row)).toEqual(
      edited.map(({ updated_at: _, ...row }) => row),
    );
    expect((await get(`/claims/${a.id}/edits`)).items).toMatchObject([
      { kind: 'merge', reason: 'The same count.', undoneAt: null },
    ]);
    const undone = await post(`/edits/${body.edit.id}/undo`);
    expect(undone.body.claims.map((claim: ClaimJson) => claim.text).sort()).toEqual(['18,000', '42,000']);
    expect((await stored()).map(({ updated_at: _, created_at: __, ...row }) => row)).toEqual(
      before.map(({ updated_at: _, created_at: __, ...row }) => row),
    );
    expect((await post(`/edits/${body.edit.id}/undo`)).status).toBe(409);
  });

  it('must count the same', async () => {
    const [displaced] = await claims('&metric=displaced');
    const [fighters] = await claims('&metric=fighters');
    expect((await post('/claims/merge', { claims: [displaced!.id, fighters!.id] })).status).toBe(400);
    expect((await post('/claims/merge', { claims: [displaced!.id, displaced!.id] })).status).toBe(400);
    expect((await post('/claims/merge', { claims: [displaced!.id, 'none'] })).status).toBe(404);
  });
});

describe('a claim that people split', () => {
  it('leaves a print as a claim of its own, also when it is printed again, until it is taken back', async () => {
    const [claim] = (await claims('&metric=displaced&claimant=unhcr&to=2016-11-03')) as [ClaimJson];
    const figures = (await get(`/figures?claim=${claim.id}&publisher=Harbour Herald`)).items;
    const { status, body } = await post(`/claims/${claim.id}/split`, { figures: [figures[0].id] });
    expect([status, body.claims]).toMatchObject([201, [{ reprints: 0, firstPrintedBy: 'Harbour Herald' }]]);
    expect((await get(`/claims/${claim.id}`)).reprints).toBe(1);
    // Both tell of it: the claim that the print left and the one that it is.
    for (const id of [claim.id, body.claims[0].id])
      expect((await get(`/claims/${id}/edits`)).items).toMatchObject([{ id: body.edit.id, kind: 'split' }]);
    await rebuildClaims(seeded.store);
    expect((await get(`/claims/${claim.id}`)).reprints).toBe(1);
    await post(`/edits/${body.edit.id}/undo`);
    expect((await get(`/claims/${claim.id}`)).reprints).toBe(2);
    const all = (await get(`/figures?claim=${claim.id}`)).items.map((figure: { id: string }) => figure.id);
    expect((await post(`/claims/${claim.id}/split`, { figures: all })).status).toBe(400);
    expect((await post(`/claims/${claim.id}/split`, { figures: ['none'] })).status).toBe(400);
  });
});
