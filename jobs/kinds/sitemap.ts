import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import type { Item } from '../context.js';
import { CollectFailure } from '../failure.js';
import { dropTracking } from '../pipeline/canonical.js';
import { decodeXml } from './decodeXml.js';
import { type ListingBytes, MOST_ITEMS } from './kind.js';
import { listingKind } from './listing.js';
import { refuseDeepXml } from './refuseDeepXml.js';

/** A sitemap (sitemaps.org), also a news sitemap, also gzipped: the newest of its pages. */
export const sitemap = listingKind(itemsOfSitemap);

/** A gzipped sitemap's size after decompression, as the protocol bounds it. */
const MOST_BYTES = 50 * 1024 * 1024;

/** Pages newest first, as far as the sitemap dates them. Throws CollectFailure `not_a_sitemap`. */
export function itemsOfSitemap({ body, url, contentType }: ListingBytes): Item[] {
  const text = decodeXml(plain(body, url), contentType);
  refuseDeepXml(text, url);
  const pages: { loc?: string; lastmod?: string; published?: string; title?: string }[] = [];
  const roots = new Set<string>();
  let field: 'loc' | 'lastmod' | 'published' | 'title' | null = null;
  const parser = new Parser(
    {
      onopentag(tag) {
        const name = tag.replace(/^.*:/, '');
        if (name === 'urlset' || name === 'sitemapindex') roots.add(name);
        if (tag === 'url') pages.push({});
        field =
          name === 'publication_date'
            ? 'published'
            : name === 'lastmod' || name === 'title'
              ? name
              : tag === 'loc'
                ? 'loc'
                : null;
      },
      ontext(part) {
        const page = pages.at(-1);
        if (page && field) page[field] = (page[field] ?? '') + part;
      },
      onclosetag() {
        field = null;
      },
    },
    { xmlMode: true, lowerCaseTags: true },
  );
  parser.end(text);
  if (roots.has('sitemapindex'))
    throw new CollectFailure('sitemap_index', 'This is an index of sitemaps; give the address of one of them.');
  if (!roots.has('urlset'))
    throw new CollectFailure('not_a_sitemap', `${new URL(url).host} sent something else where a sitemap was expected.`);
  const items = pages.flatMap(({ loc, lastmod, published, title }) => {
    const address = URL.parse(loc?.trim() ?? '', url);
    if (!address || !/^https?:$/.test(address.protocol)) return [];
    return [
      { url: dropTracking(address), title: title?.trim() || null, published: day(published), updated: day(lastmod) },
    ];
  });
  const newest = (item: Item): string => item.updated ?? item.published ?? '';
  return items.sort((a, b) => (newest(a) < newest(b) ? 1 : newest(a) > newest(b) ? -1 : 0)).slice(0, MOST_ITEMS);
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
function day(date: string | undefined): string | null {
  const ms = Date.parse(date?.trim() ?? '');
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
