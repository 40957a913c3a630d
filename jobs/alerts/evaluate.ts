/** Judges what happened since the last time. A kill before the place in the log moves repeats the work, not the alert. */
import type { Logger } from 'pino';
import type { Store } from '../../data/open.js';
import { findFiring, judgedUpTo, saveVerdicts } from '../../data/queries/alerts.js';
import { findFacts, findOtherVoices, newestEventId } from '../../data/queries/facts.js';
import { addRecommended } from '../../data/queries/recommendedFacts.js';
import { findActiveRules } from '../../data/queries/rules.js';
import { JOBS } from '../../data/viewer.js';
import { judge, thresholdEnd, thresholdSubject } from '../../engine/alerts/judge.js';
import { withOthers } from '../../engine/alerts/message.js';
import { recommendedBefore } from '../../engine/alerts/recommendedOn.js';
import type { Rule } from '../../engine/alerts/rule.js';
import { RuleIndex } from '../../engine/alerts/ruleIndex.js';
import { type Ends, FACT_KINDS, type Fact, type Fires, type Verdict } from '../../engine/alerts/types.js';

import { dueIn, toRules } from './rules.js';

/** Judges all events that are there; resolves to how many alerts were written. */
export async function evaluateRules(store: Store, log: Logger): Promise<number> {
  const newest = await newestEventId(store);
  let from = await judgedUpTo(store);
  if (from >= newest) return 0;
  const rules = toRules(store, await findActiveRules(store), log);
  // Each judges what comes after its own beginning: until there is one, the place in the log need not move with every page.
  if (rules.length === 0) return 0;
  const earliest = Math.min(...rules.map(({ since }) => since));
  const index = new RuleIndex(rules);
  let written = 0;
  while (from < newest) {
    const after = Math.max(from, earliest);
    const asked = { kinds: FACT_KINDS, after, upTo: newest, first: index.needs.first };
    const { facts, last } = await findFacts(store, JOBS, asked);
    if (index.needs.recommended) await addRecommended(store, JOBS, facts, recommendedBefore);
    const verdicts = await verdictsOn(store, rules, index, facts);
    written += await saveVerdicts(store, verdicts, dueIn(store), { from, to: last });
    from = last;
  }
  return written;
}

async function verdictsOn(
  store: Store,
  rules: readonly Rule[],
  index: RuleIndex,
  facts: readonly Fact[],
): Promise<{ fires: Fires[]; ends: Ends[] }> {
  const verdicts: Verdict[] = facts.flatMap((fact) => index.candidates(fact).flatMap((rule) => judge(rule, fact)));
  const fires = verdicts.filter((verdict) => verdict.kind === 'fires');
  const ends = verdicts.filter((verdict) => verdict.kind === 'ends');
  return {
    fires: await withVoices(store, facts, fires),
    ends: [...ends, ...(await thresholdEnds(store, rules, facts))],
  };
}

/** Thresholds that a claimant's newest number no longer passes: only open alerts are asked, not every rule. */
async function thresholdEnds(store: Store, rules: readonly Rule[], facts: readonly Fact[]): Promise<Ends[]> {
  const revised = facts.filter(({ kind }) => kind === 'claim_revised');
  const subjects = [...new Set(revised.map(({ claim }) => thresholdSubject(claim)))];
  const firing = await findFiring(store, { subjects });
  if (firing.length === 0) return [];
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return revised.flatMap((fact) =>
    firing
      .filter(({ subject }) => subject === thresholdSubject(fact.claim))
      .flatMap(({ rule_id }) => {
        const rule = byId.get(rule_id);
        return (rule && thresholdEnd(rule, fact)) ?? [];
      }),
  );
}

/** What fires says what the other claimants say; asked for only now, since few facts fire. */
async function withVoices(store: Store, facts: readonly Fact[], fires: readonly Fires[]): Promise<Fires[]> {
  const claims = new Map(facts.map(({ claim }) => [claim.id, claim]));
  const about = [...new Set(fires.flatMap(({ claimId }) => claimId ?? []))].flatMap((id) => claims.get(id) ?? []);
  const voices = await findOtherVoices(store, about);
  return fires.map((fired) => ({
    ...fired,
    message: withOthers(fired.message, voices.get(fired.claimId ?? '') ?? []),
  }));
}
