import { foldName } from '../extraction/reference/fold.js';
import type { Claimant } from '../extraction/types.js';

/**
 * Who claims what a text says in its own voice: its publisher, as a claimant of kind media. The id is the one that
 * extraction gives to the same words as an attribution ("the Harbour Herald reported"), so that both are one claimant.
 */
export function publisherClaimant(publisher: string | null): Claimant {
  const folded = foldName(publisher ?? '').replace(/^the /u, '');
  if (publisher === null || folded === '') return { id: 'unknown', name: 'Unknown publisher', kind: 'unknown' };
  return { id: `name:${folded}`, name: publisher.trim(), kind: 'media' };
}
