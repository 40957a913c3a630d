/** What figures say after review: the one place where a review is laid over what the extractor read. */
import type { Kysely, Transaction } from 'kysely';
import type { EffectiveFigure } from '../../engine/claims/types.js';
import { compiled } from '../compiled.js';
import { anyOf } from '../dialect/anyOf.js';
import type { Database, Row } from '../schema.js';
import { clearedLevels, JOBS, type Viewer } from '../viewer.js';
import { storyOrigins } from './storyOrigin.js';

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
  if (evidenceIds.length === 0) return [];
  const reviews = new Map((await reviewsOf(db, { evidenceIds })).map((row) => [row.evidence_id, row]));
  const rows = lastPrinted(await figuresOf(db, { evidenceIds }));
  const has = new Set(rows.map((row) => row.evidence_id));
  const kept = [...reviews.values()].flatMap(({ evidence_id, verdict, figure_id }) =>
    !has.has(evidence_id) && (verdict === 'confirm' || verdict === 'correct') ? [figure_id] : [],
  );
  if (kept.length > 0) rows.push(...(await figuresById(db, { ids: kept })));
  // A manual figure beside an extracted one, or entered twice: the newest counts.
  const newest = new Map<string, FigureRow>();
  for (const row of rows) {
    const other = newest.get(row.evidence_id);
    if (other === undefined || other.id < row.id) newest.set(row.evidence_id, row);
  }
  const stories = [...newest.values()].flatMap((row) => (isOwnVoice(row) ? (row.story_id ?? []) : []));
  const origins = await storyOrigins(db, stories, clearedLevels(viewer));
  return [...newest.values()].map((row) => reviewed(row, reviews.get(row.evidence_id), origins));
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
  const rows = await standIns(db, { ids: [...new Set(claimantIds)] });
  return new Map(rows.map((row) => [row.id, row.stands_for!]));
}

const standIns = compiled((db, { ids }: { ids: readonly string[] }) =>
  db.selectFrom('claimant').select(['id', 'stands_for']).where(anyOf('id', ids)).where('stands_for', 'is not', null),
);

const withArticle = (db: Reading) =>
  db
    .selectFrom('evidence')
    .innerJoin('figure', 'figure.evidence_id', 'evidence.id')
    .innerJoin('article', 'article.id', 'evidence.article_id')
    .leftJoin('article_version', 'article_version.id', 'figure.article_version_id')
    .leftJoin('story_signature', 'story_signature.article_id', 'article.id')
    .select(['figure.id', 'figure.evidence_id', 'figure.article_id', 'figure.extraction_id', 'figure.origin'])
    .select(['figure.metric', 'figure.group', 'figure.unit', 'figure.kind', 'figure.cumulative', 'figure.projected'])
    .select(['figure.low', 'figure.high', 'figure.bound', 'figure.text', 'figure.from_day', 'figure.to_day'])
    .select(['figure.location', 'figure.place_id', 'figure.country', 'figure.attribution', 'figure.claimant_id'])
    .select(['figure.confidence', 'evidence.quote_hash', 'evidence.created_at as seen_at'])
    .select(['article.story_id', 'article.publisher', 'article_version.number'])
    .select(['article_version.published_day', 'article_version.published'])
    .select((eb) => [
      // A part of a text that nobody else prints is its outlet's own.
      eb
        .case()
        .when('story_signature.credit_kind', '=', 'source')
        .then(eb.ref('story_signature.credit_claimant_id'))
        .end()
        .as('credited_claimant_id'),
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

const figuresById = compiled((db, { ids }: { ids: readonly string[] }) =>
  withArticle(db).where(anyOf('figure.id', ids)),
);

/** Manual figures of the evidence, and those of all its versions, of what is current. */
const figuresOf = compiled((db, { evidenceIds }: { evidenceIds: readonly string[] }) =>
  withArticle(db)
    .leftJoin('extraction', 'extraction.id', 'figure.extraction_id')
    .where(anyOf('evidence.id', evidenceIds))
    .where((eb) =>
      eb.or([
        eb('figure.extraction_id', 'is', null),
        eb.and([eb('extraction.current', '=', 1), eb('article_version.current', '=', 1)]),
      ]),
    ),
);

/** Without what stands in a version before the last one that has the evidence. */
function lastPrinted(rows: readonly FigureRow[]): FigureRow[] {
  const last = new Map<string, number>();
  for (const { evidence_id, number } of rows) last.set(evidence_id, Math.max(last.get(evidence_id) ?? 0, number ?? 0));
  return rows.filter((row) => row.extraction_id === null || row.number === last.get(row.evidence_id));
}

/** All reviews of the evidence, the last of each last. */
const reviewsOf = compiled((db, { evidenceIds }: { evidenceIds: readonly string[] }) =>
  db
    .selectFrom('review')
    .selectAll()
    .where(anyOf('evidence_id', evidenceIds))
    .orderBy('evidence_id')
    .orderBy('revision'),
);

const STATE = { confirm: 'confirmed', correct: 'corrected', reject: 'rejected', undo: 'unreviewed' } as const;

function reviewed(
  row: FigureRow,
  last: Row<'review'> | undefined,
  origins: ReadonlyMap<string, string>,
): ReviewedFigure {
  const changes: Changes = last?.verdict === 'correct' ? JSON.parse(last.changes) : {};
  const corrected = Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.new]));
  const figure = { ...toFigure(row, origins), ...corrected };
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

/**
 * Who claims what the article says in its own voice: its story's origin, else the agency that the text is of; null where
 * only its outlet does.
 */
const voiceOf = (row: FigureRow, origins: ReadonlyMap<string, string>): string | null =>
  row.story_id === null ? row.credited_claimant_id : (origins.get(row.story_id) ?? null);

const toFigure = (row: FigureRow, origins: ReadonlyMap<string, string>): ReviewedFigure['figure'] => ({
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
  claimantId: (isOwnVoice(row) ? voiceOf(row, origins) : null) ?? row.claimant_id ?? 'unknown',
  claimantNamed: row.attribution !== null,
  sentenceHash: row.quote_hash,
  publisher: row.publisher,
  publishedDay: row.published_day,
  publishedAt: instantOf(row.published),
  seenAt: row.seen_at,
  withdrawnAt: row.withdrawn_at,
  confidence: row.confidence,
});
