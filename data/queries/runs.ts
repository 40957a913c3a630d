/** Runs: one collection of a source, from its beginning to its outcome. */
import { sql } from 'kysely';
import { FAILURES_TOLD, isSilent, nextDue, rhythmAfterNews } from '../due.js';
import { reader, writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Row, RunState } from '../schema.js';
import { JOBS } from '../viewer.js';
import { addEvents, type NewEvent } from './events.js';
import { optionsOf } from './sourceSettings.js';

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
  /** It was no look at the source as a whole: what became of it changes nothing on the source. */
  aside?: boolean;
  /** A person stopped it: the source is looked at again when it would be after any run. */
  stopped?: boolean;
  /** The failure may pass by itself: it is tried again soon. */
  mayPass?: boolean;
}

/** How late a run may begin before the time until it says nothing about how often its source publishes. */
const LATE_MS = 60 * 60_000;

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
        .selectAll()
        .where('id', '=', run.source_id)
        .executeTakeFirstOrThrow();
      const events: NewEvent[] = [{ kind: 'run_finished', sourceId: source.id, runId, data: { state: end.state } }];
      // An interrupted run says nothing about the source, and neither does a page that was added by hand.
      if (end.state !== 'interrupted' && !end.aside) {
        const now = new Date(at);
        const after = sourceAfter(source, run, end, now);
        const due = nextDue(
          { ...source, ...after, leastMinutes: optionsOf(source).leastMinutes },
          now,
          random,
          end.mayPass,
        );
        if (end.notBefore && end.notBefore > due) due.setTime(end.notBefore.getTime());
        await trx
          .updateTable('source')
          .set({ ...after, ...(end.gone ? { state: 'stopped' as const } : {}), next_due_at: due.toISOString() })
          .where('id', '=', source.id)
          .execute();
        events.push(...eventsOf(source, after, end, runId));
      }
      if (end.stopped) {
        const due = nextDue({ ...source, leastMinutes: optionsOf(source).leastMinutes }, new Date(at), random);
        await trx
          .updateTable('source')
          .set({ last_outcome: end.outcome, last_message: end.message, next_due_at: due.toISOString() })
          .where('id', '=', source.id)
          .execute();
      }
      await addEvents(trx, at, JOBS.actorId, events);
      return run;
    });
}

/** What a run changes on its source: its row of failures, and how often it publishes. */
function sourceAfter(source: Row<'source'>, run: Row<'run'>, end: RunEnd, now: Date) {
  const at = now.toISOString();
  const told = { last_outcome: end.outcome, last_message: end.message };
  if (end.state === 'failed')
    return { ...told, failures: source.failures + 1, failing_since: source.failing_since ?? at };
  const worked = { ...told, failures: 0, failing_since: null, last_success_at: at };
  if (run.new + run.changed > 0) {
    const late = Date.parse(run.started_at) - Date.parse(source.next_due_at) > LATE_MS;
    return { ...worked, silent_since: null, ...rhythmAfterNews(source, at, late) };
  }
  return { ...worked, silent_since: source.silent_since ?? (isSilent(source, now) ? at : null) };
}

/** Failing for the third time or gone for good, working again, silent, and publishing again: each told once. */
function eventsOf(
  before: Row<'source'>,
  after: ReturnType<typeof sourceAfter>,
  end: RunEnd,
  runId: string,
): NewEvent[] {
  const of = { sourceId: before.id, runId };
  const events: NewEvent[] = [];
  const isTold = (failures: number) => failures >= FAILURES_TOLD || before.state === 'stopped';
  if (after.failures === FAILURES_TOLD || (end.gone && after.failures < FAILURES_TOLD)) {
    const data = { message: end.message, failures: after.failures, since: after.failing_since };
    events.push({ kind: 'source_failed', ...of, data });
  }
  if (after.failures === 0 && isTold(before.failures))
    events.push({ kind: 'source_recovered', ...of, data: { message: end.message, since: before.failing_since } });
  if ('silent_since' in after && after.silent_since !== before.silent_since) {
    const { last_news_at: since, usual_gap_ms: usualGapMs } = before;
    if (after.silent_since !== null)
      events.push({
        kind: 'source_silent',
        ...of,
        data: { message: 'It can be read, but nothing new has come for far longer than usual.', since, usualGapMs },
      });
    else events.push({ kind: 'source_recovered', ...of, data: { message: 'Something new has come again.', since } });
  }
  return events;
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
