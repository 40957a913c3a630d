/** Permanent redirects of a source's address: believed only when they have led to the same kind of thing several times. */
import { writer } from '../handle.js';
import type { Store } from '../open.js';
import { JOBS } from '../viewer.js';
import { addAudit } from './audit.js';
import { addEvents } from './events.js';

/** So many runs in a row must have read the new address as what the source is. */
const BELIEVED_AFTER = 3;

/**
 * Notes where a source's address redirected to for good in a run that read it (null: nowhere), and makes that its address
 * when it has said so several times. Resolves to whether it did. Where another source has that address, it stays.
 */
export async function noteMove(store: Store, sourceId: string, target: string | null): Promise<boolean> {
  return await writer(store)
    .transaction()
    .execute(async (trx) => {
      const source = await trx
        .selectFrom('source')
        .select(['id', 'kind', 'url', 'moved_to', 'moved_times'])
        .where('id', '=', sourceId)
        .executeTakeFirst();
      if (!source || (target === null && source.moved_to === null)) return false;
      const times = target !== null && target === source.moved_to ? source.moved_times + 1 : 1;
      const noted = { moved_to: target, moved_times: target === null ? 0 : times };
      const twin =
        target === null
          ? undefined
          : await trx
              .selectFrom('source')
              .select('id')
              .where('kind', '=', source.kind)
              .where('url', '=', target)
              .executeTakeFirst();
      if (target === null || times < BELIEVED_AFTER || twin) {
        await trx.updateTable('source').set(noted).where('id', '=', sourceId).execute();
        return false;
      }
      const at = store.instant();
      const change = { url: target, moved_to: null, moved_times: 0, updated_at: at };
      await trx.updateTable('source').set(change).where('id', '=', sourceId).execute();
      await addAudit(trx, at, JOBS.actorId, {
        action: 'source.update',
        subject: 'source',
        subjectId: sourceId,
        before: { url: source.url },
        after: { url: target },
      });
      await addEvents(trx, at, JOBS.actorId, [{ kind: 'source_changed', sourceId }]);
      return true;
    });
}
