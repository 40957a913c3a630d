import { z } from 'zod';
import { findSources, getSource } from '../../data/queries/findSources.js';
import { createRequest } from '../../data/queries/requests.js';
import { createSource, setSourceState, updateSource } from '../../data/queries/sources.js';
import { SOURCE_STATES } from '../../data/schema.js';
import { byId, paged } from '../api/filters.js';
import { accepted, pageOf, source, sourceInput, sourcePatch } from '../api/schemas.js';
import { route } from '../route.js';

export const sources = [
  route({
    method: 'get',
    path: '/sources',
    summary: 'Sources in the order in which they were added, each with its last runs.',
    query: z.strictObject({ state: z.enum(SOURCE_STATES).optional(), ...paged(200) }),
    response: pageOf(source),
    handle: ({ store, viewer, query }) => findSources(store, viewer, query),
  }),
  route({
    method: 'post',
    path: '/sources',
    summary: 'Adds a source; it is due at once.',
    body: sourceInput,
    response: source,
    status: 201,
    handle: async ({ store, viewer, body }) => getSource(store, viewer, await createSource(store, viewer, body)),
  }),
  route({
    method: 'get',
    path: '/sources/:id',
    summary: 'A source with its last runs.',
    params: byId,
    response: source,
    handle: ({ store, viewer, params }) => getSource(store, viewer, params.id),
  }),
  route({
    method: 'patch',
    path: '/sources/:id',
    summary: 'Changes what is given of a source; `state` switches it on, paused or stopped.',
    params: byId,
    body: sourcePatch,
    response: source,
    handle: async ({ store, viewer, params, body: { state, ...settings } }) => {
      await getSource(store, viewer, params.id);
      if (Object.keys(settings).length > 0) await updateSource(store, viewer, params.id, settings);
      if (state !== undefined) await setSourceState(store, viewer, params.id, state);
      return getSource(store, viewer, params.id);
    },
  }),
  route({
    method: 'post',
    path: '/sources/:id/run',
    summary: 'Asks the collector to collect a source now; it answers in GET /requests/:id.',
    params: byId,
    response: accepted,
    status: 202,
    handle: async ({ store, viewer, params }) => {
      const { id } = await getSource(store, viewer, params.id);
      return { requestId: await createRequest(store, viewer, 'collect_source', { sourceId: id }) };
    },
  }),
];
