/** Silences: made, ended and listed. What one covers is engine/alerts/silences.ts'. */
import { AppError } from '../errors.js';
import { reader, writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import { decodeCursor, type Page, type PageRequest, pageOf } from '../paging.js';
import type { Row } from '../schema.js';
import { seesWorkings, type Viewer } from '../viewer.js';
import { addAudit } from './audit.js';

export interface SilenceDraft {
  matches: unknown;
  reason: string;
  startsAt: string;
  endsAt: string;
}

/** Makes a silence. Resolves to its id. Throws `invalid` where it would end before it begins or is over already. */
export async function createSilence(store: Store, viewer: Viewer, draft: SilenceDraft): Promise<string> {
  const at = store.instant();
  if (draft.endsAt <= draft.startsAt) throw new AppError('invalid', 'a silence ends after it begins: move endsAt');
  if (draft.endsAt <= at) throw new AppError('invalid', 'this silence would be over already: move endsAt');
  const id = newId();
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const { matches, reason, startsAt: starts_at, endsAt: ends_at } = draft;
      await trx
        .insertInto('silence')
        .values({
          id,
          matches: JSON.stringify(matches),
          reason,
          starts_at,
          ends_at,
          actor_id: viewer.actorId,
          created_at: at,
        })
        .execute();
      await addAudit(trx, at, viewer.actorId, {
        action: 'silence.create',
        subject: 'silence',
        subjectId: id,
        after: draft,
      });
    });
  return id;
}

/** Ends a silence now. Throws `not_found`, or `conflict` where it is over. */
export async function endSilence(store: Store, viewer: Viewer, id: string): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      const row = await trx.selectFrom('silence').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row || !seesWorkings(viewer)) throw new AppError('not_found', `there is no silence ${id}`);
      if (row.ends_at <= at) throw new AppError('conflict', 'this silence is over already');
      await trx.updateTable('silence').set({ ends_at: at }).where('id', '=', id).execute();
      // What it had put off to its end is told now.
      await trx
        .updateTable('dispatch')
        .set({ due_at: at })
        .where('state', '=', 'pending')
        .where('due_at', '=', row.ends_at)
        .execute();
      await addAudit(trx, at, viewer.actorId, {
        action: 'silence.end',
        subject: 'silence',
        subjectId: id,
        before: row,
      });
    });
}

/** Silences in force now. */
export async function findActiveSilences(store: Store): Promise<Row<'silence'>[]> {
  const at = store.instant();
  return await reader(store)
    .selectFrom('silence')
    .selectAll()
    .where('ends_at', '>', at)
    .where('starts_at', '<=', at)
    .orderBy('id')
    .execute();
}

export interface FoundSilence extends Omit<SilenceDraft, 'matches'> {
  id: string;
  matches: unknown;
  state: 'planned' | 'active' | 'over';
  madeBy: string;
  createdAt: string;
}

/** Silences, newest first; `active` leaves out those that are over. */
export async function findSilences(
  store: Store,
  viewer: Viewer,
  { cursor, limit, active }: PageRequest & { active?: boolean | undefined },
): Promise<Page<FoundSilence>> {
  if (!seesWorkings(viewer)) return { items: [], next: null };
  const now = store.instant();
  let query = reader(store).selectFrom('silence').selectAll();
  if (active) query = query.where('ends_at', '>', now);
  if (cursor !== undefined) query = query.where('id', '<', decodeCursor(cursor, ['string'])[0]);
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => [row.id],
    (row) => toSilence(row, now),
  );
}

export async function getSilence(store: Store, viewer: Viewer, id: string): Promise<FoundSilence> {
  const row = await reader(store).selectFrom('silence').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !seesWorkings(viewer)) throw new AppError('not_found', `there is no silence ${id}`);
  return toSilence(row, store.instant());
}

const toSilence = (row: Row<'silence'>, now: string): FoundSilence => ({
  id: row.id,
  matches: JSON.parse(row.matches) as unknown,
  reason: row.reason,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  state: row.ends_at <= now ? 'over' : row.starts_at > now ? 'planned' : 'active',
  madeBy: row.actor_id,
  createdAt: row.created_at,
});
