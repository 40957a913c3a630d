import type { Logger } from 'pino';
import type { Store } from '../data/open.js';
import type { Row } from '../data/schema.js';
import type { Fetcher } from './fetching/fetcher.js';

/** What bounds a collection; from the settings, or from a test. */
export interface Limits {
  /** Cap on a page, feed or file, bytes after decompression. */
  mostBytes: number;
  /** Folders that folder sources must lie in; empty: any. */
  folders: readonly string[];
  /** Days after which pages without evidence are dropped; 0: never. */
  keepPagesDays: number;
  /** Whether pages that were looked at lately are asked for again: `collect --once` does, the schedule waits. */
  recheck: 'all' | 'due';
}

/** What every stage of a run is given beside its input. */
export interface RunContext {
  store: Store;
  fetcher: Fetcher;
  source: Row<'source'>;
  runId: string;
  limits: Limits;
  log: Logger;
  /** Aborted when the process ends or the source's lease is lost. */
  signal: AbortSignal;
}

/** What a listing names: an address to fetch, with what the listing says of it. */
export interface Item {
  url: string;
  title: string | null;
  /** ISO instants as the listing gives them. */
  published: string | null;
  updated: string | null;
  /** What names it in its listing for good, where that is not its address. */
  guid: string | null;
  /** Text or HTML that the listing holds itself: it is read, and nothing is fetched. */
  text: string | null;
}

/** An item of which no more is known than its address, and what is given. */
export const itemAt = (url: string, known: Partial<Item> = {}): Item => ({
  url,
  title: null,
  published: null,
  updated: null,
  guid: null,
  text: null,
  ...known,
});
