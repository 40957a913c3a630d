import {
  type FoundEdit,
  findEdits,
  getEdit,
  mergeClaims,
  splitClaim,
  undoEdit,
} from '../../data/queries/claimEdits.js';
import { findClaimsById } from '../../data/queries/claims.js';
import { type EditedJson, edit, edited, mergeInput, splitInput } from '../api/edits.js';
import { byId } from '../api/filters.js';
import { pageOf } from '../api/schemas.js';
import { toClaimJson } from '../claimJson.js';
import { type Asked, route } from '../route.js';

type Who = Pick<Asked<unknown, unknown, unknown>, 'store' | 'viewer'>;

async function outcome({ store, viewer }: Who, found: FoundEdit): Promise<EditedJson> {
  return { edit: found, claims: (await findClaimsById(store, viewer, found.evidenceIds)).map(toClaimJson) };
}

export const edits = [
  route({
    method: 'post',
    path: '/claims/merge',
    summary: 'Makes claims one that say the same. Rebuilds keep it; the answer’s `edit.id` takes it back.',
    body: mergeInput,
    response: edited,
    status: 201,
    handle: async ({ store, viewer, body: { claims, reason = null } }) => {
      const id = await mergeClaims(store, viewer, { claimIds: claims, reason });
      return await outcome({ store, viewer }, await getEdit(store, viewer, id));
    },
  }),
  route({
    method: 'post',
    path: '/claims/:id/split',
    summary: 'Makes some prints of a claim one of their own: they say something else.',
    params: byId,
    body: splitInput,
    response: edited,
    status: 201,
    handle: async ({ store, viewer, params, body: { figures, reason = null } }) => {
      const id = await splitClaim(store, viewer, { claimId: params.id, figureIds: figures, reason });
      return await outcome({ store, viewer }, await getEdit(store, viewer, id));
    },
  }),
  route({
    method: 'get',
    path: '/claims/:id/edits',
    summary: 'What people merged and split of a claim, newest first, taken back or not.',
    params: byId,
    response: pageOf(edit),
    handle: async ({ store, viewer, params }) => ({ items: await findEdits(store, viewer, params.id), next: null }),
  }),
  route({
    method: 'post',
    path: '/edits/:id/undo',
    summary: 'Takes a merge or a split back.',
    params: byId,
    response: edited,
    handle: async ({ store, viewer, params }) => {
      await undoEdit(store, viewer, params.id);
      return await outcome({ store, viewer }, await getEdit(store, viewer, params.id));
    },
  }),
];
