/**
 * How far a change of some claims is felt in their series, so that a save looks at its neighbours and not at a history of
 * years: which claims to fetch, and which of them a change may give another successor.
 */
import { addDays, later } from './days.js';
import { groupBy } from './groupBy.js';
import { CLAIM_DAYS } from './makeClaims.js';
import { placing } from './order.js';
import { periodKey } from './period.js';
import { superseded } from './superseded.js';
import type { Claim, Reach } from './types.js';

/** Changes that lie further apart are looked at apart: what stands between them feels neither. */
const APART_DAYS = 2 * CLAIM_DAYS;

/** The stretches of series in which changed claims (as they were and as they are) replace or contradict others. */
export function reachOf(changed: readonly Claim[]): Reach[] {
  return [...groupBy(changed, (claim) => `${claim.series} ${periodKey(claim)}`).values()].flatMap((same) =>
    stretches(same).map((own) => {
      const [first, last] = [own[0]!, own.at(-1)!];
      return {
        series: first.series,
        period: periodKey(first),
        claimantIds: [...new Set(own.map((claim) => claim.claimantId))],
        ...{ first: placing(first), last: placing(last) },
        ...{ from: first.day, to: last.day },
        // What states no period is told from other events by its days: those of a contradiction's other side count too.
        contestDays: periodKey(first) === 'unstated' ? 2 * CLAIM_DAYS : CLAIM_DAYS,
      };
    }),
  );
}

/** Claims in order of their placing, cut where more than {@link APART_DAYS} lie between two. */
function stretches(claims: readonly Claim[]): Claim[][] {
  const parts: Claim[][] = [];
  let end = '';
  for (const claim of [...claims].sort((a, b) => (placing(a) < placing(b) ? -1 : 1))) {
    if (claim.day > end) parts.push([]);
    parts.at(-1)!.push(claim);
    end = later(end, addDays(claim.day, APART_DAYS));
  }
  return parts;
}

/**
 * claim id -> what replaces it now (null: nothing), for all claims to which a change may have given another successor:
 * those of the same claimant about the same thing in a stretch that changed, and before it back to the nearest that is
 * still printed. What comes after has its successor in `near` too; it and what is older don't look at the change.
 */
export function replacedNear(near: readonly Claim[], changed: readonly Claim[]): Map<string, string | null> {
  const keyOf = (claim: Claim) => [claim.series, periodKey(claim), claim.claimantId].join('|');
  const changedOf = groupBy(changed, keyOf);
  const replaced = superseded(near);
  const answers = new Map<string, string | null>();
  for (const [key, own] of groupBy(near, keyOf)) {
    for (const part of stretches(changedOf.get(key) ?? [])) {
      const [from, to] = [placing(part[0]!), placing(part.at(-1)!)];
      const before = own.filter((claim) => placing(claim) < from && !claim.retractedAt).map(placing);
      const first = before.reduce(later, '');
      for (const claim of own)
        if (placing(claim) >= first && placing(claim) <= to) answers.set(claim.id, replaced[claim.id] ?? null);
    }
  }
  return answers;
}
