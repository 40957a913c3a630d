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

/** A link that is no item, and why: `not_article`: its path; `no_headline`: its words; `too_many`: enough came before it. */
export interface LeftOut {
  url: string;
  title: string | null;
  reason: 'other_host' | 'not_article' | 'no_headline' | 'too_many';
}

/** Links with a headline's length whose path looks like an article's, each once. Throws CollectFailure `no_links`. */
export function itemsOfLinkPage(listing: ListingBytes): Item[] {
  const { items, leftOut } = sortLinks(listing);
  if (items.length > 0) return items;
  const { host } = new URL(listing.url);
  const of = (reason: LeftOut['reason']) => leftOut.filter((link) => link.reason === reason).length;
  throw new CollectFailure(
    'no_links',
    leftOut.length === 0
      ? `No links to articles were found on the page of ${host}: it has no links at all.`
      : `No links to articles were found on the page of ${host}: of ${leftOut.length} links, ${of('other_host')} lead to other sites, ${of('not_article')} have addresses unlike an article's, and ${of('no_headline')} have fewer letters than a headline.`,
  );
}

/** The links that {@link itemsOfLinkPage} leaves out, in the page's order. */
export const leftOutOfLinkPage = (listing: ListingBytes): LeftOut[] => sortLinks(listing).leftOut;

function sortLinks({ body, url, contentType }: ListingBytes): { items: Item[]; leftOut: LeftOut[] } {
  const { host } = new URL(url);
  const found = new Found(url);
  walkElements(parseTree(decodeBytes(body, contentType).text), (element) => {
    const href = element.name === 'a' ? attribute(element, 'href') : null;
    const address = href === null ? null : found.addressOf(href);
    if (address) found.add(address, textOf(element));
  });
  const items: Item[] = [];
  const leftOut: LeftOut[] = [];
  for (const item of found.all()) {
    const reason = reasonAgainst(item, host, items.length);
    if (reason === null) items.push(item);
    else leftOut.push({ url: item.url, title: item.title, reason });
  }
  return { items, leftOut };
}

function reasonAgainst({ url, title }: Item, host: string, before: number): LeftOut['reason'] | null {
  const address = new URL(url);
  if (address.host !== host) return 'other_host';
  if (!ARTICLE_PATH.test(address.pathname)) return 'not_article';
  if ((title?.length ?? 0) < SHORTEST_HEADLINE) return 'no_headline';
  return before >= MOST_ITEMS ? 'too_many' : null;
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
  const items = found.all().slice(0, MOST_ITEMS);
  if (items.length > 0) return items;
  throw new CollectFailure(
    'no_links',
    `The selector "${selector}" names no links on the page of ${new URL(url).host}.`,
  );
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

  all(): Item[] {
    return [...this.#titles].map(([address, title]) =>
      itemAt(address, { title: title.replace(/\s+/g, ' ').trim() || null }),
    );
  }
}
