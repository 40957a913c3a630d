import type { Store } from '../../data/open.js';
import { dropEntries } from '../../data/queries/entries.js';
import { dropPages } from '../../data/queries/retention.js';

const DAY_MS = 86_400_000;

/** How long an entry of a listing that led to no article is remembered. */
const ENTRY_DAYS = 90;

/**
 * Drops stored pages without evidence that are older than the setting says (0 days: keeps all), and entries of listings
 * that led to nothing. Resolves to how many.
 */
export async function retain(store: Store, keepDays: number): Promise<number> {
  const daysAgo = (days: number) => new Date(store.now().getTime() - days * DAY_MS).toISOString();
  const entries = await dropEntries(store, daysAgo(ENTRY_DAYS));
  return entries + (keepDays === 0 ? 0 : await dropPages(store, daysAgo(keepDays)));
}
