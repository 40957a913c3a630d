import { z } from 'zod';
import { decodeCursor, encodeCursor, pageOf as toPage } from '../../data/paging.js';
import { getCrisis } from '../../data/queries/crises.js';
import { changeIdAt, findChanges } from '../../data/queries/findEvents.js';
import type { EventKind } from '../../data/schema.js';
import { listOf, paged } from '../api/filters.js';
import { change, changeFeed, pageOf } from '../api/schemas.js';
import { toAnyChangesJson, toChangesJson } from '../changeJson.js';
import { route } from '../route.js';
import { bySlug } from './crises.js';

/** Events that people count as changes; the live stream has the others too. */
const KINDS = [
  'claim_new',
  'claim_revised',
  'claim_retracted',
  'claim_contested',
  'claim_resolved',
  'review_made',
  'alert_fired',
] as const satisfies EventKind[];

/** What other programs follow beside: each figure, also one that only reprints a claim. */
const ALL_KINDS = ['figure_new', 'figure_gone', ...KINDS] as const satisfies EventKind[];

/** An event's id, or an instant: `1024`, `2016-11-03T00:00:00Z`, `2016-11-03`. */
const since = z
  .string()
  .max(40)
  .regex(/^(\d{1,15}|\d{4}-\d{2}-\d{2}(T.+)?)$/, 'the id of a change, or an instant such as 2016-11-03T00:00:00Z')
  .refine(
    (text) => /^\d{1,15}$/.test(text) || !Number.isNaN(Date.parse(text)),
    'the id of a change, or an instant such as 2016-11-03T00:00:00Z',
  )
  .optional()
  .describe('What came after this: the id of a change, a day or an instant.');

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
      order: z.enum(['asc', 'desc']).default('desc').describe('asc: oldest first.'),
      ...paged(),
    }),
    response: pageOf(change),
    handle: async ({ store, viewer, params, query }) => {
      const { id: crisisId } = await getCrisis(store, viewer, params.slug);
      const { limit, order } = query;
      const rows = await findChanges(store, viewer, {
        crisisId,
        kinds: KINDS,
        since: sinceOf(query.since),
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
      const after = sinceOf(query.since);
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

function sinceOf(text: string | undefined): { id: number } | { at: string } {
  if (text === undefined) return { id: 0 };
  if (/^\d+$/.test(text)) return { id: Number(text) };
  return { at: new Date(text).toISOString() };
}
