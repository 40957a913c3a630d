import { daysBetween, firstDay, lastDay } from './days.js';
import { CLAIM_DAYS } from './makeClaims.js';
import type { Claim } from './types.js';

/** Whether a claim counts what happened in one period alone: a flow that doesn't add up from a beginning on. */
export const isSingleFlow = ({ kind, since }: Pick<Claim, 'kind' | 'since'>): boolean =>
  kind === 'flow' && since === null;

/** First and last day of what a single flow counts; without a stated beginning its as-of day alone. */
export const periodOf = ({ from, asOf, day }: Claim): { from: string; to: string } =>
  from === null ? { from: day, to: day } : { from: firstDay(from), to: asOf === null ? day : lastDay(asOf) };

/**
 * Whether two claims of a series speak of the same thing, so that one can replace or contradict the other. Stocks and
 * flows that add up always do. Single flows do where they state the same period; where neither states one, within
 * {@link CLAIM_DAYS}, since such numbers mostly follow one event.
 */
export function isSamePeriod(a: Claim, b: Claim): boolean {
  if (!isSingleFlow(a)) return true;
  if (a.from === null || b.from === null) {
    return a.from === b.from && Math.abs(daysBetween(a.day, b.day)) <= CLAIM_DAYS;
  }
  const [first, second] = [periodOf(a), periodOf(b)];
  return first.from === second.from && first.to === second.to;
}
