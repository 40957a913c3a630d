/** What is kept of a fetched page: bytes, article, version, extraction, figures, and what follows from them, at once. */
import { sql, type Transaction } from 'kysely';
import type { StoryDraft } from '../../engine/stories/types.js';
import { compiled, inserting } from '../compiled.js';
import { reader, writer } from '../handle.js';
import { textHash } from '../hashes.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Confidentiality, Database } from '../schema.js';
import { JOBS } from '../viewer.js';
import { addEvents } from './events.js';
import { type ExtractionDraft, type StoredVersion, saveExtraction } from './extractions.js';
import { addFetch, type FetchRecord, saveValidators, type Validators } from './fetches.js';
import { findArticleId, type Identity } from './identity.js';
import { KeptFigures } from './keptFigures.js';
import { refreshClaims } from './refreshClaims.js';
import { replaceReading } from './replaceReading.js';
import { placeInStory } from './stories.js';

/** Bytes, hashed and compressed before the transaction begins. */
export interface Blob {
  /** SHA-256 of the uncompressed bytes, hex. */
  hash: string;
  compressed: Uint8Array;
  size: number;
}

export interface VersionDraft {
  title: string | null;
  text: string;
  byline: string | null;
  language: string | null;
  published: string | null;
  publishedFoundIn: string | null;
  modified: string | null;
  readerVersion: string;
}

/** One read and extracted page. */
export interface PageDraft extends ExtractionDraft {
  runId: string;
  sourceId: string;
  fetch: FetchRecord;
  validators: Validators | null;
  snapshot: { url: string; finalUrl: string; status: number | null; headers: Record<string, string>; blob: Blob };
  article: {
    canonicalUrl: string;
    publisher: string | null;
    confidentiality: Confidentiality;
    /** The page's id in its listing, where it has one. */
    guid: string | null;
  };
  version: VersionDraft;
  /** What its text is compared with others by; without it the article stands alone. */
  story?: StoryDraft;
  /** Sentences in which it says itself that it was corrected. */
  corrections?: readonly string[];
  /** When the page was seen, where that was not now: of an archive that is imported. It then takes its place in time. */
  seenAt?: string;
}

export interface Saved {
  change: 'new' | 'changed' | 'unchanged';
  articleId: string;
  /** Figures stored by this call. */
  figures: number;
}

const dayOf = (published: string | null): string | null => published?.slice(0, 10) ?? null;

/**
 * Whether the newest version of the article that this page is has this text and was read by this extractor: then there is
 * nothing to extract, also where people made a former extraction current again. Resolves to the article's id, or null.
 */
export async function findUnchanged(
  store: Store,
  identity: Identity,
  extractorVersion: string,
): Promise<string | null> {
  const articleId = await findArticleId(reader(store), identity);
  if (articleId === null) return null;
  const [newest] = await newestRead(reader(store), { articleId, extractorVersion });
  const same = newest?.text_hash === textHash(identity.title, identity.published, identity.text);
  return same && newest.extractor_version !== null ? articleId : null;
}

const newestRead = compiled((db, given: { articleId: string; extractorVersion: string }) =>
  db
    .selectFrom('article_version')
    .leftJoin('extraction', (join) =>
      join
        .onRef('extraction.article_version_id', '=', 'article_version.id')
        .on('extraction.extractor_version', '=', given.extractorVersion),
    )
    .select(['article_version.text_hash', 'extraction.extractor_version'])
    .where('article_version.article_id', '=', given.articleId)
    .where('article_version.current', '=', 1)
    .orderBy('article_version.number', 'desc')
    .limit(sql.lit(1)),
);

/**
 * Stores a page in one transaction: either everything of it is there afterwards, with the validators that would keep it
 * from being fetched again, or nothing. A text that is stored already adds nothing but its row in the run.
 */
export async function savePage(store: Store, page: PageDraft): Promise<Saved> {
  return (await savePages(store, [page]))[0]!;
}

/** {@link savePage} for several pages in one transaction, all or none: what a commit and a refresh of claims cost is shared. */
export async function savePages(store: Store, pages: readonly PageDraft[]): Promise<Saved[]> {
  const { saved, kept } = await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      const saved: Saved[] = [];
      const touched = new Set<string>();
      for (const page of pages) {
        const { evidenceIds, ...one } = await storePage(trx, at, page);
        for (const id of evidenceIds) touched.add(id);
        saved.push(one);
      }
      const kept = await KeptFigures.of(store, trx);
      await refreshClaims(trx, at, JOBS.actorId, [...touched], kept);
      return { saved, kept };
    });
  kept.keep();
  return saved;
}

/** A page with all of it but the claims; `evidenceIds` are those whose claims are to be refreshed. */
async function storePage(
  trx: Transaction<Database>,
  at: string,
  page: PageDraft,
): Promise<Saved & { evidenceIds: string[] }> {
  const { articleId, isNew } = await saveArticle(trx, at, page);
  const stored = await saveVersion(trx, at, page, articleId, isNew);
  const change = isNew ? 'new' : stored.isNew ? 'changed' : 'unchanged';
  // What a page said before its newest version makes it no print of anything.
  const reprinted =
    page.story && stored.isLast !== false
      ? await placeInStory(trx, at, { articleId, versionId: stored.id, isFirst: isNew }, page.story)
      : [];
  const { figures, evidenceIds } = await saveExtraction(trx, at, page, articleId, stored);
  if (change !== 'unchanged') {
    const kind = change === 'new' ? 'article_new' : 'article_changed';
    const { sourceId, runId, version } = page;
    await addEvents(trx, at, JOBS.actorId, [{ kind, articleId, sourceId, runId, data: { title: version.title } }]);
  }
  const corrections = await newCorrections(trx, page, stored);
  if (corrections.length > 0) {
    const { sourceId, runId, version } = page;
    const data = { title: version.title, message: corrections.join(' ') };
    await addEvents(trx, at, JOBS.actorId, [{ kind: 'article_corrected', articleId, sourceId, runId, data }]);
  }
  if (page.validators) await saveValidators(trx, at, page.validators, null);
  const counted = { as: change, fetched: true, figures } as const;
  await addFetch(trx, page.runId, page.fetch, counted, { articleId, snapshotId: stored.snapshotId });
  return { change, articleId, figures, evidenceIds: [...evidenceIds, ...reprinted] };
}

/** What the version before it did not say yet. Another reading of a page that is known is no news. */
async function newCorrections(
  trx: Transaction<Database>,
  { corrections = [] }: PageDraft,
  { isNew, previousId }: StoredVersion,
): Promise<string[]> {
  if (!isNew || corrections.length === 0) return [];
  const before = previousId === null ? null : await textOf(trx, { id: previousId });
  return corrections.filter((notice) => !before?.[0]?.text.includes(notice));
}

const textOf = compiled((db, { id }: { id: string }) =>
  db.selectFrom('article_version').select('text').where('id', '=', id),
);

async function saveArticle(
  trx: Transaction<Database>,
  at: string,
  { article, version, sourceId, seenAt }: PageDraft,
): Promise<{ articleId: string; isNew: boolean }> {
  const known = await findArticleId(trx, { ...article, ...version, sourceId });
  const id = known ?? newId();
  if (known === null)
    await insertArticle(trx, [
      {
        id,
        canonical_url: article.canonicalUrl,
        source_id: sourceId,
        publisher: article.publisher,
        confidentiality: article.confidentiality,
        story_id: null,
        first_seen_at: seenAt ?? at,
      },
    ]);
  if (article.guid !== null) await nameArticle(trx, { id, sourceId, guid: article.guid });
  return { articleId: id, isNew: known === null };
}

const insertArticle = inserting('article');

const nameArticle = compiled((db, { id, sourceId, guid }: { id: string; sourceId: string; guid: string }) =>
  db.updateTable('source_entry').set({ article_id: id }).where('source_id', '=', sourceId).where('guid', '=', guid),
);

/** The version before it in time where that has this text, else a new one with its snapshot. */
async function saveVersion(
  trx: Transaction<Database>,
  at: string,
  { snapshot, version, seenAt }: PageDraft,
  articleId: string,
  isFirst: boolean,
): Promise<StoredVersion> {
  const [newest] = isFirst ? [] : await versionBefore(trx, { articleId, seenAt: seenAt ?? '9999' });
  const seen = seenAt ?? at;
  const hash = textHash(version.title, version.published, version.text);
  if (newest?.text_hash === hash)
    return { id: newest.id, isNew: false, isFirst, previousId: null, snapshotId: newest.snapshot_id };
  const { blob } = snapshot;
  // The very same bytes: the reader changed, not the page.
  if (newest?.blob_hash === blob.hash) {
    const id = await replaceReading(trx, newest.id, version, null);
    return { id, isNew: false, isFirst, previousId: newest.id, snapshotId: newest.snapshot_id };
  }
  await saveBlob(trx, { hash: blob.hash, bytes: blob.compressed, size: blob.size });
  const snapshotId = newId();
  await insertSnapshot(trx, [
    {
      id: snapshotId,
      url: snapshot.url,
      final_url: snapshot.finalUrl,
      blob_hash: blob.hash,
      status: snapshot.status,
      headers: JSON.stringify(snapshot.headers),
      fetched_at: seen,
    },
  ]);
  const id = newId();
  const number = (newest?.number ?? 0) + 1;
  const isLast = isFirst || !(await makeRoom(trx, articleId, number));
  await insertVersion(trx, [
    {
      id,
      article_id: articleId,
      number,
      snapshot_id: snapshotId,
      title: version.title,
      text: version.text,
      byline: version.byline,
      language: version.language,
      published: version.published,
      published_day: dayOf(version.published),
      published_found_in: version.publishedFoundIn,
      modified: version.modified,
      text_hash: hash,
      reader_version: version.readerVersion,
      seen_at: seen,
    },
  ]);
  return { id, isNew: true, isFirst, previousId: newest?.id ?? null, snapshotId, isLast };
}

const versionBefore = compiled((db, { articleId, seenAt }: { articleId: string; seenAt: string }) =>
  db
    .selectFrom('article_version')
    .leftJoin('snapshot', 'snapshot.id', 'article_version.snapshot_id')
    .select(['article_version.id', 'number', 'text_hash', 'snapshot_id', 'snapshot.blob_hash'])
    .where('article_id', '=', articleId)
    .where('current', '=', 1)
    .where('seen_at', '<=', seenAt)
    .orderBy('number', 'desc')
    .limit(sql.lit(1)),
);

/** Bytes that were dropped come back with the page. */
const saveBlob = compiled((db, { hash, bytes, size }: { hash: string; bytes: Uint8Array; size: number }) =>
  db
    .insertInto('blob')
    .values({ hash, bytes, size })
    .onConflict((oc) =>
      oc.column('hash').doUpdateSet({ bytes, dropped_at: null }).where('blob.dropped_at', 'is not', null),
    ),
);

const insertSnapshot = inserting('snapshot');
const insertVersion = inserting('article_version');

const versionsFrom = compiled((db, { articleId, number }: { articleId: string; number: number }) =>
  db
    .selectFrom('article_version')
    .select(['id', 'number'])
    .where('article_id', '=', articleId)
    .where('number', '>=', number)
    .orderBy('number', 'desc'),
);

/** Counts the versions from a number on up by one, the last first; resolves to whether there are any. */
async function makeRoom(trx: Transaction<Database>, articleId: string, number: number): Promise<boolean> {
  const later = await versionsFrom(trx, { articleId, number });
  for (const row of later)
    await trx
      .updateTable('article_version')
      .set({ number: row.number + 1 })
      .where('id', '=', row.id)
      .execute();
  return later.length > 0;
}
