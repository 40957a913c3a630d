import { z } from 'zod';
import { createSilence, endSilence, type FoundSilence, findSilences, getSilence } from '../../data/queries/silences.js';
import { silenceMatches } from '../../engine/alerts/silences.js';
import { type SilenceJson, silence, silenceInput } from '../api/alerts.js';
import { byId, paged } from '../api/filters.js';
import { pageOf } from '../api/schemas.js';
import { route } from '../route.js';

const utc = (at: string): string => new Date(at).toISOString();

export const silences = [
  route({
    method: 'get',
    path: '/silences',
    summary: 'Silences, newest first.',
    query: z.strictObject({
      active: z.enum(['true', 'false']).optional().describe('`true` leaves out what is over.'),
      ...paged(),
    }),
    response: pageOf(silence),
    handle: async ({ store, viewer, query: { active, ...page } }) => {
      const { items, next } = await findSilences(store, viewer, { ...page, active: active === 'true' });
      return { items: items.map(toSilenceJson), next };
    },
  }),
  route({
    method: 'post',
    path: '/silences',
    summary: 'Keeps some alerts from being sent for a while; they are listed all the same.',
    body: silenceInput,
    response: silence,
    status: 201,
    handle: async ({ store, viewer, body: { matches, reason, startsAt, endsAt } }) => {
      const draft = { matches, reason, startsAt: startsAt ? utc(startsAt) : store.instant(), endsAt: utc(endsAt) };
      return toSilenceJson(await getSilence(store, viewer, await createSilence(store, viewer, draft)));
    },
  }),
  route({
    method: 'post',
    path: '/silences/:id/end',
    summary: 'Ends a silence now; what lasts and was put off is told.',
    params: byId,
    response: silence,
    handle: async ({ store, viewer, params }) => {
      await endSilence(store, viewer, params.id);
      return toSilenceJson(await getSilence(store, viewer, params.id));
    },
  }),
];

const toSilenceJson = (found: FoundSilence): SilenceJson => ({
  ...found,
  matches: silenceMatches.parse(found.matches),
});
