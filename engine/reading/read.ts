/** The one entry of reading: the bytes of a page in, the article and nothing else out. Pure: no network, no clock. */
import { readBody } from './body/body.js';
import { decodeBytes } from './decode.js';
import { articlesOf, readHead, textValue } from './head.js';
import { readTitle } from './title.js';
import { parseTree } from './tree.js';
import type { Article, PageInput } from './types.js';

/** Changes whenever the same page may read differently. */
export const READER_VERSION = '0.1.0';

/** Reads a page. Never throws on what the page holds; see {@link Article.outcome} for pages that hold no article. */
export function read(page: PageInput): Article {
  const html = typeof page.body === 'string' ? page.body : decodeBytes(page.body, page.contentType).text;
  const root = parseTree(html);
  const head = readHead(root);
  const [ld] = articlesOf(head);
  const title = readTitle(root, head);
  const { text } = readBody(root, title);
  const published = textValue(ld?.['datePublished']) ?? head.meta.get('article:published_time') ?? null;
  return {
    outcome: text === '' ? 'empty' : 'article',
    note: text === '' ? 'No text was found on the page.' : null,
    title,
    text,
    captions: [],
    byline: textValue(ld?.['author']),
    publisher: head.meta.get('og:site_name') ?? null,
    published:
      published && /^\d{4}-\d{2}-\d{2}/.test(published)
        ? { value: published, precision: 'minute', foundIn: 'json-ld' }
        : null,
    modified: null,
    lang: head.lang,
    canonicalUrl: head.link.get('canonical') ?? page.url,
    rules: [],
  };
}
