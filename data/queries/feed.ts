/** What a feed of a crisis tells: its claims in the order in which something last became of them. */
import type { Store } from '../open.js';
import type { EventKind } from '../schema.js';
import type { Viewer } from '../viewer.js';
import { type ClaimFilter, type FoundClaim, findClaimsById } from './claims.js';
import { type FoundEvent, findChanges } from './findEvents.js';

/** A claim in a feed. `claim.id` is the one that it was first told of by: it stays when an earlier print is found. */
export interface FeedEntry {
  claim: FoundClaim;
  /** When it came; null where that is further back than a feed looks. */
  published: string | null;
  /** When it came, was reviewed, contradicted or replaced last. */
  updated: string;
}

const KINDS = [
  'claim_new',
  'claim_revised',
  'claim_retracted',
  'claim_contested',
  'claim_resolved',
  'review_made',
] as const satisfies EventKind[];

/** A feed has at most this many claims, and looks at this many events for them. */
const MOST_ENTRIES = 100;
const MOST_EVENTS = 2_000;

/** The claims of a crisis that the filter lets through, those with the newest event first. */
export async function findFeedEntries(
  store: Store,
  viewer: Viewer,
  filter: ClaimFilter & { crisisId: string },
): Promise<FeedEntry[]> {
  const { crisisId } = filter;
  const events = await findChanges(store, viewer, {
    crisisId,
    kinds: KINDS,
    since: { id: 0 },
    order: 'desc',
    limit: MOST_EVENTS,
  });
  const found = await findClaimsById(store, viewer, events.flatMap(claimIdsOf), filter);
  const claimOf = new Map(found.flatMap((claim) => [claim.id, ...claim.evidenceIds].map((id) => [id, claim] as const)));
  const entries = new Map<FoundClaim, FeedEntry>();
  // From the newest event to the oldest: the first one met is a claim's last, the last one its beginning.
  for (const event of events) {
    for (const id of claimIdsOf(event)) {
      const claim = claimOf.get(id);
      if (!claim) continue;
      const entry = entries.get(claim) ?? { claim, published: null, updated: event.at };
      entries.set(claim, entry);
      if (id === event.claim_id && (event.kind === 'claim_new' || event.kind === 'claim_revised')) {
        entry.published = event.at;
        entry.claim = { ...claim, id };
      }
    }
  }
  return [...entries.values()].slice(0, MOST_ENTRIES);
}

/** The claims that an event changes something of. */
const claimIdsOf = ({ claim_id, data }: FoundEvent): string[] =>
  [claim_id, data.previousClaimId, data.otherClaimId].filter((id) => typeof id === 'string');
