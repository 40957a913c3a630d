import type { Interval } from './interval.js';

/**
 * A number of households as people, by a household size that a person gave: 500 households of 6 → 3,000 people. Derived and
 * marked so wherever it is shown; nobody said it, and it is stored nowhere. Open ends stay open; where the size is no whole
 * number the low end is rounded down and the high one up, so that nothing is claimed that the words do not allow.
 */
export function inPeople({ low, high }: Interval, householdSize: number): Interval {
  if (!(householdSize >= 1)) throw new Error(`not a household size: ${householdSize}`);
  // A tenth of a person per billion is left for what binary fractions add: 10 × 5.1 is 51.
  const times = (n: number) => Math.round(n * householdSize * 1e6) / 1e6;
  return { low: low === null ? null : Math.floor(times(low)), high: high === null ? null : Math.ceil(times(high)) };
}
