/** A claimant: marker in its colour and shape, and the name in ink. */

import type { ClaimantJson } from '../../server/api/schemas.js';
import { shapeOf, slotOf } from '../charts/drawing.js';
import { shapePath } from '../charts/shapes.js';

export function Marker({ slot }: { slot: ReturnType<typeof slotOf> }) {
  return (
    <svg class="mk" viewBox="0 0 12 12" aria-hidden="true">
      <path d={shapePath(shapeOf(slot), 6, 6, 4.2)} />
    </svg>
  );
}

export function Who({ claimant }: { claimant: Pick<ClaimantJson, 'name' | 'slot'> }) {
  const slot = slotOf(claimant);
  return (
    <span class={`who c${slot}`}>
      <Marker slot={slot} />
      {claimant.name}
    </span>
  );
}
