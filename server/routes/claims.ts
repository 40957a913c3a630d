import { z } from 'zod';
import { claimHistory, findClaims, findPrints, getClaim } from '../../data/queries/claims.js';
import { getCrisis } from '../../data/queries/crises.js';
import { METRICS } from '../../engine/extraction/types.js';
import { byId, id, listOf, paged, window, words } from '../api/filters.js';
import { claim, claimDetail, pageOf } from '../api/schemas.js';
import { toClaimJson } from '../claimJson.js';
import { route } from '../route.js';

export const claims = [
  route({
    method: 'get',
    path: '/claims',
    summary: 'Claims, newest as-of day first; `q` looks in sentences, claimants and places; days are as-of days.',
    query: z.strictObject({
      crisis: id.optional(),
      metric: listOf(z.enum(METRICS)),
      claimant: listOf(id),
      place: listOf(id),
      review: listOf(z.enum(['unreviewed', 'confirmed', 'corrected'])),
      ...window,
      q: words,
      ...paged(),
    }),
    response: pageOf(claim),
    handle: async ({ store, viewer, query: { crisis, claimant, place, ...filter } }) => {
      const { items, next } = await findClaims(store, viewer, {
        ...filter,
        crisisId: crisis === undefined ? undefined : (await getCrisis(store, viewer, crisis)).id,
        claimantId: claimant,
        placeKey: place,
      });
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
