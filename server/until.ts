import type { FoundCrisis } from '../data/queries/crises.js';
import { addDays, earlier, lastDay, later } from '../engine/claims/days.js';

/**
 * The day that "now" means on a crisis page: today while its claims can still hold, so that each is as old as it is. A crisis
 * of the past ends on its last day or, where none is set and no claim holds any more, on the last day that anybody spoke of it:
 * nothing is carried from then to today. Never later than today.
 */
export function untilOf(
  { to, asOf, lastPublished, expiryDays }: Pick<FoundCrisis, 'to' | 'asOf' | 'lastPublished' | 'expiryDays'>,
  now: Date,
): string {
  const today = now.toISOString().slice(0, 10);
  if (to !== null) return earlier(lastDay(to), today);
  const spoken = later(asOf ?? '', lastPublished ?? '');
  return spoken === '' || addDays(lastDay(spoken), expiryDays - 1) >= today ? today : spoken;
}
