import type { Selectable } from 'kysely';
import { AppError } from '../errors.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { decodeCursor, type Page, type PageRequest, pageOf } from '../paging.js';
import type { Row, SourceState, SourceTable } from '../schema.js';
import { clearedLevels, type Viewer } from '../viewer.js';
import { type FoundRun, toRun } from './findRuns.js';
import { optionsOf } from './sourceSettings.js';

export interface SourceFilter extends PageRequest {
  state?: SourceState | undefined;
}

export type Health = 'ok' | 'late' | 'failing' | 'running' | 'off';

/** How many runs a source shows, newest last. */
const RUNS_SHOWN = 14;

/** A collection may begin this much after it was due before the source counts as late. */
const LATE_AFTER_MS = 15 * 60_000;

/** Sources in the order in which they were added, with their last runs. */
export async function findSources(store: Store, viewer: Viewer, filter: SourceFilter): Promise<Page<FoundSource>> {
  let query = reader(store).selectFrom('source').selectAll().where('confidentiality', 'in', clearedLevels(viewer));
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.cursor !== undefined) query = query.where('id', '>', decodeCursor(filter.cursor, ['string'])[0]);
  const rows = await query
    .orderBy('id')
    .limit(filter.limit + 1)
    .execute();
  const runs = await lastRuns(store, rows);
  const figures = await figuresLately(store, rows);
  return pageOf(
    rows,
    filter.limit,
    (row) => [row.id],
    (row) => toSource(row, runs.get(row.id) ?? [], figures.get(row.id) ?? 0, store.now()),
  );
}

/** A source by its id. Throws `not_found`, also for one that the viewer may not see. */
export async function getSource(store: Store, viewer: Viewer, id: string): Promise<FoundSource> {
  const row = await reader(store)
    .selectFrom('source')
    .selectAll()
    .where('id', '=', id)
    .where('confidentiality', 'in', clearedLevels(viewer))
    .executeTakeFirst();
  if (!row) throw new AppError('not_found', `there is no source ${id}`);
  const runs = await lastRuns(store, [row]);
  const figures = await figuresLately(store, [row]);
  return toSource(row, runs.get(id) ?? [], figures.get(id) ?? 0, store.now());
}

async function lastRuns(store: Store, sources: readonly { id: string }[]): Promise<Map<string, FoundRun[]>> {
  if (sources.length === 0) return new Map();
  const rows = await reader(store)
    .selectFrom((eb) =>
      eb
        .selectFrom('run')
        .selectAll('run')
        .select((e) =>
          e.fn
            .agg<number>('row_number')
            .over((over) =>
              over.partitionBy('run.source_id').orderBy('run.started_at', 'desc').orderBy('run.id', 'desc'),
            )
            .as('age'),
        )
        .where(
          'run.source_id',
          'in',
          sources.map((source) => source.id),
        )
        .as('run'),
    )
    .selectAll()
    .where('age', '<=', RUNS_SHOWN)
    .orderBy('started_at')
    .orderBy('id')
    .execute();
  const bySource = new Map<string, FoundRun[]>(sources.map((source) => [source.id, []]));
  for (const row of rows) bySource.get(row.source_id)?.push(toRun(row));
  return bySource;
}

const LATELY_MS = 30 * 24 * 60 * 60_000;

/** Figures that the runs of the last 30 days stored. */
async function figuresLately(store: Store, sources: readonly { id: string }[]): Promise<Map<string, number>> {
  if (sources.length === 0) return new Map();
  const rows = await reader(store)
    .selectFrom('run')
    .select((eb) => ['source_id', eb.fn.sum<number>('figures').as('n')])
    .where(
      'source_id',
      'in',
      sources.map((source) => source.id),
    )
    .where('started_at', '>', new Date(store.now().getTime() - LATELY_MS).toISOString())
    .groupBy('source_id')
    .execute();
  return new Map(rows.map((row) => [row.source_id, row.n]));
}

export type FoundSource = ReturnType<typeof toSource>;

const toSource = (row: Selectable<SourceTable>, runs: FoundRun[], figures30Days: number, now: Date) => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  url: row.url,
  publisher: row.publisher,
  language: row.language,
  schedule: row.schedule,
  timeZone: row.time_zone,
  published: row.default_published,
  reliability: row.reliability,
  confidentiality: row.confidentiality,
  delayMs: row.delay_ms,
  termsNote: row.terms_note,
  options: optionsOf(row),
  hasKey: row.secret !== null,
  preset: row.preset,
  failingSince: row.failing_since,
  silentSince: row.silent_since,
  lastNewsAt: row.last_news_at,
  usualGapMs: row.usual_gap_ms,
  movedTo: row.moved_to,
  guidsUnstable: row.guids_unstable === 1,
  figures30Days,
  state: row.state,
  health: healthOf(row, runs, now),
  failures: row.failures,
  lastSuccessAt: row.last_success_at,
  lastOutcome: row.last_outcome,
  lastMessage: row.last_message,
  nextDueAt: row.next_due_at,
  isSample: row.is_sample === 1,
  runs,
});

/** The sign on the sources page. What runs now says so first; a source that is switched off is neither late nor failing. */
function healthOf(row: Row<'source'>, runs: FoundRun[], now: Date): Health {
  if (runs.at(-1)?.state === 'running') return 'running';
  if (row.state !== 'on') return 'off';
  if (row.failures > 0) return 'failing';
  return Date.parse(row.next_due_at) + LATE_AFTER_MS < now.getTime() ? 'late' : 'ok';
}
