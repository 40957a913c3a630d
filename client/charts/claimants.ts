/** How claimants are told apart: by colour and shape where they have a palette slot, by shape alone where not. */
import type { ClaimJson } from '../../server/api/schemas.js';
import { SHAPES, type Shape } from './shapes.js';

/** Palette slot; 0 is the neutral one. */
export type Slot = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const slotOf = (claimant: { slot: number | null }): Slot => (claimant.slot ?? 0) as Slot;

/** Shapes of the claimants that share the neutral colour, by their ids. */
export type NeutralShapes = ReadonlyMap<string, Shape>;

/** A claimant's marker: its slot's shape, or among the neutral ones its own on this page. */
export const shapeOf = (claimant: { id: string; slot: number | null }, neutral: NeutralShapes): Shape =>
  claimant.slot === null ? (neutral.get(claimant.id) ?? 'circle') : SHAPES[claimant.slot - 1]!;

/** Gives the claimants without a slot a shape each, those with most claims first, so that neighbours differ. */
export function neutralShapes(claims: readonly ClaimJson[]): NeutralShapes {
  const counts = new Map<string, number>();
  for (const { claimant } of claims) {
    if (claimant.slot === null) counts.set(claimant.id, (counts.get(claimant.id) ?? 0) + 1);
  }
  const ids = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
  return new Map(ids.map((id, i) => [id, SHAPES[i % SHAPES.length]!]));
}
