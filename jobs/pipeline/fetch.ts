/** Stage 1, fetch: an item's bytes, from the web or a folder. */

import { saveFetch, type Validators } from '../../data/queries/fetches.js';
import { findResource } from '../../data/queries/resources.js';
import { isPath } from '../../data/queries/sourceSettings.js';
import type { Row } from '../../data/schema.js';
import type { Item, RunContext } from '../context.js';
import type { Fetched } from '../fetching/fetcher.js';
import { movedTo } from '../fetching/moved.js';
import { givenPage } from './givenText.js';
import { readLocalFile } from './localFile.js';

/** A page as it came. */
export interface FetchedPage {
  item: Item;
  finalUrl: string;
  body: Buffer;
  contentType: string | null;
  status: number | null;
  headers: Record<string, string>;
  validators: Validators;
  startedAt: string;
  durationMs: number;
  /** For the row: where it was redirected to. */
  message: string | null;
  redirects: Fetched['redirects'];
}

const HOUR_MS = 60 * 60 * 1000;

/**
 * Null: it need not be asked for yet. `notModified`: it is as it was, and its row says so. Throws CollectFailure.
 */
export async function fetchPage(item: Item, context: RunContext): Promise<FetchedPage | { notModified: true } | null> {
  const { store } = context;
  const known = await findResource(store, item.url);
  const startedAt = store.instant();
  if (item.text !== null) return givenPage(item, item.text, known, startedAt);
  // Only a folder or a list on this machine names files: no listing from the web can lead here.
  if (isPath(context.source.kind, context.source.url) && item.url.startsWith('file:'))
    return await readLocalFile(item, known, startedAt, context);
  if (known && !isDue(item, known, context)) return null;
  const before = performance.now();
  const got = await context.fetcher.get(item.url, {
    wanted: 'page',
    etag: known?.etag,
    lastModified: known?.last_modified,
    delayMs: context.source.delay_ms,
    signal: context.signal,
  });
  const durationMs = performance.now() - before;
  if (got.notModified) {
    await noteNotModified(item, known!, startedAt, durationMs, context);
    return { notModified: true };
  }
  return webPage(item, got, { startedAt, durationMs });
}

/** An answer as a page of the pipeline. */
export function webPage(item: Item, got: Fetched, times: { startedAt: string; durationMs: number }): FetchedPage {
  return {
    item,
    finalUrl: got.finalUrl,
    body: got.body,
    contentType: got.headers['content-type'] ?? null,
    status: got.status,
    headers: got.headers,
    validators: {
      url: item.url,
      etag: got.headers['etag'] ?? null,
      lastModified: got.headers['last-modified'] ?? null,
      status: got.status,
    },
    ...times,
    message: movedTo(got, item.url),
    redirects: got.redirects,
  };
}

/**
 * Whether a page that was fetched before is asked for again: when its listing dates a change later than that, and
 * else ever more rarely: after a tenth of its age, at least an hour and at most six.
 */
function isDue(item: Item, known: Row<'resource'>, { store, source, limits }: RunContext): boolean {
  if (limits.recheck === 'all' || source.kind === 'page' || source.is_sample) return true;
  if (item.updated && item.updated > known.fetched_at) return true;
  const now = store.now().getTime();
  const age = now - Date.parse(item.published ?? known.fetched_at);
  const wait = Math.min(Math.max(age / 10, HOUR_MS), 6 * HOUR_MS);
  return now - Date.parse(known.fetched_at) >= wait;
}

async function noteNotModified(
  item: Item,
  known: Row<'resource'>,
  startedAt: string,
  durationMs: number,
  { store, runId }: RunContext,
): Promise<void> {
  const record = {
    url: item.url,
    role: 'item',
    stage: 'fetch',
    outcome: 'unchanged',
    message: null,
    status: 304,
    bytes: 0,
    durationMs,
    startedAt,
  } as const;
  const validators = { url: item.url, etag: known.etag, lastModified: known.last_modified, status: known.status };
  await saveFetch(store, runId, record, { as: 'unchanged', fetched: false }, validators);
}
