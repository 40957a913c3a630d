/** Rules about how things stand, looked at from time to time: what is so fires once, what is no longer so is over. */
import type { Logger } from 'pino';
import type { Store } from '../../data/open.js';
import { findFiring, saveVerdicts } from '../../data/queries/alerts.js';
import { addRepeats } from '../../data/queries/dispatches.js';
import { findActiveRules } from '../../data/queries/rules.js';
import { countWaiting, crisisNames, findNewestClaim, findSourceStates } from '../../data/queries/standings.js';
import type { Rule } from '../../engine/alerts/rule.js';
import { endOf, isAboutStates, statesOf, type World } from '../../engine/alerts/states.js';
import type { Ends, Fires } from '../../engine/alerts/types.js';
import { dueIn, toRules } from './rules.js';

const HOUR_MS = 3_600_000;

/** Resolves to how many alerts were written, and repeats of older ones put on their way. */
export async function checkStates(store: Store, log: Logger): Promise<number> {
  const rows = await findActiveRules(store);
  const rules = toRules(store, rows, log);
  const madeAt = new Map(rows.map((row) => [row.id, row.created_at]));
  const about = rules.filter(isAboutStates);
  const crises = about.length > 0 ? await crisisNames(store) : new Map();
  const sources = about.length > 0 ? await findSourceStates(store) : [];
  const fires: Fires[] = [];
  const ends: Ends[] = [];
  for (const rule of about) {
    const { condition, crisisId, scope } = rule;
    const world: World = {
      now: store.instant(),
      crisis: crises.get(crisisId ?? '') ?? null,
      sources,
      watchedSince: madeAt.get(rule.id)!,
      ...(condition.kind === 'stale' ? await findNewestClaim(store, crisisId, scope) : { newest: null, feeding: [] }),
      waiting: condition.kind === 'queue' ? await countWaiting(store, crisisId, scope) : 0,
    };
    const now = statesOf(rule, world);
    const open = (await findFiring(store, { ruleIds: [rule.id] })).map(({ subject }) => subject);
    fires.push(...now.filter(({ subject }) => !open.includes(subject)));
    const isSo = new Set(now.map(({ subject }) => subject));
    for (const subject of open.filter((one) => !isSo.has(one)))
      ends.push({ kind: 'ends', rule, subject, why: endOf(rule, subject, world), mayRecur: true });
  }
  const written = await saveVerdicts(store, { fires, ends }, dueIn(store), null);
  return written + (await repeat(store, rules));
}

async function repeat(store: Store, rules: readonly Rule[]): Promise<number> {
  let repeated = 0;
  for (const rule of rules) {
    const { repeatHours } = rule.sending;
    if (repeatHours === null) continue;
    const before = new Date(store.now().getTime() - repeatHours * HOUR_MS).toISOString();
    repeated += await addRepeats(store, rule, before, dueIn(store));
  }
  return repeated;
}
