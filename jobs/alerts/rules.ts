/** Stored rules as rules that can be judged. */
import type { Logger } from 'pino';
import type { Store } from '../../data/open.js';
import type { DueAt } from '../../data/queries/dispatches.js';
import type { Row } from '../../data/schema.js';
import type { Rule } from '../../engine/alerts/rule.js';
import { dueBy, toRule } from '../../engine/alerts/stored.js';

/** What was read before, by row: with thousands of rules most are the same at the next tick. */
const read = new WeakMap<Store, Map<string, { row: Row<'rule'>; rule: Rule }>>();

/** Rules that can be judged; one of an unknown kind is told of in the log and passed over. */
export function toRules(store: Store, rows: readonly Row<'rule'>[], log: Logger): Rule[] {
  const known = read.get(store) ?? new Map<string, { row: Row<'rule'>; rule: Rule }>();
  read.set(store, known);
  return rows.flatMap((row) => {
    const before = known.get(row.id);
    if (before && (Object.keys(row) as (keyof typeof row)[]).every((key) => row[key] === before.row[key]))
      return [before.rule];
    try {
      const rule = toRule(row);
      known.set(row.id, { row, rule });
      return [rule];
    } catch (err) {
      log.warn({ event: 'rule_unreadable', rule: row.id, err }, 'a rule of an unknown kind is passed over');
      return [];
    }
  });
}

export const dueIn = (store: Store): DueAt => dueBy(() => store.now());
