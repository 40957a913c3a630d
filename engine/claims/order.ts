import type { Claim } from './types.js';

/** As-of order: by day, then by first publication. 0 where neither is before the other. */
export function byAsOf(a: Pick<Claim, 'day' | 'firstPublishedDay'>, b: typeof a): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  const [first, second] = [a.firstPublishedDay ?? a.day, b.firstPublishedDay ?? b.day];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** As-of order in which equal ones stand by id: the order of a series. */
export const bySeriesOrder = (a: Claim, b: Claim): number => byAsOf(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
