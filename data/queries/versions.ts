/** The versions of an article, the stored pages they were read from, and whether the original is still there. */
import { AppError } from '../errors.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { type Viewer, visible } from '../viewer.js';

const versions = (store: Store, viewer: Viewer) =>
  reader(store)
    .selectFrom('article_version')
    .innerJoin('article', 'article.id', 'article_version.article_id')
    .leftJoin('snapshot', 'snapshot.id', 'article_version.snapshot_id')
    .leftJoin('blob', 'blob.hash', 'snapshot.blob_hash')
    .leftJoin('resource', 'resource.url', 'snapshot.url')
    .where('article_version.current', '=', 1)
    .where(visible(viewer))
    .select([
      'article_version.id',
      'article_version.number',
      'article_version.title',
      'article_version.text',
      'article_version.published',
      'article_version.modified',
      'article_version.language',
      'article_version.seen_at as seenAt',
      'article_version.reader_version as readerVersion',
      'snapshot.id as snapshotId',
      'snapshot.url as askedFor',
      'snapshot.final_url as answeredBy',
      'snapshot.status',
      'snapshot.headers',
      'snapshot.fetched_at as fetchedAt',
      'blob.hash',
      'blob.size',
      'blob.dropped_at as droppedAt',
      'resource.status as lastStatus',
      'resource.fetched_at as lastAskedAt',
    ]);

type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number];

const MOST_VERSIONS = 200;

/** Versions of an article, newest first. Throws `not_found`, also for what the viewer may not see. */
export async function findVersions(store: Store, viewer: Viewer, articleId: string) {
  const rows = await versions(store, viewer)
    .where('article_version.article_id', '=', articleId)
    .orderBy('article_version.number', 'desc')
    .limit(MOST_VERSIONS)
    .execute();
  if (rows.length === 0) throw new AppError('not_found', `there is no article ${articleId}`);
  return rows.map(toVersion);
}

/** A version and the one before it, null for the first. Throws `not_found`. */
export async function getVersion(store: Store, viewer: Viewer, articleId: string, number: number) {
  const rows = await versions(store, viewer)
    .where('article_version.article_id', '=', articleId)
    .where('article_version.number', '<=', number)
    .orderBy('article_version.number', 'desc')
    .limit(2)
    .execute();
  const [own, before] = rows.map(toVersion);
  if (own?.number !== number) throw new AppError('not_found', `article ${articleId} has no version ${number}`);
  return { version: own, before: before ?? null };
}

/** Outcomes that say that a page is gone (RFC 9110, 15.5.5 and 15.5.11). */
const GONE = [404, 410];

const toVersion = ({ lastStatus, lastAskedAt, hash, size, droppedAt, headers, ...row }: VersionRow) => ({
  ...row,
  headers: JSON.parse(headers ?? '{}') as Record<string, string>,
  /** The page's bytes; null for what never had a page. */
  page: hash === null ? null : { hash, size: size ?? 0, droppedAt },
  /** Since when the address answers that there is nothing, as far as we asked. */
  gone:
    lastStatus !== null && GONE.includes(lastStatus) && lastAskedAt !== null
      ? { status: lastStatus, at: lastAskedAt }
      : null,
});

/** The bytes of a stored page, brotli-compressed. Throws `not_found`, also where retention dropped them. */
export async function getPage(store: Store, viewer: Viewer, articleId: string, number: number) {
  const { version } = await getVersion(store, viewer, articleId, number);
  if (version.page === null) throw new AppError('not_found', 'this version was entered without a page');
  if (version.page.droppedAt !== null) {
    const day = version.page.droppedAt.slice(0, 10);
    throw new AppError('not_found', `the page was dropped on ${day}, as the settings ask; its text is kept`);
  }
  const { bytes } = await reader(store)
    .selectFrom('blob')
    .select('bytes')
    .where('hash', '=', version.page.hash)
    .executeTakeFirstOrThrow();
  return { ...version, bytes };
}
