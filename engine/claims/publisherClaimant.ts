import { claimantOf, isKnownActor } from '../extraction/reference/actors.js';
import type { Claimant } from '../extraction/types.js';

/**
 * Who claims what a text says in its own voice: its publisher. An agency that publishes its own reports is that agency;
 * any other publisher is of kind media. The id is the one that extraction gives to the same words as an attribution
 * ("the Harbour Herald reported"), so that both are one claimant.
 */
export function publisherClaimant(publisher: string | null): Claimant {
  const claimant = claimantOf((publisher ?? '').trim());
  if (publisher === null || claimant.name === '') return { id: 'unknown', name: 'Unknown publisher', kind: 'unknown' };
  return isKnownActor(publisher) ? claimant : { ...claimant, kind: 'media' };
}
