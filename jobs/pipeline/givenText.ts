import { sha256 } from '../../data/hashes.js';
import type { Row } from '../../data/schema.js';

import { escapeMarkup } from '../../engine/exports/markup.js';
import type { Item } from '../context.js';
import type { FetchedPage } from './fetch.js';

/** Tags that a text in HTML has; a `<` alone makes none. */
const IS_HTML = /<(?:p|div|br|ul|ol|li|table|h[1-6]|span|a|strong|em|b|i|article|section)[\s/>]/i;

/**
 * An item whose listing holds its text, as a page of the pipeline: HTML as an article, words as a text with its title in
 * the first line. Null: it is the text of last time.
 */
export function givenPage(
  item: Item,
  text: string,
  known: Row<'resource'> | null,
  startedAt: string,
): FetchedPage | null {
  const etag = `given:${sha256(`${item.title}\n${text}`)}`;
  if (known?.etag === etag) return null;
  const isHtml = IS_HTML.test(text);
  return {
    item,
    finalUrl: item.url,
    body: Buffer.from(isHtml ? asHtml(item.title, text) : asWords(item.title, text)),
    contentType: isHtml ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    status: null,
    headers: {},
    validators: { url: item.url, etag, lastModified: null, status: null },
    startedAt,
    durationMs: 0,
    message: null,
    redirects: [],
  };
}

const asWords = (title: string | null, text: string): string => (title === null ? text : `${title}\n\n${text}`);

function asHtml(title: string | null, html: string): string {
  const words = escapeMarkup(title ?? '');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${words}</title></head><body><article>${
    title === null ? '' : `<h1>${words}</h1>`
  }${html}</article></body></html>`;
}
