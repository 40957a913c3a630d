/** What a rule would have fired on in the past: the same judging as the jobs', over what the viewer may see. */
import type { Store } from '../data/open.js';
import { getCrisis } from '../data/queries/crises.js';
import { findFacts, newestEventId } from '../data/queries/facts.js';
import { addRecommended } from '../data/queries/recommendedFacts.js';
import { countWaiting, findArrivals, findSourceTroubles } from '../data/queries/standings.js';
import type { Viewer } from '../data/viewer.js';
import { judge } from '../engine/alerts/judge.js';
import { recommendedBefore } from '../engine/alerts/recommendedOn.js';
import type { Rule } from '../engine/alerts/rule.js';
import { RuleIndex } from '../engine/alerts/ruleIndex.js';
import { FACT_KINDS } from '../engine/alerts/types.js';
import { inNumbers, lasted } from '../engine/alerts/words.js';
import type { RuleInput, RulePreviewJson } from './api/alerts.js';

/** How many facts a preview looks at, and how many alerts it shows. */
const MOST_FACTS = 20_000;
const MOST_SHOWN = 50;
const DAY_MS = 86_400_000;

type Shown = RulePreviewJson['alerts'][number];

export async function previewRule(
  store: Store,
  viewer: Viewer,
  input: RuleInput,
  days: number,
): Promise<RulePreviewJson> {
  const since = new Date(store.now().getTime() - days * DAY_MS).toISOString();
  const crisis = input.crisis ? await getCrisis(store, viewer, input.crisis) : null;
  const rule: Rule = { id: 'preview', ...input, crisisId: crisis?.id ?? null, since: 0 };
  const found =
    rule.condition.kind === 'stale'
      ? { alerts: await gaps(store, rule, rule.condition.days, since), complete: true }
      : rule.condition.kind === 'queue'
        ? { alerts: await queue(store, rule, rule.condition.above), complete: true }
        : rule.condition.kind === 'source'
          ? { alerts: await troubles(store, viewer, rule, since), complete: true }
          : await firings(store, viewer, rule, since);
  return { since, complete: found.complete, total: found.alerts.length, alerts: found.alerts.slice(0, MOST_SHOWN) };
}

async function firings(
  store: Store,
  viewer: Viewer,
  rule: Rule,
  since: string,
): Promise<{ alerts: Shown[]; complete: boolean }> {
  const index = new RuleIndex([rule]);
  const newest = await newestEventId(store);
  const alerts = new Map<string, Shown>();
  let looked = 0;
  for (let after = 0; after < newest && looked < MOST_FACTS; ) {
    const asked = { kinds: FACT_KINDS, after, upTo: newest, from: since, first: index.needs.first };
    const { facts, last } = await findFacts(store, viewer, asked);
    if (index.needs.recommended) await addRecommended(store, viewer, facts, recommendedBefore);
    for (const fact of facts)
      for (const one of index.candidates(fact)) {
        for (const verdict of judge(one, fact)) {
          if (verdict.kind !== 'fires' || alerts.has(verdict.fingerprint)) continue;
          const { message, claimId } = verdict;
          alerts.set(verdict.fingerprint, { at: fact.at, title: message.title, why: message.why, claimId });
        }
      }
    looked += facts.length;
    after = last;
  }
  return { alerts: [...alerts.values()].reverse(), complete: looked < MOST_FACTS };
}

async function gaps(store: Store, { crisisId, scope }: Rule, days: number, since: string): Promise<Shown[]> {
  const arrivals = await findArrivals(store, crisisId, scope, since, MOST_FACTS);
  const ends = [...arrivals.slice(1), store.instant()];
  return arrivals
    .flatMap((from, i): Shown[] => {
      const ms = Date.parse(ends[i]!) - Date.parse(from);
      if (ms < days * DAY_MS) return [];
      const at = new Date(Date.parse(from) + days * DAY_MS).toISOString();
      return [
        {
          at,
          title: `No new figure for ${lasted(ms)}`,
          why: `Nothing came after ${from.slice(0, 10)}.`,
          claimId: null,
        },
      ];
    })
    .reverse();
}

async function queue(store: Store, { crisisId, scope }: Rule, above: number): Promise<Shown[]> {
  const waiting = await countWaiting(store, crisisId, scope);
  if (waiting <= above) return [];
  const title = `${inNumbers(waiting)} claims wait for review`;
  return [{ at: store.instant(), title, why: `More than ${inNumbers(above)} wait now.`, claimId: null }];
}

async function troubles(store: Store, viewer: Viewer, { scope, condition }: Rule, since: string): Promise<Shown[]> {
  if (condition.kind !== 'source') return [];
  return (await findSourceTroubles(store, viewer, since, MOST_FACTS))
    .filter(({ id, kind }) => {
      const wanted = kind === 'source_failed' ? condition.broken : condition.silent;
      return wanted && (scope.sourceIds.length === 0 || scope.sourceIds.includes(id));
    })
    .map(({ at, kind, name, last_message }) => ({
      at,
      title: `${kind === 'source_failed' ? 'Source failed' : 'Source silent'}: ${name}`,
      why: last_message ?? '',
      claimId: null,
    }));
}
