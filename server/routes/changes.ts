import { z } from 'zod';
import { decodeCursor, encodeCursor, pageOf as toPage } from '../../data/paging.js';
import { getCrisis } from '../../data/queries/crises.js';
import { differenceBetween } from '../../data/queries/difference.js';
import { CHANGE_KINDS, changeIdAt, findChanges, type Moment } from '../../data/queries/findEvents.js';
import type { EventKind } from '../../data/schema.js';
import { listOf, paged } from '../api/filters.js';
import { change, changeFeed, difference, pageOf } from '../api/schemas.js';
import { toAnyChangesJson, toChangesJson, toDifferenceJson } from '../changeJson.js';
import { route } from '../route.js';
import { bySlug } from './crises.js';

/** What other programs follow beside: each figure, also one that only reprints a claim. */
const ALL_KINDS = ['figure_new', 'figure_gone', ...CHANGE_KINDS] as const satisfies EventKind[];

/** An event's id, or an instant: `1024`, `2016-11-03T00:00:00Z`, `2016-11-03`. */
const moment = z
  .string()
  .max(40)
  .regex(/^(\d{1,15}|\d{4}-\d{2}-\d{2}(T.+)?)$/, 'the id of a change, or an instant such as 2016-11-03T00:00:00Z')
  .refine(
    (text) => /^\d{1,15}$/.test(text) || !Number.isNaN(Date.parse(text)),
    'the id of a change, or an instant such as 2016-11-03T00:00:00Z',
  )
  .optional();
const since = moment.describe('What came after this: the id of a change, a day or an instant.');
const until = moment.describe(
  'What came up to this, itself included: the id of a change, a day (its beginning) or an instant.',
);

export const changes = [
  route({
    method: 'get',
    path: '/crises/:slug/changes',
    summary:
      'What happened in a crisis, newest first; with `order=asc` oldest first, which misses nothing while more comes in. ' +
      '`since` is the id of the last change seen, or an instant.',
    params: bySlug,
    query: z.strictObject({
      since,
      until,
      order: z.enum(['asc', 'desc']).default('desc').describe('asc: oldest first.'),
      ...paged(),
    }),
    response: pageOf(change),
    handle: async ({ store, viewer, params, query }) => {
      const { id: crisisId } = await getCrisis(store, viewer, params.slug);
      const { limit, order } = query;
      const rows = await findChanges(store, viewer, {
        crisisId,
        kinds: CHANGE_KINDS,
        since: momentOf(query.since) ?? { id: 0 },
        until: momentOf(query.until),
        order,
        cursor: query.cursor === undefined ? undefined : decodeCursor(query.cursor, ['number'])[0],
        limit: limit + 1,
      });
      const { items, next } = toPage(
        rows,
        limit,
        (row) => [row.id],
        (row) => row,
      );
      return { items: await toChangesJson(store, viewer, items), next };
    },
  }),
  route({
    method: 'get',
    path: '/crises/:slug/difference',
    summary:
      'What is different in a crisis between two moments: what came and went again in between is left out, of several ' +
      'revisions the last stands over the number of the beginning. For "since my last visit", "this week", two reports.',
    params: bySlug,
    query: z.strictObject({ since, until }),
    response: difference,
    handle: async ({ store, viewer, params, query }) => {
      const { id: crisisId } = await getCrisis(store, viewer, params.slug);
      const since = momentOf(query.since) ?? { id: 0 };
      const asked = { crisisId, since, until: momentOf(query.until), kinds: CHANGE_KINDS };
      const { items, partial } = await differenceBetween(store, viewer, asked);
      return { items: await toDifferenceJson(store, viewer, items), partial };
    },
  }),
  route({
    method: 'get',
    path: '/changes',
    summary:
      'What changed in all crises, oldest first, figures that came and went among it. Follow `next` until it is null, ' +
      'keep `resume`, and come back with it as `cursor`: nothing is missed or told twice, also while more comes in.',
    query: z.strictObject({
      since,
      kind: listOf(z.enum(ALL_KINDS)).describe('Only these kinds, parted by commas.'),
      ...paged(),
    }),
    response: changeFeed,
    handle: async ({ store, viewer, query: { limit, cursor, kind, ...query } }) => {
      const after = momentOf(query.since) ?? { id: 0 };
      const begin = 'id' in after ? after.id : await changeIdAt(store, viewer, ALL_KINDS, after.at);
      const from = cursor === undefined ? begin : decodeCursor(cursor, ['string', 'number'])[1];
      const rows = await findChanges(store, viewer, {
        kinds: kind ?? ALL_KINDS,
        since: { id: begin },
        order: 'asc',
        cursor: from,
        limit: limit + 1,
      });
      const items = rows.slice(0, limit);
      const resume = encodeCursor(['changes', items.at(-1)?.id ?? from]);
      return { items: await toAnyChangesJson(store, viewer, items), next: rows.length > limit ? resume : null, resume };
    },
  }),
];

function momentOf(text: string | undefined): Moment | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return { id: Number(text) };
  return { at: new Date(text).toISOString() };
}
