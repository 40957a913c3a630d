/** `figurewatch read`: pages in, articles out. */
import { isWhole } from '../engine/reading/dates/choose.js';
import { readFile } from '../jobs/pipeline/readFile.js';
import type { Command } from './command.js';
import { LineError, mapLines, optionalString } from './jsonl.js';

const HELP = `
usage: figurewatch read < PAGES.jsonl > ARTICLES.jsonl

Reads pages, texts and PDF as JSON Lines from standard input and writes their articles as JSON Lines, in the same order.

Each input line is {"id", "url", "html"}, or "html_base64" for the raw bytes as served; "content_type" is the header as
served, "fetched_at" an ISO instant that no publication date may be later than
(now where it is absent).
Each output line is {"id", "title", "text", "published", "byline", "lang", "canonical_url", "outcome", "note"}. "published" is an
ISO date or date-time with the page's own offset, or null; "note" says what was found where it is no article.

Exit codes: 0 all lines were read; 1 a line was not usable (its number is reported, the rest goes on); 2 wrong use.
`;

/** The `read` command. */
export const command: Command = {
  summary: 'reads pages (JSON Lines) and prints their articles',
  help: HELP,
  run: () => mapLines(readRow),
};

/** The article of one input line; throws LineError where the line holds no page. */
export async function readRow(row: Record<string, unknown>): Promise<unknown> {
  const html = optionalString(row, 'html');
  const base64 = optionalString(row, 'html_base64');
  if (html === null && base64 === null) throw new LineError('"html" or "html_base64" is needed');
  const article = await readFile({
    body: html ?? Buffer.from(base64!, 'base64'),
    url: optionalString(row, 'url'),
    contentType: optionalString(row, 'content_type'),
    fetchedAt: optionalString(row, 'fetched_at') ?? new Date().toISOString(),
  });
  return {
    id: row['id'] ?? null,
    title: article.title,
    text: article.text,
    // A month alone is no date for programs that compare days.
    published: article.published && isWhole(article.published) ? article.published.value : null,
    byline: article.byline,
    lang: article.lang,
    canonical_url: article.canonicalUrl,
    outcome: article.outcome,
    note: article.note,
  };
}
