/** Whether a rule fires on a claim, and why, in words. Pure. */
import type { ClaimEvent } from '../../data/queries/claimEvents.js';
import { changesBy, passes } from '../../engine/claims/interval.js';
import type { Condition, Scope } from './condition.js';
import { asSaid, type Value } from './words.js';

/** What a claim's value was before: an event of a revised claim brings it. */
export function beforeOf({ data }: Pick<ClaimEvent, 'data'>): Value | null {
  const before = data['before'] as Value | null | undefined;
  return before ?? null;
}

/**
 * Whether the claim is one of those that the rule watches; an empty list watches all. What is only expected ("up to
 * 700,000 could flee") is never judged: nothing has passed a threshold yet.
 */
export function isInScope(scope: Scope, { claim }: Pick<ClaimEvent, 'claim'>): boolean {
  const has = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value);
  return (
    claim.projected === 0 &&
    has(scope.metrics, claim.metric) &&
    has(scope.groups, claim.group) &&
    has(scope.units, claim.unit) &&
    has(scope.claimantIds, claim.claimant_id) &&
    claim.confidence >= scope.minimumConfidence
  );
}

/** The reason for which the condition holds, as a sentence; null where it does not. */
export function whyFired(condition: Condition, event: Pick<ClaimEvent, 'claim' | 'data'>): string | null {
  const { claim } = event;
  if (condition.kind === 'threshold') {
    const answer = passes(claim, condition.direction, condition.value);
    if (answer === 'no' || (answer === 'possibly' && !condition.possibly)) return null;
    const verb = answer === 'certainly' ? 'is' : 'may be';
    return `“${asSaid(claim)}” ${verb} ${condition.direction} ${condition.value.toLocaleString('en')}.`;
  }
  const before = beforeOf(event);
  if (!before || changesBy(before, claim, condition.percent) !== 'certainly') return null;
  return `The same claimant said “${asSaid(before)}” before: a change of more than ${condition.percent} per cent.`;
}
