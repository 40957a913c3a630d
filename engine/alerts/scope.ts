import { GRADES, type RuleScope } from './rule.js';
import type { JudgedClaim } from './types.js';

const has = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value);

/**
 * Whether the claim is one of those that a rule watches; an empty list watches all. What is only expected ("up to
 * 700,000 could flee") never is: nothing has passed a threshold yet.
 */
export function isInScope(scope: RuleScope, claim: JudgedClaim): boolean {
  return (
    !claim.projected &&
    has(scope.metrics, claim.metric) &&
    has(scope.groups, claim.group) &&
    has(scope.units, claim.unit) &&
    has(scope.claimantIds, claim.claimantId) &&
    (scope.placeIds.length === 0 || scope.placeIds.some((id) => claim.placeIds.includes(id))) &&
    claim.confidence >= scope.minimumConfidence &&
    (scope.minimumReliability === null ||
      (claim.reliability !== null && GRADES.indexOf(claim.reliability) >= GRADES.indexOf(scope.minimumReliability))) &&
    (!scope.confirmedOnly || claim.review !== 'unreviewed')
  );
}
