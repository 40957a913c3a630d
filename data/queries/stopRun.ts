/** Stopping a collection in progress: a person asks, the collector looks at it and ends the run. */
import { AppError } from '../errors.js';
import { reader, writer } from '../handle.js';
import type { Store } from '../open.js';
import type { Viewer } from '../viewer.js';
import { addAudit } from './audit.js';
import { type FoundRun, getRun, toRun } from './findRuns.js';

/**
 * Asks that a run be stopped; asking again changes nothing. Throws `not_found` for a run that the viewer may not see, and
 * `conflict` for one that is over.
 */
export async function askToStop(store: Store, viewer: Viewer, runId: string): Promise<FoundRun> {
  await getRun(store, viewer, runId);
  const at = store.instant();
  return await writer(store)
    .transaction()
    .execute(async (trx) => {
      const run = await trx.selectFrom('run').selectAll().where('id', '=', runId).executeTakeFirstOrThrow();
      if (run.state !== 'running') throw new AppError('conflict', 'this collection is over already');
      if (run.stop_asked_at !== null) return toRun(run);
      await trx.updateTable('run').set({ stop_asked_at: at }).where('id', '=', runId).execute();
      await addAudit(trx, at, viewer.actorId, {
        action: 'run.stop',
        subject: 'run',
        subjectId: runId,
        after: { sourceId: run.source_id },
      });
      return toRun({ ...run, stop_asked_at: at });
    });
}

/** Whether somebody asked that the run be stopped. */
export async function isStopAsked(store: Store, runId: string): Promise<boolean> {
  const row = await reader(store).selectFrom('run').select('stop_asked_at').where('id', '=', runId).executeTakeFirst();
  return row?.stop_asked_at != null;
}
