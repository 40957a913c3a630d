import type { Item, RunContext } from '../context.js';

/** A kind of source: how it is asked what there is to fetch. One file each, listed in index.ts. */
export interface Kind {
  /** Throws CollectFailure with a sentence for the source's page. */
  list(context: RunContext): Promise<Item[]>;
}

/** More entries of one listing are left out. */
export const MOST_ITEMS = 1_000;
