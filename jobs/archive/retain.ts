import type { Store } from '../../data/open.js';
import { dropPages } from '../../data/queries/retention.js';

const DAY_MS = 86_400_000;

/** Drops stored pages without evidence that are older than the setting says; 0 days: keeps all. Resolves to how many. */
export async function retain(store: Store, keepDays: number): Promise<number> {
  if (keepDays === 0) return 0;
  return await dropPages(store, new Date(store.now().getTime() - keepDays * DAY_MS).toISOString());
}
