import { daysBetween, earlier, later } from './days.js';
import { isDisjoint } from './interval.js';
import { CLAIM_DAYS } from './makeClaims.js';
import { isSamePeriod } from './period.js';
import type { Standing } from './standing.js';
import type { ContestedStretch, SeriesOptions } from './types.js';

/**
 * Where two claimants contradict each other: different actors, neither citing the other, whose intervals are disjoint,
 * as of days at most {@link CLAIM_DAYS} apart, on the days on which both claims stand. Takes the standing claims of one series.
 */
export function contested(
  stands: readonly Standing[],
  citations: NonNullable<SeriesOptions['citations']> = {},
): ContestedStretch[] {
  const inOrder = [...stands].sort((a, b) => (a.claim.day < b.claim.day ? -1 : a.claim.day > b.claim.day ? 1 : 0));
  const cites = (a: string, b: string) => citations[a]?.includes(b) ?? false;
  return inOrder.flatMap((a, i) => {
    const stretches: ContestedStretch[] = [];
    for (const b of inOrder.slice(i + 1)) {
      if (daysBetween(a.claim.day, b.claim.day) > CLAIM_DAYS) break;
      const [one, other] = [a.claim.claimantId, b.claim.claimantId];
      if (one === other || cites(one, other) || cites(other, one)) continue;
      if (!isDisjoint(a.claim, b.claim) || !isSamePeriod(a.claim, b.claim)) continue;
      const from = later(a.from, b.from);
      const to = earlier(a.to, b.to);
      if (from <= to) stretches.push({ from, to, claimIds: [a.claim.id, b.claim.id] });
    }
    return stretches;
  });
}
