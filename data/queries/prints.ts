/** What stands beside a claim on a page: its claimant, its prints, the sentence of the first. */
import type { ExpressionBuilder } from 'kysely';
import type { Claim } from '../../engine/claims/types.js';
import { anyOf } from '../dialect/anyOf.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import type { Database, Row } from '../schema.js';
import { type Viewer, visible } from '../viewer.js';
import { asSeen } from './asSeen.js';
import { toClaim } from './claimRows.js';

/** A claim as a viewer sees it: made of visible prints alone. */
export interface FoundClaim extends Claim {
  claimant: Row<'claimant'>;
  /** Outlet that printed it first. */
  firstPrintedBy: string | null;
  /** How many more articles print it. */
  reprints: number;
  /** The first print's figure, its sentence and where it was published. */
  figureId: string;
  quote: string;
  url: string;
  /** The claim of the same claimant that replaced it. */
  supersededBy: string | null;
}

/** One article that prints a claim. */
export interface Print {
  articleId: string;
  figureId: string;
  publisher: string | null;
  published: string | null;
  url: string;
}

/** The prints of a claim that a viewer may see, for a subquery. */
export const visiblePrints = (eb: ExpressionBuilder<Database, 'claim'>, viewer: Viewer) =>
  eb
    .selectFrom('claim_evidence')
    .innerJoin('article', 'article.id', 'claim_evidence.article_id')
    .select('claim_evidence.evidence_id')
    .whereRef('claim_evidence.claim_id', '=', 'claim.id')
    .where(visible(viewer));

/** The articles that print a claim, first first. Empty for a claim that the viewer may not see. */
export async function findPrints(store: Store, viewer: Viewer, claimId: string): Promise<Print[]> {
  const rows = await reader(store)
    .selectFrom('claim_evidence')
    .innerJoin('article', 'article.id', 'claim_evidence.article_id')
    .innerJoin('figure', 'figure.id', 'claim_evidence.figure_id')
    .leftJoin('article_version', 'article_version.id', 'figure.article_version_id')
    .select([
      'claim_evidence.article_id as articleId',
      'claim_evidence.figure_id as figureId',
      'article.publisher',
      'article_version.published',
      'article.canonical_url',
      'figure.source_url',
    ])
    .where('claim_evidence.claim_id', '=', (eb) =>
      eb.selectFrom('claim_evidence as named').select('named.claim_id').where('named.evidence_id', '=', claimId),
    )
    .where(visible(viewer))
    .orderBy('claim_evidence.rank')
    .execute();
  const prints = new Map<string, Print>();
  for (const { source_url, canonical_url, ...print } of rows) {
    if (!prints.has(print.articleId)) prints.set(print.articleId, { ...print, url: source_url ?? canonical_url });
  }
  return [...prints.values()];
}

/** Claims with what stands beside them, in their order; those without a visible print are left out. */
export async function withPrints(store: Store, viewer: Viewer, rows: readonly Row<'claim'>[]): Promise<FoundClaim[]> {
  const prints = await printsOf(store, viewer, rows);
  const successorOf = new Map(rows.map((row) => [row.id, row.superseded_by]));
  const claims = await asSeen(
    store,
    viewer,
    rows.flatMap((row) => {
      const own = prints.get(row.id);
      return own
        ? [
            toClaim(
              row,
              own.map((print) => print.evidence_id),
            ),
          ]
        : [];
    }),
  );
  const firsts = await firstPrints(
    store,
    [...prints.values()].map((own) => own[0]!.figure_id),
  );
  const claimants = await claimantsOf(store, claims);
  const names = await placeNames(store, claims);
  const elsewhere = [...successorOf.values()].filter((id) => id !== null && !prints.has(id)) as string[];
  const successors = await visibleClaims(store, viewer, elsewhere);
  const isSeen = (id: string) => prints.has(id) || successors.has(id);
  return claims.flatMap((claim): FoundClaim[] => {
    const own = prints.get(claim.id)!;
    const first = firsts.get(own[0]!.figure_id);
    const claimant = claimants.get(claim.claimantId);
    // The other process may have stored the article anew since the first of these queries.
    if (!first || !claimant) return [];
    const supersededBy = successorOf.get(claim.id) ?? null;
    return [
      {
        ...claim,
        placeName: names.get(claim.placeKey) ?? claim.placeName,
        claimant,
        firstPrintedBy: first.publisher,
        reprints: new Set(own.map((print) => print.article_id)).size - 1,
        figureId: first.id,
        quote: first.quote,
        url: first.source_url ?? first.canonical_url,
        supersededBy: supersededBy !== null && isSeen(supersededBy) ? supersededBy : null,
      },
    ];
  });
}

type PrintRow = Pick<Row<'claim_evidence'>, 'claim_id' | 'evidence_id' | 'figure_id' | 'article_id'>;

/** claim id -> its visible prints, first first. */
async function printsOf(store: Store, viewer: Viewer, rows: readonly Row<'claim'>[]): Promise<Map<string, PrintRow[]>> {
  const found = await reader(store)
    .selectFrom('claim_evidence')
    .innerJoin('article', 'article.id', 'claim_evidence.article_id')
    .select([
      'claim_evidence.claim_id',
      'claim_evidence.evidence_id',
      'claim_evidence.figure_id',
      'claim_evidence.article_id',
    ])
    .where(
      anyOf(
        'claim_evidence.claim_id',
        rows.map((row) => row.id),
      ),
    )
    .where(visible(viewer))
    .orderBy('claim_evidence.claim_id')
    .orderBy('claim_evidence.rank')
    .execute();
  const prints = new Map<string, PrintRow[]>();
  for (const row of found) {
    const own = prints.get(row.claim_id);
    if (own) own.push(row);
    else prints.set(row.claim_id, [row]);
  }
  return prints;
}

/** figure id -> its sentence and where it was published. */
async function firstPrints(store: Store, figureIds: readonly string[]) {
  const found = await reader(store)
    .selectFrom('figure')
    .innerJoin('article', 'article.id', 'figure.article_id')
    .select(['figure.id', 'figure.quote', 'figure.source_url', 'article.publisher', 'article.canonical_url'])
    .where(anyOf('figure.id', figureIds))
    .execute();
  return new Map(found.map((row) => [row.id, row]));
}

async function claimantsOf(store: Store, claims: readonly Claim[]): Promise<Map<string, Row<'claimant'>>> {
  const ids = [...new Set(claims.map((claim) => claim.claimantId))];
  const found = await reader(store).selectFrom('claimant').selectAll().where(anyOf('id', ids)).execute();
  return new Map(found.map((row) => [row.id, row]));
}

/** place key -> the gazetteer's name, where it is one of its ids. */
async function placeNames(store: Store, claims: readonly Claim[]): Promise<Map<string, string>> {
  const keys = [...new Set(claims.map((claim) => claim.placeKey))];
  const found = await reader(store).selectFrom('place').select(['id', 'name']).where(anyOf('id', keys)).execute();
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** Those of the claims that the viewer may see. */
async function visibleClaims(store: Store, viewer: Viewer, ids: readonly string[]): Promise<Set<string>> {
  const found = await reader(store)
    .selectFrom('claim_evidence')
    .innerJoin('article', 'article.id', 'claim_evidence.article_id')
    .select('claim_evidence.claim_id')
    .distinct()
    .where(anyOf('claim_evidence.claim_id', ids))
    .where(visible(viewer))
    .execute();
  return new Set(found.map((row) => row.claim_id));
}
