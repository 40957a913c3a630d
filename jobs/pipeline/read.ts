/** Stage 2, read: bytes to an article, with what the source and the listing know where the page says nothing. */
import type { Store } from '../../data/open.js';
import type { VersionDraft } from '../../data/queries/archive.js';
import type { Row } from '../../data/schema.js';
import { isWhole } from '../../engine/reading/dates/choose.js';
import { READER_VERSION } from '../../engine/reading/read.js';
import type { Article } from '../../engine/reading/types.js';
import { CollectFailure } from '../failure.js';
import { canonicalUrl } from './canonical.js';
import type { FetchedPage } from './fetch.js';
import { readFile } from './readFile.js';

export interface ReadPage extends FetchedPage {
  canonicalUrl: string;
  publisher: string | null;
  version: VersionDraft;
}

/** What reading needs of the context: also what a source that is not saved yet can give. */
export interface Reading {
  store: Store;
  source: Pick<Row<'source'>, 'default_published' | 'publisher' | 'name' | 'language'>;
}

/** Throws CollectFailure where the page holds no article, with the reader's sentence. */
export async function readPage(page: FetchedPage, { source, store }: Reading): Promise<ReadPage> {
  const article = await readFile({
    body: page.body,
    url: page.finalUrl,
    contentType: page.contentType,
    fetchedAt: store.instant(),
  });
  if (article.outcome !== 'article' && article.outcome !== 'partial') throw noArticle(article, page);
  if (article.text.trim() === '') throw noArticle({ ...article, outcome: 'empty', note: null }, page);
  const isFile = page.finalUrl.startsWith('file:');
  const published = publishedOf(article, page, source.default_published);
  return {
    ...page,
    canonicalUrl: isFile ? page.finalUrl : canonicalUrl(article.canonicalUrl, page.finalUrl),
    publisher:
      source.publisher ?? article.publisher ?? ((isFile ? '' : new URL(page.finalUrl).hostname) || source.name),
    version: {
      title: article.title ?? page.item.title,
      text: article.text,
      byline: article.byline,
      language: article.lang ?? source.language,
      published: published?.value ?? null,
      publishedFoundIn: published?.foundIn ?? null,
      modified: article.modified?.value ?? null,
      readerVersion: READER_VERSION,
    },
  };
}

/** The page's own date where it names a day, else its listing's, else the one that the source gives for its files. */
function publishedOf(article: Article, { item }: FetchedPage, standard: string | null) {
  if (article.published && isWhole(article.published)) return article.published;
  if (item.published) return { value: item.published, foundIn: 'listing' };
  return standard === null ? null : { value: standard, foundIn: 'source setting' };
}

function noArticle({ outcome, note }: Article, { body, status }: FetchedPage): CollectFailure {
  const code = outcome === 'empty' ? 'no_text' : outcome;
  return new CollectFailure(code, note ?? 'No text was found on the page.', { bytes: body.length, status });
}
