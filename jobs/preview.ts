/** What a source would give, before anything of it is saved: each link, the text as read, the figures, what was skipped. */

import type { SourceKind } from '../data/schema.js';
import { extract } from '../engine/extraction/extract.js';
import type { Figure } from '../engine/extraction/types.js';
import type { Collecting } from './collect.js';
import type { Item } from './context.js';
import { CollectFailure } from './failure.js';
import { KINDS } from './kinds/index.js';
import { webPage } from './pipeline/fetch.js';
import { type Reading, readPage } from './pipeline/read.js';

export interface PreviewItem {
  url: string;
  title: string | null;
  published: string | null;
  text: string | null;
  figures: Pick<Figure, 'start' | 'end' | 'text' | 'low' | 'high' | 'bound' | 'metric' | 'unit' | 'quote'>[];
  /** Why there is no text, as code and sentence; both null where there is. */
  outcome: string | null;
  message: string | null;
}

export interface Preview {
  /** How many pages it names; the first of them follow. */
  found: number;
  items: PreviewItem[];
}

const MOST_ITEMS = 5;
const LONGEST_TEXT = 20_000;

/** Throws CollectFailure where the address itself gives nothing. */
export async function preview(
  { url, kind }: { url: string; kind: SourceKind },
  collecting: Collecting,
): Promise<Preview> {
  const items = await itemsOf(kind, url, collecting);
  const shown: PreviewItem[] = [];
  for (const item of items.slice(0, MOST_ITEMS)) shown.push(await previewItem(item, collecting));
  return { found: items.length, items: shown };
}

async function itemsOf(kind: SourceKind, url: string, { fetcher, signal }: Collecting): Promise<Item[]> {
  if (kind === 'page') return [{ url, title: null, published: null, updated: null }];
  const { parse } = KINDS[kind];
  if (!parse) throw new CollectFailure('unsupported', `A source of the kind "${kind}" cannot be previewed.`);
  const got = await fetcher.get(url, { wanted: 'listing', signal });
  if (got.notModified) throw answered304();
  return parse({ body: got.body, url: got.finalUrl, contentType: got.headers['content-type'] ?? null });
}

const answered304 = () => new CollectFailure('http_304', 'It answered 304 to a request without conditions.');

async function previewItem(item: Item, { fetcher, signal, store }: Collecting): Promise<PreviewItem> {
  const of = { url: item.url, title: item.title, published: item.published };
  try {
    const got = await fetcher.get(item.url, { wanted: 'page', signal });
    if (got.notModified) throw answered304();
    const page = webPage(item, got, { startedAt: store.instant(), durationMs: 0 });
    const { version, publisher } = await readPage(page, { store, source: UNSAVED });
    const { title, published, language, text } = version;
    const figures = extract(text, { title, published, publisher, lang: language });
    return {
      url: item.url,
      title,
      published,
      text: text.slice(0, LONGEST_TEXT),
      figures: figures.map(({ start, end, text: words, low, high, bound, metric, unit, quote }) => ({
        start,
        end,
        text: words,
        low,
        high,
        bound,
        metric,
        unit,
        quote,
      })),
      outcome: null,
      message: null,
    };
  } catch (error) {
    if (!(error instanceof CollectFailure)) throw error;
    return { ...of, text: null, figures: [], outcome: error.code, message: error.message };
  }
}

/** What a source that is not saved yet tells the reader: nothing. */
const UNSAVED: Reading['source'] = {
  default_published: null,
  publisher: null,
  name: '',
  language: null,
};
