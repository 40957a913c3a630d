import { z } from 'zod';
import { decodeCursor, pageOf as toPage } from '../../data/paging.js';
import { findClaimsById } from '../../data/queries/claims.js';
import { getCrisis } from '../../data/queries/crises.js';
import { findChanges } from '../../data/queries/findEvents.js';
import type { EventKind } from '../../data/schema.js';
import { paged } from '../api/filters.js';
import { change, pageOf } from '../api/schemas.js';
import { toClaimJson } from '../claimJson.js';
import { route } from '../route.js';
import { bySlug } from './crises.js';

/** Events that people count as changes; the live stream has the others too. */
const KINDS = [
  'claim_new',
  'claim_revised',
  'claim_contested',
  'claim_resolved',
  'review_made',
  'alert_fired',
] as const satisfies EventKind[];

/** An event's id, or an instant: `1024`, `2016-11-03T00:00:00Z`, `2016-11-03`. */
const since = z
  .string()
  .max(40)
  .refine(
    (text) => /^\d{1,15}$/.test(text) || isInstant(text),
    'the id of a change, or an instant such as 2016-11-03T00:00:00Z',
  );

const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}(T|$)/.test(text) && !Number.isNaN(Date.parse(text));

export const changes = [
  route({
    method: 'get',
    path: '/crises/:slug/changes',
    summary:
      'What happened in a crisis, newest first; with `order=asc` oldest first, which misses nothing while more comes in. ' +
      '`since` is the id of the last change seen, or an instant.',
    params: bySlug,
    query: z.strictObject({ since: since.optional(), order: z.enum(['asc', 'desc']).default('desc'), ...paged() }),
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
      const ids = items.flatMap((row) => [row.claim_id, row.data.otherClaimId]);
      const found = await findClaimsById(
        store,
        viewer,
        ids.filter((id) => typeof id === 'string'),
      );
      // An event names a claim by the id that it had then: that of one of its pieces of evidence.
      const claims = new Map(
        found.flatMap((claim) => {
          const json = toClaimJson(claim);
          return [claim.id, ...claim.evidenceIds].map((id) => [id, json] as const);
        }),
      );
      return {
        items: items.map(({ id, kind, at, claim_id, data }) => ({
          id,
          kind,
          at,
          // Null where it is gone.
          claim: claims.get(claim_id ?? '') ?? null,
          before: data.before ?? null,
          other: claims.get(data.otherClaimId ?? '') ?? null,
          message: data.message ?? null,
        })),
        next,
      };
    },
  }),
];

function sinceOf(text: string | undefined): { id: number } | { at: string } {
  if (text === undefined) return { id: 0 };
  if (/^\d+$/.test(text)) return { id: Number(text) };
  return { at: new Date(text).toISOString() };
}
