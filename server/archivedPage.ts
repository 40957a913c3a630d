/** A stored page to look at: what it said, without anything of it that runs, loads or leads elsewhere. */
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { RequestHandler } from 'express';
import sanitizeHtml from 'sanitize-html';
import { z } from 'zod';
import type { Store } from '../data/open.js';
import { getPage } from '../data/queries/versions.js';
import { decodeBytes } from '../engine/reading/decode.js';
import { kindOfFile } from '../engine/reading/fileKind.js';
import { id } from './api/filters.js';
import { check } from './route.js';
import type { ViewerOf } from './viewer.js';

const decompress = promisify(brotliDecompress);

/** Nothing runs, loads, is framed, submitted or navigated to; `sandbox` makes it an origin of its own as well. */
const POLICY = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Characters of a page that are shown; more would keep the server from its other work. */
const MOST_CHARACTERS = 3_000_000;

const params = z.strictObject({ id, number: z.coerce.number().int().min(1).max(1_000_000) });

/** Express handler of `/articles/:id/versions/:number/page`. */
export const archivedPage =
  (store: Store, viewerOf: ViewerOf): RequestHandler =>
  async (req, res) => {
    const asked = check(params, req.params, 'address');
    const page = await getPage(store, viewerOf(req), asked.id, asked.number);
    const body = await decompress(page.bytes);
    res
      .set('Content-Security-Policy', POLICY)
      .set('Referrer-Policy', 'no-referrer')
      .set('X-Robots-Tag', 'noindex')
      .type('html')
      .send(documentOf(page, bodyOf(body, page)));
  };

type Page = Awaited<ReturnType<typeof getPage>>;

function bodyOf(bytes: Buffer, { headers, text }: Page): string {
  const contentType = headers['content-type'] ?? null;
  const kind = kindOfFile(bytes, contentType);
  if (kind === 'pdf' || kind === 'other') return `<pre>${escapeHtml(text)}</pre>`;
  const content = decodeBytes(bytes, contentType).text.slice(0, MOST_CHARACTERS);
  return kind === 'text' ? `<pre>${escapeHtml(content)}</pre>` : sanitizePage(content);
}

/** Text, its structure and nothing else: no scripts, styles, forms, media, frames, links or attributes that name addresses. */
export const sanitizePage = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: [
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'hr', 'br'],
      ...['article', 'section', 'main', 'header', 'footer', 'aside', 'figure', 'figcaption', 'div', 'time', 'address'],
      ...['b', 'strong', 'i', 'em', 'u', 's', 'sub', 'sup', 'small', 'q', 'cite', 'mark', 'del', 'ins', 'code', 'abbr'],
      ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ],
    allowedAttributes: { '*': ['lang', 'dir'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
    nonTextTags: [
      'script',
      'style',
      'template',
      'noscript',
      'textarea',
      'option',
      'title',
      'svg',
      'math',
      'iframe',
      'object',
    ],
    disallowedTagsMode: 'discard',
  });

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const documentOf = (page: Page, body: string): string =>
  `<!DOCTYPE html><html lang="${escapeHtml(page.language ?? 'en')}"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(page.title ?? 'Archived page')}</title></head>` +
  `<body><p><small>Archived ${escapeHtml(page.fetchedAt ?? page.seenAt)} from ${escapeHtml(page.answeredBy ?? '')}, ` +
  `without scripts, styles, pictures and links. SHA-256 ${page.page!.hash}</small></p><hr>${body}</body></html>`;
