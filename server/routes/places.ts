import { z } from 'zod';
import { searchPlaces } from '../../engine/extraction/reference/gazetteer.js';
import { pageOf, place } from '../api/schemas.js';
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
    response: pageOf(place),
    handle: async ({ query: { q, limit } }) => ({
      items: searchPlaces(q, limit).map(({ id, name, country, latitude, longitude }) => ({
        id,
        name,
        country,
        latitude,
        longitude,
      })),
      next: null,
    }),
  }),
];
