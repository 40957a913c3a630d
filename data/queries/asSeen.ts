import type { Claim } from '../../engine/claims/types.js';
import { anyOf } from '../dialect/anyOf.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { claimRules } from '../rules.js';
import { CONFIDENTIALITY } from '../schema.js';
import { clearedLevels, type Viewer } from '../viewer.js';
import { effectiveFigures } from './effective.js';

/**
 * Claims as their visible evidence alone makes them. Where a viewer may not see all prints, day, words, claimant, review
 * and confidence come from those that it may see; id and series stay. Takes claims whose `evidenceIds` are the visible ones.
 */
export async function asSeen(store: Store, viewer: Viewer, claims: readonly Claim[]): Promise<Claim[]> {
  if (viewer.clearance === CONFIDENTIALITY.at(-1)) return [...claims];
  const counted = await reader(store)
    .selectFrom('claim_evidence')
    .select((eb) => ['claim_id', eb.fn.countAll<number>().as('prints')])
    .where(
      anyOf(
        'claim_id',
        claims.map((claim) => claim.id),
      ),
    )
    .groupBy('claim_id')
    .execute();
  const prints = new Map(counted.map((row) => [row.claim_id, row.prints]));
  const hidden = await withHiddenPrints(store, viewer, claims);
  const partly = claims.filter(({ id, evidenceIds }) => evidenceIds.length < (prints.get(id) ?? 0) || hidden.has(id));
  const figures = await effectiveFigures(
    reader(store),
    partly.flatMap((claim) => claim.evidenceIds),
    viewer,
  );
  const figureOf = new Map(figures.map((figure) => [figure.evidenceId, figure]));
  const remade = new Map(
    partly.map((claim) => {
      const own = claim.evidenceIds.flatMap((id) => figureOf.get(id) ?? []);
      const [made] = claimRules().makeClaims(own, [{ kind: 'merge', evidenceIds: claim.evidenceIds }]);
      return [claim.id, made];
    }),
  );
  return claims.map((claim) => ({ ...claim, ...remade.get(claim.id), id: claim.id, series: claim.series }));
}

/** Claims of stories of which some print is hidden: its publisher may be the claimant. */
async function withHiddenPrints(store: Store, viewer: Viewer, claims: readonly Claim[]): Promise<Set<string>> {
  const rows = await reader(store)
    .selectFrom('claim_evidence')
    .innerJoin('article', 'article.id', 'claim_evidence.article_id')
    .innerJoin('article as other', 'other.story_id', 'article.story_id')
    .select('claim_evidence.claim_id')
    .distinct()
    .where(
      anyOf(
        'claim_evidence.claim_id',
        claims.map((claim) => claim.id),
      ),
    )
    .where('other.confidentiality', 'not in', clearedLevels(viewer))
    .execute();
  return new Set(rows.map((row) => row.claim_id));
}
