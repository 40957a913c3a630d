/** JSON APIs by a small mapping: where the list stands, and in each entry its address, title, date and text. */
import { optionsOf } from '../../data/queries/sourceSettings.js';
import type { ApiMapping } from '../../data/sourceOptions.js';
import { type Item, itemAt } from '../context.js';
import { CollectFailure } from '../failure.js';
import { dropTracking } from '../pipeline/canonical.js';
import { decodeXml } from './decodeXml.js';
import { instantOf } from './feed.js';
import { withoutKey } from './key.js';
import { type Kind, type Listed, type ListingBytes, MOST_ITEMS, oldestFirst } from './kind.js';
import { addressAt, at, textAt } from './pointer.js';

export const api: Kind = {
  async list({ source, fetch, signal }) {
    const mapping = mappingOf(source);
    const items = new Map<string, Item>();
    const asked = new Set<string>();
    let address: string | null = source.url;
    let count = 0;
    for (let page = 0; page < mostPages(mapping) && address !== null && !asked.has(address); page += 1) {
      signal.throwIfAborted();
      asked.add(address);
      const here: string = page === 0 && mapping.page ? counted(address, mapping.page, 0) : address;
      const answer: ApiAnswer = await fetch(here, (bytes) => parseAnswer(bytes, mapping));
      for (const item of answer.items) if (items.size < MOST_ITEMS && !items.has(item.url)) items.set(item.url, item);
      count += answer.entries;
      // An empty page is the last one, whatever it says of a next.
      if (answer.entries === 0 || items.size >= MOST_ITEMS) break;
      address = nextOf(answer, here, mapping, page, source);
    }
    if (count > 0 && items.size === 0)
      throw new CollectFailure(
        'bad_mapping',
        `None of the ${count} entries has a web address at "${mapping.url}"; change the mapping.`,
      );
    return oldestFirst([...items.values()]);
  },
};

const MOST_PAGES = 20;
const USUAL_PAGES = 5;

function mostPages({ mostPages: asked, next, page }: ApiMapping): number {
  return Math.min(asked ?? (next || page ? USUAL_PAGES : 1), MOST_PAGES);
}

function mappingOf(source: Listed): ApiMapping {
  const { api: mapping, key } = optionsOf(source);
  if (!mapping) throw new CollectFailure('bad_mapping', 'It is not said where the list and its addresses stand.');
  if (key && source.secret === null)
    throw new CollectFailure('key_needed', `This source needs a key ("${key.name}"); enter it in its settings.`);
  return mapping;
}

export interface ApiAnswer {
  items: Item[];
  /** How many entries the list held, with an address or not. */
  entries: number;
  next: string | null;
}

/** Throws CollectFailure `not_json`, or `bad_mapping` where the list is not there. */
export function parseAnswer({ body, url, contentType }: ListingBytes, mapping: ApiMapping): ApiAnswer {
  const host = new URL(url).host;
  let json: unknown;
  try {
    json = JSON.parse(decodeXml(body, contentType));
  } catch {
    throw new CollectFailure('not_json', `${host} sent something else where JSON was expected.`);
  }
  const list = at(json, mapping.list);
  if (!Array.isArray(list))
    throw new CollectFailure(
      'bad_mapping',
      `The answer of ${host} has no list at "${mapping.list}"; change the mapping.`,
    );
  return {
    items: list.slice(0, MOST_ITEMS).flatMap((entry) => itemOf(entry, mapping, url) ?? []),
    entries: list.length,
    next: textAt(json, mapping.next),
  };
}

function itemOf(entry: unknown, mapping: ApiMapping, base: string): Item | null {
  const named = addressAt(entry, mapping.url);
  const address = named === null ? null : URL.parse(named, base);
  if (!address || !/^https?:$/.test(address.protocol)) return null;
  return itemAt(dropTracking(address), {
    title: textAt(entry, mapping.title),
    published: dateOf(at(entry, mapping.published ?? '/')),
    updated: dateOf(at(entry, mapping.updated ?? '/')),
    guid: textAt(entry, mapping.id),
    text: textAt(entry, mapping.text),
  });
}

/** Dates as words, or as seconds or milliseconds since 1970. */
function dateOf(value: unknown): string | null {
  if (typeof value !== 'number') return instantOf(value);
  const date = new Date(value < 1e11 ? value * 1000 : value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** The address of the page after `page` (from 0); null where there is none. */
function nextOf(answer: ApiAnswer, here: string, mapping: ApiMapping, page: number, source: Listed): string | null {
  if (mapping.page) return counted(source.url, mapping.page, page + 1);
  const next = answer.next === null ? null : URL.parse(answer.next, here);
  return next && /^https?:$/.test(next.protocol) ? withoutKey(next.href, source) : null;
}

function counted(address: string, { parameter, first, step }: NonNullable<ApiMapping['page']>, page: number): string {
  const url = new URL(address);
  url.searchParams.set(parameter, String(first + page * step));
  return url.href;
}
