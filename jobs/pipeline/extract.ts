/** Stage 3, extract: text to figures, unless this very text was read by this very extractor before. */
import { findUnchanged } from '../../data/queries/archive.js';
import { EXTRACTOR_VERSION, extract } from '../../engine/extraction/extract.js';
import type { Figure } from '../../engine/extraction/types.js';
import type { RunContext } from '../context.js';
import type { ReadPage } from './read.js';

export interface ExtractedPage extends ReadPage {
  extractorVersion: string;
  figures: readonly Figure[];
  /** The article that holds this text and these figures already. */
  unchangedArticleId: string | null;
}

export async function extractFigures(page: ReadPage, { store, source }: RunContext): Promise<ExtractedPage> {
  const { version, canonicalUrl, publisher } = page;
  const identity = { canonicalUrl, publisher, sourceId: source.id, guid: page.item.guid, ...version };
  const unchangedArticleId = await findUnchanged(store, identity, EXTRACTOR_VERSION);
  const { title, published, language } = version;
  const figures =
    unchangedArticleId === null ? extract(version.text, { title, published, publisher, lang: language }) : [];
  return { ...page, extractorVersion: EXTRACTOR_VERSION, figures, unchangedArticleId };
}
