/**
 * How far a change of some claims is felt in their series, so that a save looks at its neighbours and not at a history of
 * years: which claims to fetch, and which of them a change may give another successor.
 */
import { addDays, earlier, firstDay, lastDay, later } from './days.js';
import { groupBy } from './groupBy.js';
import { CLAIM_DAYS } from './makeClaims.js';
import { isSingleFlow, periodKey } from './period.js';
import { superseded } from './superseded.js';
import type { Claim, Reach } from './types.js';

/** The stretches of series in which changed claims (as they were and as they are) replace or contradict others. */
export function reachOf(changed: readonly Claim[]): Reach[] {
  return [...groupBy(changed, (claim) => `${claim.series} ${periodKey(claim)}`).values()].map((own) => {
    const [{ series, from: begin }] = own as [Claim, ...Claim[]];
    const single = isSingleFlow(own[0]!);
    // A single flow speaks of its period, or of one event within the days that two claims about it lie apart.
    const from = own.map((c) => (single && c.from !== null ? earlier(firstDay(c.from), c.day) : c.day)).reduce(earlier);
    const to = own.map((c) => (single && c.asOf !== null ? later(lastDay(c.asOf), c.day) : c.day)).reduce(later);
    return {
      series,
      begins: !single ? null : begin === null ? 'unstated' : writtenAs(firstDay(begin)),
      claimantIds: [...new Set(own.map((claim) => claim.claimantId))],
      from: single ? addDays(from, -CLAIM_DAYS) : from,
      to: single ? addDays(to, CLAIM_DAYS) : to,
      contestDays: CLAIM_DAYS,
    };
  });
}

/** A first day in all ways that partial days write it: `2016-01-01` → also `2016-01` and `2016`. */
const writtenAs = (day: string): string[] => [
  day,
  ...(day.endsWith('-01') ? [day.slice(0, 7)] : []),
  ...(day.endsWith('-01-01') ? [day.slice(0, 4)] : []),
];

/**
 * claim id -> what replaces it now (null: nothing), for all claims to which a change may have given another successor:
 * those of the same claimant about the same thing up to the last changed day. What comes after them has its successor in
 * `near` too; later ones don't look back.
 */
export function replacedNear(near: readonly Claim[], changed: readonly Claim[]): Map<string, string | null> {
  const keyOf = (claim: Claim) => [claim.series, periodKey(claim), claim.claimantId].join('|');
  const lastChanged = new Map(
    [...groupBy(changed, keyOf)].map(([key, own]) => [key, own.map((c) => c.day).reduce(later)]),
  );
  const replaced = superseded(near);
  return new Map(
    near
      .filter((claim) => claim.day <= (lastChanged.get(keyOf(claim)) ?? ''))
      .map((claim) => [claim.id, replaced[claim.id] ?? null]),
  );
}
