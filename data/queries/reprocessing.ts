/** Reading the archive again: what is read, how far it came, what it replaced, and the way back. */
import type { Transaction } from 'kysely';
import type { Claimant, Figure } from '../../engine/extraction/types.js';
import type { StoryDraft } from '../../engine/stories/types.js';
import { AppError } from '../errors.js';
import { reader, writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Database, Row } from '../schema.js';
import type { Viewer } from '../viewer.js';
import type { VersionDraft } from './archive.js';
import { addAudit } from './audit.js';
import { currentEvidence, storeExtraction } from './extractions.js';
import { remakeClaims } from './refreshClaims.js';
import { replaceReading } from './replaceReading.js';
import { placeInStory } from './stories.js';

/** What one article gives anew. */
export interface Reread {
  articleId: string;
  publisherClaimant: Claimant;
  extractorVersion: string;
  versions: readonly {
    /** The reading and the extraction that this was computed from; where they are no longer current it is computed again. */
    id: string;
    extractionId: string | null;
    /** What the page reads as now, where that differs. */
    reading: VersionDraft | null;
    /** Null: read by this extractor already, or not at all. */
    figures: readonly Figure[] | null;
    text: string;
  }[];
  /** Of the newest version. */
  story: StoryDraft | null;
}

export interface Counts {
  new: number;
  changed: number;
  gone: number;
}

/** Ids of the articles after one, in order; all or one source's. */
export async function findArticleIds(
  store: Store,
  { after, sourceId, limit }: { after: string; sourceId: string | null; limit: number },
): Promise<string[]> {
  let query = reader(store).selectFrom('article').select('id').where('id', '>', after);
  if (sourceId !== null) query = query.where('source_id', '=', sourceId);
  return (await query.orderBy('id').limit(limit).execute()).map((row) => row.id);
}

export async function countArticles(store: Store, sourceId: string | null): Promise<number> {
  let query = reader(store)
    .selectFrom('article')
    .select((eb) => eb.fn.countAll<number>().as('n'));
  if (sourceId !== null) query = query.where('source_id', '=', sourceId);
  return (await query.executeTakeFirstOrThrow()).n;
}

/** An article's current readings, oldest version first, each with its snapshot and its current figures. Null: it is gone. */
export async function getReadings(store: Store, articleId: string) {
  const db = reader(store);
  const article = await db
    .selectFrom('article')
    .leftJoin('source', 'source.id', 'article.source_id')
    .leftJoin('story_signature', 'story_signature.article_id', 'article.id')
    .select(['article.id', 'article.publisher', 'article.canonical_url', 'source.language as sourceLanguage'])
    .select('story_signature.article_version_id as signed')
    .where('article.id', '=', articleId)
    .executeTakeFirst();
  if (!article) return null;
  const versions = await db
    .selectFrom('article_version')
    .leftJoin('snapshot', 'snapshot.id', 'article_version.snapshot_id')
    .leftJoin('extraction', (join) =>
      join.onRef('extraction.article_version_id', '=', 'article_version.id').on('extraction.current', '=', 1),
    )
    .selectAll('article_version')
    .select(['snapshot.blob_hash', 'snapshot.final_url', 'snapshot.headers', 'snapshot.fetched_at'])
    .select(['extraction.id as extraction_id', 'extraction.extractor_version'])
    .where('article_version.article_id', '=', articleId)
    .where('article_version.current', '=', 1)
    .orderBy('article_version.number')
    .execute();
  const figures = await db
    .selectFrom('figure')
    .innerJoin('extraction', 'extraction.id', 'figure.extraction_id')
    .selectAll('figure')
    .where('figure.article_id', '=', articleId)
    .where('extraction.current', '=', 1)
    .orderBy('figure.start')
    .execute();
  return {
    ...article,
    versions: versions.map((version) => ({
      ...version,
      figures: figures.filter((figure) => figure.article_version_id === version.id),
    })),
  };
}

export type Readings = NonNullable<Awaited<ReturnType<typeof getReadings>>>;

/** The last reading anew, whatever became of it. */
export async function lastReprocessing(store: Store): Promise<Row<'reprocessing'> | null> {
  return (
    (await reader(store).selectFrom('reprocessing').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()) ??
    null
  );
}

/** Begins one. */
export async function startReprocessing(
  store: Store,
  viewer: Viewer,
  given: Pick<Row<'reprocessing'>, 'reader' | 'source_id' | 'reader_version' | 'extractor_version' | 'total'>,
): Promise<Row<'reprocessing'>> {
  const row: Row<'reprocessing'> = {
    id: newId(),
    state: 'running',
    ...given,
    cursor: '',
    done: 0,
    figures_new: 0,
    figures_changed: 0,
    figures_gone: 0,
    actor_id: viewer.actorId,
    started_at: store.instant(),
    ended_at: null,
  };
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      await trx.insertInto('reprocessing').values(row).execute();
      await addAudit(trx, row.started_at, viewer.actorId, {
        action: 'archive.reprocess',
        subject: 'reprocessing',
        subjectId: row.id,
        after: given,
      });
    });
  return row;
}

/**
 * Keeps what an article gives anew, in one transaction with the cursor: after a kill it goes on behind it. Tells nothing:
 * it corrects us, not the sources. Resolves to false, with nothing written, where the article changed in the meantime.
 */
export async function applyReread(store: Store, runId: string, reread: Reread, counts: Counts): Promise<boolean> {
  return await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      if (!(await isUnchanged(trx, reread))) return false;
      const touched = new Set<string>();
      let newest: string | null = null;
      for (const { id, reading, figures, text } of reread.versions) {
        for (const evidence of await currentEvidence(trx, id)) touched.add(evidence);
        newest = reading ? await replaceReading(trx, id, reading, runId) : id;
        if (figures === null) continue;
        const place = { articleId: reread.articleId, versionId: newest, text, isFirst: false };
        const rows = await storeExtraction(trx, at, { ...reread, figures }, place, runId);
        for (const row of rows) touched.add(row.evidence_id);
      }
      if (reread.story && newest !== null) {
        const place = { articleId: reread.articleId, versionId: newest, isFirst: false };
        for (const id of await placeInStory(trx, at, place, reread.story)) touched.add(id);
      }
      if (touched.size > 0) await remakeClaims(trx, at, [...touched]);
      await advance(trx, runId, reread.articleId, counts);
      return true;
    });
}

async function isUnchanged(trx: Transaction<Database>, { articleId, versions }: Reread): Promise<boolean> {
  const rows = await trx
    .selectFrom('article_version')
    .leftJoin('extraction', (join) =>
      join.onRef('extraction.article_version_id', '=', 'article_version.id').on('extraction.current', '=', 1),
    )
    .select(['article_version.id', 'extraction.id as extraction_id'])
    .where('article_version.article_id', '=', articleId)
    .where('article_version.current', '=', 1)
    .execute();
  const now = new Map(rows.map((row) => [row.id, row.extraction_id]));
  return now.size === versions.length && versions.every(({ id, extractionId }) => now.get(id) === extractionId);
}

async function advance(trx: Transaction<Database>, runId: string, articleId: string, counts: Counts): Promise<void> {
  await trx
    .updateTable('reprocessing')
    .set((eb) => ({
      cursor: articleId,
      done: eb('done', '+', 1),
      figures_new: eb('figures_new', '+', counts.new),
      figures_changed: eb('figures_changed', '+', counts.changed),
      figures_gone: eb('figures_gone', '+', counts.gone),
    }))
    .where('id', '=', runId)
    .execute();
}

export async function endReprocessing(store: Store, runId: string, state: 'done' | 'undone'): Promise<void> {
  await writer(store)
    .updateTable('reprocessing')
    .set({ state, ended_at: store.instant() })
    .where('id', '=', runId)
    .execute();
}

/** Begins to take the last one back, or goes on with it. Throws `not_found` where there is none to take back. */
export async function startUndo(store: Store, viewer: Viewer): Promise<Row<'reprocessing'>> {
  const last = await reader(store)
    .selectFrom('reprocessing')
    .selectAll()
    .where('state', '<>', 'undone')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) throw new AppError('not_found', 'nothing was read again, so there is nothing to take back');
  if (last.state === 'undoing') return last;
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      await trx
        .updateTable('reprocessing')
        .set({ state: 'undoing', cursor: '', done: 0, ended_at: null })
        .where('id', '=', last.id)
        .execute();
      await addAudit(trx, store.instant(), viewer.actorId, {
        action: 'archive.undo',
        subject: 'reprocessing',
        subjectId: last.id,
      });
    });
  return { ...last, state: 'undoing', cursor: '', done: 0 };
}

/** Makes current again what this reading anew replaced in an article, in one transaction with the cursor. */
export async function undoArticle(store: Store, runId: string, articleId: string): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const touched = new Set<string>();
      const versions = await trx
        .selectFrom('article_version')
        .select(['id', 'replaces_id', 'reprocessing_id', 'current'])
        .where('article_id', '=', articleId)
        .execute();
      for (const version of versions) {
        for (const id of await currentEvidence(trx, version.id)) touched.add(id);
        await undoExtraction(trx, runId, version.id);
        if (version.reprocessing_id === runId && version.replaces_id !== null && version.current === 1) {
          await trx.updateTable('article_version').set({ current: 0 }).where('id', '=', version.id).execute();
          await trx.updateTable('article_version').set({ current: 1 }).where('id', '=', version.replaces_id).execute();
        }
        for (const id of await currentEvidence(trx, version.id)) touched.add(id);
      }
      if (touched.size > 0) await remakeClaims(trx, store.instant(), [...touched]);
      await advance(trx, runId, articleId, { new: 0, changed: 0, gone: 0 });
    });
}

/** An extraction that another one has replaced since stays as it is. */
async function undoExtraction(trx: Transaction<Database>, runId: string, versionId: string): Promise<void> {
  const made = await trx
    .selectFrom('extraction')
    .selectAll()
    .where('article_version_id', '=', versionId)
    .where('current', '=', 1)
    .where('reprocessing_id', '=', runId)
    .executeTakeFirst();
  if (!made?.replaces_id) return;
  await trx.updateTable('extraction').set({ current: 0 }).where('id', '=', made.id).execute();
  await trx.updateTable('extraction').set({ current: 1 }).where('id', '=', made.replaces_id).execute();
}
