import { z } from 'zod';
import { placeById, searchPlaces } from '../../engine/extraction/reference/gazetteer.js';
import type { Place } from '../../engine/extraction/types.js';
import { type FoundPlaceJson, foundPlace, pageOf } from '../api/schemas.js';
import { route } from '../route.js';

export const places = [
  route({
    method: 'get',
    path: '/places',
    summary: 'Places whose name begins with `q`, likeliest first: for choosing a place by typing.',
    query: z.strictObject({
      q: z.string().trim().min(2).max(100),
      limit: z.coerce.number().int().min(1).max(50).default(10),
    }),
    response: pageOf(foundPlace),
    handle: async ({ query: { q, limit } }) => ({
      items: searchPlaces(q, limit).map(toFoundJson),
      next: null,
    }),
  }),
];

function toFoundJson({ id, name, country, latitude, longitude, within }: Place): FoundPlaceJson {
  // Regions over borders hold a country too; they tell its places from no others.
  const holders = within.filter((holder) => levelOf(holder) !== 'region').sort((a, b) => depth(b) - depth(a));
  const names = holders.flatMap((holder) => placeById(holder)?.name ?? []);
  return { id, name, country, latitude, longitude, level: levelOf(id), within: [...new Set(names)] };
}

/** The level of a place by its id: `iso:BGD`, `admin:BD.86`, `admin:BD.86.6091`, `geonames:1185099`, `area:sahel`. */
function levelOf(id: string): FoundPlaceJson['level'] {
  if (id.startsWith('iso:')) return 'country';
  if (id.startsWith('geonames:')) return 'town';
  if (id.startsWith('admin:')) return id.split('.').length > 2 ? 'district' : 'division';
  return 'region';
}

const depth = (id: string): number => ['country', 'division', 'district'].indexOf(levelOf(id));
