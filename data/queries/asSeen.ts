import type { Claim } from '../../engine/claims/types.js';
import { anyOf } from '../dialect/anyOf.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { claimRules } from '../rules.js';
import { CONFIDENTIALITY } from '../schema.js';
import type { Viewer } from '../viewer.js';
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
  const partly = claims.filter((claim) => claim.evidenceIds.length < (prints.get(claim.id) ?? 0));
  const figures = await effectiveFigures(
    reader(store),
    partly.flatMap((claim) => claim.evidenceIds),
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
