import { z } from 'zod';
import { AppError } from '../../data/errors.js';
import { findSeriesClaims } from '../../data/queries/claims.js';
import { type FoundCrisis, getCrisis } from '../../data/queries/crises.js';
import { earlier, lastDay, later } from '../../engine/claims/days.js';
import { seriesOf } from '../../engine/claims/seriesOf.js';
import { METRICS } from '../../engine/extraction/types.js';
import { id, listOf, window } from '../api/filters.js';
import { seriesList } from '../api/schemas.js';
import { toCrisisJson } from '../crisisJson.js';
import { route } from '../route.js';
import { toSeriesJson } from '../seriesJson.js';
import { bySlug } from './crises.js';

/** What one answer holds at most: about 8 MB before compression. */
const MOST_CLAIMS = 10_000;

export const series = [
  route({
    method: 'get',
    path: '/crises/:slug/series',
    summary:
      'The series of a crisis: claims in as-of order with what stands, what is contested and what is recommended. ' +
      'Days are as-of days; what lies before the window but still stands in it is shown.',
    params: bySlug,
    query: z.strictObject({
      metric: listOf(z.enum(METRICS)),
      place: listOf(id),
      claimant: listOf(id),
      review: listOf(z.enum(['unreviewed', 'confirmed', 'corrected'])),
      ...window,
    }),
    response: seriesList,
    handle: async ({ store, viewer, params, query: { from, to, claimant, place, ...filter } }) => {
      const crisis = await getCrisis(store, viewer, params.slug);
      const claims = await findSeriesClaims(store, viewer, crisis.id, {
        ...filter,
        claimantId: claimant,
        placeKey: place,
      });
      if (claims.length > MOST_CLAIMS) {
        throw new AppError(
          'too_large',
          `${claims.length} claims are too many at once; narrow them by metric, place, claimant or review`,
        );
      }
      const { precedence, expiryDays } = crisis;
      const last = until(crisis, store.now());
      const all = seriesOf(claims, { precedence, expiryDays, until: last });
      return {
        crisis: toCrisisJson(crisis),
        until: last,
        series: all.flatMap((one) => toSeriesJson(one, { from, to }) ?? []),
      };
    },
  }),
];

/**
 * The day that "now" means on a crisis page. A crisis of the past ends on its last day or, where none is set, on the last
 * day that anybody spoke of it: nothing is carried from then to today. Never later than today.
 */
function until({ to, asOf, lastPublished }: FoundCrisis, now: Date): string {
  const today = now.toISOString().slice(0, 10);
  if (to !== null) return earlier(lastDay(to), today);
  return earlier(later(asOf ?? '', lastPublished ?? '') || today, today);
}
