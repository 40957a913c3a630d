import { getRequest } from '../../data/queries/requests.js';
import { byId } from '../api/filters.js';
import { request } from '../api/schemas.js';
import { route } from '../route.js';

export const requests = [
  route({
    method: 'get',
    path: '/requests/:id',
    summary: 'What was asked of the collector, with its answer once there is one.',
    params: byId,
    response: request,
    handle: async ({ store, viewer, params }) => {
      const row = await getRequest(store, viewer, params.id);
      return {
        id: row.id,
        kind: row.kind,
        state: row.state,
        output: row.output === null ? null : (JSON.parse(row.output) as unknown),
        createdAt: row.created_at,
        doneAt: row.done_at,
      };
    },
  }),
];
