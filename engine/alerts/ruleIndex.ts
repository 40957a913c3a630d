/**
 * Which rules a fact can concern at all. Each rule lies in the bucket of the most telling thing that its scope names
 * (claimant, place, metric, crisis), thresholds in order of their values, so that a fact meets few rules beside those
 * that fire: with thousands of rules no fact is held against each.
 */
import type { Rule } from './rule.js';
import { isAboutStates } from './states.js';
import type { Fact, JudgedClaim } from './types.js';

interface Bucket {
  /** Thresholds "above", least value first, and "below", greatest first. */
  above: Rule[];
  below: Rule[];
  others: Rule[];
}

export class RuleIndex {
  readonly #buckets = new Map<string, Bucket>();
  /** What facts must bring for these rules: costs a query each, so it is asked for only where a rule wants it. */
  readonly needs: { first: boolean; recommended: boolean };

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      if (!isAboutStates(rule)) for (const key of keysOf(rule)) this.#add(key, rule);
    }
    for (const { above, below } of this.#buckets.values()) {
      above.sort((a, b) => limitOf(a) - limitOf(b));
      below.sort((a, b) => limitOf(b) - limitOf(a));
    }
    this.needs = {
      first: rules.some(({ condition }) => condition.kind === 'first'),
      recommended: rules.some(({ condition }) => condition.kind === 'change' && condition.against === 'recommended'),
    };
  }

  /** The rules that may have something to say on a fact, each once. */
  candidates(fact: Fact): Rule[] {
    const found = new Set<Rule>();
    for (const claim of [fact.claim, fact.other]) {
      if (!claim) continue;
      for (const key of keysFor(claim)) this.#collect(this.#buckets.get(key), claim, found);
    }
    return [...found];
  }

  #collect(bucket: Bucket | undefined, claim: JudgedClaim, found: Set<Rule>): void {
    if (!bucket) return;
    const [low, high] = [claim.low ?? 0, claim.high ?? Number.POSITIVE_INFINITY];
    for (const rule of bucket.above) {
      if (limitOf(rule) >= high) break;
      found.add(rule);
    }
    for (const rule of bucket.below) {
      if (limitOf(rule) <= low) break;
      found.add(rule);
    }
    for (const rule of bucket.others) found.add(rule);
  }

  #add(key: string, rule: Rule): void {
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      bucket = { above: [], below: [], others: [] };
      this.#buckets.set(key, bucket);
    }
    const { condition } = rule;
    if (condition.kind === 'threshold') bucket[condition.direction].push(rule);
    else bucket.others.push(rule);
  }
}

const limitOf = ({ condition }: Rule): number => (condition.kind === 'threshold' ? condition.value : 0);

function keysOf({ scope, crisisId, condition }: Rule): string[] {
  const { metrics } = scope;
  if (scope.claimantIds.length > 0) return withMetrics(scope.claimantIds, metrics);
  if (scope.placeIds.length > 0) return withMetrics(scope.placeIds, metrics);
  if (crisisId !== null && condition.kind !== 'adopted') return withMetrics([crisisId], metrics);
  return metrics.length > 0 ? metrics.map((metric) => `|${metric}`) : ['|'];
}

const withMetrics = (ids: readonly string[], metrics: readonly string[]): string[] =>
  ids.flatMap((id) => (metrics.length > 0 ? metrics.map((metric) => `${id}|${metric}`) : [`${id}|`]));

function* keysFor(claim: JudgedClaim): Generator<string> {
  const { metric } = claim;
  for (const id of ['', claim.claimantId, ...claim.placeIds, ...claim.crises.map((crisis) => crisis.id)]) {
    yield `${id}|${metric}`;
    yield `${id}|`;
  }
}
