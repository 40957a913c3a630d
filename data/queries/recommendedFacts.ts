import type { Fact, Value } from '../../engine/alerts/types.js';
import type { Claim, SeriesOptions } from '../../engine/claims/types.js';
import type { Store } from '../open.js';
import type { Viewer } from '../viewer.js';
import { findSeriesClaims } from './claims.js';
import { getCrisis } from './crises.js';

/** engine/alerts/recommendedOn.ts, handed in: this room imports the engine's types alone. */
export type RecommendedBefore = <C extends Claim>(
  claims: readonly C[],
  of: string,
  options: Pick<SeriesOptions, 'precedence' | 'expiryDays'>,
) => C | null;

/** Claims of a series that are looked at; what is older has expired. */
const MOST = 2_000;

/** Fills `recommended` of facts: in each crisis of a claim, what was recommended just before it came. */
export async function addRecommended(
  store: Store,
  viewer: Viewer,
  facts: readonly Fact[],
  recommendedBefore: RecommendedBefore,
): Promise<void> {
  for (const { claim, recommended } of facts) {
    for (const { id, slug } of claim.crises) {
      const { precedence, expiryDays } = await getCrisis(store, viewer, slug);
      const claims = await findSeriesClaims(store, viewer, id, { series: claim.series, most: MOST });
      const best = recommendedBefore(claims, claim.id, { precedence, expiryDays });
      if (best) (recommended as Map<string, Value>).set(id, best);
    }
  }
}
