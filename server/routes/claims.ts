import { z } from 'zod';
import { type ClaimFilter, claimHistory, findClaims, findPrints, getClaim } from '../../data/queries/claims.js';
import { getCrisis } from '../../data/queries/crises.js';
import { METRICS } from '../../engine/extraction/types.js';
import { byId, id, listOf, paged, window, words } from '../api/filters.js';
import { claim, claimDetail, pageOf } from '../api/schemas.js';
import { toClaimJson } from '../claimJson.js';
import { route } from '../route.js';

/** What claims are narrowed by, in the list and in its exports. */
export const claimFilters = {
  metric: listOf(z.enum(METRICS)),
  claimant: listOf(id),
  place: listOf(id),
  review: listOf(z.enum(['unreviewed', 'confirmed', 'corrected'])),
  ...window,
  q: words,
};
const claimQuery = z.object(claimFilters);

/** The query's parameters as the record's filter. */
export const toClaimFilter = ({ claimant, place, ...filter }: z.output<typeof claimQuery>): ClaimFilter => ({
  ...filter,
  claimantId: claimant,
  placeKey: place,
});

export const claims = [
  route({
    method: 'get',
    path: '/claims',
    summary: 'Claims, newest as-of day first; `q` looks in sentences, claimants and places; days are as-of days.',
    query: z.strictObject({ crisis: id.optional(), ...claimFilters, ...paged() }),
    response: pageOf(claim),
    handle: async ({ store, viewer, query: { crisis, limit, cursor, ...filters } }) => {
      const crisisId = crisis === undefined ? undefined : (await getCrisis(store, viewer, crisis)).id;
      const { items, next } = await findClaims(store, viewer, { ...toClaimFilter(filters), crisisId, limit, cursor });
      return { items: items.map(toClaimJson), next };
    },
  }),
  route({
    method: 'get',
    path: '/claims/:id',
    summary: 'A claim with every printing and what the same claimant said before and after.',
    params: byId,
    response: claimDetail,
    handle: async ({ store, viewer, params }) => ({
      ...toClaimJson(await getClaim(store, viewer, params.id)),
      prints: await findPrints(store, viewer, params.id),
      history: (await claimHistory(store, viewer, params.id)).map(toClaimJson),
    }),
  }),
];
