import { anyOf } from '../dialect/anyOf.js';
import { AppError } from '../errors.js';
import { writer } from '../handle.js';
import type { Store } from '../open.js';
import { type Viewer, visible } from '../viewer.js';
import { addAudit } from './audit.js';
import { addEvents } from './events.js';

/**
 * Gives evidence to a person to look at, or with null to nobody. Whoever had it before has it no longer. Throws
 * `not_found` for evidence that is not there or not to be seen; then nothing is given.
 */
export async function assignEvidence(
  store: Store,
  viewer: Viewer,
  evidenceIds: readonly string[],
  assignee: string | null,
): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      const seen = await trx
        .selectFrom('evidence')
        .innerJoin('article', 'article.id', 'evidence.article_id')
        .leftJoin('assignment', 'assignment.evidence_id', 'evidence.id')
        .select(['evidence.id', 'evidence.article_id', 'assignment.assignee'])
        .where(anyOf('evidence.id', evidenceIds))
        .where(visible(viewer))
        .execute();
      const known = new Set(seen.map((row) => row.id));
      const missing = evidenceIds.find((id) => !known.has(id));
      if (missing !== undefined) throw new AppError('not_found', `there is no evidence ${missing}`);
      for (const { id, article_id, assignee: before } of seen) {
        if (before === assignee) continue;
        await trx.deleteFrom('assignment').where('evidence_id', '=', id).execute();
        if (assignee !== null) {
          await trx
            .insertInto('assignment')
            .values({ evidence_id: id, assignee, actor_id: viewer.actorId, created_at: at })
            .execute();
        }
        await addAudit(trx, at, viewer.actorId, {
          action: 'review.assign',
          subject: 'evidence',
          subjectId: id,
          before: { assignee: before },
          after: { assignee },
        });
        await addEvents(trx, at, viewer.actorId, [
          { kind: 'review_assigned', articleId: article_id, data: { evidenceId: id } },
        ]);
      }
    });
}
