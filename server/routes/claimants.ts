import { z } from 'zod';
import { AppError } from '../../data/errors.js';
import {
  addAlias,
  type ClaimantChanges,
  mergeClaimant,
  unmergeClaimant,
  updateClaimant,
} from '../../data/queries/editClaimants.js';
import { findClaimants, getClaimant } from '../../data/queries/findClaimants.js';
import { RELIABILITY } from '../../data/schema.js';
import { claimantOf, isKnownActor } from '../../engine/extraction/reference/actors.js';
import { CLAIMANT_KINDS } from '../../engine/extraction/types.js';
import { aliasInput, claimantDetail, claimantMerge, claimantPatch } from '../api/claimants.js';
import { byId, listOf, paged, words } from '../api/filters.js';
import { pageOf } from '../api/schemas.js';
import { route } from '../route.js';

export const claimants = [
  route({
    method: 'get',
    path: '/claimants',
    summary: 'Who claims, by name, with other names, kind, grade and how many claims.',
    query: z.strictObject({
      q: words.describe('Part of a name, of its own or another.'),
      kind: listOf(z.enum(CLAIMANT_KINDS)).describe('Only these kinds.'),
      reliability: listOf(z.enum([...RELIABILITY, 'none'])).describe('Only these grades; none: not graded yet.'),
      ...paged(),
    }),
    response: pageOf(claimantDetail),
    handle: ({ store, viewer, query }) => findClaimants(store, viewer, query),
  }),
  route({
    method: 'get',
    path: '/claimants/:id',
    summary: 'A claimant, also one that is merged into another.',
    params: byId,
    response: claimantDetail,
    handle: ({ store, viewer, params }) => getClaimant(store, viewer, params.id),
  }),
  route({
    method: 'patch',
    path: '/claimants/:id',
    summary: 'Changes the name, kind, grade (HELIX: low, medium, high) or palette slot of a claimant.',
    params: byId,
    body: claimantPatch,
    response: claimantDetail,
    handle: async ({ store, viewer, params, body }) => {
      await updateClaimant(store, viewer, params.id, body as ClaimantChanges);
      return await getClaimant(store, viewer, params.id);
    },
  }),
  route({
    method: 'post',
    path: '/claimants/:id/merge',
    summary: 'Says that the claimant is another: that one claims its figures, and has its name as another name.',
    params: byId,
    body: claimantMerge,
    response: claimantDetail,
    handle: async ({ store, viewer, params, body }) => {
      await mergeClaimant(store, viewer, params.id, body.into);
      return await getClaimant(store, viewer, params.id);
    },
  }),
  route({
    method: 'post',
    path: '/claimants/:id/unmerge',
    summary: 'Takes that back: the claimant is itself again.',
    params: byId,
    response: claimantDetail,
    handle: async ({ store, viewer, params }) => {
      await unmergeClaimant(store, viewer, params.id);
      return await getClaimant(store, viewer, params.id);
    },
  }),
  route({
    method: 'post',
    path: '/claimants/:id/aliases',
    summary: 'Gives a claimant another name: figures that name it so are its own from now on.',
    params: byId,
    body: aliasInput,
    response: claimantDetail,
    status: 201,
    handle: async ({ store, viewer, params, body: { name } }) => {
      const alias = claimantOf(name);
      if (isKnownActor(name) && alias.id !== params.id) {
        throw new AppError('conflict', `"${name}" is read as ${alias.name}; merge the two if they are one`);
      }
      await addAlias(store, viewer, params.id, alias);
      return await getClaimant(store, viewer, params.id);
    },
  }),
];
