/** RSS 0.9–2.0, RDF, Atom and JSON Feed: feedsmith parses; what it throws on but looks like a feed is salvaged. */
import { parseFeed } from 'feedsmith';
import { type Item, itemAt } from '../context.js';
import { CollectFailure } from '../failure.js';
import { dropTracking } from '../pipeline/canonical.js';
import { decodeXml } from './decodeXml.js';
import { type ListingBytes, MOST_ITEMS, oneListing } from './kind.js';
import { refuseDeepXml } from './refuseDeepXml.js';
import { salvageItems } from './salvage.js';

export const feed = oneListing(() => itemsOfFeed);

/** An entry before its address is resolved and its dates are read. */
export interface RawItem {
  link: string | null | undefined;
  guid?: string | null | undefined;
  title?: string | null;
  published?: unknown;
  updated?: unknown;
}

const LONGEST_GUID = 500;

const LOOKS_LIKE_A_FEED = /<(?:rss|feed|rdf:RDF|channel|item|entry)[\s>]/i;

/** The entries with an address, in the feed's order, each address once. Throws CollectFailure `not_a_feed`. */
export function itemsOfFeed({ body, url, contentType }: ListingBytes): Item[] {
  const text = decodeXml(body, contentType);
  refuseDeepXml(text, url);
  const raw = parse(text, url);
  const items = new Map<string, Item>();
  for (const { link, guid, title, published, updated } of raw.slice(0, MOST_ITEMS)) {
    const address = link ? URL.parse(link.trim(), url) : null;
    if (!address || !/^https?:$/.test(address.protocol)) continue;
    const clean = dropTracking(address);
    if (items.has(clean)) continue;
    const own = guid?.trim().slice(0, LONGEST_GUID) || null;
    const known = { title: title?.trim() || null, published: instantOf(published), updated: instantOf(updated) };
    // An id that is the address says no more than the address.
    items.set(clean, itemAt(clean, { ...known, guid: own === link?.trim() || own === clean ? null : own }));
  }
  return [...items.values()];
}

/** The feed that a page names in its head: https://html.spec.whatwg.org/multipage/links.html#rel-alternate */
function feedNamedBy(html: string, url: string): string | null {
  for (const [tag] of html.slice(0, 200_000).matchAll(/<link\s[^>]{1,1000}>/gi)) {
    if (!/application\/(?:rss|atom|feed)\+(?:xml|json)/i.test(tag)) continue;
    const href = /\shref\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1];
    if (href) return URL.parse(href.replaceAll('&amp;', '&'), url)?.href ?? null;
  }
  return null;
}

function parse(text: string, url: string): RawItem[] {
  try {
    return rawItems(parseFeed(text));
  } catch {
    const salvaged = LOOKS_LIKE_A_FEED.test(text.slice(0, 100_000)) ? salvageItems(text) : [];
    if (salvaged.length > 0) return salvaged;
    const what = /<html[\s>]|<!doctype html/i.test(text.slice(0, 5_000)) ? 'a web page' : 'something else';
    const named = what === 'a web page' ? feedNamedBy(text, url) : null;
    const hint = named ? ` The page names this feed: ${named}` : '';
    throw new CollectFailure('not_a_feed', `${new URL(url).host} sent ${what} where a feed was expected.${hint}`);
  }
}

function rawItems(parsed: ReturnType<typeof parseFeed>): RawItem[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => ({
        link: item.link ?? (item.guid?.isPermaLink === false ? null : item.guid?.value),
        guid: item.guid?.value,
        title: item.title,
        published: item.pubDate ?? item.dc?.dates?.[0],
        updated: item.atom?.updated,
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) => ({
        link: item.link ?? item.rdf?.about,
        title: item.title,
        published: item.dc?.dates?.[0],
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => ({
        guid: entry.id,
        link: (entry.links?.find(({ rel }) => !rel || rel === 'alternate') ?? entry.links?.[0])?.href,
        title: entry.title?.value,
        published: entry.published,
        updated: entry.updated,
      }));
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ({
        link: item.url ?? item.external_url ?? item.id,
        guid: item.id,
        title: item.title,
        published: item.date_published,
        updated: item.date_modified,
      }));
  }
}

/** A date of a feed as an ISO instant; null for none and for what is no date. A time without a zone counts as UTC. */
export function instantOf(date: unknown): string | null {
  if (date instanceof Date) return Number.isNaN(date.getTime()) ? null : date.toISOString();
  if (typeof date !== 'string') return null;
  const compact = /^(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)Z?$/.exec(date.trim());
  if (compact) return instantOf(`${compact.slice(1, 4).join('-')}T${compact.slice(4).join(':')}Z`);
  const zoned = /(?:[zZ]|[+-]\d{2}:?\d{2}|[A-Z]{1,4})\s*$/.test(date) ? date : `${date} UTC`;
  const ms = Date.parse(zoned);
  const plain = Number.isNaN(ms) ? Date.parse(date) : ms;
  return Number.isNaN(plain) ? null : new Date(plain).toISOString();
}
