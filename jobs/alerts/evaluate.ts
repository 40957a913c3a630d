/** Judges what happened since each rule's cursor. A kill before the cursor moves repeats the work, not the alert. */
import type { Logger } from 'pino';
import type { Store } from '../../data/open.js';
import { type NewAlert, saveAlerts } from '../../data/queries/alerts.js';
import { type ClaimEvent, findClaimEvents, findRulesBehind } from '../../data/queries/claimEvents.js';
import type { Row } from '../../data/schema.js';
import { type Condition, readRule, type Scope } from './condition.js';
import { isInScope, whyFired } from './judge.js';
import { alertOf } from './message.js';

interface Rule {
  row: Row<'rule'>;
  condition: Condition;
  scope: Scope;
}

/** Judges all events that are there; resolves to how many alerts were written. */
export async function evaluateRules(store: Store, log: Logger): Promise<number> {
  const { rules: rows, newest } = await findRulesBehind(store);
  const rules = rows.flatMap((row) => typed(row, log) ?? []);
  if (rules.length === 0) return 0;
  let written = 0;
  for (let from = Math.min(...rules.map(({ row }) => row.event_cursor)); from < newest; ) {
    const { events, last } = await findClaimEvents(store, from, newest);
    for (const rule of rules) {
      const cursor = rule.row.event_cursor;
      if (cursor >= last) continue;
      const alerts = events.filter((event) => event.eventId > cursor).flatMap((event) => alertsOf(rule, event));
      written += await saveAlerts(store, rule.row.id, { from: cursor, to: last }, alerts);
      rule.row.event_cursor = last;
    }
    from = last;
  }
  return written;
}

function typed(row: Row<'rule'>, log: Logger): Rule | null {
  try {
    return { row, ...readRule(row) };
  } catch (err) {
    log.warn({ event: 'rule_unreadable', rule: row.id, err }, 'a rule of an unknown kind is passed over');
    return null;
  }
}

function alertsOf({ row, condition, scope }: Rule, event: ClaimEvent): NewAlert[] {
  if (row.crisis_id !== null && !event.crises.some(({ id }) => id === row.crisis_id)) return [];
  if (!isInScope(scope, event)) return [];
  const why = whyFired(condition, event);
  return why === null ? [] : [alertOf(row, event, why)];
}
