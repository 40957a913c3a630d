/**
 * Which days the charts show: fewer and more, earlier and later. The days are in the address and shared by all charts of
 * the page, so that they can be compared and sent as a link. Pure; loaded when a reader first asks for it.
 */
import type { Stretch } from './drawing.js';
import { DAY } from './marks.js';

const LEAST_DAYS = 3;

/** Whole days inside `whole`, at least a few of them. */
function inside(from: number, span: number, whole: Stretch): Stretch {
  const days = Math.max(LEAST_DAYS, Math.round(Math.min(span, whole.to - whole.from) / DAY)) * DAY;
  const first = Math.min(Math.max(Math.round(from / DAY) * DAY, whole.from), whole.to - days);
  return { from: Math.max(whole.from, first), to: Math.min(whole.to, Math.max(whole.from, first) + days) };
}

/** `factor` below 1 is nearer; what stands at the time `at` stays where it is. */
export function zoomed(shown: Stretch, whole: Stretch, factor: number, at: number): Stretch {
  const span = (shown.to - shown.from) * factor;
  const share = (at - shown.from) / (shown.to - shown.from);
  return inside(at - share * Math.max(LEAST_DAYS * DAY, span), span, whole);
}

/** Later by so many milliseconds, earlier where they are negative. */
export const panned = (shown: Stretch, whole: Stretch, by: number): Stretch =>
  inside(shown.from + by, shown.to - shown.from, whole);
