/** What is different between two moments, out of the events in between. */
import { anyOf } from '../dialect/anyOf.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { claimRules } from '../rules.js';
import type { Viewer } from '../viewer.js';
import { type ChangeFilter, type FoundEvent, findChanges } from './findEvents.js';

/** How many events are looked at, the newest. */
const MOST_EVENTS = 5_000;

/** In order of their events; `previous` is the first of several revisions. */
export async function differenceBetween(
  store: Store,
  viewer: Viewer,
  filter: Pick<ChangeFilter, 'crisisId' | 'kinds' | 'since' | 'until'>,
): Promise<{ items: { event: FoundEvent; previous: FoundEvent | null }[]; partial: boolean }> {
  const found = await findChanges(store, viewer, { ...filter, order: 'desc', limit: MOST_EVENTS + 1 });
  const events = found.slice(0, MOST_EVENTS).reverse();
  const now = await idsNow(
    store,
    events.flatMap(({ claim_id, data }) => [claim_id, data.otherClaimId, data.previousClaimId]),
  );
  const idOf = (id: string | null | undefined) => (id ? (now.get(id) ?? id) : null);
  const net = claimRules().netChanges(
    events.map((event) => ({
      event,
      kind: event.kind,
      claimId: idOf(event.claim_id),
      otherClaimId: idOf(event.data.otherClaimId),
      previousClaimId: idOf(event.data.previousClaimId),
      articleId: event.article_id,
    })),
  );
  return {
    items: net.map(({ event, previous }) => ({ event: event.event, previous: previous?.event ?? null })),
    partial: found.length > MOST_EVENTS,
  };
}

/** The ids that claims have today by those that events named them with. */
async function idsNow(store: Store, ids: readonly (string | null | undefined)[]): Promise<Map<string, string>> {
  const rows = await reader(store)
    .selectFrom('claim_evidence')
    .select(['evidence_id', 'claim_id'])
    .where(anyOf('evidence_id', [...new Set(ids.filter((id) => typeof id === 'string'))]))
    .execute();
  return new Map(rows.map((row) => [row.evidence_id, row.claim_id]));
}
