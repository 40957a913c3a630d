import type { FoundCrisis } from '../data/queries/crises.js';
import { earlier, lastDay, later } from '../engine/claims/days.js';

/**
 * The day that "now" means on a crisis page. A crisis of the past ends on its last day or, where none is set, on the last
 * day that anybody spoke of it: nothing is carried from then to today. Never later than today.
 */
export function untilOf({ to, asOf, lastPublished }: FoundCrisis, now: Date): string {
  const today = now.toISOString().slice(0, 10);
  if (to !== null) return earlier(lastDay(to), today);
  return earlier(later(asOf ?? '', lastPublished ?? '') || today, today);
}
