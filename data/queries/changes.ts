/** What stands beside events on a page of changes: the figures that they name, the crises that their claims are in. */
import { anyOf } from '../dialect/anyOf.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import type { Viewer } from '../viewer.js';
import type { FoundFigure } from './figureRows.js';
import { figures, toFigure } from './figureRows.js';

/** figure id -> the visible figure, also one that was replaced; and evidence id -> its newest figure. */
export async function figuresOfEvents(
  store: Store,
  viewer: Viewer,
  { figureIds, evidenceIds }: { figureIds: readonly string[]; evidenceIds: readonly string[] },
): Promise<Map<string, FoundFigure>> {
  const rows = await figures(store, viewer)
    .where((eb) => eb.or([anyOf('figure.id', figureIds), anyOf('figure.evidence_id', evidenceIds)]))
    .orderBy('figure.id')
    .execute();
  return new Map(
    rows.flatMap((row) => {
      const figure = toFigure(row);
      return [
        [row.id, figure],
        [row.evidence_id, figure],
      ] as const;
    }),
  );
}

/** claim id -> slugs of the crises that show it, by name. For claims that the viewer may see. */
export async function crisesOfClaims(store: Store, claimIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await reader(store)
    .selectFrom('crisis_claim')
    .innerJoin('crisis', 'crisis.id', 'crisis_claim.crisis_id')
    .select(['crisis_claim.claim_id', 'crisis.slug'])
    .where(anyOf('crisis_claim.claim_id', claimIds))
    .orderBy('crisis.name')
    .execute();
  const slugs = new Map<string, string[]>();
  for (const { claim_id, slug } of rows) slugs.set(claim_id, [...(slugs.get(claim_id) ?? []), slug]);
  return slugs;
}
