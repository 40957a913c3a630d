/** No read or refresh of claims goes through a whole table: what SQLite says that it would do. */
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reader, writer } from '../../data/handle.js';
import { openStore, type Store } from '../../data/open.js';
import { findEdits } from '../../data/queries/claimEdits.js';
import {
  claimHistory,
  findClaims,
  findPrints,
  findSeriesClaims,
  getClaim,
  refreshClaims,
} from '../../data/queries/claims.js';
import { differenceBetween } from '../../data/queries/difference.js';
import { findAdoptions } from '../../data/queries/findAdoptions.js';
import { getClaimant } from '../../data/queries/findClaimants.js';
import { findThreads } from '../../data/queries/notes.js';
import { saveReview } from '../../data/queries/reviews.js';
import { LOCAL } from '../../data/viewer.js';
import { print } from './claims/record.js';

/**
 * Read as a whole on purpose: bound lists; all crises, which are few, when a claim asks where it falls in; and the
 * order of a list of all claims, which stops after a page; whether people have merged anything at all, which stops at one.
 */
const WHOLE = /^SCAN (json_each|crisis|claim USING INDEX claim_day_id|claim_edit USING COVERING INDEX)\b/;

let store: Store;
let claimId: string;
beforeAll(async () => {
  store = await openStore(':memory:');
  claimId = (await print(store, { figures: [{}] })).evidenceIds[0]!;
});
afterAll(async () => {
  await store.close();
});

/** The steps of the plans of all statements that `act` runs. */
async function steps(act: () => Promise<unknown>): Promise<string[]> {
  const executor = reader(store).getExecutor();
  const spy = vi.spyOn(Object.getPrototypeOf(executor), 'executeQuery');
  await act();
  const ran = spy.mock.calls.map(([query]) => query as CompiledQuery);
  spy.mockRestore();
  const plans = ran
    .filter(({ sql }) => /^(select|update|delete|insert)/.test(sql))
    .map(({ sql, parameters }) => CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]));
  const rows = await Promise.all(
    plans.map(async (plan) => (await executor.executeQuery<{ detail: string }>(plan)).rows),
  );
  return rows.flat().map((row) => row.detail);
}

describe('the plan of', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['the first page of all claims', () => findClaims(store, LOCAL, { limit: 50 })],
    ['the claims of a crisis', () => findClaims(store, LOCAL, { crisisId: 'c', limit: 50 })],
    ['a crisis page', () => findSeriesClaims(store, LOCAL, 'c', { metric: ['killed'], from: '2016-11-01' })],
    ['a series', () => findSeriesClaims(store, LOCAL, 'c', { series: 's' })],
    ['a claim', () => getClaim(store, LOCAL, claimId)],
    ['its prints', () => findPrints(store, LOCAL, claimId)],
    ['its history', () => claimHistory(store, LOCAL, claimId)],
    [
      'a refresh',
      () =>
        writer(store)
          .transaction()
          .execute((trx) => refreshClaims(trx, store.instant(), 'jobs', [claimId])),
    ],
    ['what is quoted in a crisis', () => findAdoptions(store, LOCAL, { crisisId: 'c' })],
    [
      'what changed in a crisis',
      () => differenceBetween(store, LOCAL, { crisisId: 'c', kinds: ['claim_new'], since: { id: 1 } }),
    ],
    ['the notes of a claim', () => findThreads(store, LOCAL, [claimId])],
    ['what people merged of a claim', () => findEdits(store, LOCAL, claimId)],
    ['a claimant', () => getClaimant(store, LOCAL, 'agency')],
    ['a review', () => saveReview(store, LOCAL, { evidenceId: claimId, seenRevision: 0, verdict: 'confirm' })],
  ])('%s holds no scan', async (_, act) => {
    const found = await steps(act);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((step) => step.startsWith('SCAN') && !WHOLE.test(step))).toEqual([]);
  });

  it('saving a figure reads of a series what the claimants asked for say, not what all do', async () => {
    const found = await steps(() =>
      print(store, { figures: [{ low: 77, high: 77, text: '77', quote: 'Seventy-seven.' }] }),
    );
    const own = found.filter((step) => step.startsWith('SEARCH claim USING INDEX claim_own'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((step) => !step.includes('claimant_id=?'))).toEqual([]);
  });

  it('a read in the order of the crisis sorts nothing', async () => {
    const found = await steps(() => findClaims(store, LOCAL, { crisisId: 'c', limit: 50 }));
    expect(found.join('\n')).toMatch(/SEARCH crisis_claim USING COVERING INDEX crisis_claim_crisis_id_day_claim_id/);
    expect(found.slice(0, found.findIndex((step) => step.includes('claim_evidence')) + 1).join()).not.toMatch(
      /TEMP B-TREE/,
    );
  });

  it('would notice a scan', async () => {
    const found = await steps(() => reader(store).selectFrom('figure').selectAll().where('text', '=', 'x').execute());
    expect(found).toEqual(['SCAN figure']);
  });
});
