/**
 * Numbers as said are intervals: "more than 18,000" is 18,000 and up, "up to 1.5 million" is 1.5 million and down. So a
 * comparison has three answers: it holds for every number that the words allow, for some, or for none.
 */
import type { Bound } from '../extraction/types.js';

/** `null` is an open end; what is counted is never below 0. */
export interface Interval {
  low: number | null;
  high: number | null;
}

export type Answer = 'certainly' | 'possibly' | 'no';

const lowOf = ({ low }: Interval): number => low ?? 0;
const highOf = ({ high }: Interval): number => high ?? Number.POSITIVE_INFINITY;

/** Whether every number of `a` is greater than every number of `b`. */
export const isAbove = (a: Interval, b: Interval): boolean => lowOf(a) > highOf(b);

/** Whether no number lies in both: the two cannot both be right. An open end contradicts only beyond the other's end. */
export const isDisjoint = (a: Interval, b: Interval): boolean => isAbove(a, b) || isAbove(b, a);

/** Whether two statements give the same number. "Hundreds" and "more than 100" share an interval but not their sense. */
export const isSameValue = (a: Interval & { bound: Bound }, b: Interval & { bound: Bound }): boolean =>
  a.low === b.low && a.high === b.high && (a.bound === 'vague') === (b.bound === 'vague');

/** Whether the number lies above (or below) `value`; equal to it is neither. */
export function passes(interval: Interval, direction: 'above' | 'below', value: number): Answer {
  const [low, high] = [lowOf(interval), highOf(interval)];
  if (direction === 'above') return low > value ? 'certainly' : high > value ? 'possibly' : 'no';
  return high < value ? 'certainly' : low < value ? 'possibly' : 'no';
}

/**
 * Whether the number changed by more than `percent` of what it was. Two minimums (or two maximums) are compared by the
 * ends that they state: from "at least 100" to "at least 200" is a change of 100 per cent, although both may be 300.
 */
export function changesBy(before: Interval, after: Interval, percent: number): Answer {
  if (before.high === null && after.high === null) return changesBy(atLow(before), atLow(after), percent);
  if (before.low === null && after.low === null) return changesBy(atHigh(before), atHigh(after), percent);
  const [up, down] = [1 + percent / 100, 1 - percent / 100];
  if (lowOf(after) > highOf(before) * up || highOf(after) < lowOf(before) * down) return 'certainly';
  return highOf(after) > lowOf(before) * up || lowOf(after) < highOf(before) * down ? 'possibly' : 'no';
}

/** The same for a change by more than `amount`. */
export function changesByAmount(before: Interval, after: Interval, amount: number): Answer {
  if (before.high === null && after.high === null) return changesByAmount(atLow(before), atLow(after), amount);
  if (before.low === null && after.low === null) return changesByAmount(atHigh(before), atHigh(after), amount);
  if (lowOf(after) > highOf(before) + amount || highOf(after) < lowOf(before) - amount) return 'certainly';
  return highOf(after) > lowOf(before) + amount || lowOf(after) < highOf(before) - amount ? 'possibly' : 'no';
}

const atLow = ({ low }: Interval): Interval => ({ low: low ?? 0, high: low ?? 0 });
const atHigh = ({ high }: Interval): Interval => ({ low: high, high });
