import { contested } from './contested.js';
import { envelope } from './envelope.js';
import { groupBy } from './groupBy.js';
import { bySeriesOrder } from './order.js';
import { recommended } from './recommended.js';
import { standing } from './standing.js';
import { stretchesOf } from './stretches.js';
import { superseded } from './superseded.js';
import type { Claim, Series, SeriesOptions } from './types.js';

/**
 * The series that claims make, in order of their keys, each with its claims in as-of order and all that is derived from
 * them. Numbers of different claimants are only ever compared, never added or averaged.
 */
export function seriesOf<C extends Claim>(
  claims: readonly C[],
  { precedence, reliability, expiryDays, until, citations }: SeriesOptions,
): (Series & { claims: C[] })[] {
  const bySeries = [...groupBy(claims, (c) => c.series)].sort(([a], [b]) => (a < b ? -1 : 1));
  return bySeries.map(([key, unordered]) => {
    const inOrder = unordered.sort(bySeriesOrder);
    const replaced = superseded(inOrder);
    const stands = standing(inOrder, replaced, { expiryDays, until });
    const stretches = stretchesOf(stands);
    const { metric, group, unit, placeKey, kind, projected, since } = inOrder[0]!;
    return {
      key,
      parts: { metric, group, unit, placeKey, kind, projected, since },
      placeName: inOrder.find((c) => c.placeName !== null)?.placeName ?? null,
      claims: inOrder,
      superseded: replaced,
      contested: contested(stands, citations),
      recommended: recommended(stretches, { precedence, ...(reliability && { reliability }) }),
      envelope: envelope(stretches),
    };
  });
}
