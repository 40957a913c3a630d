/** What a source would give, before anything of it is saved: each link, the text as read, the figures, what was skipped. */
import type { SourceKind } from '../data/schema.js';
import type { SourceOptions } from '../data/sourceOptions.js';
import { extract } from '../engine/extraction/extract.js';
import type { Figure } from '../engine/extraction/types.js';
import type { Collecting } from './collect.js';
import { type Item, itemAt } from './context.js';
import { CollectFailure } from './failure.js';
import { movedTo } from './fetching/moved.js';
import { itemsOfFeed } from './kinds/feed.js';
import { KINDS } from './kinds/index.js';
import { withoutKey } from './kinds/key.js';
import type { Listed, Listing, ListingBytes } from './kinds/kind.js';
import { itemsOfLinkPage, type LeftOut, leftOutOfLinkPage } from './kinds/linkPage.js';
import { listingOfPreview } from './kinds/listing.js';
import { parseSitemap } from './kinds/sitemap.js';
import { type FetchedPage, webPage } from './pipeline/fetch.js';
import { givenPage } from './pipeline/givenText.js';
import { readLocalFile } from './pipeline/localFile.js';
import { type Reading, readPage } from './pipeline/read.js';

/** A source that is not saved yet. */
export interface Previewed {
  url: string;
  /** Left out: what the address gives decides. */
  kind?: SourceKind | undefined;
  options?: SourceOptions | undefined;
  key?: string | null | undefined;
  publisher?: string | null | undefined;
  language?: string | null | undefined;
  published?: string | null | undefined;
  delayMs?: number | null | undefined;
}

export interface PreviewItem {
  url: string;
  title: string | null;
  published: string | null;
  text: string | null;
  figures: Pick<Figure, 'start' | 'end' | 'text' | 'low' | 'high' | 'bound' | 'metric' | 'unit' | 'quote'>[];
  /** Why there is no text, as code and sentence; both null where there is. */
  outcome: string | null;
  message: string | null;
}

export interface Preview {
  /** As asked for, or as it was found to be. */
  kind: SourceKind;
  /** What the listing answered, and where it is now; null for what is no one listing on the web. */
  status: number | null;
  moved: string | null;
  /** How many pages it names, in the order in which they would be read. The first of `links` are read: `items`. */
  found: number;
  links: Pick<Item, 'url' | 'title' | 'published'>[];
  /** Links of an index page without a selector that are not read, and why. */
  leftOut: LeftOut[];
  items: PreviewItem[];
}

/** Pages that are read, and links that are named beside them, those left out likewise. */
const MOST_ITEMS = 5;
const MOST_LINKS = 100;
const LONGEST_TEXT = 20_000;

/** Throws CollectFailure where the address itself gives nothing. */
export async function preview(previewed: Previewed, collecting: Collecting): Promise<Preview> {
  let status: number | null = null;
  let moved: string | null = null;
  const source = sourceOf(previewed, previewed.kind ?? 'feed');
  const asking = listingOfPreview(collecting, source, (got) => {
    status ??= got.status;
    moved ??= movedTo({ ...got, finalUrl: withoutKey(got.finalUrl, source) }, withoutKey(got.url, source));
  });
  const kind = previewed.kind ?? (await guessKind(previewed, asking, collecting));
  // A run reads the oldest first; who looks wants to see the newest.
  const items = (await KINDS[kind].list({ ...asking, source: { ...source, kind } })).reverse();
  const shown: PreviewItem[] = [];
  for (const item of items.slice(0, MOST_ITEMS)) shown.push(await previewItem(item, previewed, collecting));
  const links = items.slice(0, MOST_LINKS).map(({ url, title, published }) => ({ url, title, published }));
  const isLinkPage = kind === 'index' && previewed.options?.links === undefined;
  const leftOut = isLinkPage ? await asking.fetch(previewed.url, leftOutOfLinkPage) : [];
  return { kind, status, moved, found: items.length, links, leftOut: leftOut.slice(0, MOST_LINKS), items: shown };
}

const sourceOf = (previewed: Previewed, kind: SourceKind): Listed => ({
  id: null,
  kind,
  url: previewed.url,
  options: JSON.stringify(previewed.options ?? {}),
  secret: previewed.key || null,
  delay_ms: previewed.delayMs ?? null,
});

/**
 * What an address gives: a feed or sitemap where it parses as one, an article where one is read, a page of links where it
 * has links to articles; else a page, whose outcome says what is wrong.
 */
async function guessKind(previewed: Previewed, asking: Listing, collecting: Collecting): Promise<SourceKind> {
  if (!/^https?:/i.test(previewed.url)) return 'folder';
  const parsesAs = (kinds: [SourceKind, (bytes: ListingBytes) => unknown][]) =>
    asking.fetch(previewed.url, (bytes) => kinds.find(([, parse]) => parses(parse, bytes))?.[0] ?? null);
  const listing = await parsesAs([
    ['feed', itemsOfFeed],
    ['sitemap', parseSitemap],
  ]);
  if (listing !== null) return listing;
  const { outcome } = await previewItem(itemAt(previewed.url), previewed, collecting);
  if (outcome === null) return 'page';
  return outcome === 'index' ? 'index' : ((await parsesAs([['index', itemsOfLinkPage]])) ?? 'page');
}

function parses(parse: (bytes: ListingBytes) => unknown, bytes: ListingBytes): boolean {
  try {
    parse(bytes);
    return true;
  } catch (error) {
    if (!(error instanceof CollectFailure)) throw error;
    return false;
  }
}

async function previewItem(item: Item, previewed: Previewed, collecting: Collecting): Promise<PreviewItem> {
  try {
    const page = await pageOf(item, previewed, collecting);
    const { version, publisher } = await readPage(page, { store: collecting.store, source: readingOf(previewed) });
    const { title, published, language, text } = version;
    const figures = extract(text, { title, published, publisher, lang: language });
    return {
      url: item.url,
      title,
      published,
      text: text.slice(0, LONGEST_TEXT),
      figures: figures.map(({ start, end, text: words, low, high, bound, metric, unit, quote }) => ({
        start,
        end,
        text: words,
        low,
        high,
        bound,
        metric,
        unit,
        quote,
      })),
      outcome: null,
      message: null,
    };
  } catch (error) {
    if (!(error instanceof CollectFailure)) throw error;
    const { url, title, published } = item;
    return { url, title, published, text: null, figures: [], outcome: error.code, message: error.message };
  }
}

async function pageOf(item: Item, { delayMs }: Previewed, collecting: Collecting): Promise<FetchedPage> {
  const { fetcher, signal, store, limits } = collecting;
  const startedAt = store.instant();
  if (item.text !== null) return givenPage(item, item.text, null, startedAt)!;
  if (item.url.startsWith('file:')) return (await readLocalFile(item, null, startedAt, { limits }))!;
  const got = await fetcher.get(item.url, { wanted: 'page', delayMs: delayMs ?? null, signal });
  if (got.notModified)
    throw new CollectFailure('http_304', 'It answered 304 (not modified) to a request without conditions.');
  return webPage(item, got, { startedAt, durationMs: 0 });
}

/** What the reader is told of a source that is not saved yet. */
const readingOf = ({ published, publisher, language }: Previewed): Reading['source'] => ({
  default_published: published ?? null,
  publisher: publisher ?? null,
  name: '',
  language: language ?? null,
});
