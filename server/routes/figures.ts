import { z } from 'zod';
import { getCrisis } from '../../data/queries/crises.js';
import { FIGURE_SORTS, findFigures, getFigure } from '../../data/queries/figures.js';
import { fieldsOf } from '../api/fields.js';
import { byId, crisisSlug, id, listOf, paged, recordFilters, toRecordFilter } from '../api/filters.js';
import { figure, pageOf } from '../api/schemas.js';
import { route } from '../route.js';

/** What figures are narrowed by, in the list and in its exports: as claims are, and by what they are part of. */
export const figureFilters = {
  article: id.optional().describe('Id of an article.'),
  claim: id.optional().describe('Id of a claim.'),
  ...recordFilters,
  review: listOf(z.enum(['unreviewed', 'confirmed', 'corrected', 'rejected'])).describe('What people decided.'),
};
const figureQuery = z.object(figureFilters);

/** The query's parameters as the record's filter. */
export const toFigureFilter = ({ article, claim, ...query }: z.output<typeof figureQuery>) => ({
  ...toRecordFilter(query),
  articleId: article,
  claimId: claim,
});

export const figures = [
  route({
    method: 'get',
    path: '/figures',
    summary: 'Figures that stand today, newest found first unless `sort` says otherwise.',
    query: z.strictObject({
      crisis: crisisSlug,
      ...figureFilters,
      sort: z.enum(FIGURE_SORTS).optional().describe('The order; a minus goes from the highest down. Default: -added.'),
      fields: fieldsOf(figure),
      ...paged(),
    }),
    response: pageOf(figure),
    sparse: figure,
    handle: async ({ store, viewer, query: { crisis, limit, cursor, sort, fields: _, ...filters } }) => {
      const crisisId = crisis === undefined ? undefined : (await getCrisis(store, viewer, crisis)).id;
      return findFigures(store, viewer, { ...toFigureFilter(filters), crisisId, limit, cursor, sort });
    },
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
