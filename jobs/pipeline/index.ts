/**
 * The way of a page, stage by stage: each takes what the one before gave, and the run's context. What goes wrong with
 * one page is a state on its `fetch` row with a sentence; the run goes on.
 */
import { saveFetch } from '../../data/queries/fetches.js';
import type { Stage } from '../../data/schema.js';
import type { Item, RunContext } from '../context.js';
import { CollectFailure, isPassing } from '../failure.js';
import { permanentTarget } from '../fetching/moved.js';
import { alertOn } from './alert.js';
import { extractFigures } from './extract.js';
import { fetchPage } from './fetch.js';
import { readPage } from './read.js';
import { save } from './save.js';

/** What became of an item. */
export interface Processed {
  as: 'new' | 'changed' | 'unchanged' | 'failed';
  figures: number;
  failure: CollectFailure | null;
  /** Whether it left no row: it was not asked for at all. */
  passedOver: boolean;
  /** Where its address redirects to for good; null: nowhere. */
  movedTo: string | null;
}

const unchanged = (passedOver: boolean): Processed => ({
  as: 'unchanged',
  figures: 0,
  failure: null,
  passedOver,
  movedTo: null,
});

/** Takes one item through all stages. Throws only when the run is to end. */
export async function processItem(item: Item, context: RunContext): Promise<Processed> {
  const startedAt = context.store.instant();
  let stage: Stage = 'fetch';
  try {
    const fetched = await fetchPage(item, context);
    if (!fetched) return unchanged(true);
    if ('notModified' in fetched) return unchanged(false);
    stage = 'read';
    const page = await readPage(fetched, context);
    stage = 'extract';
    const extracted = await extractFigures(page, context);
    stage = 'save';
    const saved = await save(extracted, context);
    stage = 'alert';
    await alertOn(saved, context);
    return {
      as: saved.change,
      figures: saved.figures,
      failure: null,
      passedOver: false,
      movedTo: permanentTarget(fetched),
    };
  } catch (error) {
    context.signal.throwIfAborted();
    const failure = failureOf(error, item, stage, context);
    await noteFailure(item, stage, startedAt, failure, context);
    return { as: 'failed', figures: 0, failure, passedOver: false, movedTo: null };
  }
}

/** An unexpected error is logged here, once, and becomes "internal" on the row. */
function failureOf(error: unknown, item: Item, stage: Stage, { log, source }: RunContext): CollectFailure {
  if (error instanceof CollectFailure) return error;
  log.error(
    { event: 'item_failed', source: source.id, url: item.url, stage, err: error },
    'a page could not be processed',
  );
  return new CollectFailure('internal', 'Something went wrong here while this page was processed; it has been logged.');
}

async function noteFailure(
  item: Item,
  stage: Stage,
  startedAt: string,
  failure: CollectFailure,
  { store, runId }: RunContext,
): Promise<void> {
  await saveFetch(
    store,
    runId,
    {
      url: item.url,
      role: 'item',
      stage,
      outcome: failure.code,
      message: failure.message,
      status: failure.status,
      bytes: failure.bytes,
      durationMs: Math.max(0, store.now().getTime() - Date.parse(startedAt)),
      startedAt,
    },
    { as: 'failed', fetched: stage !== 'fetch' },
    // What will not pass by itself is asked for again as rarely as a page that is known, and then in full.
    isPassing(failure.code) ? null : { url: item.url, etag: null, lastModified: null, status: failure.status },
  );
}
