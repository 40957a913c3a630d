import { decodeBytes } from '../../engine/reading/decode.js';
import { attribute, parseTree, textOf, walkElements } from '../../engine/reading/tree.js';
import type { Item } from '../context.js';
import { CollectFailure } from '../failure.js';
import { dropTracking } from '../pipeline/canonical.js';
import { type ListingBytes, MOST_ITEMS } from './kind.js';
import { listingKind } from './listing.js';

/** An index page: the links of its own host that look like articles. */
export const index = listingKind(itemsOfLinkPage);

/** An article's link text is a headline; shorter ones are sections and menus. Characters. */
const SHORTEST_HEADLINE = 25;

/** A path that names one thing: a date, a number, a slug of several words, or a page's file. */
const ARTICLE_PATH = /\/\d{4}\/\d{1,2}\/|\d{5,}|[^/]+-[^/]+-[^/]+|\.html?$/;

/** Links with a headline's length whose path looks like an article's, each once. Throws CollectFailure `no_links`. */
export function itemsOfLinkPage({ body, url, contentType }: ListingBytes): Item[] {
  const base = new URL(url);
  const titles = new Map<string, string>();
  walkElements(parseTree(decodeBytes(body, contentType).text), (element) => {
    const href = element.name === 'a' ? attribute(element, 'href') : null;
    const address = href ? URL.parse(href.trim(), url) : null;
    if (address === null || address.host !== base.host || !/^https?:$/.test(address.protocol)) return;
    address.hash = '';
    if (!ARTICLE_PATH.test(address.pathname) || address.href === base.href) return;
    const found = dropTracking(address);
    titles.set(found, (titles.get(found) ?? '') + textOf(element));
  });
  const items = [...titles]
    .map(([address, title]) => ({ url: address, title: title.replace(/\s+/g, ' ').trim() }))
    .filter(({ title }) => title.length >= SHORTEST_HEADLINE)
    .slice(0, MOST_ITEMS);
  if (items.length === 0)
    throw new CollectFailure('no_links', `No links to articles were found on the page of ${base.host}.`);
  return items.map((item) => ({ ...item, published: null, updated: null }));
}
