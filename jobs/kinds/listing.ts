/** Fetches what lists pages: in a run it is kept, and "not modified" is answered from the stored bytes. */
import { saveFetch } from '../../data/queries/fetches.js';
import { noteMove } from '../../data/queries/moves.js';
import { findBlob, findResource, saveListing } from '../../data/queries/resources.js';
import type { Row } from '../../data/schema.js';
import { compress } from '../compress.js';
import type { Limits, RunContext } from '../context.js';
import { decompress } from '../decompress.js';
import { CollectFailure } from '../failure.js';
import type { Fetched, Fetcher } from '../fetching/fetcher.js';
import { movedTo, permanentTarget } from '../fetching/moved.js';
import { withKey, withoutKey } from './key.js';
import type { Listed, Listing, ParseListing } from './kind.js';

/** How a run asks for listings. */
export const listingOfRun = (context: RunContext): Listing => ({
  ...context,
  fetch: (address, parse, changedAt = null) => fetchKept(context, address, parse, changedAt),
  note: (address, failure) => noteListing(failure, address, context.store.instant(), context),
});

/** How a preview asks: nothing is kept but what this preview has had, so that no address is asked for twice. */
export function listingOfPreview(
  context: { fetcher: Fetcher; limits: Limits; signal: AbortSignal } & Pick<Listing, 'store'>,
  source: Listed,
  onAnswer: (got: Fetched) => void,
): Listing {
  const had = new Map<string, Fetched>();
  const ask = async (address: string): Promise<Fetched> => {
    const asked = withKey(address, source);
    const { delay_ms: delayMs } = source;
    const options = { wanted: 'listing', headers: asked.headers, delayMs, signal: context.signal } as const;
    const got = await context.fetcher.get(asked.address, options);
    if (got.notModified)
      throw new CollectFailure('http_304', 'It answered 304 (not modified) to a request without conditions.');
    onAnswer(got);
    had.set(address, got);
    return got;
  };
  return {
    ...context,
    source,
    fetch: async (address, parse) => parse(bytesOf(had.get(address) ?? (await ask(address)))),
    note: async () => {},
  };
}

const bytesOf = ({ body, finalUrl, headers }: Fetched) => ({
  body,
  url: finalUrl,
  contentType: headers['content-type'] ?? null,
});

/** What a listing names. Nothing of it is kept unless it parses. */
async function fetchKept<T>(
  context: RunContext,
  address: string,
  parse: ParseListing<T>,
  changedAt: string | null,
): Promise<T> {
  const { store, source, runId, fetcher, signal } = context;
  const known = await keptListing(context, address);
  const kept = () => parse({ body: known!.body, url: address, contentType: known!.resource.content_type });
  if (known && changedAt !== null && changedAt < known.resource.fetched_at) return kept();
  const startedAt = store.instant();
  const before = performance.now();
  const asked = withKey(address, source);
  const got = await fetcher.get(asked.address, {
    wanted: 'listing',
    headers: asked.headers,
    etag: known?.resource.etag,
    lastModified: known?.resource.last_modified,
    delayMs: source.delay_ms,
    signal,
  });
  const isOwn = address === source.url;
  if (got.notModified) {
    const named = kept();
    if (isOwn) await noteMove(store, source.id, permanentTarget(got));
    return named;
  }
  const contentType = got.headers['content-type'] ?? null;
  const named = parse(bytesOf(got));
  const target = permanentTarget(got);
  const adopted = isOwn && (await noteMove(store, source.id, target && withoutKey(target, source)));
  const moved = movedTo({ ...got, finalUrl: withoutKey(got.finalUrl, source) }, address);
  await saveListing(
    store,
    runId,
    {
      url: address,
      role: 'listing',
      stage: 'fetch',
      outcome: 'ok',
      message: adopted ? `${moved} It is the source’s address from now on.` : moved,
      status: got.status,
      bytes: got.body.length,
      durationMs: performance.now() - before,
      startedAt,
    },
    {
      url: address,
      etag: got.headers['etag'] ?? null,
      lastModified: got.headers['last-modified'] ?? null,
      status: got.status,
    },
    contentType,
    compress(got.body),
  );
  return named;
}

async function keptListing(
  { store }: RunContext,
  address: string,
): Promise<{ resource: Row<'resource'>; body: Buffer } | null> {
  const resource = await findResource(store, address);
  if (!resource?.blob_hash) return null;
  const bytes = await findBlob(store, resource.blob_hash);
  return bytes && { resource, body: await decompress(bytes) };
}

/** The row of a listing that gave nothing. */
export async function noteListing(
  failure: CollectFailure,
  url: string,
  startedAt: string,
  { store, runId }: Pick<RunContext, 'store' | 'runId'>,
): Promise<void> {
  const record = {
    url,
    role: 'listing',
    stage: 'fetch',
    outcome: failure.code,
    message: failure.message,
    status: failure.status,
    bytes: failure.bytes,
    durationMs: Math.max(0, store.now().getTime() - Date.parse(startedAt)),
    startedAt,
  } as const;
  await saveFetch(store, runId, record, { as: null, fetched: false });
}
