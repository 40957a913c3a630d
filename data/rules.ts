import type { ClaimRules } from '../engine/claims/types.js';

let given: ClaimRules | null = null;

/**
 * Hands the engine's rules to the record, which stores the claims that they make but may import the engine's types
 * alone. Each program calls it once, before its first write: `useClaimRules(claimRules)`.
 */
export function useClaimRules(rules: ClaimRules): void {
  given = rules;
}

/** The rules of claims. Throws where the program forgot to hand them over. */
export function claimRules(): ClaimRules {
  if (given === null) throw new Error('no rules of claims: call useClaimRules(claimRules) when the program starts');
  return given;
}
