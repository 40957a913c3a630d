import { addDays, earlier } from './days.js';
import { isSingleFlow, periodOf } from './period.js';
import type { Claim } from './types.js';

/** First and last day, both included, on which a claim counts. */
export interface Standing {
  claim: Claim;
  from: string;
  to: string;
}

/**
 * On which days a claim counts. A stock, and a flow that adds up, stands from its as-of day until the day before the one
 * that replaces it or for `expiryDays` days, its own included; never after `until`. A single flow stands for its period alone and
 * not at all once it is replaced. What nobody prints any more ended on the day before the last article took it back, and
 * as a single flow counts not at all. Claims without a day left are left out.
 */
export function standing(
  claims: readonly Claim[],
  replaced: Readonly<Record<string, string>>,
  { expiryDays, until }: { expiryDays: number; until: string },
): Standing[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const stands = claims.flatMap((claim): Standing[] => {
    const next = byId.get(replaced[claim.id] ?? '');
    if (isSingleFlow(claim)) return next || claim.retractedAt ? [] : [{ claim, ...periodOf(claim) }];
    const expired = addDays(claim.day, expiryDays - 1);
    const last = next ? addDays(next.day, -1) : expired;
    const printed = claim.retractedAt ? addDays(claim.retractedAt.slice(0, 10), -1) : expired;
    return [{ claim, from: claim.day, to: earlier(earlier(last, expired), printed) }];
  });
  return stands.map((s) => ({ ...s, to: earlier(s.to, until) })).filter((s) => s.from <= s.to);
}
