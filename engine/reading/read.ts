/** The one entry of reading: the bytes of a page in, the article and nothing else out. Pure: no network, no clock. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeBytes } from './decode.js';
import { articlesOf, readHead, textValue } from './head.js';
import { parseTree, tidy } from './tree.js';
import type { Article, PageInput } from './types.js';

/** Changes whenever the same page may read differently. */
export const READER_VERSION = '0.1.0';

/** Reads a page. Never throws on what the page holds; see {@link Article.outcome} for pages that hold no article. */
export function read(page: PageInput): Article {
  const html = typeof page.body === 'string' ? page.body : decodeBytes(page.body, page.contentType).text;
  const root = parseTree(html);
  const head = readHead(root);
  const [ld] = articlesOf(head);
  let text = '';
  let title: string | null = null;
  try {
    const { document } = parseHTML(html);
    const parsed = new Readability(document as never, { serializer: (node) => linesOf(node as never) }).parse();
    text = parsed?.content ?? '';
    title = parsed?.title ?? null;
  } catch {
    // Readability throws on documents without a body.
  }
  const published = textValue(ld?.['datePublished']) ?? head.meta.get('article:published_time') ?? null;
  return {
    outcome: text === '' ? 'empty' : 'article',
    note: text === '' ? 'No text was found on the page.' : null,
    title: title ?? head.meta.get('og:title') ?? head.titleTag,
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

const LINE = /^(?:P|DIV|H[1-6]|LI|TR|UL|OL|TABLE|BLOCKQUOTE|SECTION|ARTICLE|FIGURE|FIGCAPTION|PRE|BR)$/;

function linesOf(node: {
  nodeType: number;
  nodeName: string;
  textContent: string;
  childNodes: Iterable<never>;
}): string {
  const parts: string[] = [];
  const walk = (each: typeof node): void => {
    if (each.nodeType === 3) parts.push(each.textContent.replace(/\s+/gu, ' '));
    if (each.nodeType !== 1) return;
    const line = LINE.test(each.nodeName.toUpperCase());
    if (line) parts.push('\n');
    for (const child of each.childNodes) walk(child as never);
    if (line) parts.push('\n');
  };
  walk(node);
  return parts.join('').split('\n').map(tidy).filter(Boolean).join('\n');
}
