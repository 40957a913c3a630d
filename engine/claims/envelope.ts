import type { Stretch } from './stretches.js';
import type { EnvelopeStretch } from './types.js';

/**
 * Lowest low to highest high of the standing claims (UCDP's low and high estimate). Where some claim leaves an end open
 * the flag says so, and the number is the outermost that was said; it is null where every claim leaves that end open.
 */
export function envelope(stretches: readonly Stretch[]): EnvelopeStretch[] {
  return stretches.map(({ from, to, stands }) => {
    const claims = stands.map((s) => s.claim);
    const said = claims.flatMap(({ low, high }) => [low, high]).filter((n) => n !== null);
    return {
      from,
      to,
      low: claims.every((c) => c.low === null) ? null : Math.min(...said),
      high: claims.every((c) => c.high === null) ? null : Math.max(...said),
      lowOpen: claims.some((c) => c.low === null),
      highOpen: claims.some((c) => c.high === null),
    };
  });
}
