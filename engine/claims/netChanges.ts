/** What is different between two moments, out of all that happened in between: what came and went again is left out. */

/** A thing that happened, as far as it matters here; claims by the id that they have now. */
export interface Happened {
  kind: string;
  claimId: string | null;
  otherClaimId: string | null;
  previousClaimId: string | null;
  /** Of what happened to an article, not to a claim. */
  articleId: string | null;
}

/**
 * Of what happened, in its order, what still makes a difference at the end:
 *
 * - a contradiction that was resolved, or came up again, cancels what it answers;
 * - of several revisions by one claimant the last stays, over the number of the beginning (`previous` names its event);
 * - a claim that came and is no longer printed is left out, as is one that went stale and was then replaced.
 */
export function netChanges<T extends Happened>(events: readonly T[]): { event: T; previous: T | null }[] {
  const kept = new Map<string, { event: T; previous: T | null }>();
  for (const event of events) {
    const { kind, claimId, otherClaimId, previousClaimId, articleId } = event;
    const of = (what: string, id: string | null) => `${what} ${id ?? ''}`;
    switch (kind) {
      case 'claim_revised': {
        const former = kept.get(of('value', previousClaimId));
        kept.delete(of('claim_stale', previousClaimId));
        kept.delete(of('value', previousClaimId));
        if (former?.event.kind === 'claim_new') kept.set(of('value', claimId), { event, previous: former.event });
        else kept.set(of('value', claimId), { event, previous: former?.previous ?? former?.event ?? null });
        break;
      }
      case 'claim_new':
        kept.set(of('value', claimId), { event, previous: null });
        break;
      case 'claim_retracted':
        if (kept.get(of('value', claimId))?.event.kind === 'claim_new') kept.delete(of('value', claimId));
        else kept.set(of(kind, claimId), { event, previous: null });
        break;
      case 'claim_contested':
      case 'claim_resolved': {
        const pair = of('dispute', [claimId, otherClaimId].sort().join(' '));
        const opposite = kept.get(pair);
        if (opposite !== undefined && opposite.event.kind !== kind) kept.delete(pair);
        else kept.set(pair, { event, previous: null });
        break;
      }
      default:
        kept.set(of(kind, [claimId ?? articleId ?? '', ...(otherClaimId === null ? [] : [otherClaimId])].join(' ')), {
          event,
          previous: null,
        });
    }
  }
  return [...kept.values()];
}
