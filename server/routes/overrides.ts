import { getCrisis } from '../../data/queries/crises.js';
import { getFigure } from '../../data/queries/figures.js';
import {
  findOverrides,
  getOverride,
  type OverrideDraft,
  saveOverride,
  undoOverride,
} from '../../data/queries/saveOverride.js';
import { byId, id } from '../api/filters.js';
import { notAboutUsInput, type OverrideJson, override, overrideInput } from '../api/overrides.js';
import { pageOf } from '../api/schemas.js';
import { type Asked, route } from '../route.js';
import { bySlug } from './crises.js';

type Who = Pick<Asked<unknown, unknown, unknown>, 'store' | 'viewer'>;

async function decide(
  { store, viewer }: Who,
  slug: string,
  figureId: string,
  decision: Pick<OverrideDraft, 'verdict' | 'reason'>,
): Promise<OverrideJson> {
  const { id: crisisId } = await getCrisis(store, viewer, slug);
  const { evidenceId } = await getFigure(store, viewer, figureId);
  return await getOverride(store, viewer, await saveOverride(store, viewer, { crisisId, evidenceId, ...decision }));
}

export const overrides = [
  route({
    method: 'post',
    path: '/crises/:slug/figures/:id/not-about-us',
    summary: 'The figure, with the claim that it is part of, is none of this crisis. The answer’s id takes it back.',
    params: bySlug.extend({ id }),
    body: notAboutUsInput,
    response: override,
    status: 201,
    handle: ({ params, body, ...who }) =>
      decide(who, params.slug, params.id, { verdict: 'out', reason: body.reason ?? null }),
  }),
  route({
    method: 'get',
    path: '/crises/:slug/overrides',
    summary: 'What people put out of a crisis or into it, newest first, taken back or not.',
    params: bySlug,
    response: pageOf(override),
    handle: async ({ store, viewer, params }) => {
      const { id: crisisId } = await getCrisis(store, viewer, params.slug);
      return { items: await findOverrides(store, viewer, crisisId), next: null };
    },
  }),
  route({
    method: 'post',
    path: '/crises/:slug/overrides',
    summary: 'Puts the claim of a figure out of a crisis or into it, whatever the crisis asks for.',
    params: bySlug,
    body: overrideInput,
    response: override,
    status: 201,
    handle: ({ params, body: { figure, verdict, reason = null }, ...who }) =>
      decide(who, params.slug, figure, { verdict, reason }),
  }),
  route({
    method: 'post',
    path: '/overrides/:id/undo',
    summary: 'Takes such a decision back.',
    params: byId,
    response: override,
    handle: async ({ store, viewer, params }) => {
      await undoOverride(store, viewer, params.id);
      return await getOverride(store, viewer, params.id);
    },
  }),
];
