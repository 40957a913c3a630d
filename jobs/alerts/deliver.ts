/** Empties the outbox: each channel by itself, under a lease, so that a slow one holds up no other. */
import type { Logger } from 'pino';
import type { Store } from '../../data/open.js';
import { disableChannel } from '../../data/queries/channels.js';
import { type DueDelivery, findDueDeliveries, saveAttempt } from '../../data/queries/deliveries.js';
import type { Channel, Outgoing, Sent } from '../channels/channel.js';
import { CHANNELS } from '../channels/index.js';
import type { Requester } from '../fetching/request.js';
import { withLease } from '../withLease.js';
import type { AlertMessage } from './message.js';
import { nextAttempt } from './retries.js';

export interface Delivering {
  store: Store;
  requester: Requester;
  log: Logger;
  signal: AbortSignal;
  /** Address of the dashboard without a slash at the end. */
  dashboard: string;
}

const AT_ONCE = 200;

/** Sends what is due; resolves to how many were delivered. At least once: a kill after sending sends again, same id. */
export async function deliver(delivering: Delivering): Promise<number> {
  const due = await findDueDeliveries(delivering.store, AT_ONCE);
  const byChannel = new Map<string, DueDelivery[]>();
  for (const one of due) byChannel.set(one.channel.id, [...(byChannel.get(one.channel.id) ?? []), one]);
  const counts = await Promise.all(
    [...byChannel].map(([id, deliveries]) =>
      withLease(delivering.store, `channel:${id}`, delivering.signal, (signal) =>
        deliverAll(deliveries, { ...delivering, signal }),
      ),
    ),
  );
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

async function deliverAll(deliveries: readonly DueDelivery[], delivering: Delivering): Promise<number> {
  let delivered = 0;
  for (const delivery of deliveries) {
    if (delivering.signal.aborted) break;
    const sent = await tryToSend(delivery, delivering);
    await note(delivery, sent, delivering);
    if (sent.ok) delivered += 1;
    if (!sent.ok && sent.gone) break;
  }
  return delivered;
}

/** A message as a channel gets it. */
export const outgoingOf = (alertId: string, message: AlertMessage, dashboard: string): Outgoing => ({
  id: alertId,
  message,
  link: `${dashboard}${message.path}`,
});

async function tryToSend(
  { alertId, message, channel }: DueDelivery,
  { store, requester, log, signal, dashboard }: Delivering,
): Promise<Sent> {
  const kind: Channel = CHANNELS[channel.kind];
  try {
    const outgoing = outgoingOf(alertId, message as AlertMessage, dashboard);
    return await kind.send(outgoing, JSON.parse(channel.config), { requester, log, now: store.now(), signal });
  } catch (err) {
    signal.throwIfAborted();
    log.error({ event: 'delivery_failed', channel: channel.id, alert: alertId, err }, 'an alert could not be sent');
    return { ok: false, status: null, error: 'Something went wrong here; it has been logged.' };
  }
}

async function note(delivery: DueDelivery, sent: Sent, { store, log }: Delivering): Promise<void> {
  const { id, channel, attempts } = delivery;
  if (sent.ok) {
    await saveAttempt(store, id, { state: 'delivered', status: sent.status, error: null, nextAttemptAt: null });
    return;
  }
  const { status, error } = sent;
  if (sent.gone) {
    await saveAttempt(store, id, { state: 'dead', status, error, nextAttemptAt: null });
    await disableChannel(store, channel.id, error);
    log.warn({ event: 'channel_disabled', channel: channel.id, error }, `channel "${channel.name}" is switched off`);
    return;
  }
  const nextAttemptAt = nextAttempt(attempts + 1, store.now(), sent.notBefore ?? null, Math.random());
  const state = nextAttemptAt ? 'waiting' : 'dead';
  await saveAttempt(store, id, { state, status, error, nextAttemptAt });
}
