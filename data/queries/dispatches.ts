/** What alerts have to say on channels: rows wait in their group until a message takes them along. */
import type { Transaction } from 'kysely';
import type { Rule } from '../../engine/alerts/rule.js';
import { reader, writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Database, DispatchTable, Row } from '../schema.js';
import { placesHolding } from './membership.js';
import { placeAndHolders } from './places.js';

/** When a group may speak on a channel, ISO: jobs hand in engine/alerts/timing.ts. `quiet` and `lastSentAt` as stored. */
export type DueAt = (rule: Rule, quiet: string | null, lastSentAt: string | null) => string;

/** Lets an alert speak on its rule's channels; what is over or goes on only where it was told, or is about to be. */
export async function addDispatches(
  trx: Transaction<Database>,
  at: string,
  rule: Rule,
  alert: Pick<Row<'alert'>, 'id' | 'group_key'>,
  status: DispatchTable['status'],
  dueAt: DueAt,
): Promise<void> {
  for (const channel of await channelsFor(trx, rule.id, alert.id, status)) {
    const last = await trx
      .selectFrom('notification')
      .select((eb) => eb.fn.max('created_at').as('at'))
      .where('group_key', '=', alert.group_key)
      .where('channel_id', '=', channel.id)
      .executeTakeFirst();
    await trx
      .insertInto('dispatch')
      .values({
        id: newId(),
        alert_id: alert.id,
        rule_id: rule.id,
        channel_id: channel.id,
        group_key: alert.group_key,
        status,
        state: 'pending',
        due_at: dueAt(rule, channel.quiet, last?.at ?? null),
        notification_id: null,
        created_at: at,
      })
      .execute();
  }
}

async function channelsFor(
  trx: Transaction<Database>,
  ruleId: string,
  alertId: string,
  status: DispatchTable['status'],
): Promise<Pick<Row<'channel'>, 'id' | 'quiet'>[]> {
  if (status === 'fired') {
    return await trx
      .selectFrom('rule_channel')
      .innerJoin('channel', 'channel.id', 'rule_channel.channel_id')
      .select(['channel.id', 'channel.quiet'])
      .where('rule_channel.rule_id', '=', ruleId)
      .where('channel.enabled', '=', 1)
      .orderBy('channel.id')
      .execute();
  }
  return await trx
    .selectFrom('dispatch')
    .innerJoin('channel', 'channel.id', 'dispatch.channel_id')
    .select(['channel.id', 'channel.quiet'])
    .distinct()
    .where('dispatch.alert_id', '=', alertId)
    .where('dispatch.state', 'in', ['pending', 'sent'])
    .orderBy('channel.id')
    .execute();
}

export type DueGroup = Pick<Row<'dispatch'>, 'rule_id' | 'channel_id' | 'group_key'>;

/** Groups with something due on a channel that is switched on, and its quiet hours. `flush`: what still waits for its group's time, too. */
export async function findDueGroups(
  store: Store,
  { flush, limit }: { flush: boolean; limit: number },
): Promise<(DueGroup & Pick<Row<'channel'>, 'quiet'>)[]> {
  let query = reader(store)
    .selectFrom('dispatch')
    .innerJoin('channel', 'channel.id', 'dispatch.channel_id')
    .select(['dispatch.rule_id', 'dispatch.channel_id', 'dispatch.group_key', 'channel.quiet'])
    .distinct()
    .where('dispatch.state', '=', 'pending')
    .where('channel.enabled', '=', 1);
  if (!flush) query = query.where('dispatch.due_at', '<=', store.instant());
  return await query.limit(limit).execute();
}

/** A dispatch that waits, with its alert and what silences see of it. */
export interface WaitingDispatch {
  id: string;
  status: DispatchTable['status'];
  alert: Row<'alert'>;
  metric: string | null;
  claimantId: string | null;
  placeIds: string[];
}

/** Everything that waits in a group on a channel, in order of firing, what is not due yet included. */
export async function findWaiting(
  store: Store,
  { group_key, channel_id }: Pick<Row<'dispatch'>, 'group_key' | 'channel_id'>,
): Promise<WaitingDispatch[]> {
  const rows = await reader(store)
    .selectFrom('dispatch')
    .innerJoin('alert', 'alert.id', 'dispatch.alert_id')
    .leftJoin('claim_evidence', 'claim_evidence.evidence_id', 'alert.claim_id')
    .leftJoin('claim', 'claim.id', 'claim_evidence.claim_id')
    .selectAll('alert')
    .select([
      'dispatch.id as dispatch_id',
      'dispatch.status',
      'claim.metric',
      'claim.claimant_id',
      'claim.place_key',
      'claim.country',
    ])
    .where('dispatch.group_key', '=', group_key)
    .where('dispatch.channel_id', '=', channel_id)
    .where('dispatch.state', '=', 'pending')
    .orderBy('dispatch.id')
    .execute();
  const placed = rows.flatMap(({ place_key }) => (place_key === null ? [] : [{ place_key }]));
  const holders = await placesHolding(reader(store), placed);
  return rows.map(({ dispatch_id, status, metric, claimant_id, place_key, country, ...alert }) => ({
    id: dispatch_id,
    status,
    alert,
    metric,
    claimantId: claimant_id,
    placeIds: place_key === null ? [] : placeAndHolders({ place_key, country }, holders),
  }));
}

/** What a silence makes of dispatches: put off to its end, or never to be told. */
export async function putOff(
  store: Store,
  { until, muted }: { until: ReadonlyMap<string, string>; muted: readonly string[] },
): Promise<void> {
  if (until.size === 0 && muted.length === 0) return;
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      for (const [id, due_at] of until)
        await trx.updateTable('dispatch').set({ due_at }).where('id', '=', id).execute();
      for (const id of muted) await trx.updateTable('dispatch').set({ state: 'muted' }).where('id', '=', id).execute();
    });
}

/**
 * Puts a message into the outbox and takes its dispatches along, all or nothing. Resolves to its id; null where another
 * process has taken one of them.
 */
export async function saveNotification(
  store: Store,
  { rule_id, channel_id, group_key }: DueGroup,
  { kind, title, message }: { kind: Row<'notification'>['kind']; title: string; message: unknown },
  dispatchIds: readonly string[],
): Promise<string | null> {
  return await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      const waiting = await trx
        .selectFrom('dispatch')
        .select('id')
        .where('id', 'in', [...dispatchIds])
        .where('state', '=', 'pending')
        .execute();
      if (waiting.length !== dispatchIds.length) return null;
      const id = newId();
      await trx
        .insertInto('notification')
        .values({
          id,
          rule_id,
          channel_id,
          group_key,
          kind,
          title,
          message: JSON.stringify(message),
          state: 'waiting',
          attempts: 0,
          next_attempt_at: at,
          last_status: null,
          last_error: null,
          delivered_at: null,
          created_at: at,
        })
        .execute();
      await trx
        .updateTable('dispatch')
        .set({ state: 'sent', notification_id: id })
        .where('id', 'in', [...dispatchIds])
        .execute();
      return id;
    });
}

/** Lets what goes on speak again: alerts of the rule that last since before `before` and were told last before that. */
export async function addRepeats(store: Store, rule: Rule, before: string, dueAt: DueAt): Promise<number> {
  const rows = await reader(store)
    .selectFrom('alert')
    .innerJoin('dispatch', 'dispatch.alert_id', 'alert.id')
    .select(['alert.id', 'alert.group_key'])
    .where('alert.rule_id', '=', rule.id)
    .where('alert.state', '=', 'firing')
    .groupBy(['alert.id', 'alert.group_key'])
    .having((eb) => eb.fn.max('dispatch.created_at'), '<', before)
    .execute();
  if (rows.length === 0) return 0;
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      for (const row of rows) await addDispatches(trx, store.instant(), rule, row, 'still', dueAt);
    });
  return rows.length;
}
