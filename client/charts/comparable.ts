/** What a claim can be merged with. */
import type { ClaimJson } from '../../server/api/schemas.js';
import { time } from './select.js';

/**
 * The claims that count the same of the same people at the same place as `claim`, itself left out: those that people may merge
 * with it. The same claimant's first, then the nearest in days.
 */
export function comparableTo(claim: ClaimJson, claims: readonly ClaimJson[]): ClaimJson[] {
  const counts = (c: ClaimJson): string =>
    JSON.stringify([c.metric, c.group, c.unit, c.kind, c.projected, c.place.key]);
  const [own, at] = [counts(claim), time(claim)];
  const isOther = (c: ClaimJson): number => Number(c.claimant.id !== claim.claimant.id);
  return claims
    .filter((c) => c.id !== claim.id && counts(c) === own)
    .sort((a, b) => isOther(a) - isOther(b) || Math.abs(time(a) - at) - Math.abs(time(b) - at));
}
