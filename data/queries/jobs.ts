/** Rows of scheduled jobs: when they ran last, how it went, when they are due, for people to see. */
import { reader, writer } from '../handle.js';
import type { Store } from '../open.js';
import type { NewRow, Row } from '../schema.js';

/** Writes what is known of a job now. */
export async function saveJob(store: Store, job: NewRow<'job'>): Promise<void> {
  await writer(store)
    .insertInto('job')
    .values(job)
    .onConflict((oc) => oc.column('name').doUpdateSet(job))
    .execute();
}

export async function listJobs(store: Store): Promise<Row<'job'>[]> {
  return await reader(store).selectFrom('job').selectAll().orderBy('name').execute();
}
