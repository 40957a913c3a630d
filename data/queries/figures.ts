import type { Bound, Group, Metric } from '../../engine/extraction/types.js';
import { contains } from '../dialect/contains.js';
import type { Store } from '../open.js';
import { decodeCursor, type Page, type PageRequest, pageOf } from '../paging.js';
import type { Viewer } from '../viewer.js';
import { type FigureReview, type FoundFigure, getFigureRow, standing, toFigure } from './figureRows.js';
import { inPlaces } from './places.js';

export type { FoundFigure } from './figureRows.js';

/** All of them must hold; of a list, one. */
export interface FigureFilter extends PageRequest {
  crisisId?: string | undefined;
  articleId?: string | undefined;
  claimId?: string | undefined;
  metric?: readonly Metric[] | undefined;
  group?: readonly Group[] | undefined;
  bound?: readonly Bound[] | undefined;
  claimant?: readonly string[] | undefined;
  /** Keys of places; a place stands for all inside it. */
  place?: readonly string[] | undefined;
  review?: readonly FigureReview[] | undefined;
  /** Publication days, both included. */
  from?: string | undefined;
  to?: string | undefined;
  confidence?: number | undefined;
  /** Words of the sentence. */
  q?: string | undefined;
}

const VERDICT = { confirmed: 'confirm', corrected: 'correct', rejected: 'reject' } as const;

/** Figures that stand today, those found first at the end. Their order does not change when a page is read again. */
export async function findFigures(store: Store, viewer: Viewer, filter: FigureFilter): Promise<Page<FoundFigure>> {
  let query = standing(store, viewer);
  const { crisisId, metric, group, bound, claimant, place, review, q } = filter;
  if (crisisId !== undefined) {
    query = query.where('claim.id', 'in', (eb) =>
      eb.selectFrom('crisis_claim').select('crisis_claim.claim_id').where('crisis_id', '=', crisisId),
    );
  }
  if (filter.articleId !== undefined) query = query.where('figure.article_id', '=', filter.articleId);
  if (filter.claimId !== undefined) query = query.where('claim.id', '=', filter.claimId);
  // A correction counts: the claim holds the corrected fields.
  if (metric) query = query.where((eb) => eb(eb.fn.coalesce('claim.metric', 'figure.metric'), 'in', metric));
  if (group) query = query.where((eb) => eb(eb.fn.coalesce('claim.group', 'figure.group'), 'in', group));
  if (bound) query = query.where((eb) => eb(eb.fn.coalesce('claim.bound', 'figure.bound'), 'in', bound));
  if (claimant) query = query.where('claimant.id', 'in', claimant);
  if (place) query = query.where((eb) => inPlaces(eb.fn.coalesce('claim.place_key', 'figure.place_id'), place));
  if (review) {
    const verdicts = review.flatMap((state) => (state === 'unreviewed' ? [] : [VERDICT[state]]));
    query = query.where((eb) =>
      eb.or([
        ...(verdicts.length > 0 ? [eb('review.verdict', 'in', verdicts)] : []),
        ...(review.includes('unreviewed') ? [eb('review.verdict', 'is', null), eb('review.verdict', '=', 'undo')] : []),
      ]),
    );
  }
  if (filter.from !== undefined) query = query.where('article_version.published_day', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('article_version.published_day', '<=', filter.to);
  if (filter.confidence !== undefined) query = query.where('figure.confidence', '>=', filter.confidence);
  if (q !== undefined) query = query.where((eb) => contains(eb.ref('figure.quote'), q));
  if (filter.cursor !== undefined) {
    const [evidenceId, id] = decodeCursor(filter.cursor, ['string', 'string']);
    query = query.where((eb) =>
      eb.or([
        eb('figure.evidence_id', '<', evidenceId),
        eb.and([eb('figure.evidence_id', '=', evidenceId), eb('figure.id', '<', id)]),
      ]),
    );
  }
  const rows = await query
    .orderBy('figure.evidence_id', 'desc')
    .orderBy('figure.id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  return pageOf(rows, filter.limit, (row) => [row.evidence_id, row.id], toFigure);
}

/** {@link getFigureRow} as the API shows it. */
export async function getFigure(store: Store, viewer: Viewer, id: string): Promise<FoundFigure> {
  return toFigure(await getFigureRow(store, viewer, id));
}
