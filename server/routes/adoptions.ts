import { z } from 'zod';
import { adoptClaim, withdrawAdoption } from '../../data/queries/adoptions.js';
import { getCrisis } from '../../data/queries/crises.js';
import { findAdoptions, getAdoption } from '../../data/queries/findAdoptions.js';
import { toAdoptionJson } from '../adoptionJson.js';
import { adoption, adoptionInput, withdrawalInput } from '../api/adoptions.js';
import { byId } from '../api/filters.js';
import { pageOf } from '../api/schemas.js';
import { route } from '../route.js';
import { bySlug } from './crises.js';

export const adoptions = [
  route({
    method: 'get',
    path: '/crises/:slug/adoptions',
    summary: 'The numbers that the organisation quotes in a crisis, and those that it quoted, made last first.',
    params: bySlug,
    query: z.strictObject({
      series: z.string().min(1).max(1_000).optional().describe('Only of the series with this key.'),
      standing: z.stringbool().optional().describe('true: only those that are quoted today.'),
    }),
    response: pageOf(adoption),
    handle: async ({ store, viewer, params, query }) => {
      const { id: crisisId } = await getCrisis(store, viewer, params.slug);
      const found = await findAdoptions(store, viewer, { ...query, crisisId });
      return { items: found.map(toAdoptionJson), next: null };
    },
  }),
  route({
    method: 'post',
    path: '/crises/:slug/adoptions',
    summary: 'Adopts a claim as the number to quote for its series. What was quoted there before ends as replaced.',
    params: bySlug,
    body: adoptionInput,
    response: adoption,
    status: 201,
    handle: async ({ store, viewer, params, body: { claim, reason, validUntil = null } }) => {
      const crisis = await getCrisis(store, viewer, params.slug);
      const id = await adoptClaim(store, viewer, { crisis, claimId: claim, reason, validUntil });
      return toAdoptionJson(await getAdoption(store, viewer, id));
    },
  }),
  route({
    method: 'get',
    path: '/adoptions/:id',
    summary: 'A number that is or was quoted, with what stands against it.',
    params: byId,
    response: adoption,
    handle: async ({ store, viewer, params }) => toAdoptionJson(await getAdoption(store, viewer, params.id)),
  }),
  route({
    method: 'post',
    path: '/adoptions/:id/withdraw',
    summary: 'Ends it: nothing is quoted for its series then. It stays in the history.',
    params: byId,
    body: withdrawalInput,
    response: adoption,
    handle: async ({ store, viewer, params, body }) => {
      await getAdoption(store, viewer, params.id);
      await withdrawAdoption(store, viewer, params.id, body.reason);
      return toAdoptionJson(await getAdoption(store, viewer, params.id));
    },
  }),
];
