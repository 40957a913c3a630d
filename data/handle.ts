/** The raw handles of a store. For files of this room only (tests/architecture.test.ts enforces it). */
import type { Handles } from './dialect/dialect.js';
import type { Store } from './open.js';

const handles = new WeakMap<Store, Handles>();

export function keepHandles(store: Store, of: Handles): void {
  handles.set(store, of);
}

/** Throws for a store that is closed. */
export function handlesOf(store: Store): Handles {
  const found = handles.get(store);
  if (!found) throw new Error('store is closed');
  return found;
}

export function dropHandles(store: Store): void {
  handles.delete(store);
}

/** The reading handle: every query that changes nothing. */
export const reader = (store: Store) => handlesOf(store).read;

/** The writing handle: single statements and transactions. A transaction awaits nothing but its own queries. */
export const writer = (store: Store) => handlesOf(store).write;
