/** What figures say after review: the one place where a review is laid over what the extractor read. */
import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import type { EffectiveFigure } from '../../engine/claims/types.js';
import { anyOf } from '../dialect/anyOf.js';
import type { Database, Row } from '../schema.js';
import { clearedLevels, JOBS, type Viewer } from '../viewer.js';
import { storyPrints } from './storyOrigin.js';

type Reading = Kysely<Database> | Transaction<Database>;

/** Fields that a review may correct. */
export const CORRECTABLE = [
  'low',
  'high',
  'bound',
  'text',
  'metric',
  'group',
  'unit',
  'kind',
  'from',
  'to',
  'cumulative',
  'projected',
  'location',
  'placeId',
  'country',
  'claimantId',
] as const satisfies readonly (keyof EffectiveFigure)[];

export type CorrectableField = (typeof CORRECTABLE)[number];

/** field -> what it was and is. */
export type Changes = Partial<Record<CorrectableField, { old: unknown; new: unknown }>>;

/** The figure that a piece of evidence stands for today, with its last review. */
export interface ReviewedFigure {
  figure: Omit<EffectiveFigure, 'review'>;
  review: EffectiveFigure['review'] | 'rejected';
  /** Of the last review; 0 where there is none. */
  revision: number;
  changes: Changes;
}

/**
 * Evidence with its figure and last review, in no order. The figure is a manual one, or that of the last version that has
 * it, as the current reading and extraction give it; where a later version has it no more, `withdrawnAt` says since when.
 * Where no version has it any more because it is read differently, a confirmed or corrected figure stays as its reviewer
 * saw it; an unreviewed one is gone and left out. A story's original publisher is looked for among what `viewer` may see.
 */
export async function reviewedFigures(
  db: Reading,
  evidenceIds: readonly string[],
  viewer: Viewer = JOBS,
): Promise<ReviewedFigure[]> {
  const reviews = await lastReviews(db, evidenceIds);
  const rows = [...(await manual(db, evidenceIds, viewer)), ...(await lastPrinted(db, evidenceIds, viewer))];
  const has = new Set(rows.map((row) => row.evidence_id));
  const kept = [...reviews.values()].flatMap(({ evidence_id, verdict, figure_id }) =>
    !has.has(evidence_id) && (verdict === 'confirm' || verdict === 'correct') ? [figure_id] : [],
  );
  if (kept.length > 0) rows.push(...(await withArticle(db, viewer).where(anyOf('figure.id', kept)).execute()));
  // A manual figure beside an extracted one, or entered twice: the newest counts.
  const newest = new Map<string, FigureRow>();
  for (const row of rows) {
    const other = newest.get(row.evidence_id);
    if (other === undefined || other.id < row.id) newest.set(row.evidence_id, row);
  }
  return [...newest.values()].map((row) => reviewed(row, reviews.get(row.evidence_id)));
}

/** {@link reviewedFigures} without the rejected ones, claimed by whom people say the claimant is: what claims are made of. */
export async function effectiveFigures(
  db: Reading,
  evidenceIds: readonly string[],
  viewer: Viewer = JOBS,
): Promise<EffectiveFigure[]> {
  const figures = (await reviewedFigures(db, evidenceIds, viewer)).flatMap(({ figure, review }) =>
    review === 'rejected' ? [] : [{ ...figure, review }],
  );
  const standsFor = await merged(
    db,
    figures.map((figure) => figure.claimantId),
  );
  if (standsFor.size === 0) return figures;
  return figures.map((figure) => ({ ...figure, claimantId: standsFor.get(figure.claimantId) ?? figure.claimantId }));
}

/** Of these claimants those that people said are another -> that other one. */
async function merged(db: Reading, claimantIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('claimant')
    .select(['id', 'stands_for'])
    .where(anyOf('id', [...new Set(claimantIds)]))
    .where('stands_for', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.stands_for!]));
}

/**
 * Who claims what the prints of a story say in their own voice: the agency that one of them credits, else the outlet that
 * published first, among the prints that the viewer may see.
 */
const storyOrigin = (eb: ExpressionBuilder<Database, 'article'>, viewer: Viewer) =>
  storyPrints(eb as never)
    .where('printed.story_id', '=', eb.ref('article.story_id') as never)
    .where('printed.confidentiality', 'in', clearedLevels(viewer))
    .select((e) => e.fn.coalesce('print.credit_claimant_id', 'print.publisher_claimant_id').as('id'))
    .$asScalar();

const withArticle = (db: Reading, viewer: Viewer) =>
  db
    .selectFrom('evidence')
    .innerJoin('figure', 'figure.evidence_id', 'evidence.id')
    .innerJoin('article', 'article.id', 'evidence.article_id')
    .leftJoin('article_version', 'article_version.id', 'figure.article_version_id')
    .leftJoin('story_signature', 'story_signature.article_id', 'article.id')
    .selectAll('figure')
    .select((eb) => [
      'evidence.quote_hash',
      'evidence.created_at as seen_at',
      'article.story_id',
      'article.publisher',
      'article_version.published_day',
      'article_version.published',
      // A part of a text that nobody else prints is its outlet's own.
      eb
        .case()
        .when('article.story_id', 'is not', null)
        .then(storyOrigin(eb as never, viewer))
        .when('story_signature.credit_kind', '=', 'source')
        .then(eb.ref('story_signature.credit_claimant_id'))
        .end()
        .as('origin_claimant_id'),
      // The version after the one that the figure stands in: it has the figure no more.
      eb
        .selectFrom('article_version as later')
        .whereRef('later.article_id', '=', 'figure.article_id')
        .where('later.current', '=', 1)
        .whereRef('later.number', '>', 'article_version.number')
        .select((e) => e.fn.min('later.seen_at').as('at'))
        .as('withdrawn_at'),
    ]);

type FigureRow = Awaited<ReturnType<ReturnType<typeof withArticle>['execute']>>[number];

const manual = (db: Reading, evidenceIds: readonly string[], viewer: Viewer) =>
  withArticle(db, viewer).where(anyOf('evidence.id', evidenceIds)).where('figure.extraction_id', 'is', null).execute();

/** The figure of the last version that has the evidence, of what is current. */
const lastPrinted = (db: Reading, evidenceIds: readonly string[], viewer: Viewer) =>
  withArticle(db, viewer)
    .innerJoin('extraction', 'extraction.id', 'figure.extraction_id')
    .innerJoin(
      (eb) =>
        eb
          .selectFrom('figure')
          .innerJoin('extraction', 'extraction.id', 'figure.extraction_id')
          .innerJoin('article_version', 'article_version.id', 'figure.article_version_id')
          .where(anyOf('figure.evidence_id', evidenceIds))
          .where('extraction.current', '=', 1)
          .where('article_version.current', '=', 1)
          .select((e) => ['figure.evidence_id', e.fn.max('article_version.number').as('number')])
          .groupBy('figure.evidence_id')
          .as('last'),
      (join) =>
        join.onRef('last.evidence_id', '=', 'figure.evidence_id').onRef('last.number', '=', 'article_version.number'),
    )
    .where(anyOf('evidence.id', evidenceIds))
    .where('extraction.current', '=', 1)
    .where('article_version.current', '=', 1)
    .execute();

async function lastReviews(db: Reading, evidenceIds: readonly string[]): Promise<Map<string, Row<'review'>>> {
  const rows = await db
    .selectFrom('review')
    .selectAll()
    .where(anyOf('evidence_id', evidenceIds))
    .orderBy('evidence_id')
    .orderBy('revision')
    .execute();
  return new Map(rows.map((row) => [row.evidence_id, row]));
}

const STATE = { confirm: 'confirmed', correct: 'corrected', reject: 'rejected', undo: 'unreviewed' } as const;

function reviewed(row: FigureRow, last: Row<'review'> | undefined): ReviewedFigure {
  const changes: Changes = last?.verdict === 'correct' ? JSON.parse(last.changes) : {};
  const corrected = Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.new]));
  const figure = { ...toFigure(row), ...corrected };
  return {
    figure: { ...figure, claimantNamed: figure.claimantNamed || changes.claimantId !== undefined },
    review: last ? STATE[last.verdict] : 'unreviewed',
    revision: last?.revision ?? 0,
    changes,
  };
}

/** Whether the article says it itself: then it is the story's original publisher that claims it. What a person entered stays. */
const isOwnVoice = (row: FigureRow): boolean => row.origin === 'extracted' && row.attribution === null;

/** UTC instant of a date-time with its offset; null for a day alone. */
const instantOf = (published: string | null): string | null => {
  const ms = published?.includes('T') ? Date.parse(published) : Number.NaN;
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
};

const toFigure = (row: FigureRow): ReviewedFigure['figure'] => ({
  figureId: row.id,
  evidenceId: row.evidence_id,
  articleId: row.article_id,
  storyId: row.story_id,
  metric: row.metric,
  group: row.group,
  unit: row.unit,
  kind: row.kind,
  low: row.low,
  high: row.high,
  bound: row.bound,
  text: row.text,
  from: row.from_day,
  to: row.to_day,
  cumulative: row.cumulative === 1,
  projected: row.projected === 1,
  location: row.location,
  placeId: row.place_id,
  country: row.country,
  claimantId: (isOwnVoice(row) ? row.origin_claimant_id : null) ?? row.claimant_id ?? 'unknown',
  claimantNamed: row.attribution !== null,
  sentenceHash: row.quote_hash,
  publisher: row.publisher,
  publishedDay: row.published_day,
  publishedAt: instantOf(row.published),
  seenAt: row.seen_at,
  withdrawnAt: row.withdrawn_at,
  confidence: row.confidence,
});
