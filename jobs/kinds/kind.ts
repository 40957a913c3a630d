import type { Item, RunContext } from '../context.js';

/** A listing's bytes, as they came or as they are kept. */
export interface ListingBytes {
  body: Buffer;
  /** After redirects: what relative links stand against. */
  url: string;
  contentType: string | null;
}

/** Turns the bytes into items; throws CollectFailure where they are something else. */
export type ParseListing = (listing: ListingBytes) => Item[];

/** A kind of source: how it is asked what there is to fetch. One file each, listed in index.ts. */
export interface Kind {
  /** Throws CollectFailure with a sentence for the source's page. */
  list(context: RunContext): Promise<Item[]>;
  /** For a kind that is one fetched listing: how its bytes are read, also for a preview. */
  parse?: ParseListing;
}

/** More entries of one listing are left out. */
export const MOST_ITEMS = 1_000;
