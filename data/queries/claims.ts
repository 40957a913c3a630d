/** Claims as viewers see them: only through prints that they may see, which are also all that is counted. */
import type { SelectQueryBuilder } from 'kysely';
import type { Claim } from '../../engine/claims/types.js';
import type { Metric } from '../../engine/extraction/types.js';
import { anyOf } from '../dialect/anyOf.js';
import { contains } from '../dialect/contains.js';
import { AppError } from '../errors.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { decodeCursor, type Page, type PageRequest, pageOf } from '../paging.js';
import type { Database, Row } from '../schema.js';
import type { Viewer } from '../viewer.js';
import { inPlaces } from './places.js';
import { type FoundClaim, visiblePrints, withPrints } from './prints.js';

export { type FoundClaim, findPrints, type Print } from './prints.js';
export { rebuildClaims } from './rebuildClaims.js';
export { refreshClaims } from './refreshClaims.js';

/** All of them must hold; of a list, one. */
export interface ClaimFilter {
  crisisId?: string | undefined;
  series?: string | undefined;
  metric?: readonly Metric[] | undefined;
  claimantId?: readonly string[] | undefined;
  /** Keys of places; a place stands for all inside it. */
  placeKey?: readonly string[] | undefined;
  review?: readonly Claim['review'][] | undefined;
  /** As-of days, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** Words of a visible sentence, the claimant's or the place's name. */
  q?: string | undefined;
}

/** Claims, newest as-of day first. */
export async function findClaims(
  store: Store,
  viewer: Viewer,
  filter: ClaimFilter & PageRequest,
): Promise<Page<FoundClaim>> {
  const [day, id] = orderOf(filter);
  let query = seen(filtered(store, viewer, filter), viewer);
  if (filter.cursor !== undefined) {
    const [lastDay, lastId] = decodeCursor(filter.cursor, ['string', 'string']);
    query = query.where((eb) => eb(eb.refTuple(day, id), '<', eb.tuple(lastDay, lastId)));
  }
  const rows = await query
    .orderBy(day, 'desc')
    .orderBy(id, 'desc')
    .limit(filter.limit + 1)
    .execute();
  const page = pageOf(
    rows,
    filter.limit,
    (row) => [row.day, row.id],
    (row) => row,
  );
  return { items: await withPrints(store, viewer, page.items), next: page.next };
}

/** The claims of a crisis for its series, in no order: seriesOf (engine/claims) sorts them. */
export async function findSeriesClaims(
  store: Store,
  viewer: Viewer,
  crisisId: string,
  filter: Omit<ClaimFilter, 'crisisId'> = {},
): Promise<FoundClaim[]> {
  return await withPrints(store, viewer, await filtered(store, viewer, { ...filter, crisisId }).execute());
}

/**
 * Claims by their ids, without those that are gone or out of the viewer's sight, in no order: what events name. A claim
 * is also found by an id that it had before an earlier print was found: ids are those of evidence, and that stays with it.
 */
export async function findClaimsById(
  store: Store,
  viewer: Viewer,
  ids: readonly string[],
  filter: ClaimFilter = {},
): Promise<FoundClaim[]> {
  const rows = await filtered(store, viewer, filter)
    .where('claim.id', 'in', (eb) =>
      eb.selectFrom('claim_evidence').select('claim_evidence.claim_id').where(anyOf('claim_evidence.evidence_id', ids)),
    )
    .execute();
  return await withPrints(store, viewer, rows);
}

/** A claim by its id, or one that it had. Throws `not_found`, also for what the viewer may not see. */
export async function getClaim(store: Store, viewer: Viewer, id: string): Promise<FoundClaim> {
  const [found] = await findClaimsById(store, viewer, [id]);
  if (!found) throw new AppError('not_found', `there is no claim ${id}`);
  return found;
}

/** The claimant's claims of the same series in as-of order, the one asked for among them. Throws `not_found`. */
export async function claimHistory(store: Store, viewer: Viewer, claimId: string): Promise<FoundClaim[]> {
  const { series, claimantId } = await getClaim(store, viewer, claimId);
  const rows = await filtered(store, viewer, { series, claimantId: [claimantId] })
    .orderBy('claim.day')
    .orderBy('claim.first_published_day')
    .orderBy('claim.id')
    .execute();
  return await withPrints(store, viewer, rows);
}

/** The columns that an index holds the filter's claims in as-of order by. */
const orderOf = ({ crisisId }: ClaimFilter) =>
  crisisId === undefined
    ? (['claim.day', 'claim.id'] as const)
    : (['crisis_claim.day', 'crisis_claim.claim_id'] as const);

/** Only claims with a visible print. Where {@link withPrints} follows and nothing is cut off, it does the same for less. */
const seen = (query: ClaimQuery, viewer: Viewer): ClaimQuery =>
  query.where((eb) => eb.exists(visiblePrints(eb, viewer)));

/** `crisis_claim` is there only where the filter names a crisis. */
type ClaimQuery = SelectQueryBuilder<Database, 'claim' | 'crisis_claim', Row<'claim'>>;

/** Claims that the filter lets through, visible or not. */
function filtered(store: Store, viewer: Viewer, filter: ClaimFilter): ClaimQuery {
  const { crisisId, series, metric, claimantId, placeKey, review, from, to, q } = filter;
  let query =
    crisisId === undefined
      ? (reader(store).selectFrom('claim').selectAll('claim') as unknown as ClaimQuery)
      : reader(store)
          .selectFrom('crisis_claim')
          .innerJoin('claim', 'claim.id', 'crisis_claim.claim_id')
          .selectAll('claim')
          .where('crisis_claim.crisis_id', '=', crisisId);
  if (series !== undefined) query = query.where('claim.series', '=', series);
  if (metric) query = query.where('claim.metric', 'in', metric);
  if (claimantId) query = query.where('claim.claimant_id', 'in', claimantId);
  if (placeKey) query = query.where((eb) => inPlaces(eb.ref('claim.place_key'), placeKey));
  if (review) query = query.where('claim.review', 'in', review);
  if (from !== undefined) query = query.where('claim.day', '>=', from);
  if (to !== undefined) query = query.where('claim.day', '<=', to);
  if (q !== undefined) {
    query = query.where((eb) =>
      eb.or([
        contains(eb.ref('claim.place_name'), q),
        eb.exists(
          eb
            .selectFrom('claimant')
            .select('claimant.id')
            .whereRef('claimant.id', '=', 'claim.claimant_id')
            .where((e) => contains(e.ref('claimant.name'), q)),
        ),
        eb.exists(
          visiblePrints(eb, viewer)
            .innerJoin('figure', 'figure.id', 'claim_evidence.figure_id')
            .where((e) => contains(e.ref('figure.quote'), q)),
        ),
      ]),
    );
  }
  return query;
}
