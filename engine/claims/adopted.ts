import { contradict } from './contested.js';
import { daysBetween } from './days.js';
import { isAbove, isSameValue } from './interval.js';
import { CLAIM_DAYS } from './makeClaims.js';
import { byAsOf } from './order.js';
import { periodKey } from './period.js';
import type { AdoptedAgainst, Claim } from './types.js';

/**
 * What stands against a number that was adopted from a claim, given the claims that say something about the same series
 * today (`lastWords`: those that nothing replaced) and that claim as it reads today (null: no text says it any more):
 *
 * - `gone`: nobody says it any more;
 * - `revised`: its claimant says another number about a later day, or the claim itself was corrected;
 * - `contradicted`: another claimant's number about the same day or a later one excludes it;
 * - `overtaken`: it is a total since a beginning, and another claimant's later total is higher than it can be.
 *
 * Numbers are compared, never joined; for single flows only those of the same period.
 */
export function standsAgainst(adopted: Claim, now: Claim | null, lastWords: readonly Claim[]): AdoptedAgainst[] {
  if (now === null || now.series !== adopted.series || now.retractedAt) return [{ warning: 'gone', claim: null }];
  const against: AdoptedAgainst[] = isSameValue(now, adopted) ? [] : [{ warning: 'revised', claim: now }];
  for (const claim of lastWords) {
    const warning = claim.id === now.id || claim.retractedAt ? null : warningOf(adopted, claim);
    if (warning !== null) against.push({ warning, claim });
  }
  return against;
}

function warningOf(adopted: Claim, claim: Claim): AdoptedAgainst['warning'] | null {
  if (claim.series !== adopted.series || !isComparable(adopted, claim)) return null;
  if (claim.claimantId === adopted.claimantId) {
    return byAsOf(adopted, claim) < 0 && !isSameValue(adopted, claim) ? 'revised' : null;
  }
  if (claim.day < adopted.day) return null;
  if (contradict(adopted, claim)) return 'contradicted';
  return adopted.since !== null && isAbove(claim, adopted) ? 'overtaken' : null;
}

function isComparable(a: Claim, b: Claim): boolean {
  const period = periodKey(a);
  if (period !== periodKey(b)) return false;
  return period !== 'unstated' || Math.abs(daysBetween(a.day, b.day)) <= CLAIM_DAYS;
}
