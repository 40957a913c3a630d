/** Pages straight into the archive, through the write that the collector uses. */
import { brotliCompressSync } from 'node:zlib';
import { sha256 } from '../../../data/hashes.js';
import { newId } from '../../../data/ids.js';
import type { Store } from '../../../data/open.js';
import { savePage } from '../../../data/queries/archive.js';
import { startRun } from '../../../data/queries/runs.js';
import { createSource, findSourceRows } from '../../../data/queries/sources.js';
import { LOCAL } from '../../../data/viewer.js';
import { publisherClaimant } from '../../../engine/claims/publisherClaimant.js';
import { EXTRACTOR_VERSION, extract } from '../../../engine/extraction/extract.js';
import { correctionTexts } from '../../../engine/versions/correction.js';
import type { Extractor } from '../../../jobs/archive/reprocess.js';
import { storyOf } from '../../../jobs/pipeline/story.js';

interface Page {
  text: string;
  url?: string;
  publisher?: string;
  published?: string;
  /** The page as fetched, where the test looks at it. */
  html?: string;
  confidentiality?: 'public' | 'internal' | 'restricted';
  /** Who reads the text, where that is not this program. */
  extractor?: Extractor;
}

/** Stores the page as a version of the article at its address. */
export async function savePageOf(store: Store, page: Page) {
  const { extractor = { version: EXTRACTOR_VERSION, extract } } = page;
  const { text, url = 'https://herald.test/story', publisher = 'Harbour Herald', published = '2016-11-03' } = page;
  const feed = 'https://herald.test/feed';
  const known = (await findSourceRows(store, { dueOnly: false })).find((row) => row.url === feed);
  const sourceId = known?.id ?? (await createSource(store, LOCAL, { name: 'Herald', kind: 'feed', url: feed }));
  const runId = await startRun(store, sourceId);
  // Without a page of its own each text has bytes of its own.
  const bytes = Buffer.from(page.html ?? `<p>${text}</p><!-- ${newId()} -->`);
  return await savePage(store, {
    runId,
    sourceId,
    fetch: {
      url,
      role: 'item',
      stage: 'alert',
      outcome: 'ok',
      message: null,
      status: 200,
      bytes: bytes.length,
      durationMs: 1,
      startedAt: store.instant(),
    },
    validators: null,
    snapshot: {
      url,
      finalUrl: url,
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      blob: { hash: sha256(bytes), compressed: brotliCompressSync(bytes), size: bytes.length },
    },
    article: { canonicalUrl: url, publisher, confidentiality: page.confidentiality ?? 'public', guid: null },
    version: {
      title: null,
      text,
      byline: null,
      language: 'en',
      published,
      publishedFoundIn: 'test',
      modified: null,
      readerVersion: 'test',
    },
    corrections: correctionTexts(text),
    story: storyOf({ text, byline: null }, publisher, { body: bytes, contentType: 'text/html' }),
    extractorVersion: extractor.version,
    figures: extractor.extract(text, { title: null, published, publisher, lang: 'en' }),
    publisherClaimant: publisherClaimant(publisher),
  });
}
