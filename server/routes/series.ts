import { z } from 'zod';
import { AppError } from '../../data/errors.js';
import { whatStandsFor } from '../../data/queries/claimants.js';
import { type ClaimFilter, findSeriesClaims } from '../../data/queries/claims.js';
import { type FoundCrisis, getCrisis } from '../../data/queries/crises.js';
import { seriesOf } from '../../engine/claims/seriesOf.js';
import { oneSeries, type SeriesJson, seriesList } from '../api/schemas.js';
import { toCrisisJson } from '../crisisJson.js';
import { type Asked, route } from '../route.js';
import { toSeriesJson } from '../seriesJson.js';
import { untilOf } from '../until.js';
import { claimFilters, toClaimFilter } from './claims.js';
import { bySlug } from './crises.js';

/** What one answer holds at most: about 20 MB before compression, 1 MB after it. */
const MOST_CLAIMS = 25_000;

const householdSize = z.coerce
  .number()
  .min(1)
  .max(50)
  .optional()
  .describe('People in a household, in place of the crisis’s own: households are shown in people too, as derived.');
const contested = z
  .enum(['claims', 'claimants'])
  .default('claims')
  .describe(
    'What is contested by each two claims that exclude each other, or by each two claimants: their stretches joined, under the two claims that excluded each other last.',
  );
const filters = z.strictObject({ ...claimFilters, householdSize, contested });
const { from, to } = claimFilters;

/** The series of a crisis, or one of them, as the method makes them of what the filters let through. */
export async function madeSeries(
  { store, viewer }: Pick<Asked<unknown, unknown, unknown>, 'store' | 'viewer'>,
  crisis: FoundCrisis,
  filter: Omit<ClaimFilter, 'crisisId' | 'from' | 'to'>,
) {
  const claims = await findSeriesClaims(store, viewer, crisis.id, { ...filter, most: MOST_CLAIMS });
  const precedence = await whatStandsFor(store, crisis.precedence);
  const reliability = Object.fromEntries(claims.map(({ claimant }) => [claimant.id, claimant.reliability]));
  const until = untilOf(crisis, store.now());
  return { until, series: seriesOf(claims, { precedence, reliability, expiryDays: crisis.expiryDays, until }) };
}

/** The same for the API, cut to a window after they were made. */
export async function seriesIn(
  asked: Pick<Asked<unknown, unknown, unknown>, 'store' | 'viewer'>,
  crisis: FoundCrisis,
  { from, to, householdSize, contested, ...others }: z.output<typeof filters>,
  key?: string,
): Promise<{ until: string; series: SeriesJson[] }> {
  const { until, series } = await madeSeries(asked, crisis, { ...toClaimFilter(others), series: key });
  return {
    until,
    series: series.flatMap(
      (one) =>
        toSeriesJson(
          one,
          { from, to },
          { householdSize: householdSize ?? crisis.householdSize, joined: contested === 'claimants' },
        ) ?? [],
    ),
  };
}

export const series = [
  route({
    method: 'get',
    path: '/crises/:slug/series',
    summary:
      'The series of a crisis: claims in as-of order with what stands, what is contested and what is recommended. ' +
      'What lies before the window of as-of days but still stands in it is shown.',
    params: bySlug,
    query: filters,
    response: seriesList,
    handle: async ({ params, query, ...asked }) => {
      const crisis = await getCrisis(asked.store, asked.viewer, params.slug);
      return { crisis: toCrisisJson(crisis), ...(await seriesIn(asked, crisis, query)) };
    },
  }),
  route({
    method: 'get',
    path: '/crises/:slug/series/:key',
    summary: 'One series under its address, which stays: the key says what it counts, of whom and where.',
    params: bySlug.extend({ key: z.string().min(1).max(1_000).describe('`key` of a series.') }),
    query: z.strictObject({ from, to, householdSize, contested }),
    response: oneSeries,
    handle: async ({ params, query, ...asked }) => {
      const crisis = await getCrisis(asked.store, asked.viewer, params.slug);
      const found = await seriesIn(asked, crisis, query, params.key);
      const [one] = found.series;
      if (!one) throw new AppError('not_found', `there is no series "${params.key}" in ${params.slug}, or not then`);
      return { ...one, until: found.until };
    },
  }),
];
