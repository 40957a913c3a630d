import type { Store } from '../../data/open.js';
import type { Row } from '../../data/schema.js';
import type { Item, Limits } from '../context.js';
import type { CollectFailure } from '../failure.js';

/** A listing's bytes, as they came or as they are kept. */
export interface ListingBytes {
  body: Buffer;
  /** After redirects: what relative links stand against. */
  url: string;
  contentType: string | null;
}

/** Turns the bytes into what they name; throws CollectFailure where they are something else. */
export type ParseListing<T = Item[]> = (listing: ListingBytes) => T;

/** What a kind needs of a source: also one that is not saved yet, for a preview, has it. */
export type Listed = Pick<Row<'source'>, 'kind' | 'url' | 'options' | 'secret' | 'delay_ms'> & { id: string | null };

/** How a kind asks. A run and a preview fill it differently. */
export interface Listing {
  store: Store;
  source: Listed;
  limits: Limits;
  signal: AbortSignal;
  /**
   * What the listing at an address names. In a run its bytes are kept, and "not modified" is answered from them, as is
   * one that has not changed since it was fetched (`changedAt`, an ISO instant). Throws CollectFailure.
   */
  fetch<T>(address: string, parse: ParseListing<T>, changedAt?: string | null): Promise<T>;
  /** One of several listings failed: a row says so, the others go on. */
  note(address: string, failure: CollectFailure): Promise<void>;
}

/** A kind of source: how it is asked what there is to fetch. One file each, listed in index.ts. */
export interface Kind {
  /** Throws CollectFailure with a sentence for the source's page. */
  list(listing: Listing): Promise<Item[]>;
}

/** A kind whose sources are one fetched listing. */
export const oneListing = (parseOf: (source: Listed) => ParseListing): Kind => ({
  list: async ({ source, fetch }) => oldestFirst(await fetch(source.url, parseOf(source))),
});

/**
 * Listings name the newest first. Read in the order in which it was said, a first number is new and the next one revises
 * it, also when a source is collected for the first time or after days. What has no date goes last.
 */
export function oldestFirst(items: readonly Item[]): Item[] {
  const at = ({ published, updated }: Item) => Date.parse(published ?? updated ?? '') || Number.POSITIVE_INFINITY;
  return [...items].reverse().sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

/** More entries of one listing are left out. */
export const MOST_ITEMS = 1_000;
