/** Figures as rows with what stands beside them, and as what they say today. */

import type { ExpressionBuilder } from 'kysely';
import type { Bound, Group, Kind, Metric } from '../../engine/extraction/types.js';
import { AppError } from '../errors.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import type { Database } from '../schema.js';
import { seesEverything, type Viewer, visible } from '../viewer.js';
import { newestVersion } from './articles.js';
import type { Changes, CorrectableField } from './effective.js';

/** The claimant that people said the figure's is; null where it is itself. */
const standsFor = (eb: ExpressionBuilder<Database, 'figure'>) =>
  eb.selectFrom('claimant as merged').select('merged.stands_for').whereRef('merged.id', '=', 'figure.claimant_id');

export type FigureReview = 'unreviewed' | 'confirmed' | 'corrected' | 'rejected';

/**
 * Visible figures with the article they stand in, the claim that they are part of, and the last review of their
 * evidence. Figures of older versions and extractions are among them.
 */
export const figures = (store: Store, viewer: Viewer) =>
  reader(store)
    .selectFrom('figure')
    .innerJoin('article', 'article.id', 'figure.article_id')
    .leftJoin('article_version', 'article_version.id', 'figure.article_version_id')
    .leftJoin('extraction', 'extraction.id', 'figure.extraction_id')
    .leftJoin('claim_evidence', 'claim_evidence.evidence_id', 'figure.evidence_id')
    .leftJoin('claim', 'claim.id', 'claim_evidence.claim_id')
    .leftJoin('claimant', (join) =>
      join.on((eb) =>
        eb(
          'claimant.id',
          '=',
          // The claim's claimant may come from a print that only some may see.
          seesEverything(viewer)
            ? eb.fn.coalesce('claim.claimant_id', standsFor(eb as never), 'figure.claimant_id')
            : eb.fn.coalesce(standsFor(eb as never), 'figure.claimant_id', 'claim.claimant_id'),
        ),
      ),
    )
    .leftJoin('review', (join) =>
      join.onRef('review.evidence_id', '=', 'figure.evidence_id').on((eb) =>
        eb(
          'review.revision',
          '=',
          eb
            .selectFrom('review as later')
            .whereRef('later.evidence_id', '=', 'figure.evidence_id')
            .select((e) => e.fn.max('later.revision').as('revision')),
        ),
      ),
    )
    .where(visible(viewer))
    .selectAll('figure')
    .select([
      'article.canonical_url',
      'article.publisher',
      'article_version.title',
      'article_version.published',
      'claim.id as claim_id',
      'claimant.id as who_id',
      'claimant.name as who_name',
      'claimant.kind as who_kind',
      'claimant.reliability as who_reliability',
      'claimant.slot as who_slot',
      'review.verdict',
      'review.changes',
    ])
    // Of the figure that a claim keeps: the version after its own has it no more.
    .select((eb) =>
      eb
        .selectFrom('article_version as later')
        .whereRef('later.article_id', '=', 'figure.article_id')
        .where('later.current', '=', 1)
        .whereRef('later.number', '>', 'article_version.number')
        .whereRef('claim_evidence.figure_id', '=', 'figure.id')
        .select((e) => e.fn.min('later.seen_at').as('at'))
        .as('withdrawn_at'),
    );

export type FigureRow = Awaited<ReturnType<ReturnType<typeof figures>['execute']>>[number];

/**
 * Figures that stand today: of the current extraction of the newest version, manual ones, and those that a claim keeps:
 * a person confirmed them, or an older version of the article said them.
 */
export const standing = (store: Store, viewer: Viewer) =>
  figures(store, viewer).where((eb) =>
    eb.or([
      eb('figure.origin', '=', 'manual'),
      eb('claim_evidence.figure_id', '=', eb.ref('figure.id')),
      eb.and([
        eb('extraction.current', '=', 1),
        eb('article_version.current', '=', 1),
        eb('article_version.number', '=', newestVersion(eb as never)),
      ]),
    ]),
  );

/** A figure by its id, also one that a newer version or extraction replaced. Throws `not_found`. */
export async function getFigureRow(store: Store, viewer: Viewer, id: string): Promise<FigureRow> {
  const row = await figures(store, viewer).where('figure.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found', `there is no figure ${id}`);
  return row;
}

export type FoundFigure = ReturnType<typeof toFigure>;

/** A figure with its last review applied. */
export const toFigure = (row: FigureRow) => ({
  id: row.id,
  evidenceId: row.evidence_id,
  claimId: row.claim_id,
  articleId: row.article_id,
  start: row.start,
  end: row.end,
  text: row.text,
  low: row.low,
  high: row.high,
  bound: row.bound as Bound,
  metric: row.metric as Metric,
  group: row.group as Group,
  unit: row.unit,
  kind: row.kind as Kind,
  from: row.from_day,
  to: row.to_day,
  cumulative: row.cumulative === 1,
  projected: row.projected === 1,
  location: row.location,
  placeId: row.place_id,
  country: row.country,
  attribution: row.attribution,
  claimant: claimantOf(row),
  quote: row.quote,
  confidence: row.confidence,
  origin: row.origin,
  review: reviewOf(row.verdict),
  title: row.title,
  publisher: row.publisher,
  published: row.published,
  withdrawnAt: row.withdrawn_at,
  url: row.source_url ?? row.canonical_url,
  ...(row.verdict === 'correct' && row.changes ? corrected(row.changes) : {}),
});

/** The new values of a correction, field by field; a corrected claimant is the claim's already. */
function corrected(changes: string): Partial<Record<CorrectableField, never>> {
  const { claimantId: _, ...fields } = JSON.parse(changes) as Changes;
  return Object.fromEntries(Object.entries(fields).map(([field, change]) => [field, change.new]));
}

const reviewOf = (verdict: FigureRow['verdict']): FigureReview =>
  verdict === 'confirm'
    ? 'confirmed'
    : verdict === 'correct'
      ? 'corrected'
      : verdict === 'reject'
        ? 'rejected'
        : 'unreviewed';

/** Who makes the claim: of reprints, the outlet that printed it first; without a known claimant, its own outlet. */
const claimantOf = (row: FigureRow) =>
  row.who_id !== null && row.who_name !== null && row.who_kind !== null
    ? {
        id: row.who_id,
        name: row.who_name,
        kind: row.who_kind,
        reliability: row.who_reliability,
        slot: row.who_slot,
      }
    : {
        id: 'unknown',
        name: row.publisher ?? 'unknown',
        kind: row.publisher === null ? ('unknown' as const) : ('media' as const),
        reliability: null,
        slot: null,
      };
