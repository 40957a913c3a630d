/** Reads what is stored again: with the extractor of this program, and with its reader where that is asked for. */
import type { Store } from '../../data/open.js';
import type { VersionDraft } from '../../data/queries/archive.js';
import {
  applyReread,
  countArticles,
  endReprocessing,
  findArticleIds,
  getReadings,
  lastReprocessing,
  type Readings,
  type Reread,
  startReprocessing,
  startUndo,
  undoArticle,
} from '../../data/queries/reprocessing.js';
import { findBlob } from '../../data/queries/resources.js';
import type { Viewer } from '../../data/viewer.js';
import { publisherClaimant } from '../../engine/claims/publisherClaimant.js';
import { EXTRACTOR_VERSION, extract } from '../../engine/extraction/extract.js';
import type { ExtractionContext, Figure } from '../../engine/extraction/types.js';
import { READER_VERSION } from '../../engine/reading/read.js';
import { decompress } from '../decompress.js';
import { readFile } from '../pipeline/readFile.js';
import { storyOf } from '../pipeline/story.js';
import { type Difference, diffFigures } from './diffFigures.js';

/** Who reads: this program, unless a test stands in for another version of it. */
export interface Extractor {
  version: string;
  extract(text: string, context: ExtractionContext): Figure[];
}

const OURS: Extractor = { version: EXTRACTOR_VERSION, extract };

export interface ReprocessOptions {
  /** Whether the stored pages are read again too, not only their texts. */
  reader: boolean;
  /** Only this source's articles; null: all. */
  sourceId: string | null;
  extractor?: Extractor;
  signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/** What is told of each article: which figures differ. */
export type OnDifferences = (differences: readonly Difference[], articleId: string) => void;

const AT_ONCE = 100;

/** All articles' ids in order, a few at a time. */
async function* articleIds(store: Store, sourceId: string | null, from: string): AsyncGenerator<string> {
  for (let after = from; ; ) {
    const ids = await findArticleIds(store, { after, sourceId, limit: AT_ONCE });
    if (ids.length === 0) return;
    yield* ids;
    after = ids.at(-1)!;
  }
}

/** Shows what would differ, and writes nothing. */
export async function compareArchive(
  store: Store,
  options: ReprocessOptions,
  onDifferences: OnDifferences,
): Promise<void> {
  const total = await countArticles(store, options.sourceId);
  let done = 0;
  for await (const id of articleIds(store, options.sourceId, '')) {
    options.signal?.throwIfAborted();
    const readings = await getReadings(store, id);
    if (readings) onDifferences((await reread(store, readings, options)).differences, id);
    done += 1;
    options.onProgress?.(done, total);
  }
}

/**
 * Applies it article by article, each in a transaction of its own. Goes on with one that was interrupted, where that was
 * asked for in the same way; resolves to its row.
 */
export async function applyToArchive(
  store: Store,
  viewer: Viewer,
  options: ReprocessOptions,
  onDifferences: OnDifferences = () => {},
) {
  const { reader, sourceId, extractor = OURS, signal, onProgress } = options;
  const asked = {
    reader: reader ? (1 as const) : (0 as const),
    source_id: sourceId,
    reader_version: READER_VERSION,
    extractor_version: extractor.version,
  };
  const last = await lastReprocessing(store);
  const goesOn =
    last?.state === 'running' &&
    (Object.keys(asked) as (keyof typeof asked)[]).every((key) => last[key] === asked[key]);
  const run = goesOn
    ? last
    : await startReprocessing(store, viewer, { ...asked, total: await countArticles(store, sourceId) });
  let done = run.done;
  onProgress?.(done, run.total);
  for await (const id of articleIds(store, sourceId, run.cursor)) {
    signal?.throwIfAborted();
    onDifferences(await applyOne(store, run.id, id, options), id);
    done += 1;
    onProgress?.(done, Math.max(done, run.total));
  }
  await endReprocessing(store, run.id, 'done');
  return (await lastReprocessing(store))!;
}

async function applyOne(
  store: Store,
  runId: string,
  articleId: string,
  options: ReprocessOptions,
): Promise<Difference[]> {
  for (;;) {
    const readings = await getReadings(store, articleId);
    if (!readings) return [];
    const { differences, draft } = await reread(store, readings, options);
    const count = (kind: Difference['kind']) => differences.filter((one) => one.kind === kind).length;
    const counts = { new: count('new'), changed: count('changed'), gone: count('gone') };
    // False where the collector stored a version in between: then the article is looked at again.
    if (await applyReread(store, runId, draft, counts)) return differences;
  }
}

/** Takes the last reading anew back: what it replaced is current again. Resumable. Throws `not_found` where there is none. */
export async function undoReprocessing(
  store: Store,
  viewer: Viewer,
  { signal, onProgress }: Pick<ReprocessOptions, 'signal' | 'onProgress'> = {},
) {
  const run = await startUndo(store, viewer);
  let done = run.done;
  for await (const id of articleIds(store, run.source_id, run.cursor)) {
    signal?.throwIfAborted();
    await undoArticle(store, run.id, id);
    done += 1;
    onProgress?.(done, Math.max(done, run.total));
  }
  await endReprocessing(store, run.id, 'undone');
  return run;
}

/** What an article gives now, and what of it differs from what is stored. */
async function reread(
  store: Store,
  readings: Readings,
  { reader, extractor = OURS }: ReprocessOptions,
): Promise<{ draft: Reread; differences: Difference[] }> {
  const differences: Difference[] = [];
  const versions: Reread['versions'][number][] = [];
  let story: Reread['story'] = null;
  for (const [i, version] of readings.versions.entries()) {
    const page = await pageOf(store, version);
    const reading = reader && page !== null ? await readAgain(version, page) : null;
    const now = reading ?? version;
    const isSame = now.text === version.text && now.title === version.title && now.published === version.published;
    const { text, title, published, language } = now;
    const figures =
      version.extractor_version === extractor.version && isSame
        ? null
        : extractor.extract(text, { title, published, publisher: readings.publisher, lang: language });
    if (figures) differences.push(...diffFigures(version.figures, figures, { before: version.text, after: text }));
    versions.push({ id: version.id, extractionId: version.extraction_id, reading, figures, text });
    const isNewest = i === readings.versions.length - 1;
    if (isNewest && (!isSame || readings.signed === null)) story = storyOf(now, readings.publisher, page);
  }
  return {
    differences,
    draft: {
      articleId: readings.id,
      publisherClaimant: publisherClaimant(readings.publisher),
      extractorVersion: extractor.version,
      versions,
      story,
    },
  };
}

type Version = Readings['versions'][number];

/** The stored page; null where its bytes are no longer kept. */
async function pageOf(store: Store, { blob_hash, headers }: Version) {
  const bytes = blob_hash === null ? null : await findBlob(store, blob_hash);
  if (bytes === null || bytes.length === 0) return null;
  const contentType = (JSON.parse(headers ?? '{}') as Record<string, string>)['content-type'] ?? null;
  return { body: await decompress(bytes), contentType };
}

/** Null where the reader of today finds no article on the page: then the former reading stays. */
async function readAgain(
  version: Version,
  page: { body: Buffer; contentType: string | null },
): Promise<VersionDraft | null> {
  const article = await readFile({
    ...page,
    url: version.final_url ?? '',
    ...(version.fetched_at === null ? {} : { fetchedAt: version.fetched_at }),
  });
  if ((article.outcome !== 'article' && article.outcome !== 'partial') || article.text.trim() === '') return null;
  // What the listing or the source said stands in where the page itself says nothing.
  const elsewhere = ['listing', 'source setting'].includes(version.published_found_in ?? '');
  const kept = elsewhere && version.published !== null ? version : null;
  return {
    title: article.title ?? version.title,
    text: article.text,
    byline: article.byline,
    language: article.lang ?? version.language,
    published: article.published?.value ?? kept?.published ?? null,
    publishedFoundIn: article.published?.foundIn ?? kept?.published_found_in ?? null,
    modified: article.modified?.value ?? null,
    readerVersion: READER_VERSION,
  };
}
