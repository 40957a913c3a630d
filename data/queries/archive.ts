/** What is kept of a fetched page: bytes, article, version, extraction, figures, and what follows from them, at once. */
import type { Transaction } from 'kysely';
import type { Claimant, Figure } from '../../engine/extraction/types.js';
import { chunks } from '../chunks.js';
import { reader, writer } from '../handle.js';
import { evidenceKeys, textHash } from '../hashes.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Confidentiality, Database, Row } from '../schema.js';
import { JOBS } from '../viewer.js';
import { saveClaimants } from './claimants.js';
import { addEvents, type NewEvent } from './events.js';
import { savePlaces } from './places.js';
import { refreshClaims } from './refreshClaims.js';
import { addFetch, type FetchRecord, saveValidators, type Validators } from './runs.js';

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
export interface PageDraft {
  runId: string;
  sourceId: string;
  fetch: FetchRecord;
  validators: Validators | null;
  snapshot: { url: string; finalUrl: string; status: number | null; headers: Record<string, string>; blob: Blob };
  article: { canonicalUrl: string; publisher: string | null; confidentiality: Confidentiality };
  version: VersionDraft;
  extractorVersion: string;
  figures: readonly Figure[];
  /** Who claims what the text says in its own voice. */
  publisherClaimant: Claimant;
}

export interface Saved {
  change: 'new' | 'changed' | 'unchanged';
  articleId: string;
  /** Figures stored by this call. */
  figures: number;
}

const dayOf = (published: string | null): string | null => published?.slice(0, 10) ?? null;

/**
 * Whether the newest version of the article at this address has this text and was read by this extractor: then there
 * is nothing to extract. Resolves to the article's id, or null.
 */
export async function findUnchanged(
  store: Store,
  canonicalUrl: string,
  version: VersionDraft,
  extractorVersion: string,
): Promise<string | null> {
  const newest = await reader(store)
    .selectFrom('article')
    .innerJoin('article_version', 'article_version.article_id', 'article.id')
    .leftJoin('extraction', (join) =>
      join.onRef('extraction.article_version_id', '=', 'article_version.id').on('extraction.current', '=', 1),
    )
    .select(['article.id', 'article_version.text_hash', 'extraction.extractor_version'])
    .where('article.canonical_url', '=', canonicalUrl)
    .orderBy('article_version.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const same =
    newest?.text_hash === textHash(version.title, version.published, version.text) &&
    newest.extractor_version === extractorVersion;
  return same ? newest.id : null;
}

/**
 * Stores a page in one transaction: either everything of it is there afterwards, with the validators that would keep it
 * from being fetched again, or nothing. A text that is stored already adds nothing but its row in the run.
 */
export async function savePage(store: Store, page: PageDraft): Promise<Saved> {
  return await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      const { articleId, isNew } = await saveArticle(trx, at, page);
      const stored = await saveVersion(trx, at, page, articleId);
      const change = isNew ? 'new' : stored.isNew ? 'changed' : 'unchanged';
      const figures = await saveExtraction(trx, at, page, articleId, stored);
      const events: NewEvent[] = [];
      if (change !== 'unchanged') {
        const kind = change === 'new' ? 'article_new' : 'article_changed';
        events.push({
          kind,
          articleId,
          sourceId: page.sourceId,
          runId: page.runId,
          data: { title: page.version.title },
        });
      }
      await addEvents(trx, at, JOBS.actorId, events);
      if (page.validators) await saveValidators(trx, at, page.validators, null);
      const counted = { as: change, fetched: true, figures } as const;
      await addFetch(trx, page.runId, page.fetch, counted, { articleId, snapshotId: stored.snapshotId });
      return { change, articleId, figures };
    });
}

async function saveArticle(
  trx: Transaction<Database>,
  at: string,
  { article, sourceId }: PageDraft,
): Promise<{ articleId: string; isNew: boolean }> {
  const known = await trx
    .selectFrom('article')
    .select('id')
    .where('canonical_url', '=', article.canonicalUrl)
    .executeTakeFirst();
  if (known) return { articleId: known.id, isNew: false };
  const id = newId();
  await trx
    .insertInto('article')
    .values({
      id,
      canonical_url: article.canonicalUrl,
      source_id: sourceId,
      publisher: article.publisher,
      confidentiality: article.confidentiality,
      story_id: null,
      first_seen_at: at,
    })
    .execute();
  return { articleId: id, isNew: true };
}

interface StoredVersion {
  id: string;
  isNew: boolean;
  /** The version before it, whose figures it replaces. */
  previousId: string | null;
  snapshotId: string | null;
}

/** The newest version where it has this text, else a new one with its snapshot. */
async function saveVersion(
  trx: Transaction<Database>,
  at: string,
  { snapshot, version }: PageDraft,
  articleId: string,
): Promise<StoredVersion> {
  const newest = await trx
    .selectFrom('article_version')
    .select(['id', 'number', 'text_hash', 'snapshot_id'])
    .where('article_id', '=', articleId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const hash = textHash(version.title, version.published, version.text);
  if (newest?.text_hash === hash)
    return { id: newest.id, isNew: false, previousId: null, snapshotId: newest.snapshot_id };
  const { blob } = snapshot;
  await trx
    .insertInto('blob')
    .values({ hash: blob.hash, bytes: blob.compressed, size: blob.size })
    .onConflict((oc) => oc.column('hash').doNothing())
    .execute();
  const snapshotId = newId();
  await trx
    .insertInto('snapshot')
    .values({
      id: snapshotId,
      url: snapshot.url,
      final_url: snapshot.finalUrl,
      blob_hash: blob.hash,
      status: snapshot.status,
      headers: JSON.stringify(snapshot.headers),
      fetched_at: at,
    })
    .execute();
  const id = newId();
  await trx
    .insertInto('article_version')
    .values({
      id,
      article_id: articleId,
      number: (newest?.number ?? 0) + 1,
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
      seen_at: at,
    })
    .execute();
  return { id, isNew: true, previousId: newest?.id ?? null, snapshotId };
}

/** Evidence ids that the current extraction of a version stands on. */
async function currentEvidence(trx: Transaction<Database>, versionId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('figure')
    .innerJoin('extraction', 'extraction.id', 'figure.extraction_id')
    .select('figure.evidence_id')
    .where('extraction.article_version_id', '=', versionId)
    .where('extraction.current', '=', 1)
    .execute();
  return rows.map((row) => row.evidence_id);
}

/** Makes the page's figures the version's current ones; resolves to how many were stored. */
async function saveExtraction(
  trx: Transaction<Database>,
  at: string,
  page: PageDraft,
  articleId: string,
  stored: StoredVersion,
): Promise<number> {
  const known = await trx
    .selectFrom('extraction')
    .select('extractor_version')
    .where('article_version_id', '=', stored.id)
    .where('current', '=', 1)
    .executeTakeFirst();
  if (known?.extractor_version === page.extractorVersion) return 0;
  const before = await currentEvidence(trx, stored.previousId ?? stored.id);
  await trx
    .deleteFrom('extraction')
    .where('article_version_id', '=', stored.id)
    .where('extractor_version', '=', page.extractorVersion)
    .execute();
  await trx.updateTable('extraction').set({ current: 0 }).where('article_version_id', '=', stored.id).execute();
  const extractionId = newId();
  await trx
    .insertInto('extraction')
    .values({
      id: extractionId,
      article_version_id: stored.id,
      extractor_version: page.extractorVersion,
      current: 1,
      created_at: at,
    })
    .execute();
  const evidenceIds = await saveEvidence(trx, at, articleId, page.figures);
  const claimants = page.figures.map((figure) => figure.claimant ?? page.publisherClaimant);
  await saveClaimants(trx, at, claimants);
  await savePlaces(
    trx,
    page.figures.flatMap((figure) => figure.place ?? []),
  );
  const rows = page.figures.map((figure, i) => ({
    ...figureRow(figure),
    id: newId(),
    evidence_id: evidenceIds[i]!,
    article_id: articleId,
    extraction_id: extractionId,
    article_version_id: stored.id,
    claimant_id: claimants[i]!.id,
    created_at: at,
  }));
  for (const some of chunks(rows)) await trx.insertInto('figure').values(some).execute();
  await tellOfFigures(trx, at, page, articleId, before, rows);
  await refreshClaims(trx, at, JOBS.actorId, [...new Set([...before, ...evidenceIds])]);
  return rows.length;
}

/** The evidence row of each figure, made where it is not there yet. */
async function saveEvidence(
  trx: Transaction<Database>,
  at: string,
  articleId: string,
  figures: readonly Figure[],
): Promise<string[]> {
  const known = await trx
    .selectFrom('evidence')
    .select(['id', 'quote_hash', 'occurrence'])
    .where('article_id', '=', articleId)
    .execute();
  const ids = new Map(known.map((row) => [`${row.quote_hash} ${row.occurrence}`, row.id]));
  const added: Row<'evidence'>[] = [];
  const keys = evidenceKeys(figures);
  for (const { quoteHash, occurrence } of keys) {
    if (ids.has(`${quoteHash} ${occurrence}`)) continue;
    const id = newId();
    ids.set(`${quoteHash} ${occurrence}`, id);
    added.push({ id, article_id: articleId, quote_hash: quoteHash, occurrence, created_at: at });
  }
  for (const some of chunks(added)) await trx.insertInto('evidence').values(some).execute();
  return keys.map(({ quoteHash, occurrence }) => ids.get(`${quoteHash} ${occurrence}`)!);
}

/** The columns that a figure fills by itself. */
function figureRow(figure: Figure) {
  return {
    origin: 'extracted' as const,
    start: figure.start,
    end: figure.end,
    text: figure.text,
    low: figure.low,
    high: figure.high,
    bound: figure.bound,
    metric: figure.metric,
    group: figure.group,
    unit: figure.unit,
    kind: figure.kind,
    from_day: figure.from,
    to_day: figure.to,
    cumulative: figure.cumulative ? (1 as const) : (0 as const),
    projected: figure.projected ? (1 as const) : (0 as const),
    location: figure.location,
    place_id: figure.place?.id ?? null,
    country: figure.country,
    attribution: figure.attribution,
    quote: figure.quote,
    quote_start: figure.quoteSpan.start,
    quote_end: figure.quoteSpan.end,
    marks: JSON.stringify(figure.marks),
    rules: JSON.stringify(figure.rules),
    confidence: figure.confidence,
    source_url: null,
    note: null,
    actor_id: JOBS.actorId,
  };
}

/** Events for evidence that came, and for evidence that the article no longer holds. */
async function tellOfFigures(
  trx: Transaction<Database>,
  at: string,
  page: PageDraft,
  articleId: string,
  before: readonly string[],
  rows: readonly { id: string; evidence_id: string }[],
): Promise<void> {
  const had = new Set(before);
  const has = new Set(rows.map((row) => row.evidence_id));
  const of = { articleId, sourceId: page.sourceId, runId: page.runId };
  await addEvents(trx, at, JOBS.actorId, [
    ...rows
      .filter((row) => !had.has(row.evidence_id))
      .map((row) => ({ kind: 'figure_new' as const, ...of, figureId: row.id })),
    ...[...had]
      .filter((id) => !has.has(id))
      .map((evidenceId) => ({ kind: 'figure_gone' as const, ...of, data: { evidenceId } })),
  ]);
}
