/** The alerts that rules give: written with the rule's cursor and the outbox, in one transaction. */
import { writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import { JOBS } from '../viewer.js';
import { addEvents } from './events.js';

export interface NewAlert {
  fingerprint: string;
  crisisId: string | null;
  claimId: string;
  eventId: number;
  title: string;
  /** What channels send; jobs/alerts/message.ts. */
  message: unknown;
}

/**
 * Writes what a rule gave for the events up to `to`, with the rows of the outbox, and moves its cursor from `from`, all
 * or nothing. An alert whose fingerprint the rule has given before is left out. Resolves to how many were written; 0
 * also where another process judged these events in the meantime.
 */
export async function saveAlerts(
  store: Store,
  ruleId: string,
  { from, to }: { from: number; to: number },
  alerts: readonly NewAlert[],
): Promise<number> {
  return await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      const moved = await trx
        .updateTable('rule')
        .set({ event_cursor: to })
        .where('id', '=', ruleId)
        .where('event_cursor', '=', from)
        .executeTakeFirst();
      if (moved.numUpdatedRows === 0n) return 0;
      const channels = await trx
        .selectFrom('rule_channel')
        .innerJoin('channel', 'channel.id', 'rule_channel.channel_id')
        .select('channel.id')
        .where('rule_channel.rule_id', '=', ruleId)
        .where('channel.enabled', '=', 1)
        .orderBy('channel.id')
        .execute();
      let written = 0;
      for (const alert of alerts) {
        const id = newId();
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('alert')
          .values({
            id,
            rule_id: ruleId,
            fingerprint: alert.fingerprint,
            crisis_id: alert.crisisId,
            claim_id: alert.claimId,
            event_id: alert.eventId,
            title: alert.title,
            message: JSON.stringify(alert.message),
            created_at: at,
          })
          .onConflict((oc) => oc.columns(['rule_id', 'fingerprint']).doNothing())
          .executeTakeFirst();
        if (!numInsertedOrUpdatedRows) continue;
        written += 1;
        for (const channel of channels) {
          await trx
            .insertInto('delivery')
            .values({
              id: newId(),
              alert_id: id,
              channel_id: channel.id,
              state: 'waiting',
              attempts: 0,
              next_attempt_at: at,
              last_status: null,
              last_error: null,
              delivered_at: null,
              created_at: at,
            })
            .execute();
        }
        await addEvents(trx, at, JOBS.actorId, [
          {
            kind: 'alert_fired',
            crisisId: alert.crisisId,
            claimId: alert.claimId,
            data: { alertId: id, title: alert.title },
          },
        ]);
      }
      return written;
    });
}
