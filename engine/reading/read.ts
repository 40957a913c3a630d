/** The one entry of reading: the bytes of a page in, the article and nothing else out. Pure: no network, no clock. */
import { readBody, selectBody } from './body/body.js';
import { linesOf } from './body/lines.js';
import { suspectsOf, worths } from './body/select.js';
import { readByline } from './byline.js';
import { readDates } from './dates/dates.js';
import { decodeBytes } from './decode.js';
import { readHead } from './head.js';
import { readTitle } from './title.js';
import { parseTree } from './tree.js';
import type { Article, PageInput } from './types.js';

/** Changes whenever the same page may read differently. */
export const READER_VERSION = '0.1.0';

/** Reads a page. Never throws on what the page holds; see {@link Article.outcome} for pages that hold no article. */
export function read(input: PageInput): Article {
  const html = typeof input.body === 'string' ? input.body : decodeBytes(input.body, input.contentType).text;
  const root = parseTree(html);
  const head = readHead(root);
  const page = linesOf(root);
  const worth = worths(page.lines);
  const suspects = suspectsOf(page, worth);
  const selection = selectBody(page, worth, suspects);
  const title = readTitle(head, page, suspects, selection?.from ?? 0);
  const { text, captions } = selection ? readBody(page, suspects, selection, title) : { text: '', captions: [] };
  const place = { title: title?.at ?? null, from: selection?.from ?? 0, to: selection?.to ?? 0 };
  const dates = readDates({
    head,
    url: input.url,
    page,
    suspects,
    place,
    lang: head.lang,
    fetchedAt: input.fetchedAt ?? null,
  });
  return {
    outcome: text === '' ? 'empty' : 'article',
    note: text === '' ? 'No text was found on the page.' : null,
    title: title?.text ?? null,
    text,
    captions,
    byline: readByline(head, page, suspects, place),
    publisher: head.meta.get('og:site_name') ?? null,
    published: dates.published,
    modified: dates.modified,
    lang: head.lang,
    canonicalUrl: head.link.get('canonical') ?? input.url,
    rules: [],
  };
}
