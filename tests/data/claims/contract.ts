/** What stored claims promise, for any database: called with a way to open an empty one. */
import { crises } from './crises.js';
import { reading } from './reading.js';
import { rebuilding } from './rebuilding.js';
import { refreshing } from './refreshing.js';
import { reviews } from './reviews.js';
import type { Open } from './testStore.js';

export function claimsContract(name: string, open: Open): void {
  for (const part of [refreshing, reviews, crises, rebuilding, reading]) part(name, open);
}
