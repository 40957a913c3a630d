import { z } from 'zod';
import { AppError } from '../../data/errors.js';
import {
  archiveCrisis,
  createCrisis,
  deleteCrisis,
  findCrises,
  getCrisis,
  updateCrisis,
} from '../../data/queries/crises.js';
import { previewCrisis } from '../../data/queries/previewCrisis.js';
import { foldName } from '../../engine/extraction/reference/fold.js';
import { placeById } from '../../engine/extraction/reference/gazetteer.js';
import type { Place } from '../../engine/extraction/types.js';
import { preview, previewInput } from '../api/crisisPreview.js';
import { id } from '../api/filters.js';
import { crisis, crisisInput, crisisPatch, pageOf } from '../api/schemas.js';
import { toClaimJson } from '../claimJson.js';
import { toCrisisJson } from '../crisisJson.js';
import { route } from '../route.js';

export const bySlug = z.strictObject({ slug: id });

export const crises = [
  route({
    method: 'get',
    path: '/crises',
    summary: 'All crises, by name.',
    query: z.strictObject({
      archived: z.stringbool().optional().describe('true: those that are out of sight too.'),
    }),
    response: pageOf(crisis),
    handle: async ({ store, viewer, query: { archived = false } }) => ({
      items: (await findCrises(store, viewer, { archived })).map(toCrisisJson),
      next: null,
    }),
  }),
  route({
    method: 'get',
    path: '/crises/:slug',
    summary: 'A crisis.',
    params: bySlug,
    response: crisis,
    handle: async ({ store, viewer, params }) => toCrisisJson(await getCrisis(store, viewer, params.slug)),
  }),
  route({
    method: 'post',
    path: '/crises',
    summary: 'Adds a crisis and gives it the claims that fall into it.',
    body: crisisInput,
    response: crisis,
    status: 201,
    handle: async ({ store, viewer, body: { places, slug, from, to, ...rest } }) => {
      const known = places.map(knownPlace);
      const settings = {
        ...rest,
        slug: slug ?? slugOf(rest.name),
        placeIds: known.map((place) => place.id),
        from: from ?? null,
        to: to ?? null,
      };
      checkWindow(settings);
      await createCrisis(store, viewer, settings, known);
      return toCrisisJson(await getCrisis(store, viewer, settings.slug));
    },
  }),
  route({
    method: 'patch',
    path: '/crises/:slug',
    summary: 'Changes what is given of a crisis; its claims follow.',
    params: bySlug,
    body: crisisPatch,
    response: crisis,
    handle: async ({ store, viewer, params, body: { places, archived, ...rest } }) => {
      const before = await getCrisis(store, viewer, params.slug);
      const known = places?.map(knownPlace);
      const changes = { ...rest, ...(known && { placeIds: known.map((place) => place.id) }) };
      checkWindow({ ...before, ...changes });
      if (Object.keys(changes).length > 0) await updateCrisis(store, viewer, params.slug, changes, known ?? []);
      if (archived !== undefined) await archiveCrisis(store, viewer, changes.slug ?? params.slug, archived);
      return toCrisisJson(await getCrisis(store, viewer, changes.slug ?? params.slug));
    },
  }),
  route({
    method: 'post',
    path: '/crises/preview',
    summary:
      'What would fall into a crisis with these settings, and why; with `crisis` also what it would lose. Saves nothing.',
    body: previewInput,
    response: preview,
    handle: async ({ store, viewer, body: { crisis: slug, places, from = null, to = null, ...rest } }) => {
      const known = places.map(knownPlace);
      checkWindow({ from, to });
      const crisisId = slug == null ? null : (await getCrisis(store, viewer, slug)).id;
      const rule = { ...rest, placeIds: known.map((place) => place.id), from, to };
      const found = await previewCrisis(store, viewer, rule, crisisId);
      const items = found.items.map(({ claim, change, why: { place, ...why } }) => ({
        claim: toClaimJson(claim),
        change,
        why: { ...why, place: place && { ...place, name: placeById(place.id)?.name ?? place.id } },
      }));
      return { ...found, items };
    },
  }),
  route({
    method: 'delete',
    path: '/crises/:slug',
    summary: 'Removes an archived crisis with what was adopted and decided in it. Figures, reviews and claims stay.',
    params: bySlug,
    handle: ({ store, viewer, params }) => deleteCrisis(store, viewer, params.slug),
  }),
];

/** `Battle of Raqqa, 2017` → `battle-of-raqqa-2017`; letters of other scripts than Latin leave nothing to go by. */
function slugOf(name: string): string {
  const slug = foldName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  if (slug === '') throw new AppError('invalid', 'give a slug: none can be made from this name');
  return slug;
}

function knownPlace(placeId: string): Place {
  const place = placeById(placeId);
  if (!place) throw new AppError('invalid', `there is no place "${placeId}"; GET /api/v1/places?q=… gives the ids`);
  return place;
}

function checkWindow({ from, to }: { from: string | null; to: string | null }): void {
  if (from !== null && to !== null && from > to)
    throw new AppError('invalid', `the window ends (${to}) before it begins (${from})`);
}
