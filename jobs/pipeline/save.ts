/** Stage 4, save: everything of a page at once, or nothing of it. */
import type { Saved } from '../../data/queries/archive.js';
import { type FetchRecord, saveFetch } from '../../data/queries/fetches.js';
import { publisherClaimant } from '../../engine/claims/publisherClaimant.js';
import { correctionTexts } from '../../engine/versions/correction.js';
import { compress } from '../compress.js';
import type { RunContext } from '../context.js';
import type { ExtractedPage } from './extract.js';
import { saverOf } from './saver.js';
import { storyOf } from './story.js';

export async function save(page: ExtractedPage, { store, source, runId }: RunContext): Promise<Saved> {
  const record: FetchRecord = {
    url: page.item.url,
    role: 'item',
    stage: 'alert',
    outcome: page.unchangedArticleId === null ? 'ok' : 'unchanged',
    message: page.message,
    status: page.status,
    bytes: page.body.length,
    durationMs: page.durationMs,
    startedAt: page.startedAt,
  };
  if (page.unchangedArticleId !== null) {
    const counted = { as: 'unchanged', fetched: true } as const;
    await saveFetch(store, runId, record, counted, page.validators, page.unchangedArticleId);
    return { change: 'unchanged', articleId: page.unchangedArticleId, figures: 0 };
  }
  return await saverOf(store).save({
    runId,
    sourceId: source.id,
    fetch: record,
    validators: page.validators,
    snapshot: {
      url: page.item.url,
      finalUrl: page.finalUrl,
      status: page.status,
      headers: page.headers,
      blob: compress(page.body),
    },
    article: {
      canonicalUrl: page.canonicalUrl,
      publisher: page.publisher,
      confidentiality: source.confidentiality,
      guid: page.item.guid,
    },
    version: page.version,
    story: storyOf(page.version, page.publisher, page),
    corrections: correctionTexts(page.version.text),
    extractorVersion: page.extractorVersion,
    figures: page.figures,
    publisherClaimant: publisherClaimant(page.publisher),
  });
}
