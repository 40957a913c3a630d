/** Decisions whose number nothing reads any more: still in force, and waiting for somebody to look at them. */
import type { Kysely, Transaction } from 'kysely';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { decodeCursor, type Page, type PageRequest, pageOf } from '../paging.js';
import type { Database, Row } from '../schema.js';
import { type Viewer, visible } from '../viewer.js';

export interface Orphan {
  evidenceId: string;
  /** The figure as its reviewer saw it: GET /figures/:id/evidence opens it. */
  figureId: string;
  articleId: string;
  verdict: Row<'review'>['verdict'];
  reason: string | null;
  revision: number;
  reviewedAt: string;
  text: string;
  quote: string;
  title: string | null;
  publisher: string | null;
  url: string;
}

/**
 * Last reviews of evidence that no current extraction of any version of its article has. A review that was taken back is
 * none. For queries that go on from here.
 */
export const orphanReviews = (db: Kysely<Database> | Transaction<Database>, viewer: Viewer) =>
  db
    .selectFrom('review')
    .innerJoin('evidence', 'evidence.id', 'review.evidence_id')
    .innerJoin('article', 'article.id', 'evidence.article_id')
    .innerJoin('figure', 'figure.id', 'review.figure_id')
    .leftJoin('article_version', 'article_version.id', 'figure.article_version_id')
    .where(visible(viewer))
    .where('review.verdict', '<>', 'undo')
    .where('figure.origin', '=', 'extracted')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('review as later')
            .select('later.id')
            .whereRef('later.evidence_id', '=', 'review.evidence_id')
            .whereRef('later.revision', '>', 'review.revision'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('figure as now')
            .leftJoin('extraction', 'extraction.id', 'now.extraction_id')
            .leftJoin('article_version as version', 'version.id', 'now.article_version_id')
            .select('now.id')
            .whereRef('now.evidence_id', '=', 'review.evidence_id')
            .where((eb) =>
              eb.or([
                eb('now.extraction_id', 'is', null),
                eb.and([eb('extraction.current', '=', 1), eb('version.current', '=', 1)]),
              ]),
            ),
        ),
      ),
    );

/** The orphaned reviews, newest first. */
export async function findOrphans(
  store: Store,
  viewer: Viewer,
  { limit, cursor, articleId }: PageRequest & { articleId?: string },
): Promise<Page<Orphan>> {
  let query = orphanReviews(reader(store), viewer).select([
    'review.id',
    'review.evidence_id as evidenceId',
    'review.figure_id as figureId',
    'figure.article_id as articleId',
    'review.verdict',
    'review.reason',
    'review.revision',
    'review.created_at as reviewedAt',
    'figure.text',
    'figure.quote',
    'article_version.title',
    'article.publisher',
    'article.canonical_url as url',
  ]);
  if (articleId !== undefined) query = query.where('article.id', '=', articleId);
  if (cursor !== undefined) query = query.where('review.id', '<', decodeCursor(cursor, ['string'])[0]);
  const rows = await query
    .orderBy('review.id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => [row.id],
    ({ id: _, ...orphan }) => orphan,
  );
}
