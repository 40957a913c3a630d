/** Fetches what lists pages, and keeps it: "not modified" is answered from the stored bytes. */
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { findBlob, findResource, saveListing } from '../../data/queries/resources.js';
import type { Row } from '../../data/schema.js';
import { compress } from '../compress.js';
import type { Item, RunContext } from '../context.js';
import type { Kind, ParseListing } from './kind.js';

const decompress = promisify(brotliDecompress);

/** A kind whose sources are one fetched listing. */
export const listingKind = (parse: ParseListing): Kind => ({
  list: async (context) => oldestFirst(await listFrom(context, parse)),
  parse,
});

/**
 * Listings name the newest first. Read in the order in which it was said, a first number is new and the next one revises
 * it, also when a source is collected for the first time or after days. What has no date goes last.
 */
export function oldestFirst(items: readonly Item[]): Item[] {
  const at = ({ published, updated }: Item) => Date.parse(published ?? updated ?? '') || Number.POSITIVE_INFINITY;
  return [...items].reverse().sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

/** The items of the source's listing. Nothing of it is kept unless it parses. */
async function listFrom(context: RunContext, parse: ParseListing): Promise<Item[]> {
  const { store, source, runId, fetcher, signal } = context;
  const known = await keptListing(context);
  const startedAt = store.instant();
  const before = performance.now();
  const got = await fetcher.get(source.url, {
    wanted: 'listing',
    etag: known?.resource.etag,
    lastModified: known?.resource.last_modified,
    delayMs: source.delay_ms,
    signal,
  });
  if (got.notModified) return parse({ body: known!.body, url: source.url, contentType: null });
  const items = parse({ body: got.body, url: got.finalUrl, contentType: got.headers['content-type'] ?? null });
  await saveListing(
    store,
    runId,
    {
      url: source.url,
      role: 'listing',
      stage: 'fetch',
      outcome: 'ok',
      message: movedTo(got.finalUrl, source.url),
      status: got.status,
      bytes: got.body.length,
      durationMs: performance.now() - before,
      startedAt,
    },
    {
      url: source.url,
      etag: got.headers['etag'] ?? null,
      lastModified: got.headers['last-modified'] ?? null,
      status: got.status,
    },
    await compress(got.body),
  );
  return items;
}

async function keptListing({ store, source }: RunContext): Promise<{ resource: Row<'resource'>; body: Buffer } | null> {
  const resource = await findResource(store, source.url);
  if (!resource?.blob_hash) return null;
  const bytes = await findBlob(store, resource.blob_hash);
  return bytes && { resource, body: await decompress(bytes) };
}

/** A note on the row where the answer came from elsewhere. */
export const movedTo = (finalUrl: string, url: string): string | null =>
  finalUrl === url ? null : `Redirected to ${finalUrl}.`;
