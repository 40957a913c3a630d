import { z } from 'zod';
import { findArticles, getArticle } from '../../data/queries/articles.js';
import { getCrisis } from '../../data/queries/crises.js';
import { fieldsOf } from '../api/fields.js';
import { byId, crisisSlug, id, paged, window, words } from '../api/filters.js';
import { article, articleDetail, pageOf } from '../api/schemas.js';
import { route } from '../route.js';

export const articles = [
  route({
    method: 'get',
    path: '/articles',
    summary: 'Articles, newest collected first; days are of publication.',
    query: z.strictObject({
      crisis: crisisSlug,
      source: id.optional().describe('Id of a source.'),
      publisher: z.string().max(200).optional().describe('Name of an outlet.'),
      ...window,
      q: words.describe('Words of the title.'),
      fields: fieldsOf(article),
      ...paged(),
    }),
    response: pageOf(article),
    sparse: article,
    handle: async ({ store, viewer, query: { crisis, source, fields: _, ...filter } }) =>
      findArticles(store, viewer, {
        ...filter,
        crisisId: crisis === undefined ? undefined : (await getCrisis(store, viewer, crisis)).id,
        sourceId: source,
      }),
  }),
  route({
    method: 'get',
    path: '/articles/:id',
    summary: 'An article with the text of every stored version.',
    params: byId,
    response: articleDetail,
    handle: ({ store, viewer, params }) => getArticle(store, viewer, params.id),
  }),
];
