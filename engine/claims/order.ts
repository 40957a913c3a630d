import type { Claim } from './types.js';

/** Sorts after every instant: a claim that no article took back. */
const STANDS = '~';

/**
 * As-of order: by day, then by first publication, then what an article took back before what it says instead. 0 where
 * neither is before the other.
 */
export function byAsOf(a: Pick<Claim, 'day' | 'firstPublishedDay' | 'withdrawnAt'>, b: typeof a): number {
  return (
    compare(a.day, b.day) ||
    compare(a.firstPublishedDay ?? a.day, b.firstPublishedDay ?? b.day) ||
    compare(a.withdrawnAt ?? STANDS, b.withdrawnAt ?? STANDS)
  );
}

/** Where a claim stands in as-of order, but for what its articles took back, as a text that sorts so. */
export const placing = ({ day, firstPublishedDay }: Pick<Claim, 'day' | 'firstPublishedDay'>): string =>
  `${day} ${firstPublishedDay ?? day}`;

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** As-of order in which equal ones stand by id: the order of a series. */
export const bySeriesOrder = (a: Claim, b: Claim): number => byAsOf(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
