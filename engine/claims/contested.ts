import { addDays, earlier, later } from './days.js';
import { groupBy } from './groupBy.js';
import { isAbove, isDisjoint } from './interval.js';
import { CLAIM_DAYS } from './makeClaims.js';
import { bySeriesOrder } from './order.js';
import { periodKey } from './period.js';
import type { Standing } from './standing.js';
import type { Claim, ContestedStretch, SeriesOptions } from './types.js';

/**
 * Whether two claims exclude each other, `earlier` being as of the earlier day or the same. A total since a beginning can
 * only grow: a higher one of a later day agrees with it, a lower one does not.
 */
export function contradict(earlier: Claim, later: Claim): boolean {
  if (!isDisjoint(earlier, later)) return false;
  return earlier.since === null || earlier.day === later.day || isAbove(earlier, later);
}

/**
 * Where two claimants contradict each other: different actors, neither citing the other, whose intervals are disjoint,
 * as of days at most {@link CLAIM_DAYS} apart, on the days on which both claims stand. Takes the standing claims of one
 * series; gives the pairs in order of the earlier claim's day.
 */
export function contested(
  stands: readonly Standing[],
  citations: NonNullable<SeriesOptions['citations']> = {},
): ContestedStretch[] {
  const cites = (a: string, b: string) => citations[a]?.includes(b) ?? false;
  return [...groupBy(inOrderOfDays(stands), ({ claim }) => periodKey(claim)).values()].flatMap((comparable) =>
    comparable.flatMap((a, i) => {
      const last = addDays(a.claim.day, CLAIM_DAYS);
      const stretches: ContestedStretch[] = [];
      for (let k = i + 1; k < comparable.length && comparable[k]!.claim.day <= last; k += 1) {
        const b = comparable[k]!;
        const [one, other] = [a.claim.claimantId, b.claim.claimantId];
        if (one === other || !contradict(a.claim, b.claim) || cites(one, other) || cites(other, one)) continue;
        const [from, to] = [later(a.from, b.from), earlier(a.to, b.to)];
        if (from <= to) stretches.push({ from, to, claimIds: [a.claim.id, b.claim.id] });
      }
      return stretches;
    }),
  );
}

/** By as-of day; equal ones in the order of the series, so that a pair is named alike whichever came first. */
const inOrderOfDays = (stands: readonly Standing[]): Standing[] =>
  [...stands].sort((a, b) => bySeriesOrder(a.claim, b.claim));
