/** Which claims fall into a crisis. */
import { describe, expect, it } from 'vitest';
import { writer } from '../../../data/handle.js';
import { findSeriesClaims } from '../../../data/queries/claims.js';
import { refreshCrisis } from '../../../data/queries/membership.js';
import { saveReview } from '../../../data/queries/reviews.js';
import type { Row } from '../../../data/schema.js';
import { LOCAL } from '../../../data/viewer.js';
import { CITY, print } from './record.js';
import { type Open, testStore } from './testStore.js';

export function crises(name: string, open: Open): void {
  describe(`claims in ${name}: crises`, () => {
    const t = testStore(open);
    const shown = async (crisisId: string) =>
      (await findSeriesClaims(t.store, LOCAL, crisisId)).map((claim) => `${claim.metric} ${claim.day}`);

    it.each<[string, Partial<Row<'crisis'>>, number]>([
      ['its place', { place_ids: JSON.stringify([CITY.id]) }, 1],
      ['a place that holds it', { place_ids: JSON.stringify(['iso:XYA']) }, 1],
      ['one of several places', { place_ids: JSON.stringify(['geonames:9', CITY.id]) }, 1],
      ['no other place', { place_ids: JSON.stringify(['geonames:9']) }, 0],
      ['every place', { place_ids: '[]' }, 1],
      ['its metric', { metrics: '["displaced"]' }, 1],
      ['no other metric', { metrics: '["killed"]' }, 0],
      ['the first day of its window', { from_day: '2016-11-03' }, 1],
      ['nothing before it', { from_day: '2016-11-04' }, 0],
      ['the last month of its window', { to_day: '2016-11' }, 1],
      ['nothing after it', { to_day: '2016-11-02' }, 0],
      ['a keyword of the text', { keywords: '["nobody", "old bridge"]' }, 1],
      ['a keyword of the title, whatever its case', { keywords: '["RIVER fighting"]' }, 1],
      ['no part of a word', { keywords: '["bridg"]' }, 0],
      ['no pattern', { keywords: '["b.*e"]' }, 0],
    ])('show by %s, made before or after the figures', async (_, given, expected) => {
      const printed = { title: 'River fighting', text: 'Near the Old Bridge.', figures: [{}] };
      const early = await t.addCrisis(given);
      await print(t.store, printed);
      const late = await t.addCrisis(given);
      expect(await shown(early)).toHaveLength(expected);
      expect(await shown(late)).toHaveLength(expected);
    });

    it('follow a correction of the metric, and a change of their settings', async () => {
      const id = await t.addCrisis({ metrics: '["displaced"]' });
      const { evidenceIds } = await print(t.store, { figures: [{}] });
      expect(await shown(id)).toEqual(['displaced 2016-11-03']);
      await saveReview(t.store, LOCAL, {
        evidenceId: evidenceIds[0]!,
        seenRevision: 0,
        verdict: 'correct',
        changes: { metric: 'trapped' },
      });
      expect(await shown(id)).toEqual([]);
      await writer(t.store)
        .transaction()
        .execute(async (trx) => {
          await trx.updateTable('crisis').set({ metrics: '["trapped"]' }).where('id', '=', id).execute();
          await refreshCrisis(trx, id);
        });
      expect(await shown(id)).toEqual(['trapped 2016-11-03']);
    });
  });
}
