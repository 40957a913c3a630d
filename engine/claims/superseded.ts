import { daysBetween } from './days.js';
import { groupBy } from './groupBy.js';
import { CLAIM_DAYS } from './makeClaims.js';
import { byAsOf, bySeriesOrder } from './order.js';
import { periodKey } from './period.js';
import type { Claim } from './types.js';

/**
 * claim id -> id of the claim that replaced it: the same claimant's next one of the same series (and, for single flows,
 * the same period) with a later as-of day, or published later about the same day. Two claims of one claimant that are
 * equal in both stand side by side.
 */
export function superseded(claims: readonly Claim[]): Record<string, string> {
  const replaced: Record<string, string> = {};
  for (const [key, own] of groupBy(claims, (c) => [periodKey(c), c.series, c.claimantId].join('|'))) {
    const inOrder = own.sort(bySeriesOrder);
    let next: Claim | undefined;
    // From the last to the first: `next` is the first claim that is later than the one at hand.
    for (let i = inOrder.length - 1; i >= 0; i -= 1) {
      const claim = inOrder[i]!;
      const after = inOrder[i + 1];
      if (after !== undefined && byAsOf(claim, after) < 0) next = after;
      if (next === undefined) continue;
      if (key.startsWith('unstated|') && daysBetween(claim.day, next.day) > CLAIM_DAYS) continue;
      replaced[claim.id] = next.id;
    }
  }
  return replaced;
}
