/** Figures of a version as one extractor read them: the current ones, their evidence, and what follows from them. */
import type { Transaction } from 'kysely';
import type { Claimant, Figure } from '../../engine/extraction/types.js';
import { compiled, inserting } from '../compiled.js';
import { newId } from '../ids.js';
import type { Database } from '../schema.js';
import { JOBS } from '../viewer.js';
import { attachEvidence } from './attachEvidence.js';
import { saveClaimants } from './claimants.js';
import { addEvents } from './events.js';
import { savePlaces } from './places.js';

/** What an extractor read, and on whose behalf. */
export interface ExtractionDraft {
  runId: string | null;
  sourceId: string | null;
  extractorVersion: string;
  figures: readonly Figure[];
  /** Who claims what the text says in its own voice. */
  publisherClaimant: Claimant;
}

/** A version as it is stored. */
export interface StoredVersion {
  id: string;
  isNew: boolean;
  /** Its article was not known before: nothing else of it is stored, so that nothing need be looked up. */
  isFirst: boolean;
  /** The version before it, whose figures it replaces. */
  previousId: string | null;
  snapshotId: string | null;
  /** False where a later version is known already. */
  isLast?: boolean;
}

/** Evidence ids that the current extraction of a version stands on. */
export async function currentEvidence(trx: Transaction<Database>, versionId: string): Promise<string[]> {
  return (await evidenceOfVersion(trx, { versionId })).map((row) => row.evidence_id);
}

const evidenceOfVersion = compiled((db, { versionId }: { versionId: string }) =>
  db
    .selectFrom('figure')
    .innerJoin('extraction', 'extraction.id', 'figure.extraction_id')
    .select('figure.evidence_id')
    .where('extraction.article_version_id', '=', versionId)
    .where('extraction.current', '=', 1),
);

const currentOf = compiled((db, { versionId }: { versionId: string }) =>
  db
    .selectFrom('extraction')
    .select(['id', 'extractor_version'])
    .where('article_version_id', '=', versionId)
    .where('current', '=', 1),
);

const dropExtraction = compiled((db, { versionId, extractor }: { versionId: string; extractor: string }) =>
  db.deleteFrom('extraction').where('article_version_id', '=', versionId).where('extractor_version', '=', extractor),
);

const outdate = compiled((db, { versionId }: { versionId: string }) =>
  db.updateTable('extraction').set({ current: 0 }).where('article_version_id', '=', versionId).where('current', '=', 1),
);

const insertExtraction = inserting('extraction');
const insertFigures = inserting('figure');

/**
 * Makes the page's figures the version's current ones; resolves to how many were stored, and to the evidence whose claims
 * are to be refreshed then.
 */
export async function saveExtraction(
  trx: Transaction<Database>,
  at: string,
  page: ExtractionDraft & { version: { text: string } },
  articleId: string,
  stored: StoredVersion,
): Promise<{ figures: number; evidenceIds: string[] }> {
  const { id: versionId, isFirst } = stored;
  const [known] = isFirst ? [] : await currentOf(trx, { versionId });
  if (known?.extractor_version === page.extractorVersion) return { figures: 0, evidenceIds: [] };
  const before = isFirst ? [] : await currentEvidence(trx, stored.previousId ?? versionId);
  const rows = await storeExtraction(trx, at, page, { articleId, versionId, text: page.version.text, isFirst });
  await tellOfFigures(trx, at, page, articleId, before, rows);
  return { figures: rows.length, evidenceIds: [...before, ...rows.map((row) => row.evidence_id)] };
}

/** Where figures stand. */
export interface ReadText {
  articleId: string;
  versionId: string;
  text: string;
  /** Nothing was read of the article before. */
  isFirst: boolean;
}

/**
 * The part of {@link saveExtraction} that keeps the figures, telling nothing and refreshing nothing. `reprocessingId`
 * names the reading anew that this is part of.
 */
export async function storeExtraction(
  trx: Transaction<Database>,
  at: string,
  page: Pick<ExtractionDraft, 'extractorVersion' | 'figures' | 'publisherClaimant'>,
  read: ReadText,
  reprocessingId: string | null = null,
) {
  const { articleId, versionId, isFirst } = read;
  const evidenceIds = await attachEvidence(trx, at, page.figures, read);
  const [former] = isFirst ? [] : await currentOf(trx, { versionId });
  if (!isFirst) await dropExtraction(trx, { versionId, extractor: page.extractorVersion });
  if (former) await outdate(trx, { versionId });
  const extractionId = newId();
  await insertExtraction(trx, [
    {
      id: extractionId,
      article_version_id: versionId,
      extractor_version: page.extractorVersion,
      current: 1,
      replaces_id: former?.id ?? null,
      reprocessing_id: reprocessingId,
      created_at: at,
    },
  ]);
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
    article_version_id: versionId,
    claimant_id: claimants[i]!.id,
    created_at: at,
  }));
  await insertFigures(trx, rows);
  return rows;
}

/** The columns that a figure fills by itself. */
export function figureRow(figure: Figure) {
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
  page: ExtractionDraft,
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
