import { AppError } from '../errors.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { decodeCursor, type Page, type PageRequest, pageOf } from '../paging.js';
import type { Row } from '../schema.js';
import { clearedLevels, type Viewer, visible } from '../viewer.js';

/** A run shows at most this many of its addresses, those that failed first. */
const MOST_FETCHES = 1_000;

export type FoundRun = ReturnType<typeof toRun>;

export const toRun = (row: Row<'run'>) => ({
  id: row.id,
  sourceId: row.source_id,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  state: row.state,
  found: row.found,
  fetched: row.fetched,
  new: row.new,
  changed: row.changed,
  unchanged: row.unchanged,
  failed: row.failed,
  figures: row.figures,
  outcome: row.outcome,
  message: row.message,
});

export interface RunFilter extends PageRequest {
  sourceId: string;
}

/** Runs of a source that the viewer may see, newest first. */
export async function findRuns(store: Store, viewer: Viewer, filter: RunFilter): Promise<Page<FoundRun>> {
  let query = reader(store)
    .selectFrom('run')
    .innerJoin('source', 'source.id', 'run.source_id')
    .selectAll('run')
    .where('run.source_id', '=', filter.sourceId)
    .where('source.confidentiality', 'in', clearedLevels(viewer));
  if (filter.cursor !== undefined) {
    const [startedAt, id] = decodeCursor(filter.cursor, ['string', 'string']);
    query = query.where((eb) =>
      eb.or([
        eb('run.started_at', '<', startedAt),
        eb.and([eb('run.started_at', '=', startedAt), eb('run.id', '<', id)]),
      ]),
    );
  }
  const rows = await query
    .orderBy('run.started_at', 'desc')
    .orderBy('run.id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  return pageOf(rows, filter.limit, (row) => [row.started_at, row.id], toRun);
}

/** A run with its addresses. Throws `not_found`. */
export async function getRun(store: Store, viewer: Viewer, id: string) {
  const run = await reader(store)
    .selectFrom('run')
    .innerJoin('source', 'source.id', 'run.source_id')
    .selectAll('run')
    .where('run.id', '=', id)
    .where('source.confidentiality', 'in', clearedLevels(viewer))
    .executeTakeFirst();
  if (!run) throw new AppError('not_found', `there is no run ${id}`);
  const fetches = await reader(store)
    .selectFrom('fetch')
    .leftJoin('article', 'article.id', 'fetch.article_id')
    .selectAll('fetch')
    .where('fetch.run_id', '=', id)
    .where((eb) => eb.or([eb('fetch.article_id', 'is', null), visible(viewer)(eb as never)]))
    .orderBy((eb) => eb.case().when('fetch.outcome', 'in', ['ok', 'unchanged']).then(1).else(0).end())
    .orderBy('fetch.id')
    .limit(MOST_FETCHES)
    .execute();
  return {
    ...toRun(run),
    fetches: fetches.map((row) => ({
      url: row.url,
      role: row.role,
      stage: row.stage,
      outcome: row.outcome,
      message: row.message,
      status: row.status,
      bytes: row.bytes,
      durationMs: row.duration_ms,
      articleId: row.article_id,
    })),
  };
}

/** The article that a run of one page led to; null where none was stored. */
export async function findArticleOfRun(store: Store, runId: string): Promise<string | null> {
  const row = await reader(store)
    .selectFrom('fetch')
    .select('article_id')
    .where('run_id', '=', runId)
    .where('article_id', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row?.article_id ?? null;
}
