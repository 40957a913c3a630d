/** A rebuild gives what the refreshes gave, whatever came first. */
import { describe, expect, it } from 'vitest';
import { reader, writer } from '../../../data/handle.js';
import { newId } from '../../../data/ids.js';
import { findClaims, rebuildClaims } from '../../../data/queries/claims.js';
import { saveReview } from '../../../data/queries/reviews.js';
import type { Row } from '../../../data/schema.js';
import { LOCAL } from '../../../data/viewer.js';
import { MINISTRY, type Printed, print } from './record.js';
import { type Open, testStore } from './testStore.js';

export function rebuilding(name: string, open: Open): void {
  describe(`claims in ${name}: rebuilding`, () => {
    const t = testStore(open);
    /** A history with all that makes claims move. */
    async function history() {
      await t.addCrisis();
      await t.addCrisis({ place_ids: '[]', keywords: '["bridge"]' });
      const url = 'https://herald.test/changing';
      await print(t.store, {
        published: '2016-11-05',
        text: 'A bridge.',
        figures: [{ quote: 'Same.' }, { metric: 'killed', kind: 'flow' }],
      });
      await print(t.store, {
        url,
        figures: [
          { low: 100, high: 100 },
          { placeId: null, location: 'the old town' },
        ],
      });
      await print(t.store, {
        published: '2016-11-01',
        figures: [{ quote: 'Same.' }, { placeId: null, location: null }],
      });
      const moved = await print(t.store, {
        figures: [{ metric: 'missing' }, { low: 7, high: 7 }, { metric: 'injured' }],
      });
      await print(t.store, { url, figures: [{ low: 200, high: 200, by: MINISTRY }] });
      const [a, b, c] = moved.evidenceIds;
      const review = (evidenceId: string, given: Pick<Parameters<typeof saveReview>[2], 'verdict' | 'changes'>) =>
        saveReview(t.store, LOCAL, { evidenceId, seenRevision: 0, ...given });
      await review(a!, { verdict: 'correct', changes: { metric: 'abducted' } });
      await review(b!, { verdict: 'reject' });
      await review(c!, {
        verdict: 'correct',
        changes: { placeId: null, location: 'The Old Town', metric: 'displaced' },
      });
    }

    it('from nothing gives what the refreshes gave, and tells nothing', async () => {
      await history();
      const [before, told] = [await t.projection(), await t.events()];
      expect(before.claims).toHaveLength(7);
      expect(before.crises.length).toBeGreaterThan(0);
      await writer(t.store).deleteFrom('claim').execute();
      await rebuildClaims(t.store);
      expect(await t.projection()).toEqual(before);
      expect(await t.events()).toEqual(told);
    });

    it('and refreshing article by article agree, whichever came first', async () => {
      const pages: Printed[] = [
        {
          published: '2016-11-02',
          publisher: 'Tigris Wire',
          figures: [
            { quote: 'A.', by: null },
            { quote: 'B.', low: 5 },
          ],
        },
        {
          published: '2016-11-03',
          publisher: 'Coast Mail',
          figures: [
            { quote: 'A.', by: null },
            { quote: 'C.', low: 5 },
          ],
        },
        {
          published: '2016-11-03',
          publisher: 'Harbour Herald',
          figures: [{ quote: 'A.' }, { quote: 'D.', low: 7, high: 9 }],
        },
        { published: '2016-11-09', publisher: 'Tigris Wire', figures: [{ quote: 'E.', low: 5, to: '2016-11-08' }] },
        { published: '2016-11-14', publisher: 'Coast Mail', figures: [{ quote: 'F.', low: 5, to: '2016-11-14' }] },
        {
          published: '2016-11-10',
          publisher: 'Coast Mail',
          figures: [{ quote: 'G.', low: 20, high: 20, by: MINISTRY }],
        },
      ];
      const read = async (order: number[]) => {
        const other = await open();
        for (const i of order) await print(other, { ...pages[i]!, at: '2016-12-01T00:00:00.000Z' });
        const found = (await findClaims(other, LOCAL, { limit: 100 })).items;
        const replaced = new Map(found.map((claim) => [claim.id, claim.quote]));
        await other.close();
        return found
          .map(({ claimantId, low, high, day, quote, reprints, firstPrintedBy, supersededBy }) =>
            [claimantId, low, high, day, quote, reprints, firstPrintedBy, replaced.get(supersededBy ?? '')].join(' '),
          )
          .sort();
      };
      const expected = await read([0, 1, 2, 3, 4, 5]);
      expect(expected).toEqual([
        'agency 18000  2016-11-02 A. 2 Tigris Wire D.',
        'agency 5  2016-11-02 B. 2 Tigris Wire D.',
        'agency 5  2016-11-14 F. 0 Coast Mail ',
        'agency 7 9 2016-11-03 D. 0 Harbour Herald F.',
        'ministry 20 20 2016-11-10 G. 0 Coast Mail ',
      ]);
      for (const order of [
        [5, 4, 3, 2, 1, 0],
        [3, 0, 5, 2, 4, 1],
        [2, 4, 1, 5, 0, 3],
      ]) {
        expect(await read(order)).toEqual(expected);
      }
    });

    it('mends claims that no figure makes', async () => {
      await history();
      const before = await t.projection();
      const [{ placing, ...row }] = (await reader(t.store).selectFrom('claim').selectAll().execute()) as [Row<'claim'>];
      await writer(t.store)
        .insertInto('claim')
        .values({ ...row, id: newId(), bucket: 'nothing', series: 'nothing' })
        .execute();
      await writer(t.store).updateTable('claim').set({ low: 1, review: 'confirmed' }).execute();
      await rebuildClaims(t.store);
      expect(await t.projection()).toEqual(before);
    });

    it('goes on where it was interrupted', async () => {
      await history();
      const before = await t.projection();
      await writer(t.store).deleteFrom('claim').execute();
      const parts: string[] = [];
      const stop = new Error('killed');
      const interrupted = rebuildClaims(t.store, {
        atOnce: 1,
        onPart: (part) => {
          parts.push(part);
          if (parts.length === 3) throw stop;
        },
      });
      await expect(interrupted).rejects.toBe(stop);
      const rest: string[] = [];
      await rebuildClaims(t.store, {
        atOnce: 1,
        after: parts.at(-1)!,
        onPart: (part, done, total) => rest.push(`${part} ${done}/${total}`),
      });
      expect(rest[0]).toMatch(/ 4\/\d+$/);
      expect(await t.projection()).toEqual(before);
    });
  });
}
