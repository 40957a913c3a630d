import type { SeriesKey } from './types.js';

/**
 * The series but for its beginning: claims of different buckets have nothing to do with each other.
 * `displaced|people|people|flow|counted|geonames:99072`
 */
export const bucketKey = ({ metric, group, unit, kind, projected, placeKey }: Omit<SeriesKey, 'since'>): string =>
  [metric, group, unit, kind, projected ? 'projected' : 'counted', placeKey].join('|');

/** The series as one string: its bucket, then the beginning of a flow that adds up, where it has one. */
export const seriesKey = (parts: SeriesKey): string =>
  parts.since === null ? bucketKey(parts) : `${bucketKey(parts)}|${parts.since}`;
