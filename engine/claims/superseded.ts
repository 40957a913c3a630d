import { groupBy } from './groupBy.js';
import { byAsOf, bySeriesOrder } from './order.js';
import { isSamePeriod } from './period.js';
import type { Claim } from './types.js';

/**
 * claim id -> id of the claim that replaced it: the same claimant's next one of the same series (and, for single flows,
 * the same period) with a later as-of day, or published later about the same day. Two claims of one claimant that are
 * equal in both stand side by side.
 */
export function superseded(claims: readonly Claim[]): Record<string, string> {
  const replaced: Record<string, string> = {};
  for (const own of groupBy(claims, (c) => `${c.series}|${c.claimantId}`).values()) {
    const inOrder = own.sort(bySeriesOrder);
    inOrder.forEach((claim, i) => {
      const next = inOrder.slice(i + 1).find((later) => byAsOf(claim, later) < 0 && isSamePeriod(claim, later));
      if (next) replaced[claim.id] = next.id;
    });
  }
  return replaced;
}
