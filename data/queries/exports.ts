/** What exports read: lists from beginning to end, a portion at a time, and whose sentences are in them. */
import { setImmediate } from 'node:timers/promises';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import type { Page, PageRequest } from '../paging.js';
import { type Viewer, visible } from '../viewer.js';
import { type ClaimFilter, type FoundClaim, findClaims } from './claims.js';
import { type FigureFilter, type FoundFigure, findFigures } from './figures.js';
import { findThreads } from './notes.js';

/** Rows that are held at once. */
const BATCH = 500;

type Noted<T> = T & { notes: string | null };

/** All claims that the filter lets through, newest as-of day first, with their notes. */
export const claimBatches = (store: Store, viewer: Viewer, filter: ClaimFilter): AsyncGenerator<Noted<FoundClaim>[]> =>
  batches(async (page) => {
    const found = await findClaims(store, viewer, { ...filter, ...page });
    return { ...found, items: await withNotes(store, viewer, found.items, (claim) => claim.evidenceIds) };
  });

/** All figures that stand today, newest found first. */
export const figureBatches = (
  store: Store,
  viewer: Viewer,
  filter: Omit<FigureFilter, keyof PageRequest>,
): AsyncGenerator<Noted<FoundFigure>[]> =>
  batches(async (page) => {
    const found = await findFigures(store, viewer, { ...filter, ...page });
    return { ...found, items: await withNotes(store, viewer, found.items, (figure) => [figure.evidenceId]) };
  });

/** Rows with what people wrote about their evidence: a thread a line, `question, open: … / …`. */
async function withNotes<T>(
  store: Store,
  viewer: Viewer,
  rows: readonly T[],
  evidenceOf: (row: T) => readonly string[],
): Promise<Noted<T>[]> {
  const threads = await findThreads(store, viewer, rows.flatMap(evidenceOf));
  const lines = new Map<string, string[]>();
  for (const { evidenceId, kind, resolved, entries } of threads) {
    const said = entries.flatMap(({ text }) => (text === '' ? [] : text.replace(/\s+/g, ' ')));
    const line = `${kind}, ${resolved ? 'resolved' : 'open'}: ${said.join(' / ')}`;
    lines.set(evidenceId, [...(lines.get(evidenceId) ?? []), line]);
  }
  return rows.map((row) => ({
    ...row,
    notes:
      evidenceOf(row)
        .flatMap((id) => lines.get(id) ?? [])
        .join('\n') || null,
  }));
}

/** A list page by page. What is added meanwhile neither repeats nor skips a row; others get their turn between pages. */
async function* batches<T>(find: (page: PageRequest) => Promise<Page<T>>): AsyncGenerator<T[]> {
  let cursor: string | undefined;
  do {
    const { items, next } = await find({ cursor, limit: BATCH });
    yield items;
    cursor = next ?? undefined;
    await setImmediate();
  } while (cursor !== undefined);
}

/** An outlet whose printings are among an export's. */
export interface PrintingSource {
  publisher: string | null;
  /** Null for a folder: where it lies is nobody else's business. */
  url: string | null;
  termsNote: string | null;
  prints: number;
}

/** More outlets than this are not listed. */
const MOST_SOURCES = 1_000;

/**
 * Who printed the claims of a crisis (or of one of its series, or all claims), most printings first. The other filters of
 * a list don't narrow it.
 */
export async function findPrintingSources(
  store: Store,
  viewer: Viewer,
  { crisisId, series }: Pick<ClaimFilter, 'crisisId' | 'series'>,
): Promise<PrintingSource[]> {
  let query = reader(store)
    .selectFrom('claim_evidence')
    .innerJoin('article', 'article.id', 'claim_evidence.article_id')
    .innerJoin('source', 'source.id', 'article.source_id')
    .where(visible(viewer));
  if (crisisId !== undefined) {
    query = query.where('claim_evidence.claim_id', 'in', (eb) =>
      eb.selectFrom('crisis_claim').select('crisis_claim.claim_id').where('crisis_claim.crisis_id', '=', crisisId),
    );
  }
  if (series !== undefined) {
    query = query.where('claim_evidence.claim_id', 'in', (eb) =>
      eb.selectFrom('claim').select('claim.id').where('claim.series', '=', series),
    );
  }
  const rows = await query
    .groupBy(['article.publisher', 'source.id'])
    .select((eb) => [
      'article.publisher',
      'source.kind',
      'source.url',
      'source.terms_note as termsNote',
      eb.fn.countAll<number>().as('prints'),
    ])
    .orderBy('prints', 'desc')
    .orderBy('article.publisher')
    .orderBy('source.id')
    .limit(MOST_SOURCES)
    .execute();
  return rows.map(({ kind, url, ...row }) => ({ ...row, url: kind === 'folder' ? null : url }));
}

/** The last instant at which a page was read whose text says one of these claims; null where all were entered by hand. */
export async function lastReadAt(
  store: Store,
  viewer: Viewer,
  { crisisId, series }: { crisisId: string; series?: string | undefined },
): Promise<string | null> {
  let query = reader(store)
    .selectFrom('crisis_claim')
    .innerJoin('claim_evidence', 'claim_evidence.claim_id', 'crisis_claim.claim_id')
    .innerJoin('article', 'article.id', 'claim_evidence.article_id')
    .innerJoin('figure', 'figure.id', 'claim_evidence.figure_id')
    .innerJoin('article_version', 'article_version.id', 'figure.article_version_id')
    .where('crisis_claim.crisis_id', '=', crisisId)
    .where(visible(viewer));
  if (series !== undefined) {
    query = query.innerJoin('claim', 'claim.id', 'crisis_claim.claim_id').where('claim.series', '=', series);
  }
  const row = await query.select((eb) => eb.fn.max('article_version.seen_at').as('at')).executeTakeFirst();
  return row?.at ?? null;
}

/** The extractors that today's figures were read by. */
export async function findExtractorVersions(store: Store): Promise<string[]> {
  const rows = await reader(store)
    .selectFrom('extraction')
    .select('extractor_version')
    .distinct()
    .where('current', '=', 1)
    .orderBy('extractor_version')
    .execute();
  return rows.map((row) => row.extractor_version);
}
