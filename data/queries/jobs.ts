/** Rows of scheduled jobs: when they ran last, how it went, when they are due, for people to see. */
import { AppError } from '../errors.js';
import { reader, writer } from '../handle.js';
import type { Store } from '../open.js';
import type { NewRow, Row } from '../schema.js';
import type { Viewer } from '../viewer.js';
import { addAudit } from './audit.js';

/** Writes what is known of a job now. */
export async function saveJob(store: Store, job: Omit<NewRow<'job'>, 'paused'>): Promise<void> {
  await writer(store)
    .insertInto('job')
    .values({ ...job, paused: 0 })
    .onConflict((oc) => oc.column('name').doUpdateSet(job))
    .execute();
}

export async function listJobs(store: Store): Promise<Row<'job'>[]> {
  return await reader(store).selectFrom('job').selectAll().orderBy('name').execute();
}

/** A job by its name. Throws `not_found`. */
export async function getJob(store: Store, name: string): Promise<Row<'job'>> {
  const row = await reader(store).selectFrom('job').selectAll().where('name', '=', name).executeTakeFirst();
  if (!row) throw new AppError('not_found', `there is no job "${name}"; GET /jobs lists them`);
  return row;
}

/** Pauses a job or lets it go on. Throws `not_found`. */
export async function setJobPaused(store: Store, viewer: Viewer, name: string, paused: boolean): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('job')
        .set({ paused: paused ? 1 : 0 })
        .where('name', '=', name)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new AppError('not_found', `there is no job "${name}"; GET /jobs lists them`);
      await addAudit(trx, store.instant(), viewer.actorId, {
        action: paused ? 'job.pause' : 'job.resume',
        subject: 'job',
        subjectId: name,
      });
    });
}
