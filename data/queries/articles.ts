import type { Expression, ExpressionBuilder } from 'kysely';
import { contains } from '../dialect/contains.js';
import { AppError } from '../errors.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { decodeCursor, type Page, type PageRequest, pageOf } from '../paging.js';
import type { Database } from '../schema.js';
import { type Viewer, visible } from '../viewer.js';

export interface ArticleFilter extends PageRequest {
  crisisId?: string | undefined;
  sourceId?: string | undefined;
  publisher?: string | undefined;
  /** Publication days, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** Words of the title. */
  q?: string | undefined;
}

/** The newest version of an article, beside `article_version.current`: `.where('article_version.number', '=', newestVersion)`. */
export const newestVersion = (eb: ExpressionBuilder<Database, 'article'>): Expression<number | null> =>
  eb
    .selectFrom('article_version as newest')
    .whereRef('newest.article_id', '=', 'article.id')
    .select((e) => e.fn.max('newest.number').as('number'))
    .$asScalar();

/** Visible articles joined with their newest version and how many figures its current extraction gave. */
const articles = (store: Store, viewer: Viewer) =>
  reader(store)
    .selectFrom('article')
    .innerJoin('article_version', 'article_version.article_id', 'article.id')
    .where((eb) => eb('article_version.number', '=', newestVersion(eb as never)))
    .where('article_version.current', '=', 1)
    .where(visible(viewer))
    .select((eb) => [
      'article.id',
      'article.canonical_url',
      'article.publisher',
      'article.first_seen_at',
      'article_version.id as version_id',
      'article_version.title',
      'article_version.byline',
      'article_version.language',
      'article_version.published',
      'article_version.number',
      eb
        .selectFrom('figure')
        .innerJoin('extraction', 'extraction.id', 'figure.extraction_id')
        .whereRef('extraction.article_version_id', '=', 'article_version.id')
        .where('extraction.current', '=', 1)
        .select((e) => e.fn.countAll<number>().as('n'))
        .as('figures'),
    ]);

/** Articles, newest collected first. */
export async function findArticles(store: Store, viewer: Viewer, filter: ArticleFilter): Promise<Page<FoundArticle>> {
  let query = articles(store, viewer);
  if (filter.crisisId !== undefined) {
    const { crisisId } = filter;
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('evidence')
          .innerJoin('claim_evidence', 'claim_evidence.evidence_id', 'evidence.id')
          .innerJoin('crisis_claim', 'crisis_claim.claim_id', 'claim_evidence.claim_id')
          .select('evidence.id')
          .whereRef('evidence.article_id', '=', 'article.id')
          .where('crisis_claim.crisis_id', '=', crisisId),
      ),
    );
  }
  if (filter.sourceId !== undefined) query = query.where('article.source_id', '=', filter.sourceId);
  if (filter.publisher !== undefined) query = query.where('article.publisher', '=', filter.publisher);
  if (filter.from !== undefined) query = query.where('article_version.published_day', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('article_version.published_day', '<=', filter.to);
  const { q } = filter;
  if (q !== undefined) query = query.where((eb) => contains(eb.ref('article_version.title'), q));
  if (filter.cursor !== undefined) query = query.where('article.id', '<', decodeCursor(filter.cursor, ['string'])[0]);
  const rows = await query
    .orderBy('article.id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  return pageOf(rows, filter.limit, (row) => [row.id], toArticle);
}

/** An article with the text of every version, newest first. Throws `not_found`, also for what the viewer may not see. */
export async function getArticle(store: Store, viewer: Viewer, id: string) {
  const row = await articles(store, viewer).where('article.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found', `there is no article ${id}`);
  const versions = await reader(store)
    .selectFrom('article_version')
    .selectAll()
    .where('article_id', '=', id)
    .where('current', '=', 1)
    .orderBy('number', 'desc')
    .limit(MOST_VERSIONS)
    .execute();
  return {
    ...toArticle(row),
    history: versions.map((version) => ({
      id: version.id,
      number: version.number,
      title: version.title,
      text: version.text,
      byline: version.byline,
      language: version.language,
      published: version.published,
      publishedFoundIn: version.published_found_in,
      modified: version.modified,
      seenAt: version.seen_at,
    })),
  };
}

const MOST_VERSIONS = 20;

export type FoundArticle = ReturnType<typeof toArticle>;

const toArticle = (row: Awaited<ReturnType<ReturnType<typeof articles>['execute']>>[number]) => ({
  id: row.id,
  url: row.canonical_url,
  title: row.title,
  publisher: row.publisher,
  byline: row.byline,
  language: row.language,
  published: row.published,
  firstSeenAt: row.first_seen_at,
  versions: row.number,
  figures: row.figures ?? 0,
});
