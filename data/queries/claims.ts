/** Claims as viewers see them: only through prints that they may see, which are also all that is counted. */
import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely';
import type { Claim } from '../../engine/claims/types.js';
import { anyOf } from '../dialect/anyOf.js';
import { beyond } from '../dialect/beyond.js';
import { contains } from '../dialect/contains.js';
import { AppError } from '../errors.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { decodeOrdered, encodeOrdered, type Page, type PageRequest } from '../paging.js';
import type { Database, Row } from '../schema.js';
import { seesEverything, type Viewer } from '../viewer.js';
import { standingFor } from './claimants.js';
import { inPlaces } from './places.js';
import { type FoundClaim, visiblePrints, withPrints } from './prints.js';
import type { RecordFilter } from './recordFilter.js';

export { type FoundClaim, findPrints, type Print } from './prints.js';
export { rebuildClaims } from './rebuildClaims.js';
export { refreshClaims } from './refreshClaims.js';

export interface ClaimFilter extends RecordFilter {
  series?: string | undefined;
  review?: readonly Claim['review'][] | undefined;
}

/** The orders that claims can be had in; a minus: from the highest down. `added`: of their first evidence. */
export const CLAIM_SORTS = ['-asOf', 'asOf', '-added', 'added', '-confidence', 'confidence'] as const;
export type ClaimSort = (typeof CLAIM_SORTS)[number];

/** Claims; without `sort` the newest as-of day first. */
export async function findClaims(
  store: Store,
  viewer: Viewer,
  { sort = '-asOf', ...filter }: ClaimFilter & PageRequest & { sort?: ClaimSort | undefined },
): Promise<Page<FoundClaim>> {
  const { keys, types, keysOf } = orderOf(filter, sort);
  const order = { list: 'claims', sort };
  const descending = sort.startsWith('-');
  let query = seen(filtered(store, viewer, filter), viewer);
  if (filter.cursor !== undefined) {
    const last = decodeOrdered(filter.cursor, order, types);
    query = query.where((eb) =>
      beyond(
        keys.map((key) => eb.ref(key)),
        last,
        descending,
      ),
    );
  }
  for (const key of keys) query = query.orderBy(key, descending ? 'desc' : 'asc');
  const rows = await query.limit(filter.limit + 1).execute();
  const shown = rows.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    items: await shownClaims(store, viewer, shown, filter),
    next: rows.length > filter.limit && last ? encodeOrdered(order, keysOf(last)) : null,
  };
}

/**
 * The claims of a crisis for its series, in no order: seriesOf (engine/claims) sorts them. Throws `too_large` where there
 * are more than `most`, before it reads what stands beside them.
 */
export async function findSeriesClaims(
  store: Store,
  viewer: Viewer,
  crisisId: string,
  { most, ...filter }: Omit<ClaimFilter, 'crisisId'> & { most?: number } = {},
): Promise<FoundClaim[]> {
  const query = filtered(store, viewer, { ...filter, crisisId });
  if (most === undefined) return await shownClaims(store, viewer, await query.execute(), filter);
  // Counted after the viewer's filter: what is hidden must not show in a refusal.
  const rows = await seen(query, viewer)
    .limit(most + 1)
    .execute();
  if (rows.length > most) {
    throw new AppError(
      'too_large',
      `more than ${most} claims are too many at once; narrow them by metric, place, claimant or review`,
    );
  }
  return await shownClaims(store, viewer, rows, filter);
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
  return await shownClaims(store, viewer, rows, filter);
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

/**
 * The claims as the viewer sees them, without those that the filter let through for what only hidden prints say: who
 * claims, how sure, on which day. So a page may be shorter than its limit.
 */
async function shownClaims(
  store: Store,
  viewer: Viewer,
  rows: readonly Row<'claim'>[],
  { claimantId, review, confidence = 0, from = '', to = '9999', bound }: ClaimFilter,
): Promise<FoundClaim[]> {
  const claims = await withPrints(store, viewer, rows);
  if (seesEverything(viewer)) return claims;
  return claims.filter(
    (claim) =>
      (claimantId?.includes(claim.claimantId) ?? true) &&
      (review?.includes(claim.review) ?? true) &&
      (bound?.includes(claim.bound) ?? true) &&
      claim.confidence >= confidence &&
      claim.day >= from &&
      claim.day <= to,
  );
}

type ClaimKey = 'claim.day' | 'claim.id' | 'claim.confidence' | 'crisis_claim.day' | 'crisis_claim.claim_id';

interface ClaimOrder {
  keys: readonly ClaimKey[];
  types: readonly ('string' | 'number')[];
  keysOf: (row: Row<'claim'>) => (string | number)[];
}

/** The columns of an order; for as-of days those that an index holds the filter's claims by. */
function orderOf({ crisisId }: ClaimFilter, sort: ClaimSort): ClaimOrder {
  switch (sort) {
    case '-asOf':
    case 'asOf':
      return {
        keys: crisisId === undefined ? ['claim.day', 'claim.id'] : ['crisis_claim.day', 'crisis_claim.claim_id'],
        types: ['string', 'string'],
        keysOf: ({ day, id }) => [day, id],
      };
    case '-added':
    case 'added':
      return { keys: ['claim.id'], types: ['string'], keysOf: ({ id }) => [id] };
    case '-confidence':
    case 'confidence':
      return {
        keys: ['claim.confidence', 'claim.id'],
        types: ['number', 'string'],
        keysOf: ({ confidence, id }) => [confidence, id],
      };
  }
}

/** Only claims with a visible print. Where {@link withPrints} follows and nothing is cut off, it does the same for less. */
const seen = (query: ClaimQuery, viewer: Viewer): ClaimQuery =>
  query.where((eb) => eb.exists(visiblePrints(eb, viewer)));

/** `crisis_claim` is there only where the filter names a crisis. */
type ClaimQuery = SelectQueryBuilder<Database, 'claim' | 'crisis_claim', Row<'claim'>>;

/** Claims that the filter lets through, visible or not. */
function filtered(store: Store, viewer: Viewer, filter: ClaimFilter): ClaimQuery {
  const { crisisId, series, metric, group, bound, claimantId, placeKey, review, confidence, from, to } = filter;
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
  if (group) query = query.where('claim.group', 'in', group);
  if (bound) query = query.where('claim.bound', 'in', bound);
  if (confidence !== undefined) query = query.where('claim.confidence', '>=', confidence);
  if (claimantId) query = query.where('claim.claimant_id', 'in', standingFor(claimantId));
  if (placeKey) query = query.where((eb) => inPlaces(eb.ref('claim.place_key'), eb.ref('claim.country'), placeKey));
  if (review) query = query.where('claim.review', 'in', review);
  if (from !== undefined) query = query.where('claim.day', '>=', from);
  if (to !== undefined) query = query.where('claim.day', '<=', to);
  if (asksForPrint(filter)) query = query.where((eb) => eb.exists(fittingPrints(eb, viewer, filter)));
  return query;
}

const asksForPrint = ({ publisher, publishedFrom, publishedTo, reliability, q }: ClaimFilter): boolean =>
  [publisher, publishedFrom, publishedTo, reliability, q].some((asked) => asked !== undefined);

/** The visible prints that everything holds for that a filter asks of a print. */
function fittingPrints(eb: ExpressionBuilder<Database, 'claim'>, viewer: Viewer, filter: ClaimFilter) {
  const { publisher, publishedFrom, publishedTo, reliability, q } = filter;
  let prints = visiblePrints(eb, viewer)
    .innerJoin('figure', 'figure.id', 'claim_evidence.figure_id')
    .leftJoin('article_version', 'article_version.id', 'figure.article_version_id')
    .innerJoin('claimant', 'claimant.id', 'claim.claimant_id')
    .leftJoin('source', 'source.id', 'article.source_id');
  if (publisher) prints = prints.where('article.publisher', 'in', publisher);
  if (publishedFrom !== undefined) prints = prints.where('article_version.published_day', '>=', publishedFrom);
  if (publishedTo !== undefined) prints = prints.where('article_version.published_day', '<=', publishedTo);
  if (reliability)
    prints = prints.where((e) => e(e.fn.coalesce('claimant.reliability', 'source.reliability'), 'in', reliability));
  if (q !== undefined) {
    prints = prints.where((e) =>
      e.or([
        contains(e.ref('figure.quote'), q),
        // A claimant that no visible print names may be the outlet that printed it first, inside.
        e.and([
          contains(e.ref('claimant.name'), q),
          ...(seesEverything(viewer) ? [] : [e('figure.claimant_id', '=', e.ref('claimant.id'))]),
        ]),
        contains(e.ref('claim.place_name'), q),
      ]),
    );
  }
  return prints;
}
