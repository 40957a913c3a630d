import { byAsOf, bySeriesOrder } from './order.js';
import type { Stretch } from './stretches.js';
import type { Claim, RecommendedStretch } from './types.js';

/**
 * The claim to go by on each day: the newest standing one of the claimant that stands highest in `precedence`. Claimants
 * that are not listed come after, the one with the newest claim first. Stretches that go on with one claim are one.
 */
export function recommended(stretches: readonly Stretch[], precedence: readonly string[]): RecommendedStretch[] {
  const rankOf = new Map(precedence.map((id, rank) => [id, rank]));
  const rank = (claim: Claim) => rankOf.get(claim.claimantId) ?? precedence.length;
  const line: RecommendedStretch[] = [];
  for (const { from, to, stands } of stretches) {
    const best = stands
      .map((s) => s.claim)
      .reduce((a, b) => ((rank(a) - rank(b) || byAsOf(b, a) || bySeriesOrder(a, b)) <= 0 ? a : b));
    const last = line.at(-1);
    // Stretches of stocks follow each other; those of single flows may overlap and never go on.
    if (last?.claimId === best.id) last.to = to;
    else line.push({ from, to, claimId: best.id });
  }
  return line;
}
