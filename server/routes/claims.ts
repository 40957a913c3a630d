import { z } from 'zod';
import {
  CLAIM_SORTS,
  type ClaimFilter,
  claimHistory,
  findClaims,
  findPrints,
  getClaim,
} from '../../data/queries/claims.js';
import { getCrisis } from '../../data/queries/crises.js';
import { fieldsOf } from '../api/fields.js';
import { byId, crisisSlug, listOf, paged, recordFilters, toRecordFilter } from '../api/filters.js';
import { claim, claimDetail, pageOf } from '../api/schemas.js';
import { toClaimJson } from '../claimJson.js';
import { route } from '../route.js';

/** What claims are narrowed by, in the list and in its exports. */
export const claimFilters = {
  ...recordFilters,
  review: listOf(z.enum(['unreviewed', 'confirmed', 'corrected'])).describe('What people decided.'),
};
const claimQuery = z.object(claimFilters);

/** The query's parameters as the record's filter. */
export const toClaimFilter = (query: z.output<typeof claimQuery>): ClaimFilter => toRecordFilter(query);

export const claims = [
  route({
    method: 'get',
    path: '/claims',
    summary: 'Claims, newest as-of day first unless `sort` says otherwise.',
    query: z.strictObject({
      crisis: crisisSlug,
      ...claimFilters,
      sort: z.enum(CLAIM_SORTS).optional().describe('The order; a minus goes from the highest down. Default: -asOf.'),
      fields: fieldsOf(claim),
      ...paged(),
    }),
    response: pageOf(claim),
    sparse: claim,
    handle: async ({ store, viewer, query: { crisis, limit, cursor, sort, fields: _, ...filters } }) => {
      const crisisId = crisis === undefined ? undefined : (await getCrisis(store, viewer, crisis)).id;
      const filter = { ...toClaimFilter(filters), crisisId, limit, cursor, sort };
      const { items, next } = await findClaims(store, viewer, filter);
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
