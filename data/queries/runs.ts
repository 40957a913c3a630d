/** Runs: one collection of a source, from its beginning to its outcome. */
import { sql } from 'kysely';
import { nextDue } from '../due.js';
import { reader, writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Row, RunState } from '../schema.js';
import { JOBS } from '../viewer.js';
import { addEvents, type NewEvent } from './events.js';

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

export interface RunEnd {
  state: Exclude<RunState, 'running'>;
  outcome: string;
  /** A sentence for a person. */
  message: string | null;
  /** The site asked not to be asked before this time. */
  notBefore?: Date | null;
  /** The site said that it is gone for good: the source is not collected any more. */
  gone?: boolean;
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
            ...(end.gone ? { state: 'stopped' as const } : {}),
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
