/** Runs: one collection of a source, its counts as they grow, and what became of each address. */
import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import { nextDue } from '../due.js';
import { reader, writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Database, Row, RunState, Stage } from '../schema.js';
import { JOBS } from '../viewer.js';
import { addEvents, type NewEvent } from './events.js';

/** What became of one address: the row of `fetch` before it has ids. */
export interface FetchRecord {
  url: string;
  role: 'listing' | 'item';
  stage: Stage;
  outcome: string;
  message: string | null;
  status: number | null;
  bytes: number | null;
  durationMs: number | null;
  startedAt: string;
}

/** What an address counts as in its run. `fetched` says that its bytes came. */
export interface Counted {
  as: 'new' | 'changed' | 'unchanged' | 'failed' | null;
  fetched: boolean;
  figures?: number;
}

/** Validators of an answer, kept for the next request to the same address. */
export interface Validators {
  url: string;
  etag: string | null;
  lastModified: string | null;
  status: number | null;
}

/** Begins a run. Runs of the source that a killed process left running are marked interrupted: call it with the lease. */
export async function startRun(store: Store, sourceId: string): Promise<string> {
  const id = newId();
  const at = store.instant();
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      await trx
        .updateTable('run')
        .set({
          state: 'interrupted',
          ended_at: at,
          outcome: 'interrupted',
          message: 'The collector was ended in the middle of it; the next run went on from there.',
        })
        .where('source_id', '=', sourceId)
        .where('state', '=', 'running')
        .execute();
      await trx
        .insertInto('run')
        .values({
          id,
          source_id: sourceId,
          started_at: at,
          ended_at: null,
          state: 'running',
          found: 0,
          fetched: 0,
          new: 0,
          changed: 0,
          unchanged: 0,
          failed: 0,
          figures: 0,
          outcome: null,
          message: null,
        })
        .execute();
    });
  return id;
}

/** How many addresses the listing named. */
export async function setFound(store: Store, runId: string, found: number): Promise<void> {
  await writer(store).updateTable('run').set({ found }).where('id', '=', runId).execute();
}

/** Counts `n` addresses as unchanged without a row for each: files whose date and size are those of last time. */
export async function countUnchanged(store: Store, runId: string, n: number): Promise<void> {
  await writer(store)
    .updateTable('run')
    .set({ unchanged: sql<number>`unchanged + ${n}` })
    .where('id', '=', runId)
    .execute();
}

/** Writes an address's row and counts it, inside a transaction. */
export async function addFetch(
  trx: Transaction<Database>,
  runId: string,
  record: FetchRecord,
  counted: Counted,
  of: { snapshotId?: string | null; articleId?: string | null } = {},
): Promise<void> {
  await trx
    .insertInto('fetch')
    .values({
      id: newId(),
      run_id: runId,
      url: record.url,
      role: record.role,
      stage: record.stage,
      outcome: record.outcome,
      message: record.message,
      status: record.status,
      bytes: record.bytes,
      duration_ms: record.durationMs,
      snapshot_id: of.snapshotId ?? null,
      article_id: of.articleId ?? null,
      started_at: record.startedAt,
    })
    .execute();
  if (counted.as === null) return;
  await trx
    .updateTable('run')
    .set((eb) => ({
      [counted.as!]: eb(counted.as!, '+', 1),
      ...(counted.fetched ? { fetched: eb('fetched', '+', 1) } : {}),
      ...(counted.figures ? { figures: eb('figures', '+', counted.figures) } : {}),
    }))
    .where('id', '=', runId)
    .execute();
}

/** Remembers validators, inside the transaction that stores what they came with: a kill cannot part the two. */
export async function saveValidators(
  trx: Transaction<Database>,
  at: string,
  { url, etag, lastModified, status }: Validators,
  blobHash: string | null,
): Promise<void> {
  const row = { url, etag, last_modified: lastModified, status, blob_hash: blobHash, fetched_at: at };
  await trx
    .insertInto('resource')
    .values(row)
    .onConflict((oc) => oc.column('url').doUpdateSet(row))
    .execute();
}

/** Writes what became of an address that gave nothing new. */
export async function saveFetch(
  store: Store,
  runId: string,
  record: FetchRecord,
  counted: Counted,
  validators: Validators | null = null,
  articleId: string | null = null,
): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      await addFetch(trx, runId, record, counted, { articleId });
      if (validators) await saveValidators(trx, store.instant(), validators, null);
    });
}

export interface RunEnd {
  state: Exclude<RunState, 'running'>;
  outcome: string;
  /** A sentence for a person. */
  message: string | null;
  /** The site asked not to be asked before this time. */
  notBefore?: Date | null;
}

/** Ends a run and writes its outcome on its source, with the events that follow. `random` as in {@link nextDue}. */
export async function finishRun(store: Store, runId: string, end: RunEnd, random: number): Promise<Row<'run'>> {
  return await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      const run = await trx
        .updateTable('run')
        .set({ state: end.state, outcome: end.outcome, message: end.message, ended_at: at })
        .where('id', '=', runId)
        .returningAll()
        .executeTakeFirstOrThrow();
      const source = await trx
        .selectFrom('source')
        .select(['id', 'schedule', 'time_zone', 'failures', 'next_due_at'])
        .where('id', '=', run.source_id)
        .executeTakeFirstOrThrow();
      const events: NewEvent[] = [{ kind: 'run_finished', sourceId: source.id, runId, data: { state: end.state } }];
      // An interrupted run says nothing about the source: it stays due.
      if (end.state !== 'interrupted') {
        const failures = end.state === 'failed' ? source.failures + 1 : 0;
        const due = nextDue({ ...source, failures }, store.now(), random);
        if (end.notBefore && end.notBefore > due) due.setTime(end.notBefore.getTime());
        await trx
          .updateTable('source')
          .set({
            failures,
            last_outcome: end.outcome,
            last_message: end.message,
            next_due_at: due.toISOString(),
            ...(failures === 0 ? { last_success_at: at } : {}),
          })
          .where('id', '=', source.id)
          .execute();
        const told = { sourceId: source.id, runId, data: { message: end.message } };
        if (failures === 1) events.push({ kind: 'source_failed', ...told });
        if (failures === 0 && source.failures > 0) events.push({ kind: 'source_recovered', ...told });
      }
      await addEvents(trx, at, JOBS.actorId, events);
      return run;
    });
}

export type NamedRun = Row<'run'> & { name: string };

const named = (store: Store) =>
  reader(store)
    .selectFrom('run')
    .innerJoin('source', 'source.id', 'run.source_id')
    .selectAll('run')
    .select('source.name')
    .orderBy('run.started_at');

/** Runs that are going on, with their source's name, for progress. */
export async function findRunning(store: Store): Promise<NamedRun[]> {
  return await named(store).where('run.state', '=', 'running').execute();
}

/** Runs that ended after an instant and found something new, changed or broken, in the order of their beginning. */
export async function findNewsworthy(store: Store, after: string): Promise<NamedRun[]> {
  return await named(store)
    .where('run.ended_at', '>', after)
    .where((eb) =>
      eb.or([
        eb('run.new', '>', 0),
        eb('run.changed', '>', 0),
        eb('run.failed', '>', 0),
        eb('run.state', '=', 'failed'),
      ]),
    )
    .execute();
}
