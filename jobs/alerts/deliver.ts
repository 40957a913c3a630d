/** Empties the outbox: each channel by itself, under a lease, so that a slow one holds up no other. */
import type { Logger } from 'pino';
import type { Store } from '../../data/open.js';
import { disableChannel } from '../../data/queries/channels.js';
import { findDueChannels, findDueNotifications, saveAttempt, threadOf } from '../../data/queries/notifications.js';
import type { Row } from '../../data/schema.js';
import type { Notification } from '../../engine/alerts/notification.js';
import { quietHours } from '../../engine/alerts/rule.js';
import { afterQuiet } from '../../engine/alerts/timing.js';
import type { MailSettings, Sent } from '../channels/channel.js';
import { CHANNELS } from '../channels/index.js';
import type { Requester } from '../fetching/request.js';
import { withLease } from '../withLease.js';
import { composeDue } from './compose.js';
import { nextAttempt } from './retries.js';

export interface Delivering {
  store: Store;
  requester: Requester;
  mail: MailSettings;
  log: Logger;
  signal: AbortSignal;
  /** Address of the dashboard without a slash at the end. */
  dashboard: string;
}

/** Messages that a channel sends before others are looked for. */
const AT_ONCE = 50;

/** Composes and sends for as long as the process runs; a channel that takes its time is passed by. */
export class Deliverer {
  readonly #running = new Map<string, Promise<unknown>>();
  #delivered = 0;

  constructor(readonly delivering: Delivering) {}

  /** Begins to send on every channel that has something due; waits for none. Resolves to what was delivered since. */
  async tick(): Promise<number> {
    const { store, log, signal } = this.delivering;
    await composeDue(store, log);
    if (signal.aborted) return 0;
    for (const channel of await findDueChannels(store)) {
      if (this.#running.has(channel.id)) continue;
      const run = sendAll(channel, this.delivering)
        .then((delivered) => {
          this.#delivered += delivered;
        })
        .catch((err) => {
          if (!signal.aborted) log.error({ event: 'channel_failed', channel: channel.id, err }, 'a channel failed');
        })
        .finally(() => this.#running.delete(channel.id));
      this.#running.set(channel.id, run);
    }
    const delivered = this.#delivered;
    this.#delivered = 0;
    return delivered;
  }

  /** Resolves when nothing is being sent. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }
}

/**
 * Sends what is due, without waiting for groups' times where `flush` says so, and waits for all of it; resolves to how
 * many messages were delivered. At least once: a kill after sending sends again, same id.
 */
export async function deliver(delivering: Delivering, { flush = false } = {}): Promise<number> {
  await composeDue(delivering.store, delivering.log, { flush });
  const counts = await Promise.all(
    (await findDueChannels(delivering.store)).map((channel) => sendAll(channel, delivering)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function sendAll(channel: Row<'channel'>, delivering: Delivering): Promise<number> {
  const delivered = await withLease(delivering.store, `channel:${channel.id}`, delivering.signal, async (signal) => {
    let count = 0;
    for (const one of await findDueNotifications(delivering.store, channel.id, AT_ONCE)) {
      if (signal.aborted) break;
      const startedAt = performance.now();
      const sent = await tryToSend(one, channel, { ...delivering, signal });
      await note(one, channel, sent, performance.now() - startedAt, delivering);
      if (sent.ok) count += 1;
      if (!sent.ok && sent.gone) break;
    }
    return count;
  });
  return delivered ?? 0;
}

async function tryToSend(
  row: Row<'notification'>,
  channel: Row<'channel'>,
  { store, requester, mail, log, signal, dashboard }: Delivering,
): Promise<Sent> {
  try {
    const notification = JSON.parse(row.message) as Notification;
    const outgoing = { id: row.id, thread: await threadOf(store, row), notification, dashboard };
    const sending = { requester, mail, log, now: store.now(), signal };
    return await CHANNELS[channel.kind].send(outgoing, JSON.parse(channel.config), sending);
  } catch (err) {
    signal.throwIfAborted();
    log.error(
      { event: 'delivery_failed', channel: channel.id, notification: row.id, err },
      'a message could not be sent',
    );
    return { ok: false, status: null, error: 'Something went wrong here; it has been logged.' };
  }
}

async function note(
  { id, attempts }: Row<'notification'>,
  channel: Row<'channel'>,
  sent: Sent,
  durationMs: number,
  { store, log }: Delivering,
): Promise<void> {
  const { status } = sent;
  if (sent.ok) {
    await saveAttempt(store, id, { state: 'delivered', status, error: null, durationMs, nextAttemptAt: null });
    return;
  }
  const { error } = sent;
  if (sent.gone) {
    await saveAttempt(store, id, { state: 'dead', status, error, durationMs, nextAttemptAt: null });
    await disableChannel(store, channel.id, error);
    log.warn({ event: 'channel_disabled', channel: channel.id, error }, `channel "${channel.name}" is switched off`);
    return;
  }
  const next = nextAttempt(attempts + 1, store.now(), sent.notBefore ?? null, Math.random());
  const quiet = channel.quiet === null ? null : quietHours.parse(JSON.parse(channel.quiet));
  const nextAttemptAt = next && afterQuiet(next, quiet);
  await saveAttempt(store, id, { state: next ? 'waiting' : 'dead', status, error, durationMs, nextAttemptAt });
}
