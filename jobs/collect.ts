/** Collects one source: its lease, its run, its listing, its items. */
import type { Logger } from 'pino';
import type { Store } from '../data/open.js';
import { noteEntries } from '../data/queries/entries.js';
import { noteMove } from '../data/queries/moves.js';
import { countUnchanged, finishRun, type RunEnd, setFound, startRun } from '../data/queries/runs.js';
import { isStopAsked } from '../data/queries/stopRun.js';
import type { Row } from '../data/schema.js';
import type { Item, Limits, RunContext } from './context.js';
import { CollectFailure, isPassing } from './failure.js';
import type { Fetcher } from './fetching/fetcher.js';
import { KINDS } from './kinds/index.js';
import { listingOfRun, noteListing } from './kinds/listing.js';
import { type Processed, processItem } from './pipeline/index.js';
import { saverOf } from './pipeline/saver.js';
import { withLease } from './withLease.js';

/** What collecting needs beside the source. */
export interface Collecting {
  store: Store;
  fetcher: Fetcher;
  limits: Limits;
  log: Logger;
  signal: AbortSignal;
  onProgress?: (source: Row<'source'>, progress: Progress) => void;
}

export interface Progress {
  found: number;
  done: number;
  figures: number;
  new: number;
  changed: number;
  unchanged: number;
  failed: number;
}

/**
 * One run of a source, or of the items `given` for it; resolves to its row, or null where another process is collecting it. Throws only for what is
 * wrong with this program or its database.
 */
export async function collectSource(
  source: Row<'source'>,
  collecting: Collecting,
  given: readonly Item[] | null = null,
): Promise<Row<'run'> | null> {
  const { store, signal: outer } = collecting;
  return await withLease(store, `source:${source.id}`, outer, async (signal) => {
    const runId = await startRun(store, source.id);
    const end = await whileWanted(store, runId, signal, async (wanted) => {
      const context: RunContext = { ...collecting, source, runId, signal: wanted };
      return await saverOf(store).during(() => runOf(context, given, collecting.onProgress));
    });
    return await finishRun(store, runId, { ...end, aside: given !== null }, Math.random());
  });
}

/** How often a run looks whether somebody asked to stop it, milliseconds. */
const LOOK_EVERY_MS = 1_000;

/** Why a run's signal is aborted when a person stops it. */
class Stopped extends Error {}

/** Does the work with a signal that is aborted when `outer` is, or when somebody asks that the run be stopped. */
async function whileWanted<T>(
  store: Store,
  runId: string,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const look = setInterval(() => {
    isStopAsked(store, runId).then(
      (asked) => asked && stop.abort(new Stopped('a person stopped the run')),
      (error) => stop.abort(error),
    );
  }, LOOK_EVERY_MS);
  try {
    return await work(AbortSignal.any([outer, stop.signal]));
  } finally {
    clearInterval(look);
  }
}

/** RFC 9110 15.5.11: gone, and likely for good. */
const GONE = 'http_410';

const INTERRUPTED: RunEnd = {
  state: 'interrupted',
  outcome: 'interrupted',
  message: 'The collector was ended in the middle of it; the next run goes on from there.',
};

/** A person stopped it: in plain words how far it came. */
const stoppedAfter = (done: number, found: number | null): RunEnd => ({
  state: 'interrupted',
  outcome: 'stopped',
  message:
    found === null
      ? 'Somebody stopped it before it was known what there is to read.'
      : `Somebody stopped it after ${done} of ${found} pages; what was read is kept, the next run reads the rest.`,
  stopped: true,
});

async function runOf(
  context: RunContext,
  given: readonly Item[] | null,
  onProgress: Collecting['onProgress'],
): Promise<RunEnd> {
  const { store, source, runId, log } = context;
  const startedAt = store.instant();
  const processed: Processed[] = [];
  let found: number | null = null;
  try {
    const items = given ?? (await itemsOf(context));
    found = items.length;
    await setFound(store, runId, items.length);
    const progress: Progress = {
      found: items.length,
      done: 0,
      figures: 0,
      new: 0,
      changed: 0,
      unchanged: 0,
      failed: 0,
    };
    for (const item of items) {
      context.signal.throwIfAborted();
      onProgress?.(source, { ...progress });
      const one = await processItem(item, context);
      progress.done += 1;
      progress[one.as] += 1;
      progress.figures += one.figures;
      processed.push(one);
    }
    onProgress?.(source, { ...progress });
    await countUnchanged(store, runId, processed.filter(({ passedOver }) => passedOver).length);
    // Of a source that is one page, the page's end is the source's.
    const [page] = source.kind === 'page' ? processed : [];
    if (page && page.as !== 'failed' && !page.passedOver) await noteMove(store, source.id, page.movedTo);
    return { ...endOf(processed), gone: page?.failure?.code === GONE };
  } catch (error) {
    if (context.signal.reason instanceof Stopped) return stoppedAfter(processed.length, found);
    if (context.signal.aborted) return INTERRUPTED;
    if (!(error instanceof CollectFailure)) {
      log.error({ event: 'run_failed', source: source.id, err: error }, 'a source could not be collected');
    }
    const failure =
      error instanceof CollectFailure
        ? error
        : new CollectFailure(
            'internal',
            'Something went wrong here while this source was collected; it has been logged.',
          );
    await noteListing(failure, source.url, startedAt, context);
    return {
      state: 'failed',
      outcome: failure.code,
      message: failure.message,
      notBefore: failure.notBefore,
      gone: failure.code === GONE,
      mayPass: isPassing(failure.code),
    };
  }
}

/** What the source's listing names, with the ids of its entries noted; ids that cannot be trusted are left out. */
async function itemsOf(context: RunContext): Promise<Item[]> {
  const items = await KINDS[context.source.kind].list(listingOfRun(context));
  const entries = items.flatMap(({ guid, url }) => (guid === null ? [] : { guid, url }));
  const trusted = await noteEntries(context.store, context.source.id, entries);
  return trusted ? items : items.map((item) => ({ ...item, guid: null }));
}

/** The run's outcome in one sentence. */
export function endOf(processed: readonly Processed[]): RunEnd {
  const count = (as: Processed['as']) => processed.filter((one) => one.as === as).length;
  const failures = processed.flatMap(({ failure }) => failure ?? []);
  const notBefore = failures.map((failure) => failure.notBefore).find((at) => at !== null) ?? null;
  const first = failures[0];
  if (first && failures.length === processed.length) {
    const message = failures.length === 1 ? first.message : `All ${failures.length} pages failed. ${first.message}`;
    return { state: 'failed', outcome: first.code, message, notBefore, mayPass: isPassing(first.code) };
  }
  if (first) {
    const message = `${failures.length} of ${processed.length} pages failed. ${first.message}`;
    return { state: 'partly', outcome: first.code, message, notBefore };
  }
  const pages = processed.length === 1 ? '1 page' : `${processed.length} pages`;
  const message =
    processed.length === 0
      ? 'It names no pages.'
      : `${pages}: ${count('new')} new, ${count('changed')} changed, ${count('unchanged')} unchanged.`;
  return { state: 'ok', outcome: 'ok', message };
}
