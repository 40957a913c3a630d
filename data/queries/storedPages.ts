/** The stored pages with what is known of their articles: what an export of the archive hands over. */
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { type Viewer, visible } from '../viewer.js';

export interface StoredPage {
  finalUrl: string;
  status: number | null;
  headers: string;
  contentType: string;
  fetchedAt: string;
  bytes: Uint8Array;
  publisher: string | null;
  published: string | null;
  canonicalUrl: string;
}

/** Every kept page of an article that the viewer may see, in order of fetching, one in memory at a time. */
export async function* findStoredPages(store: Store, viewer: Viewer): AsyncGenerator<StoredPage> {
  let last = { at: '', id: '' };
  for (;;) {
    const row = await reader(store)
      .selectFrom('snapshot')
      .innerJoin('article_version', 'article_version.snapshot_id', 'snapshot.id')
      .innerJoin('article', 'article.id', 'article_version.article_id')
      .innerJoin('blob', 'blob.hash', 'snapshot.blob_hash')
      .where('article_version.current', '=', 1)
      .where('blob.dropped_at', 'is', null)
      .where(visible(viewer))
      .where((eb) =>
        eb.or([
          eb('snapshot.fetched_at', '>', last.at),
          eb.and([eb('snapshot.fetched_at', '=', last.at), eb('article_version.id', '>', last.id)]),
        ]),
      )
      .orderBy('snapshot.fetched_at')
      .orderBy('article_version.id')
      .select([
        'snapshot.final_url as finalUrl',
        'snapshot.status',
        'snapshot.headers',
        'snapshot.fetched_at as fetchedAt',
      ])
      .select(['blob.bytes', 'article.publisher', 'article.canonical_url as canonicalUrl'])
      .select(['article_version.published', 'article_version.id'])
      .limit(1)
      .executeTakeFirst();
    if (!row) return;
    last = { at: row.fetchedAt, id: row.id };
    const contentType = (JSON.parse(row.headers) as Record<string, string>)['content-type'] ?? 'text/plain';
    yield { ...row, contentType };
  }
}
