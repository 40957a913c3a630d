/** The trail of who changed what: each write of a person or program adds its row in its own transaction. */
import type { Transaction } from 'kysely';
import { newId } from '../ids.js';
import type { Database } from '../schema.js';

export interface Audited {
  /** `source.create`, `rule.update` … */
  action: string;
  subject: string;
  subjectId: string;
  before?: unknown;
  after?: unknown;
}

export async function addAudit(
  trx: Transaction<Database>,
  at: string,
  actorId: string,
  { action, subject, subjectId, before, after }: Audited,
): Promise<void> {
  await trx
    .insertInto('audit')
    .values({
      id: newId(),
      at,
      actor_id: actorId,
      action,
      subject,
      subject_id: subjectId,
      before: before === undefined ? null : JSON.stringify(before),
      after: after === undefined ? null : JSON.stringify(after),
    })
    .execute();
}
