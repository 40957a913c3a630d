import { z } from 'zod';
import { getCrisis } from '../../data/queries/crises.js';
import { findFigures, getFigure } from '../../data/queries/figures.js';
import { BOUNDS, GROUPS, METRICS } from '../../engine/extraction/types.js';
import { byId, id, listOf, paged, window, words } from '../api/filters.js';
import { figure, pageOf } from '../api/schemas.js';
import { route } from '../route.js';

export const figures = [
  route({
    method: 'get',
    path: '/figures',
    summary: 'Figures that stand today, newest found first; days are of publication.',
    query: z.strictObject({
      crisis: id.optional(),
      article: id.optional(),
      claim: id.optional(),
      metric: listOf(z.enum(METRICS)),
      group: listOf(z.enum(GROUPS)),
      bound: listOf(z.enum(BOUNDS)),
      claimant: listOf(id),
      place: listOf(id),
      review: listOf(z.enum(['unreviewed', 'confirmed', 'corrected', 'rejected'])),
      confidence: z.coerce.number().min(0).max(1).optional().describe('The least confidence.'),
      ...window,
      q: words,
      ...paged(),
    }),
    response: pageOf(figure),
    handle: async ({ store, viewer, query: { crisis, article, claim, ...filter } }) =>
      findFigures(store, viewer, {
        ...filter,
        crisisId: crisis === undefined ? undefined : (await getCrisis(store, viewer, crisis)).id,
        articleId: article,
        claimId: claim,
      }),
  }),
  route({
    method: 'get',
    path: '/figures/:id',
    summary: 'A figure, also one that a newer version of its article replaced.',
    params: byId,
    response: figure,
    handle: ({ store, viewer, params }) => getFigure(store, viewer, params.id),
  }),
];
