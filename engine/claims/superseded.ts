import { daysBetween } from './days.js';
import { groupBy } from './groupBy.js';
import { CLAIM_DAYS } from './makeClaims.js';
import { byAsOf, bySeriesOrder } from './order.js';
import { periodKey } from './period.js';
import type { Claim } from './types.js';

/**
 * claim id -> id of the claim that replaced it: the same claimant's next one of the same series (and, for single flows,
 * the same period) with a later as-of day, or published later about the same day, or in the place of one that an article
 * took back. Two claims of one claimant that are equal in all that stand side by side. What nobody prints any more
 * replaces nothing that somebody does.
 */
export function superseded(claims: readonly Claim[]): Record<string, string> {
  const replaced: Record<string, string> = {};
  for (const [key, own] of groupBy(claims, (c) => [periodKey(c), c.series, c.claimantId].join('|'))) {
    const inOrder = own.sort(bySeriesOrder);
    const isPrinted = (claim: Claim) => !claim.retractedAt;
    const pairs = [
      ...successors(inOrder.filter(isPrinted)),
      ...successors(inOrder).filter(([claim]) => !isPrinted(claim)),
    ];
    for (const [claim, next] of pairs) {
      if (key.startsWith('unstated|') && daysBetween(claim.day, next.day) > CLAIM_DAYS) continue;
      replaced[claim.id] = next.id;
    }
  }
  return replaced;
}

/** Each claim of a list in as-of order with the first one that is later. */
function successors(inOrder: readonly Claim[]): [Claim, Claim][] {
  const pairs: [Claim, Claim][] = [];
  let next: Claim | undefined;
  for (let i = inOrder.length - 1; i >= 0; i -= 1) {
    const claim = inOrder[i]!;
    const after = inOrder[i + 1];
    if (after !== undefined && byAsOf(claim, after) < 0) next = after;
    if (next !== undefined) pairs.push([claim, next]);
  }
  return pairs;
}
