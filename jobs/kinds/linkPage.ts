import { selectAll } from 'css-select';
import { DomUtils, parseDocument } from 'htmlparser2';
import { optionsOf } from '../../data/queries/sourceSettings.js';
import { decodeBytes } from '../../engine/reading/decode.js';
import { attribute, parseTree, textOf, walkElements } from '../../engine/reading/tree.js';
import { type Item, itemAt } from '../context.js';
import { CollectFailure } from '../failure.js';
import { dropTracking } from '../pipeline/canonical.js';
import { type ListingBytes, MOST_ITEMS, oneListing } from './kind.js';
import { refuseDeepXml } from './refuseDeepXml.js';

/** An index page: the links that its selector names, else those of its own host that look like articles. */
export const index = oneListing((source) => {
  const { links } = optionsOf(source);
  return links ? (listing) => itemsBySelector(listing, links) : itemsOfLinkPage;
});

/** An article's link text is a headline; shorter ones are sections and menus. Characters. */
const SHORTEST_HEADLINE = 25;

/** A path that names one thing: a date, a number, a slug of several words, or a page's file. */
const ARTICLE_PATH = /\/\d{4}\/\d{1,2}\/|\d{5,}|[^/]+-[^/]+-[^/]+|\.html?$/;

/** Links with a headline's length whose path looks like an article's, each once. Throws CollectFailure `no_links`. */
export function itemsOfLinkPage({ body, url, contentType }: ListingBytes): Item[] {
  const base = new URL(url);
  const found = new Found(url);
  walkElements(parseTree(decodeBytes(body, contentType).text), (element) => {
    const href = element.name === 'a' ? attribute(element, 'href') : null;
    const address = href === null ? null : found.addressOf(href);
    if (address?.host === base.host && ARTICLE_PATH.test(address.pathname)) found.add(address, textOf(element));
  });
  return found.items(
    ({ title }) => (title?.length ?? 0) >= SHORTEST_HEADLINE,
    `No links to articles were found on the page of ${base.host}.`,
  );
}

/** The links that a CSS selector names, or that lie in what it names, on any host. Throws CollectFailure `no_links`. */
export function itemsBySelector({ body, url, contentType }: ListingBytes, selector: string): Item[] {
  const html = decodeBytes(body, contentType).text;
  refuseDeepXml(html, url);
  const found = new Found(url);
  for (const element of chosen(parseDocument(html), selector)) {
    for (const link of element.name === 'a' ? [element] : DomUtils.getElementsByTagName('a', element)) {
      const address = found.addressOf(link.attribs['href'] ?? '');
      if (address) found.add(address, DomUtils.textContent(link));
    }
  }
  return found.items(() => true, `The selector "${selector}" names no links on the page of ${new URL(url).host}.`);
}

function chosen(document: ReturnType<typeof parseDocument>, selector: string) {
  try {
    const elements = DomUtils.getElementsByTagName('*', document);
    return selectAll(selector, elements);
  } catch (error) {
    throw new CollectFailure('bad_selector', `"${selector}" is no CSS selector (${(error as Error).message}).`);
  }
}

/** Links of a page, each address once with all words that stand on its links. */
class Found {
  readonly #titles = new Map<string, string>();
  constructor(readonly url: string) {}

  addressOf(href: string): URL | null {
    const address = href.trim() === '' ? null : URL.parse(href.trim(), this.url);
    if (!address || !/^https?:$/.test(address.protocol)) return null;
    address.hash = '';
    return address.href === new URL(this.url).href ? null : address;
  }

  add(address: URL, words: string): void {
    const clean = dropTracking(address);
    this.#titles.set(clean, (this.#titles.get(clean) ?? '') + words);
  }

  items(isItem: (item: Item) => boolean, none: string): Item[] {
    const items = [...this.#titles]
      .map(([address, title]) => itemAt(address, { title: title.replace(/\s+/g, ' ').trim() || null }))
      .filter(isItem)
      .slice(0, MOST_ITEMS);
    if (items.length === 0) throw new CollectFailure('no_links', none);
    return items;
  }
}
