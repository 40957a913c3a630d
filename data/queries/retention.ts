/** How much the archive holds, and what of it is dropped after a time. */
import { reader, writer } from '../handle.js';
import type { Store } from '../open.js';
import { JOBS } from '../viewer.js';
import { addAudit } from './audit.js';

/** What the archive holds. Bytes are those of the pages; `stored` as compressed. */
export async function archiveSize(store: Store) {
  const db = reader(store);
  const count = async (table: 'article' | 'snapshot' | 'story') =>
    (
      await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;
  const versions = await db
    .selectFrom('article_version')
    .where('current', '=', 1)
    .select((eb) => [
      eb.fn.countAll<number>().as('n'),
      eb.fn.min('seen_at').as('first'),
      eb.fn.max('seen_at').as('last'),
    ])
    .executeTakeFirstOrThrow();
  const pages = await db
    .selectFrom('blob')
    .select((eb) => [
      eb.fn.countAll<number>().as('n'),
      eb.fn.sum<number>('size').as('size'),
      eb.fn.sum<number>(eb.fn<number>('length', ['bytes'])).as('stored'),
      eb.fn.count<number>('dropped_at').as('dropped'),
    ])
    .executeTakeFirstOrThrow();
  return {
    articles: await count('article'),
    versions: versions.n,
    stories: await count('story'),
    snapshots: await count('snapshot'),
    pages: { count: pages.n, size: pages.size ?? 0, stored: pages.stored ?? 0, dropped: pages.dropped },
    first: versions.first,
    last: versions.last,
  };
}

const AT_ONCE = 50;

/**
 * Drops the bytes of pages that were fetched before an instant and that nothing hangs on: no figure was read from any text
 * of theirs, in no extraction, and no listing is answered from them. Texts, hashes, headers and sizes stay. Resolves to how many.
 */
export async function dropPages(store: Store, before: string): Promise<number> {
  let dropped = 0;
  for (;;) {
    const rows = await reader(store)
      .selectFrom('blob')
      .select('hash')
      .where('dropped_at', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('snapshot')
              .select('snapshot.id')
              .whereRef('snapshot.blob_hash', '=', 'blob.hash')
              .where('snapshot.fetched_at', '>=', before),
          ),
        ),
      )
      .where(({ exists, selectFrom }) =>
        exists(selectFrom('snapshot').select('snapshot.id').whereRef('snapshot.blob_hash', '=', 'blob.hash')),
      )
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('resource').select('resource.url').whereRef('resource.blob_hash', '=', 'blob.hash'))),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('snapshot')
              .innerJoin('article_version', 'article_version.snapshot_id', 'snapshot.id')
              // Of the article, not of the version alone: what evidence is read against may be an earlier or later page.
              .innerJoin('evidence', 'evidence.article_id', 'article_version.article_id')
              .select('evidence.id')
              .whereRef('snapshot.blob_hash', '=', 'blob.hash'),
          ),
        ),
      )
      .limit(AT_ONCE)
      .execute();
    if (rows.length === 0) return dropped;
    await writer(store)
      .transaction()
      .execute(async (trx) => {
        const at = store.instant();
        await trx
          .updateTable('blob')
          .set({ bytes: new Uint8Array(0), dropped_at: at })
          .where(
            'hash',
            'in',
            rows.map((row) => row.hash),
          )
          .execute();
        await addAudit(trx, at, JOBS.actorId, {
          action: 'archive.drop',
          subject: 'blob',
          subjectId: rows[0]!.hash,
          after: { hashes: rows.map((row) => row.hash), before },
        });
      });
    dropped += rows.length;
  }
}
