import { z } from 'zod';
import { findRuns, getRun } from '../../data/queries/findRuns.js';
import { getSource } from '../../data/queries/findSources.js';
import { askToStop } from '../../data/queries/stopRun.js';
import { byId, paged } from '../api/filters.js';
import { pageOf, run, runDetail } from '../api/schemas.js';
import { route } from '../route.js';

export const runs = [
  route({
    method: 'get',
    path: '/sources/:id/runs',
    summary: 'Collections of a source, newest first.',
    params: byId,
    query: z.strictObject(paged()),
    response: pageOf(run),
    handle: async ({ store, viewer, params, query }) => {
      const { id: sourceId } = await getSource(store, viewer, params.id);
      return findRuns(store, viewer, { ...query, sourceId });
    },
  }),
  route({
    method: 'get',
    path: '/runs/:id',
    summary: 'A collection with what became of each address; failures first, at most 1,000.',
    params: byId,
    response: runDetail,
    handle: ({ store, viewer, params }) => getRun(store, viewer, params.id),
  }),
  route({
    method: 'post',
    path: '/runs/:id/stop',
    summary: 'Asks that a collection in progress be stopped; it ends within seconds and keeps what it has read.',
    params: byId,
    response: run,
    status: 202,
    handle: ({ store, viewer, params }) => askToStop(store, viewer, params.id),
  }),
];
