/** The outbox: messages that wait to be sent, and what became of each try. */
import { AppError } from '../errors.js';
import { reader, writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import { decodeCursor, type Page, type PageRequest, pageOf } from '../paging.js';
import type { Row } from '../schema.js';
import { seesEverything, type Viewer } from '../viewer.js';
import { addAudit } from './audit.js';

/** Channels that are switched on and have a message whose time has come. */
export async function findDueChannels(store: Store): Promise<Row<'channel'>[]> {
  return await reader(store)
    .selectFrom('channel')
    .selectAll()
    .where('enabled', '=', 1)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('notification')
          .select('notification.id')
          .whereRef('notification.channel_id', '=', 'channel.id')
          .where('notification.state', '=', 'waiting')
          .where('notification.next_attempt_at', '<=', store.instant()),
      ),
    )
    .orderBy('id')
    .execute();
}

/** A channel's messages whose time has come, oldest first. */
export async function findDueNotifications(
  store: Store,
  channelId: string,
  limit: number,
): Promise<Row<'notification'>[]> {
  return await reader(store)
    .selectFrom('notification')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('state', '=', 'waiting')
    .where('next_attempt_at', '<=', store.instant())
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Id of the message that began the thread of a group on a channel: mail programs show what answers it with it. */
export async function threadOf(store: Store, { group_key, channel_id }: Row<'notification'>): Promise<string> {
  const row = await reader(store)
    .selectFrom('notification')
    .select((eb) => eb.fn.min('id').as('id'))
    .where('group_key', '=', group_key)
    .where('channel_id', '=', channel_id)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** What one try gave. */
export interface Attempt {
  state: 'delivered' | 'waiting' | 'dead';
  status: number | null;
  error: string | null;
  durationMs: number;
  /** When to try again, for `waiting`. */
  nextAttemptAt: Date | null;
}

export async function saveAttempt(store: Store, id: string, attempt: Attempt): Promise<void> {
  const at = store.instant();
  const { state, status, error, durationMs, nextAttemptAt } = attempt;
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      await trx
        .updateTable('notification')
        .set((eb) => ({
          state,
          attempts: eb('attempts', '+', 1),
          last_status: status,
          last_error: error,
          ...(nextAttemptAt ? { next_attempt_at: nextAttemptAt.toISOString() } : {}),
          ...(state === 'delivered' ? { delivered_at: at } : {}),
        }))
        .where('id', '=', id)
        .execute();
      const ok = state === 'delivered' ? 1 : 0;
      await trx
        .insertInto('attempt')
        .values({ id: newId(), notification_id: id, at, duration_ms: Math.round(durationMs), ok, status, error })
        .execute();
    });
}

export interface NotificationFilter extends PageRequest {
  channelId?: string | undefined;
  ruleId?: string | undefined;
  state?: Row<'notification'>['state'] | undefined;
}

export interface FoundNotification {
  id: string;
  ruleId: string;
  ruleName: string;
  channelId: string;
  channelName: string;
  kind: Row<'notification'>['kind'];
  title: string;
  state: Row<'notification'>['state'];
  createdAt: string;
  deliveredAt: string | null;
  nextAttemptAt: string | null;
  attempts: { at: string; ok: boolean; status: number | null; error: string | null; durationMs: number }[];
}

/** The delivery log, newest first; messages may tell of anything, so it is for those who see everything. */
export async function findNotifications(
  store: Store,
  viewer: Viewer,
  filter: NotificationFilter,
): Promise<Page<FoundNotification>> {
  if (!seesEverything(viewer)) return { items: [], next: null };
  let query = reader(store)
    .selectFrom('notification')
    .innerJoin('rule', 'rule.id', 'notification.rule_id')
    .innerJoin('channel', 'channel.id', 'notification.channel_id')
    .selectAll('notification')
    .select(['rule.name as rule_name', 'channel.name as channel_name']);
  if (filter.channelId !== undefined) query = query.where('notification.channel_id', '=', filter.channelId);
  if (filter.ruleId !== undefined) query = query.where('notification.rule_id', '=', filter.ruleId);
  if (filter.state !== undefined) query = query.where('notification.state', '=', filter.state);
  if (filter.cursor !== undefined)
    query = query.where('notification.id', '<', decodeCursor(filter.cursor, ['string'])[0]);
  const rows = await query
    .orderBy('notification.id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  const attempts = await attemptsOf(
    store,
    rows.map((row) => row.id),
  );
  return pageOf(
    rows,
    filter.limit,
    (row) => [row.id],
    (row) => ({
      id: row.id,
      ruleId: row.rule_id,
      ruleName: row.rule_name,
      channelId: row.channel_id,
      channelName: row.channel_name,
      kind: row.kind,
      title: row.title,
      state: row.state,
      createdAt: row.created_at,
      deliveredAt: row.delivered_at,
      nextAttemptAt: row.state === 'waiting' ? row.next_attempt_at : null,
      attempts: attempts.get(row.id) ?? [],
    }),
  );
}

async function attemptsOf(store: Store, ids: readonly string[]): Promise<Map<string, FoundNotification['attempts']>> {
  const found = new Map<string, FoundNotification['attempts']>();
  if (ids.length === 0) return found;
  const rows = await reader(store)
    .selectFrom('attempt')
    .selectAll()
    .where('notification_id', 'in', [...ids])
    .orderBy('at')
    .orderBy('id')
    .execute();
  for (const { notification_id, at, ok, status, error, duration_ms } of rows) {
    const tries = found.get(notification_id) ?? [];
    tries.push({ at, ok: ok === 1, status, error, durationMs: duration_ms });
    found.set(notification_id, tries);
  }
  return found;
}

/** Puts a message that was given up back into the outbox, under the id that it had. Throws `not_found`, `conflict`. */
export async function resend(store: Store, viewer: Viewer, id: string): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const row = await trx.selectFrom('notification').select('state').where('id', '=', id).executeTakeFirst();
      if (!row || !seesEverything(viewer)) throw new AppError('not_found', `there is no message ${id}`);
      if (row.state !== 'dead') throw new AppError('conflict', 'only a message that was given up can be sent again');
      const at = store.instant();
      await trx
        .updateTable('notification')
        .set({ state: 'waiting', attempts: 0, next_attempt_at: at })
        .where('id', '=', id)
        .execute();
      await addAudit(trx, at, viewer.actorId, {
        action: 'notification.resend',
        subject: 'notification',
        subjectId: id,
      });
    });
}
