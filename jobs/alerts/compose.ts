/** Puts messages together: what a group has to say on a channel becomes one message in the outbox. */
import type { Logger } from 'pino';
import type { Store } from '../../data/open.js';
import {
  findDueGroups,
  findWaiting,
  putOff,
  saveNotification,
  type WaitingDispatch,
} from '../../data/queries/dispatches.js';
import { findRulesById } from '../../data/queries/rules.js';
import { findActiveSilences } from '../../data/queries/silences.js';
import type { AlertMessage } from '../../engine/alerts/message.js';
import { compose, type Pending } from '../../engine/alerts/notification.js';
import { quietHours } from '../../engine/alerts/rule.js';
import { covers, silenceMatches } from '../../engine/alerts/silences.js';
import { afterQuiet } from '../../engine/alerts/timing.js';
import { toRules } from './rules.js';

const AT_ONCE = 200;

/**
 * Composes what is due; `flush` does not wait for the times of groups (a command that ends has no later). Resolves to how
 * many messages were put into the outbox.
 */
export async function composeDue(store: Store, log: Logger, { flush = false } = {}): Promise<number> {
  const groups = await findDueGroups(store, { flush, limit: AT_ONCE });
  if (groups.length === 0) return 0;
  const ids = [...new Set(groups.map((group) => group.rule_id))];
  const rules = new Map(toRules(store, await findRulesById(store, ids), log).map((rule) => [rule.id, rule]));
  const silences = (await findActiveSilences(store)).map((row) => ({
    matches: silenceMatches.parse(JSON.parse(row.matches)),
    endsAt: row.ends_at,
  }));
  const now = store.now();
  let composed = 0;
  for (const group of groups) {
    const rule = rules.get(group.rule_id);
    if (!rule) continue;
    // A silence, or the channel's being off, may have ended in its quiet hours.
    const awake = afterQuiet(now, group.quiet === null ? null : quietHours.parse(JSON.parse(group.quiet)));
    const until = new Map<string, string>();
    const muted: string[] = [];
    const telling: WaitingDispatch[] = [];
    for (const waiting of await findWaiting(store, group)) {
      const silence = silences.find(({ matches }) => covers(matches, silenceable(waiting)));
      if (awake > now) until.set(waiting.id, awake.toISOString());
      else if (!silence) telling.push(waiting);
      // What still goes on when the silence ends is told then.
      else if (waiting.alert.state === 'firing') until.set(waiting.id, silence.endsAt);
      else muted.push(waiting.id);
    }
    await putOff(store, { until, muted });
    if (telling.length === 0) continue;
    const message = compose(rule, pendingOf(telling), store.instant());
    const { kind, title } = message;
    const saved = await saveNotification(
      store,
      group,
      { kind: kind as Exclude<typeof kind, 'test'>, title, message },
      telling.map(({ id }) => id),
    );
    if (saved !== null) composed += 1;
  }
  return composed;
}

const silenceable = ({ alert, metric, claimantId, placeIds }: WaitingDispatch) => ({
  ruleId: alert.rule_id,
  crisisId: alert.crisis_id,
  metric,
  placeIds,
  claimantId,
  sourceId: alert.source_id,
});

/** An alert that began and ended before it was told is told once, as over. */
function pendingOf(telling: readonly WaitingDispatch[]): Pending[] {
  const byAlert = new Map<string, WaitingDispatch>();
  for (const waiting of telling) byAlert.set(waiting.alert.id, waiting);
  return [...byAlert.values()].map(({ status, alert }) => ({
    alertId: alert.id,
    status,
    message: JSON.parse(alert.message) as AlertMessage,
    firedAt: alert.created_at,
    endedAt: alert.ended_at,
    endWhy: alert.end_why,
  }));
}
