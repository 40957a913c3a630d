/** A claimant: marker in its colour and shape, and the name in ink. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ClaimantJson } from '../../server/api/schemas.js';
import { type NeutralShapes, shapeOf, slotOf } from '../charts/claimants.js';
import { type Shape, shapePath } from '../charts/shapes.js';
import { ui } from '../format/ui.en.js';

/** Shapes of the page's claimants without a colour of their own. */
export const Neutral = createContext<NeutralShapes>(new Map());

/** A marker alone; its colour is that of the nearest `c0` to `c6`. */
export function Marker({ shape }: { shape: Shape }) {
  return (
    <svg class="mk" viewBox="0 0 12 12" aria-hidden="true">
      <path d={shapePath(shape, 6, 6, 4.2)} />
    </svg>
  );
}

type Shown = Pick<ClaimantJson, 'id' | 'name' | 'slot'> & Partial<Pick<ClaimantJson, 'reliability'>>;

/** With the grade that this organisation gave it, where it gave one. */
export function Who({ claimant }: { claimant: Shown }) {
  const neutral = useContext(Neutral);
  return (
    <span class={`who c${slotOf(claimant)}`}>
      <Marker shape={shapeOf(claimant, neutral)} />
      {claimant.name}
      {claimant.reliability && <span class="muted small nb">{ui.grades[claimant.reliability]}</span>}
    </span>
  );
}
