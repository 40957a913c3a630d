/** What a page says about itself: <meta>, <link>, <title>, lang, JSON-LD. Collected in one walk. */
import { tidy } from './text.js';
import { attribute, type ElementNode, walkElements } from './tree.js';

/** The page's statements, each as written. */
export interface Head {
  /** First value of each `property`, `name`, `itemprop` or `http-equiv`, lower case. */
  meta: ReadonlyMap<string, string>;
  /** First `href` of each `rel`. */
  link: ReadonlyMap<string, string>;
  /** Text of `<title>`, tidied. */
  titleTag: string | null;
  lang: string | null;
  /** Objects of all JSON-LD blocks, graphs and lists unfolded, in document order. */
  jsonLd: readonly JsonObject[];
}

export type JsonObject = { readonly [key: string]: unknown };

/** A larger JSON-LD block is passed over; real ones stay below 200 kB. Characters. */
const LARGEST_JSON = 2_000_000;

/** Collects the head's statements from the whole page: many pages put <meta> and JSON-LD into the body. */
export function readHead(root: ElementNode): Head {
  const meta = new Map<string, string>();
  const link = new Map<string, string>();
  const jsonLd: JsonObject[] = [];
  const own = { titleTag: null as string | null, lang: null as string | null };
  walkElements(root, (element) => {
    if (element.name === 'meta') {
      const content = attribute(element, 'content')?.trim();
      if (!content) return;
      for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
        const name = attribute(element, key)?.trim().toLowerCase();
        if (name && !meta.has(name)) meta.set(name, content);
      }
    } else if (element.name === 'link') {
      const rel = attribute(element, 'rel')?.trim().toLowerCase();
      const href = attribute(element, 'href')?.trim();
      if (rel && href && !link.has(rel)) link.set(rel, href);
    } else if (element.name === 'title') {
      if (own.titleTag === null && element.parent?.name !== 'svg') own.titleTag = tidy(rawText(element)) || null;
    } else if (element.name === 'html' || element.name === 'body') {
      own.lang ??= attribute(element, 'lang') || attribute(element, 'xml:lang') || null;
    } else if (element.name === 'script' && /ld\+json/i.test(attribute(element, 'type') ?? '')) {
      const source = rawText(element);
      if (source.length <= LARGEST_JSON) jsonLd.push(...unfold(parseLoosely(source)));
    }
  });
  return { meta, link, titleTag: own.titleTag, lang: own.lang?.trim() || null, jsonLd };
}

/** The text of an element whose content is no text of the page: a title, a script. */
const rawText = (element: ElementNode): string =>
  element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');

/** Parses JSON as pages write it: in comments or CDATA, with raw line breaks in strings, with a trailing comma. Null where that fails too. */
export function parseLoosely(source: string): unknown {
  const start = source.search(/[[{]/u);
  const json = start < 0 ? '' : source.slice(start, Math.max(source.lastIndexOf('}'), source.lastIndexOf(']')) + 1);
  try {
    return JSON.parse(json);
  } catch {
    try {
      return JSON.parse(json.replace(/\p{Cc}+/gu, ' ').replace(/,\s{0,99}([}\]])/gu, '$1'));
    } catch {
      return null;
    }
  }
}

/** A JSON object, not a list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a JSON-LD value: lists and `@graph` opened, `mainEntity` and `hasPart` of pages as well. At most 500. */
function unfold(value: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  const waiting: unknown[] = [value];
  for (let at = 0; at < waiting.length && found.length < 500; at += 1) {
    const next = waiting[at];
    if (Array.isArray(next)) waiting.push(...next.slice(0, 500));
    else if (isObject(next)) {
      found.push(next);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'about'])
        if (typeof next[key] === 'object') waiting.push(next[key]);
    }
  }
  return found;
}

/** The schema.org types of a JSON-LD object, without the address before them. */
export function typesOf(object: JsonObject): string[] {
  const type = object['@type'];
  const list = Array.isArray(type) ? type : [type];
  return list.filter((each): each is string => typeof each === 'string').map((each) => each.replace(/^.*[/#:]/u, ''));
}

const ARTICLE = /Article$|^(?:BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|AnalysisNewsArticle)$/u;

/** JSON-LD objects that describe this page's article: of several those that name its title or address. */
export function articlesOf(head: Head): JsonObject[] {
  const articles = head.jsonLd.filter((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  if (articles.length < 2) return articles;
  const own = `${head.meta.get('og:title') ?? ''}\n${head.titleTag ?? ''}`;
  const addresses = [head.link.get('canonical'), head.meta.get('og:url')].filter((url) => url !== undefined);
  const isOwn = (object: JsonObject): boolean =>
    (typeof object['headline'] === 'string' &&
      object['headline'].trim().length >= 8 &&
      own.includes(object['headline'].trim().slice(0, 40))) ||
    addressesOf(object).some((url) => addresses.includes(url));
  const owned = articles.filter(isOwn);
  if (owned.length > 0) return owned;
  // A list of articles none of which is this page's own tells nothing about it.
  return articles.length >= LIST ? [] : articles;
}

/** That many articles of which none is the page's own are a list. */
const LIST = 3;

/** Where a JSON-LD object says that it lives. */
const addressesOf = (object: JsonObject): string[] =>
  [object['url'], object['@id'], object['mainEntityOfPage']].flatMap((value) => {
    const url = isObject(value) ? (value['@id'] ?? value['url']) : value;
    return typeof url === 'string' ? [url.replace(/#.*$/u, '')] : [];
  });

/** The text of a JSON-LD value that may be a string, a list or an object with a name. */
export function textValue(value: unknown): string | null {
  if (typeof value === 'string') return tidy(value) || null;
  if (Array.isArray(value)) return value.length > 0 ? textValue(value[0]) : null;
  if (isObject(value)) return typeof value['name'] === 'string' ? tidy(value['name']) || null : null;
  return null;
}
