import { byAsOf, bySeriesOrder } from './order.js';
import type { Stretch } from './stretches.js';
import type { Claim, RecommendedStretch, SeriesOptions } from './types.js';

/** From the most to the least trusted; who has no grade yet stands before who was found wanting. */
const GRADES = ['high', 'medium', null, 'low'] as const;

/**
 * The claim to go by on each day: the newest standing one of the claimant that stands highest in `precedence`. Claimants
 * that are not listed come after: by the grade that people gave them, of equal ones that with the newest claim. Stretches that go on with one claim are one.
 */
export function recommended(
  stretches: readonly Stretch[],
  { precedence, reliability = {} }: Pick<SeriesOptions, 'precedence' | 'reliability'>,
): RecommendedStretch[] {
  const rankOf = new Map(precedence.map((id, rank) => [id, rank]));
  const rank = ({ claimantId }: Claim) =>
    rankOf.get(claimantId) ?? precedence.length + GRADES.indexOf(reliability[claimantId] ?? null);
  const line: RecommendedStretch[] = [];
  for (const { from, to, stands } of stretches) {
    const best = stands
      .map((s) => s.claim)
      .reduce((a, b) => ((rank(a) - rank(b) || byAsOf(b, a) || bySeriesOrder(a, b)) <= 0 ? a : b));
    const last = line.at(-1);
    // Stretches of stocks follow each other; those of single flows may overlap and never go on.
    if (last?.claimId === best.id) last.to = to;
    else line.push({ from, to, claimId: best.id });
  }
  return line;
}
