/** Lists, filters and histories of claims, and what a viewer may see of them. */
import { describe, expect, it } from 'vitest';
import { claimHistory, findClaims, findPrints, getClaim } from '../../../data/queries/claims.js';
import { LOCAL } from '../../../data/viewer.js';
import { MINISTRY, type Printed, PUBLIC, print } from './record.js';
import { type Open, testStore } from './testStore.js';

export function reading(name: string, open: Open): void {
  describe(`claims in ${name}: reading`, () => {
    const t = testStore(open);
    it('pages by as-of day without repeating or skipping while claims come in', async () => {
      for (let day = 1; day <= 9; day += 1) {
        await print(t.store, { figures: [{ low: day, high: day, to: `2016-11-0${day}` }] });
      }
      const first = await findClaims(t.store, LOCAL, { limit: 4 });
      expect(first.items.map((claim) => claim.low)).toEqual([9, 8, 7, 6]);
      await print(t.store, { figures: [{ low: 10, high: 10, to: '2016-11-10' }] });
      const second = await findClaims(t.store, LOCAL, { limit: 4, cursor: first.next! });
      expect(second.items.map((claim) => claim.low)).toEqual([5, 4, 3, 2]);
      const third = await findClaims(t.store, LOCAL, { limit: 4, cursor: second.next! });
      expect(third).toMatchObject({ items: [{ low: 1 }], next: null });
      await expect(findClaims(t.store, LOCAL, { limit: 4, cursor: 'x' })).rejects.toMatchObject({ code: 'invalid' });
    });

    it('filters by what the claim says, who says it and the words of its sentence', async () => {
      await print(t.store, { figures: [{ quote: 'The 100% sure one.', to: '2016-11-01' }] });
      await print(t.store, { figures: [{ metric: 'trapped', by: MINISTRY, to: '2016-11-05', placeId: 'geonames:2' }] });
      const found = async (filter: Partial<Parameters<typeof findClaims>[2]>) =>
        (await findClaims(t.store, LOCAL, { limit: 10, ...filter })).items.map((claim) => claim.metric);
      expect(await found({})).toEqual(['trapped', 'displaced']);
      expect(await found({ metric: ['displaced', 'killed'] })).toEqual(['displaced']);
      expect(await found({ claimantId: ['ministry'] })).toEqual(['trapped']);
      expect(await found({ placeKey: ['geonames:1'] })).toEqual(['displaced']);
      expect(await found({ from: '2016-11-02' })).toEqual(['trapped']);
      expect(await found({ to: '2016-11-01' })).toEqual(['displaced']);
      expect(await found({ review: ['confirmed'] })).toEqual([]);
      expect(await found({ q: '100% SURE' })).toEqual(['displaced']);
      expect(await found({ q: 'minist' })).toEqual(['trapped']);
      expect(await found({ q: '100_ sure' })).toEqual([]);
      const crisis = await t.addCrisis({ metrics: '["trapped"]', place_ids: '[]' });
      expect(await found({ crisisId: crisis })).toEqual(['trapped']);
    });

    it('gives a claimant’s history in as-of order, each with what replaced it', async () => {
      const b = await print(t.store, { figures: [{ low: 2, high: 2, to: '2016-11-05' }] });
      const a = await print(t.store, { figures: [{ low: 1, high: 1, to: '2016-11-01' }] });
      await print(t.store, { figures: [{ low: 3, high: 3, to: '2016-11-03', by: MINISTRY }] });
      const history = await claimHistory(t.store, LOCAL, b.evidenceIds[0]!);
      expect(history.map((claim) => [claim.id, claim.supersededBy])).toEqual([
        [a.evidenceIds[0], b.evidenceIds[0]],
        [b.evidenceIds[0], null],
      ]);
    });

    it('shows a viewer only the prints within its clearance, and counts only those', async () => {
      const hidden: Printed = {
        confidentiality: 'restricted',
        publisher: 'Secret Desk',
        published: '2016-11-01',
        figures: [{}],
      };
      const { evidenceIds } = await print(t.store, { ...hidden, figures: [{ confidence: 0.99, to: '2016-11-01' }] });
      await print(t.store, { publisher: 'Coast Mail', published: '2016-11-04', figures: [{ confidence: 0.5 }] });
      await print(t.store, { ...hidden, figures: [{ metric: 'trapped' }] });
      await print(t.store, { ...hidden, published: '2016-11-06', figures: [{ low: 30_000, to: '2016-11-06' }] });
      const seen = await t.all(PUBLIC);
      expect(seen).toHaveLength(1);
      expect(seen[0]).toMatchObject({
        id: evidenceIds[0],
        firstPrintedBy: 'Coast Mail',
        firstPublishedDay: '2016-11-04',
        reprints: 0,
        supersededBy: null,
        // Stated in the hidden print alone.
        asOf: '2016-11-04',
        asOfBasis: 'published',
        confidence: 0.5,
      });
      expect(await getClaim(t.store, LOCAL, evidenceIds[0]!)).toMatchObject({ asOf: '2016-11-01', confidence: 0.99 });
      expect(seen[0]!.evidenceIds).toHaveLength(1);
      expect((await getClaim(t.store, LOCAL, evidenceIds[0]!)).supersededBy).not.toBeNull();
      expect(await findPrints(t.store, PUBLIC, evidenceIds[0]!)).toHaveLength(1);
      expect(await claimHistory(t.store, PUBLIC, evidenceIds[0]!)).toHaveLength(1);
      const trapped = (await t.all()).find((claim) => claim.metric === 'trapped')!;
      await expect(getClaim(t.store, PUBLIC, trapped.id)).rejects.toMatchObject({ code: 'not_found' });
      expect(await findPrints(t.store, PUBLIC, trapped.id)).toEqual([]);
      expect((await findClaims(t.store, PUBLIC, { limit: 9, q: 'Secret' })).items).toEqual([]);
    });
  });
}
