/** What was last known of an address, for conditional requests; and the stored bytes of listings. */
import { compiled } from '../compiled.js';
import { reader, writer } from '../handle.js';
import type { Store } from '../open.js';
import type { Row } from '../schema.js';
import type { Blob } from './archive.js';
import { addFetch, type FetchRecord, saveValidators, type Validators } from './fetches.js';

export async function findResource(store: Store, url: string): Promise<Row<'resource'> | null> {
  return (await at(reader(store), { url }))[0] ?? null;
}

const at = compiled((db, { url }: { url: string }) => db.selectFrom('resource').selectAll().where('url', '=', url));

/** Compressed bytes by their hash; null where they are not kept. */
export async function findBlob(store: Store, hash: string): Promise<Uint8Array | null> {
  const row = await reader(store).selectFrom('blob').select('bytes').where('hash', '=', hash).executeTakeFirst();
  return row?.bytes ?? null;
}

/**
 * Keeps the bytes of a listing with its validators: when the listing answers "not modified", what it named is read from
 * here, so that an item that failed or was cut off by a kill is tried again. The listing before it is dropped.
 */
export async function saveListing(
  store: Store,
  runId: string,
  record: FetchRecord,
  validators: Validators,
  contentType: string | null,
  blob: Blob,
): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const before = await trx
        .selectFrom('resource')
        .select('blob_hash')
        .where('url', '=', validators.url)
        .executeTakeFirst();
      await trx
        .insertInto('blob')
        .values({ hash: blob.hash, bytes: blob.compressed, size: blob.size })
        .onConflict((oc) => oc.column('hash').doNothing())
        .execute();
      await saveValidators(trx, store.instant(), validators, blob.hash, contentType);
      const old = before?.blob_hash;
      if (old && old !== blob.hash) {
        await trx
          .deleteFrom('blob')
          .where('hash', '=', old)
          .where(({ not, exists, selectFrom }) =>
            not(exists(selectFrom('snapshot').select('id').where('blob_hash', '=', old))),
          )
          .where(({ not, exists, selectFrom }) =>
            not(exists(selectFrom('resource').select('url').where('blob_hash', '=', old))),
          )
          .execute();
      }
      await addFetch(trx, runId, record, { as: null, fetched: false });
    });
}
