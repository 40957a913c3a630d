/**
 * The dashboard and the server each choose which series come first and which claim speaks for a series (the brief, the
 * review queue and exports go by the server's choice): over histories by chance they choose alike.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrange, headlineOf, rivalOf } from '../../../client/charts/select.js';
import * as engine from '../../../engine/claims/headline.js';
import { seriesOf } from '../../../engine/claims/seriesOf.js';
import type { Claim } from '../../../engine/claims/types.js';
import { toSeriesJson } from '../../../server/seriesJson.js';
import { claim } from '../../engine/claims/build.js';

const UNTIL = '2016-12-20';
const CLAIMANTS = ['agency', 'ministry', 'relief'];

const dayOf = (n: number): string => new Date(Date.UTC(2016, 9, 17) + n * 86_400_000).toISOString().slice(0, 10);

/** Full days, months whose claim counts for a day within, and claims that state none. */
const said = fc
  .record({
    day: fc.oneof(fc.integer({ min: 0, max: 64 }), fc.integer({ min: 54, max: 64 })).map(dayOf),
    date: fc.constantFrom('day', 'day', 'day', 'month', 'none'),
    shape: fc.constantFrom(
      { kind: 'stock' as const, since: null },
      { kind: 'flow' as const, since: '2016-10-17' },
      { kind: 'flow' as const, since: null },
    ),
    metric: fc.constantFrom('displaced' as const, 'displaced' as const, 'killed' as const),
    projected: fc.constantFrom(false, false, false, false, true),
    claimantId: fc.constantFrom(...CLAIMANTS),
    low: fc.constantFrom(1_000, 5_000, 20_000),
    bound: fc.constantFrom('exact' as const, 'range' as const, 'minimum' as const, 'vague' as const),
    retractedAt: fc.constantFrom(null, null, null, '2016-12-01T00:00:00.000Z'),
  })
  .map(({ day, date, shape, low, bound, ...given }) => ({
    day,
    given: {
      ...{ ...given, ...shape, bound, low },
      high: bound === 'minimum' || bound === 'vague' ? null : bound === 'range' ? low * 2 : low,
      asOf: date === 'none' ? null : date === 'month' ? day.slice(0, 7) : day,
      ...(date === 'none' ? { asOfBasis: 'published' as const } : {}),
      firstPublishedDay: day,
    },
  }));

const shownOf = (claims: readonly Claim[]) =>
  claims.map((one) => ({
    ...one,
    claimant: { id: one.claimantId, name: one.claimantId, kind: 'un', reliability: null, slot: null },
    ...{ figureId: one.id, quote: '', url: '', reprints: 0, firstPrintedBy: null, evidenceIds: [one.id] },
  }));

it('both choose the same series, headline and rival', () => {
  let contested = 0;
  let months = 0;
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 20 }), (history) => {
      const claims = history.map(({ day, given }, i) => claim(`c${String(i).padStart(2, '0')}`, day, given));
      const options = { precedence: ['ministry'], expiryDays: 14, until: UNTIL, citations: [] };
      const made = seriesOf(shownOf(claims), options as never);
      const shown = made.map((one) => toSeriesJson(one as never, {})!);
      const { charts, others } = arrange(shown);
      const ours = engine.inOrderOfWeight(made);
      expect([...charts, ...others].map(({ key }) => key).sort()).toEqual(ours.map(({ key }) => key).sort());
      expect(charts.map(({ key }) => key)).toEqual(
        ours.map(({ key }) => key).filter((key) => charts.some((one) => one.key === key)),
      );
      for (const one of made) {
        const json = shown.find(({ key }) => key === one.key)!;
        const [here, there] = [engine.headlineOf(one), headlineOf(json)];
        expect([one.key, there.id]).toEqual([one.key, here.id]);
        const rival = engine.rivalOf(one, here, UNTIL);
        expect(rivalOf(json, there, UNTIL)?.id ?? null).toBe(rival?.id ?? null);
        if (rival) contested += 1;
        if (here.asOf?.length === 7) months += 1;
      }
    }),
    { numRuns: 1200 },
  );
  expect([contested > 20, months > 50]).toEqual([true, true]);
});
