import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writer } from '../../data/handle.js';
import { openStore, type Store } from '../../data/open.js';
import { saveClaimants } from '../../data/queries/claimants.js';
import { findClaimants } from '../../data/queries/findClaimants.js';
import { LOCAL } from '../../data/viewer.js';
import type { Claimant, ClaimantKind } from '../../engine/extraction/types.js';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(async () => {
  await store.close();
});

const claimant = (id: string, kind: ClaimantKind = 'un'): Claimant => ({ id, name: id.toUpperCase(), kind });
const save = (...claimants: Claimant[]) =>
  writer(store)
    .transaction()
    .execute((trx) => saveClaimants(trx, store.instant(), claimants));
const all = async () => (await findClaimants(store, LOCAL, { limit: 200 })).items;
const slots = async () => Object.fromEntries((await all()).map((row) => [row.id, row.slot]));

describe('saveClaimants', () => {
  it('gives the first six organisations a slot each, and keeps them', async () => {
    await save(claimant('a'), claimant('b', 'government'), claimant('a'));
    await save(claimant('c', 'ngo'), claimant('b', 'government'), claimant('d', 'military'));
    await save(...['e', 'f', 'g', 'h'].map((id) => claimant(id)));
    expect(await slots()).toEqual({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: null, h: null });
  });

  it('spends no slot on outlets, single speakers and the unknown', async () => {
    await save(claimant('herald', 'media'), claimant('jane', 'person'), claimant('x', 'unknown'), claimant('agency'));
    expect(await slots()).toEqual({ herald: null, jane: null, x: null, agency: 1 });
  });

  it('leaves a known claimant as people have named it', async () => {
    await save(claimant('a'));
    await writer(store).updateTable('claimant').set({ name: 'The Agency', reliability: 'high' }).execute();
    await save(claimant('a'));
    expect(await all()).toMatchObject([{ id: 'a', name: 'The Agency', reliability: 'high', slot: 1 }]);
  });
});
