/** Claims are brought to what the figures say in the transaction that changes these, and each change is told once. */
import { describe, expect, it } from 'vitest';
import { writer } from '../../../data/handle.js';
import { findPrints, getClaim, rebuildClaims, refreshClaims } from '../../../data/queries/claims.js';
import { LOCAL } from '../../../data/viewer.js';
import { MINISTRY, print } from './record.js';
import { type Open, testStore } from './testStore.js';

export function refreshing(name: string, open: Open): void {
  describe(`claims in ${name}: refreshing`, () => {
    const t = testStore(open);
    it('makes one claim of reprints, with who printed it first', async () => {
      await print(t.store, { publisher: 'Coast Mail', published: '2016-11-04', figures: [{ quote: 'Same words.' }] });
      const first = await print(t.store, { published: '2016-11-03', figures: [{ quote: 'Same words.' }] });
      const [claim, ...others] = await t.all();
      expect(others).toEqual([]);
      expect(claim).toMatchObject({
        id: first.evidenceIds[0],
        claimantId: 'agency',
        firstPrintedBy: 'Harbour Herald',
        firstPublishedDay: '2016-11-03',
        reprints: 1,
        quote: 'Same words.',
        placeName: 'Riverton',
        low: 18_000,
        high: null,
        bound: 'minimum',
      });
      expect((await findPrints(t.store, LOCAL, claim!.id)).map((p) => [p.publisher, p.published])).toEqual([
        ['Harbour Herald', '2016-11-03'],
        ['Coast Mail', '2016-11-04'],
      ]);
    });

    it('tells each thing once: new, revised, contested, resolved', async () => {
      const a = await print(t.store, { figures: [{ low: 100, high: 100, to: '2016-11-01' }] });
      const b = await print(t.store, { figures: [{ low: 300, high: 300, to: '2016-11-02', by: MINISTRY }] });
      const c = await print(t.store, { figures: [{ low: 300, high: 300, to: '2016-11-04' }] });
      const [claimA, claimB, claimC] = [a, b, c].map(({ evidenceIds }) => evidenceIds[0]);
      const told = [
        { kind: 'claim_new', claimId: claimA, data: {} },
        { kind: 'claim_new', claimId: claimB, data: {} },
        { kind: 'claim_contested', claimId: claimB, data: { otherClaimId: claimA } },
        {
          kind: 'claim_revised',
          claimId: claimC,
          data: { before: { low: 100, high: 100, bound: 'exact', text: '100' }, previousClaimId: claimA },
        },
        { kind: 'claim_resolved', claimId: claimC, data: { otherClaimId: claimB } },
      ];
      expect(await t.events()).toEqual(told);

      const before = await t.projection();
      await writer(t.store)
        .transaction()
        .execute((trx) => refreshClaims(trx, t.store.instant(), 'jobs', [claimA!, claimB!, claimC!, 'nothing']));
      expect(await t.events()).toEqual(told);
      expect(await t.projection()).toEqual(before);
    });

    it('takes a number that nobody prints any more for no contradiction, and tells where one ends by that', async () => {
      const url = 'https://herald.test/taken-back';
      const stock = { kind: 'stock' as const, cumulative: false, from: null };
      const low = { ...stock, low: 5, high: 9, to: '2016-10-22' };
      const high = { ...stock, low: 20, high: 20, by: MINISTRY };
      await print(t.store, { url, published: '2016-10-22', figures: [low] });
      const other = await print(t.store, { published: '2016-10-22', figures: [{ ...high, to: '2016-10-22' }] });
      expect(await t.kinds()).toEqual(['claim_new', 'claim_new', 'claim_contested']);
      await print(t.store, {
        url,
        published: '2016-10-22',
        figures: [{ ...stock, metric: 'trapped', to: '2016-10-22' }],
      });
      expect((await t.events()).slice(3)).toMatchObject([
        { kind: 'claim_new' },
        { kind: 'claim_resolved', claimId: other.evidenceIds[0], data: { otherClaimId: null } },
        { kind: 'claim_retracted' },
      ]);
      await print(t.store, { published: '2016-10-24', figures: [{ ...high, low: 21, high: 21, to: '2016-10-24' }] });
      expect((await t.kinds()).slice(6)).toEqual(['claim_revised']);
    });

    it('leaves an old claim that says the same with what replaced it then', async () => {
      await print(t.store, { figures: [{ low: 9, high: 9, to: '2016-10-01' }] });
      const next = await print(t.store, { figures: [{ low: 5, high: 5, to: '2016-10-10' }] });
      await print(t.store, { figures: [{ low: 6, high: 6, to: '2016-11-10' }] });
      await print(t.store, { figures: [{ low: 9, high: 9, to: '2016-11-11' }] });
      const [oldest] = (await t.all()).sort((a, b) => (a.day < b.day ? -1 : 1));
      expect(oldest).toMatchObject({ day: '2016-10-01', supersededBy: next.evidenceIds[0] });
      const before = await t.projection();
      await rebuildClaims(t.store);
      expect(await t.projection()).toEqual(before);
    });

    it('keeps a claim whose id changes with an earlier print from being new', async () => {
      const first = await print(t.store, { published: '2016-11-04', figures: [{}] });
      const earlier = await print(t.store, { published: '2016-11-02', figures: [{}] });
      expect((await t.all()).map((claim) => claim.id)).toEqual([earlier.evidenceIds[0]]);
      expect(await t.kinds()).toEqual(['claim_new']);
      const former = first.evidenceIds[0]!;
      expect((await getClaim(t.store, LOCAL, former)).id).toBe(earlier.evidenceIds[0]);
      expect(await findPrints(t.store, LOCAL, former)).toHaveLength(2);
    });

    it('keeps what a corrected article said, superseded by what it says now', async () => {
      const url = 'https://herald.test/corrected';
      const at = '2016-11-04T09:00:00.000Z';
      const kept = { quote: 'Kept.', metric: 'trapped' as const };
      const old = await print(t.store, { url, figures: [{ low: 41, high: 41 }, kept] });
      const corrected = await print(t.store, { url, at, figures: [{ low: 57, high: 57 }, kept] });
      const claims = new Map((await t.all()).map((claim) => [claim.low, claim]));
      expect([...claims.keys()].sort()).toEqual([18_000, 41, 57]);
      expect(claims.get(41)).toMatchObject({
        id: old.evidenceIds[0],
        supersededBy: corrected.evidenceIds[0],
        withdrawnAt: at,
        retractedAt: at,
      });
      expect(claims.get(57)).toMatchObject({ supersededBy: null, withdrawnAt: null, retractedAt: null });
      expect(claims.get(18_000)).toMatchObject({ id: old.evidenceIds[1], supersededBy: null, withdrawnAt: null });
      expect(await t.kinds()).toEqual(['claim_new', 'claim_new', 'claim_revised']);
    });

    it('lets a correction supersede what copies of the article still print', async () => {
      const url = 'https://herald.test/wire';
      await print(t.store, { url, figures: [{ low: 41, high: 41 }] });
      await print(t.store, { publisher: 'Coast Mail', figures: [{ low: 41, high: 41 }] });
      await print(t.store, { url, at: '2016-11-04T09:00:00.000Z', figures: [{ low: 57, high: 57 }] });
      const [old, corrected] = (await t.all()).sort((a, b) => a.low! - b.low!);
      expect(old).toMatchObject({ low: 41, reprints: 1, supersededBy: corrected!.id, retractedAt: null });
      expect(old!.withdrawnAt).not.toBeNull();
      expect(corrected).toMatchObject({ low: 57, supersededBy: null, withdrawnAt: null });
    });

    it('tells that a number is no longer printed, once, and takes it up again when it is', async () => {
      const url = 'https://herald.test/taken-back';
      const said = { quote: 'Once.', low: 41, high: 41 };
      await print(t.store, { url, figures: [said] });
      await print(t.store, { url, at: '2016-11-04T09:00:00.000Z', figures: [] });
      await print(t.store, { url, at: '2016-11-05T09:00:00.000Z', figures: [{ metric: 'trapped' }] });
      expect(await t.kinds()).toEqual(['claim_new', 'claim_retracted', 'claim_new']);
      expect((await t.all()).find((claim) => claim.low === 41)).toMatchObject({
        retractedAt: '2016-11-04T09:00:00.000Z',
        supersededBy: null,
      });
      await print(t.store, { url, at: '2016-11-06T09:00:00.000Z', figures: [said] });
      expect((await t.all()).find((claim) => claim.low === 41)).toMatchObject({ retractedAt: null });
    });

    it('does not count the same number in a new sentence as taken back', async () => {
      const url = 'https://herald.test/reworded';
      await print(t.store, { url, figures: [{ quote: 'At first so.', low: 41, high: 41 }] });
      await print(t.store, { url, figures: [{ quote: 'Now in other words.', low: 41, high: 41 }] });
      expect(await t.all()).toMatchObject([{ low: 41, withdrawnAt: null, retractedAt: null, reprints: 0 }]);
    });

    it('counts a manual figure', async () => {
      await print(t.store, { figures: [{ manual: true }] });
      expect(await t.all()).toHaveLength(1);
    });

    it('keeps a figure without a claimant under "Unknown"', async () => {
      await print(t.store, { figures: [{}] });
      await writer(t.store).updateTable('figure').set({ claimant_id: null, attribution: null }).execute();
      await rebuildClaims(t.store);
      expect((await t.all()).map((claim) => claim.claimant)).toMatchObject([{ id: 'unknown', slot: null }]);
    });
  });
}
