/** What stored claims promise, for any database: called with a way to open an empty one. */
import { byChance } from './byChance.js';
import { crises } from './crises.js';
import { reading } from './reading.js';
import { rebuilding } from './rebuilding.js';
import { refreshing } from './refreshing.js';
import { reviews } from './reviews.js';
import type { Open } from './testStore.js';

export function claimsContract(name: string, open: Open): void {
  for (const part of [refreshing, reviews, crises, rebuilding, reading, byChance]) part(name, open);
}
