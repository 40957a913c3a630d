import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { beyond } from '../dialect/beyond.js';
import { contains } from '../dialect/contains.js';
import type { Store } from '../open.js';
import { decodeOrdered, encodeOrdered, type Page, type PageRequest } from '../paging.js';
import type { Viewer } from '../viewer.js';
import { type FigureReview, type FoundFigure, getFigureRow, standing, toFigure } from './figureRows.js';
import { inPlaces } from './places.js';
import type { RecordFilter } from './recordFilter.js';

export type { FoundFigure } from './figureRows.js';

export interface FigureFilter extends RecordFilter, PageRequest {
  articleId?: string | undefined;
  claimId?: string | undefined;
  review?: readonly FigureReview[] | undefined;
  sort?: FigureSort | undefined;
}

/** The orders that figures can be had in; a minus: from the highest down. `added`: of their evidence. */
export const FIGURE_SORTS = [
  ...(['-added', 'added', '-asOf', 'asOf'] as const),
  ...(['-published', 'published', '-confidence', 'confidence'] as const),
] as const;
export type FigureSort = (typeof FIGURE_SORTS)[number];

const VERDICT = { confirmed: 'confirm', corrected: 'correct', rejected: 'reject' } as const;

type Builder = ExpressionBuilder<FigureTables, FigureTable>;
type Standing = ReturnType<typeof standing>;
type FigureTables = Standing extends SelectQueryBuilder<infer DB, infer _TB, infer _O> ? DB : never;
type FigureTable = Standing extends SelectQueryBuilder<infer _DB, infer TB, infer _O> ? TB : never;

/** The day that a figure counts for: its claim's, else its own, else that of publication. */
const asOfDay = (eb: Builder) => eb.fn.coalesce('claim.day', 'figure.to_day', 'article_version.published_day');

/** What an order sorts by before the evidence: null where nothing. */
function sortKey(eb: Builder, sort: FigureSort): Expression<unknown> | null {
  if (sort.endsWith('asOf')) return eb.fn.coalesce(asOfDay(eb), eb.val(''));
  if (sort.endsWith('published')) return eb.fn.coalesce('article_version.published_day', eb.val(''));
  return sort.endsWith('confidence') ? eb.ref('figure.confidence') : null;
}

/** Figures that stand today, those found first at the end where `sort` says nothing else; reading a page again moves none. */
export async function findFigures(
  store: Store,
  viewer: Viewer,
  { sort = '-added', ...filter }: FigureFilter,
): Promise<Page<FoundFigure>> {
  const order = { list: 'figures', sort };
  const descending = sort.startsWith('-');
  const first = sort.endsWith('added') ? [] : [sort.endsWith('confidence') ? ('number' as const) : ('string' as const)];
  const keysOf = (eb: Builder) => [
    ...[sortKey(eb, sort) ?? []].flat(),
    eb.ref('figure.evidence_id'),
    eb.ref('figure.id'),
  ];
  let query = filtered(store, viewer, filter);
  if (filter.cursor !== undefined) {
    const last = decodeOrdered(filter.cursor, order, [...first, 'string', 'string']);
    query = query.where((eb) => beyond(keysOf(eb), last, descending));
  }
  const direction = descending ? 'desc' : 'asc';
  if (first.length > 0) query = query.orderBy((eb) => sortKey(eb, sort)!, direction);
  const rows = await query
    .orderBy('figure.evidence_id', direction)
    .orderBy('figure.id', direction)
    .select((eb) => sql<string | number>`${sortKey(eb, sort) ?? eb.val('')}`.as('sort_key'))
    .limit(filter.limit + 1)
    .execute();
  const shown = rows.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toFigure),
    next:
      rows.length > filter.limit && last
        ? encodeOrdered(order, [...(first.length > 0 ? [last.sort_key] : []), last.evidence_id, last.id])
        : null,
  };
}

/** Figures that the filter lets through. */
function filtered(store: Store, viewer: Viewer, filter: Omit<FigureFilter, keyof PageRequest>): Standing {
  let query = standing(store, viewer);
  const { crisisId, metric, group, bound, claimantId, placeKey, publisher, reliability, review, q } = filter;
  if (crisisId !== undefined) {
    query = query.where('claim.id', 'in', (eb) =>
      eb.selectFrom('crisis_claim').select('crisis_claim.claim_id').where('crisis_id', '=', crisisId),
    );
  }
  if (filter.articleId !== undefined) query = query.where('figure.article_id', '=', filter.articleId);
  const { claimId } = filter;
  if (claimId !== undefined) {
    // Also by an id that the claim had: ids are those of evidence, and that stays with it.
    query = query.where('claim.id', '=', (eb) =>
      eb.selectFrom('claim_evidence as named').select('named.claim_id').where('named.evidence_id', '=', claimId),
    );
  }
  // A correction counts: the claim holds the corrected fields.
  if (metric) query = query.where((eb) => eb(eb.fn.coalesce('claim.metric', 'figure.metric'), 'in', metric));
  if (group) query = query.where((eb) => eb(eb.fn.coalesce('claim.group', 'figure.group'), 'in', group));
  if (bound) query = query.where((eb) => eb(eb.fn.coalesce('claim.bound', 'figure.bound'), 'in', bound));
  if (claimantId) query = query.where('claimant.id', 'in', claimantId);
  if (placeKey) {
    query = query.where((eb) => {
      const place = eb.fn.coalesce('claim.place_key', 'figure.place_id');
      return inPlaces(place, eb.fn.coalesce('claim.country', 'figure.country'), placeKey);
    });
  }
  if (publisher) query = query.where('article.publisher', 'in', publisher);
  if (reliability) {
    query = query.where((eb) => {
      const ofSource = eb
        .selectFrom('source')
        .select('source.reliability')
        .whereRef('source.id', '=', 'article.source_id');
      return eb(eb.fn.coalesce('claimant.reliability', ofSource), 'in', reliability);
    });
  }
  if (review) {
    const verdicts = review.flatMap((state) => (state === 'unreviewed' ? [] : [VERDICT[state]]));
    query = query.where((eb) =>
      eb.or([
        ...(verdicts.length > 0 ? [eb('review.verdict', 'in', verdicts)] : []),
        ...(review.includes('unreviewed') ? [eb('review.verdict', 'is', null), eb('review.verdict', '=', 'undo')] : []),
      ]),
    );
  }
  const { from, to, publishedFrom, publishedTo, confidence } = filter;
  if (from !== undefined) query = query.where((eb) => eb(asOfDay(eb), '>=', from));
  if (to !== undefined) query = query.where((eb) => eb(asOfDay(eb), '<=', to));
  if (publishedFrom !== undefined) query = query.where('article_version.published_day', '>=', publishedFrom);
  if (publishedTo !== undefined) query = query.where('article_version.published_day', '<=', publishedTo);
  if (confidence !== undefined) query = query.where('figure.confidence', '>=', confidence);
  if (q !== undefined) {
    query = query.where((eb) =>
      eb.or([
        contains(eb.ref('figure.quote'), q),
        contains(eb.ref('claimant.name'), q),
        contains(eb.fn.coalesce('claim.place_name', 'figure.location'), q),
      ]),
    );
  }
  return query;
}

/** {@link getFigureRow} as the API shows it. */
export async function getFigure(store: Store, viewer: Viewer, id: string): Promise<FoundFigure> {
  return toFigure(await getFigureRow(store, viewer, id));
}
