/** What stands beside events on a page of changes: the figures and articles that they name, the crises that their claims are in. */
import { anyOf } from '../dialect/anyOf.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { type Viewer, visible } from '../viewer.js';
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
  return slugsBy(rows.map(({ claim_id, slug }) => [claim_id, slug]));
}

/** article id -> the visible article, with the first figure that is read in its newest version today. */
export async function articlesOfEvents(store: Store, viewer: Viewer, articleIds: readonly string[]) {
  if (articleIds.length === 0) return new Map<string, never>();
  const rows = await reader(store)
    .selectFrom('article')
    .innerJoin('article_version', 'article_version.article_id', 'article.id')
    .leftJoin('extraction', (join) =>
      join.onRef('extraction.article_version_id', '=', 'article_version.id').on('extraction.current', '=', 1),
    )
    .leftJoin('figure', 'figure.extraction_id', 'extraction.id')
    .select(['article.id', 'article_version.title', 'article.publisher', 'article.canonical_url as url'])
    .select('figure.id as figureId')
    .where(anyOf('article.id', [...new Set(articleIds)]))
    .where('article_version.current', '=', 1)
    .where(visible(viewer))
    .orderBy('article_version.number', 'desc')
    .orderBy('figure.start')
    .execute();
  return new Map(rows.reverse().map((row) => [row.id, row]));
}

/** article id -> slugs of the crises that show a claim that it prints, by name. For articles that the viewer may see. */
export async function crisesOfArticles(store: Store, articleIds: readonly string[]): Promise<Map<string, string[]>> {
  if (articleIds.length === 0) return new Map();
  const rows = await reader(store)
    .selectFrom('claim_evidence')
    .innerJoin('crisis_claim', 'crisis_claim.claim_id', 'claim_evidence.claim_id')
    .innerJoin('crisis', 'crisis.id', 'crisis_claim.crisis_id')
    .select(['claim_evidence.article_id', 'crisis.slug'])
    .distinct()
    .where(anyOf('claim_evidence.article_id', articleIds))
    .orderBy('crisis.name')
    .execute();
  return slugsBy(rows.map(({ article_id, slug }) => [article_id, slug]));
}

function slugsBy(rows: readonly (readonly [string, string])[]): Map<string, string[]> {
  const slugs = new Map<string, string[]>();
  for (const [id, slug] of rows) slugs.set(id, [...(slugs.get(id) ?? []), slug]);
  return slugs;
}
