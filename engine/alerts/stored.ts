/** Rules and quiet hours as the record holds them, read back. */
import { quietHours, type Rule, ruleCondition, ruleScope, ruleSending } from './rule.js';
import { dueAt } from './timing.js';

/** A rule's row. */
export interface StoredRule {
  id: string;
  name: string;
  crisis_id: string | null;
  condition: string;
  scope: string;
  sending: string;
  hold: 0 | 1;
  event_cursor: number;
}

/** Throws ZodError for a rule that this version does not know. */
export const toRule = (row: StoredRule): Rule => ({
  id: row.id,
  name: row.name,
  crisisId: row.crisis_id,
  condition: ruleCondition.parse(JSON.parse(row.condition)),
  scope: ruleScope.parse(JSON.parse(row.scope)),
  sending: ruleSending.parse(JSON.parse(row.sending)),
  hold: row.hold === 1,
  since: row.event_cursor,
});

/** When a group of a rule may speak on a channel, ISO, by a clock; `quiet` and `lastSentAt` as stored. */
export const dueBy =
  (now: () => Date) =>
  ({ sending }: Rule, quiet: string | null, lastSentAt: string | null): string =>
    dueAt(
      now(),
      lastSentAt === null ? null : new Date(lastSentAt),
      sending,
      quiet === null ? null : quietHours.parse(JSON.parse(quiet)),
    ).toISOString();
