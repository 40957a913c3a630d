import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { type Item, itemAt } from '../context.js';
import { CollectFailure } from '../failure.js';
import { dropTracking } from '../pipeline/canonical.js';
import { decodeXml } from './decodeXml.js';
import { type Kind, type Listing, type ListingBytes, MOST_ITEMS, oldestFirst } from './kind.js';
import { refuseDeepXml } from './refuseDeepXml.js';

/** A sitemap (sitemaps.org), also a news sitemap, gzipped, or an index of sitemaps: the newest of its pages. */
export const sitemap: Kind = {
  async list(listing) {
    const { pages, sitemaps } = await listing.fetch(listing.source.url, parseSitemap);
    return oldestFirst(newest([...pages, ...(await pagesOf(sitemaps, listing))]));
  },
};

/** Of an index, so many sitemaps are read: those that changed last. */
const MOST_SITEMAPS = 20;
/** A gzipped sitemap's size after decompression, as the protocol bounds it. */
const MOST_BYTES = 50 * 1024 * 1024;

/** What a sitemap names: pages, or the sitemaps that it is an index of, with the instant of their last change. */
export interface Sitemap {
  pages: Item[];
  sitemaps: { url: string; changedAt: string | null }[];
}

const changed = (item: Item): string => item.updated ?? item.published ?? '';
const newest = (items: readonly Item[]): Item[] =>
  [...new Map(items.map((item) => [item.url, item])).values()]
    .sort((a, b) => (changed(a) < changed(b) ? 1 : changed(a) > changed(b) ? -1 : 0))
    .slice(0, MOST_ITEMS);

/** The pages of an index's sitemaps. One that fails is noted; where all do, the first failure is thrown. */
async function pagesOf(sitemaps: Sitemap['sitemaps'], { fetch, note, signal }: Listing): Promise<Item[]> {
  const latest = [...sitemaps].sort((a, b) => ((a.changedAt ?? '~') < (b.changedAt ?? '~') ? 1 : -1));
  const pages: Item[] = [];
  const failures: CollectFailure[] = [];
  const asked = latest.slice(0, MOST_SITEMAPS);
  for (const { url, changedAt } of asked) {
    try {
      pages.push(...(await fetch(url, parseInner, changedAt)));
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof CollectFailure)) throw error;
      failures.push(error);
      await note(url, error);
    }
  }
  if (failures[0] && failures.length === asked.length) throw failures[0];
  return pages;
}

/** An index of indexes is not followed further. */
function parseInner(listing: ListingBytes): Item[] {
  const { pages, sitemaps } = parseSitemap(listing);
  if (sitemaps.length > 0)
    throw new CollectFailure('sitemap_index', 'An index of sitemaps names another index, which is not followed.');
  return newest(pages);
}

/** Throws CollectFailure `not_a_sitemap`. */
export function parseSitemap({ body, url, contentType }: ListingBytes): Sitemap {
  const text = decodeXml(plain(body, url), contentType);
  refuseDeepXml(text, url);
  const { roots, entries } = entriesOf(text);
  if (!roots.has('urlset') && !roots.has('sitemapindex'))
    throw new CollectFailure('not_a_sitemap', `${new URL(url).host} sent something else where a sitemap was expected.`);
  const named = entries.flatMap((entry) => {
    const address = URL.parse(entry.loc?.trim() ?? '', url);
    return address && /^https?:$/.test(address.protocol) ? [{ ...entry, address }] : [];
  });
  return {
    pages: named.flatMap(({ of, address, lastmod, published, title }) =>
      of === 'url'
        ? itemAt(dropTracking(address), {
            title: title?.trim() || null,
            published: instant(published),
            updated: instant(lastmod),
          })
        : [],
    ),
    sitemaps: named.flatMap(({ of, address, lastmod }) =>
      of === 'sitemap' ? { url: address.href, changedAt: instant(lastmod) } : [],
    ),
  };
}

/** The pages of a sitemap, newest first as far as it dates them. */
export const itemsOfSitemap = (listing: ListingBytes): Item[] => newest(parseSitemap(listing).pages);

interface Entry {
  of: 'url' | 'sitemap';
  loc?: string;
  lastmod?: string;
  published?: string;
  title?: string;
}

/** What a tag holds, whatever prefix the news elements have; an image's or video's address and title are not the page's. */
function fieldOf(tag: string): Exclude<keyof Entry, 'of'> | null {
  const [name, prefix] = tag.split(':').reverse();
  if (prefix === undefined) return name === 'loc' || name === 'lastmod' ? name : null;
  if (prefix === 'image' || prefix === 'video') return null;
  return name === 'title' ? 'title' : name === 'publication_date' ? 'published' : null;
}

function entriesOf(text: string): { roots: Set<string>; entries: Entry[] } {
  const entries: Entry[] = [];
  const roots = new Set<string>();
  let field: Exclude<keyof Entry, 'of'> | null = null;
  const parser = new Parser(
    {
      onopentag(tag) {
        const name = tag.replace(/^.*:/, '');
        if (name === 'urlset' || name === 'sitemapindex') roots.add(name);
        if (tag === name && (name === 'url' || name === 'sitemap')) entries.push({ of: name });
        field = fieldOf(tag);
      },
      ontext(part) {
        const entry = entries.at(-1);
        if (entry && field) entry[field] = (entry[field] ?? '') + part;
      },
      onclosetag() {
        field = null;
      },
    },
    { xmlMode: true, lowerCaseTags: true },
  );
  parser.end(text);
  return { roots, entries };
}

function plain(body: Buffer, url: string): Buffer {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return gunzipSync(body, { maxOutputLength: MOST_BYTES });
  } catch {
    throw new CollectFailure('not_a_sitemap', `${new URL(url).host} sent gzip that cannot be decompressed.`);
  }
}

/** A W3C date as an ISO instant, or null. */
function instant(date: string | undefined): string | null {
  const ms = Date.parse(date?.trim() ?? '');
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
