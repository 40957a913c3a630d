import { z } from 'zod';
import { findClaimants } from '../../data/queries/claimants.js';
import { foldName } from '../../engine/extraction/reference/fold.js';
import { claimant, pageOf } from '../api/schemas.js';
import { route } from '../route.js';

export const claimants = [
  route({
    method: 'get',
    path: '/claimants',
    summary:
      'Claimants whose name holds the words of `q`, those first that begin with them: for choosing one by typing.',
    query: z.strictObject({
      q: z.string().trim().min(1).max(100).describe('Words of the name.'),
      limit: z.coerce.number().int().min(1).max(50).default(10).describe('How many; at most 50.'),
    }),
    response: pageOf(claimant),
    handle: async ({ store, query: { q, limit } }) => {
      const wanted = foldName(q);
      const at = (name: string): number => foldName(name).indexOf(wanted);
      const found = (await findClaimants(store)).filter(({ name }) => at(name) >= 0);
      return {
        items: found
          .sort((a, b) => Number(at(a.name) > 0) - Number(at(b.name) > 0))
          .slice(0, limit)
          .map(({ id, name, kind, reliability, slot }) => ({ id, name, kind, reliability, slot })),
        next: null,
      };
    },
  }),
];
