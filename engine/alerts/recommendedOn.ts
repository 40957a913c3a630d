import { seriesOf } from '../claims/seriesOf.js';
import type { Claim, SeriesOptions } from '../claims/types.js';

/** The claim that the recommended line of one series goes by on the day of `of`, made of the claims before it; null: none. */
export function recommendedBefore<C extends Claim>(
  claims: readonly C[],
  of: string,
  options: Pick<SeriesOptions, 'precedence' | 'expiryDays'>,
): C | null {
  const own = claims.find(({ id }) => id === of);
  if (!own) return null;
  const others = claims.filter((one) => one !== own && one.day <= own.day);
  const [series] = seriesOf(others, { ...options, until: own.day });
  const stretch = series?.recommended.findLast(({ from, to }) => from <= own.day && own.day <= to);
  return others.find(({ id }) => id === stretch?.claimId) ?? null;
}
