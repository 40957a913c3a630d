/** The outbox: what waits to be sent, and what became of each try. */
import { reader, writer } from '../handle.js';
import type { Store } from '../open.js';
import type { Row } from '../schema.js';

/** A delivery with what is sent and where. */
export interface DueDelivery {
  id: string;
  alertId: string;
  attempts: number;
  createdAt: string;
  message: unknown;
  channel: Row<'channel'>;
}

/** Deliveries whose time has come, on channels that are switched on, oldest first. */
export async function findDueDeliveries(store: Store, limit: number): Promise<DueDelivery[]> {
  const rows = await reader(store)
    .selectFrom('delivery')
    .innerJoin('alert', 'alert.id', 'delivery.alert_id')
    .innerJoin('channel', 'channel.id', 'delivery.channel_id')
    .selectAll('channel')
    .select([
      'delivery.id as delivery_id',
      'delivery.alert_id',
      'delivery.attempts',
      'delivery.created_at as delivery_created_at',
      'alert.message',
    ])
    .where('delivery.state', '=', 'waiting')
    .where('delivery.next_attempt_at', '<=', store.instant())
    .where('channel.enabled', '=', 1)
    .orderBy('delivery.next_attempt_at')
    .orderBy('delivery.id')
    .limit(limit)
    .execute();
  return rows.map(({ delivery_id, alert_id, attempts, delivery_created_at, message, ...channel }) => ({
    id: delivery_id,
    alertId: alert_id,
    attempts,
    createdAt: delivery_created_at,
    message: JSON.parse(message) as unknown,
    channel,
  }));
}

/** What one try gave. */
export interface Attempt {
  state: 'delivered' | 'waiting' | 'dead';
  status: number | null;
  error: string | null;
  /** When to try again, for `waiting`. */
  nextAttemptAt: Date | null;
}

export async function saveAttempt(store: Store, id: string, attempt: Attempt): Promise<void> {
  const at = store.instant();
  await writer(store)
    .updateTable('delivery')
    .set((eb) => ({
      state: attempt.state,
      attempts: eb('attempts', '+', 1),
      last_status: attempt.status,
      last_error: attempt.error,
      ...(attempt.nextAttemptAt ? { next_attempt_at: attempt.nextAttemptAt.toISOString() } : {}),
      ...(attempt.state === 'delivered' ? { delivered_at: at } : {}),
    }))
    .where('id', '=', id)
    .execute();
}
