import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { clearedLevels, type Viewer, visible } from '../viewer.js';

/** A collection that is going on. */
export interface Collecting {
  runId: string;
  sourceId: string;
  sourceName: string;
  startedAt: string;
  /** Somebody asked that it be stopped. */
  stopping: boolean;
  done: number;
  total: number;
  fetched: number;
  new: number;
  changed: number;
  unchanged: number;
  failed: number;
  figures: number;
  /** The address that was done last; null before the first. */
  latestUrl: string | null;
}

/** Collections that are going on, the one that has run longest first. */
export async function findCollecting(store: Store, viewer: Viewer): Promise<Collecting[]> {
  const runs = await reader(store)
    .selectFrom('run')
    .innerJoin('source', 'source.id', 'run.source_id')
    .selectAll('run')
    .select('source.name')
    .where('run.state', '=', 'running')
    .where('source.confidentiality', 'in', clearedLevels(viewer))
    .orderBy('run.started_at')
    .limit(MOST_COLLECTING)
    .execute();
  return runs.map((run) => ({
    runId: run.id,
    sourceId: run.source_id,
    sourceName: run.name,
    startedAt: run.started_at,
    stopping: run.stop_asked_at !== null,
    done: run.new + run.changed + run.unchanged + run.failed,
    total: run.found,
    fetched: run.fetched,
    new: run.new,
    changed: run.changed,
    unchanged: run.unchanged,
    failed: run.failed,
    figures: run.figures,
    latestUrl: run.latest_url,
  }));
}

const MOST_COLLECTING = 100;

export interface Status {
  /** Whether the sample crisis is there. */
  sample: boolean;
  /** The collection that has run longest; null while none runs. */
  collecting: Collecting | null;
  counts: { sources: number; articles: number; figures: number; claims: number };
}

/** What the dashboard asks first; counts are of what the viewer may see. */
export async function getStatus(store: Store, viewer: Viewer): Promise<Status> {
  const db = reader(store);
  const levels = clearedLevels(viewer);
  const sample = await db.selectFrom('crisis').select('id').where('is_sample', '=', 1).executeTakeFirst();
  const [collecting = null] = await findCollecting(store, viewer);
  const sources = await db
    .selectFrom('source')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('confidentiality', 'in', levels)
    .executeTakeFirstOrThrow();
  const articles = await db
    .selectFrom('article')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(visible(viewer))
    .executeTakeFirstOrThrow();
  const claimed = await db
    .selectFrom('claim_evidence')
    .innerJoin('evidence', 'evidence.id', 'claim_evidence.evidence_id')
    .innerJoin('article', 'article.id', 'evidence.article_id')
    .select((eb) => [
      eb.fn.countAll<number>().as('figures'),
      eb.fn.count<number>('claim_evidence.claim_id').distinct().as('claims'),
    ])
    .where(visible(viewer))
    .executeTakeFirstOrThrow();
  return {
    sample: sample !== undefined,
    collecting,
    counts: { sources: sources.n, articles: articles.n, figures: claimed.figures, claims: claimed.claims },
  };
}
