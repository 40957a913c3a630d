import type { Transaction } from 'kysely';
import { textHash } from '../hashes.js';
import { newId } from '../ids.js';
import type { Database } from '../schema.js';
import type { VersionDraft } from './archive.js';

/**
 * Another reading of the same version: of the same bytes. The same text keeps its row and names the newer reader. Resolves
 * to its id. `runId` is the reading anew that this is part of.
 */
export async function replaceReading(
  trx: Transaction<Database>,
  id: string,
  reading: VersionDraft,
  runId: string | null,
): Promise<string> {
  const old = await trx.selectFrom('article_version').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const hash = textHash(reading.title, reading.published, reading.text);
  if (hash === old.text_hash) {
    await trx
      .updateTable('article_version')
      .set({ reader_version: reading.readerVersion })
      .where('id', '=', id)
      .execute();
    return id;
  }
  await trx.updateTable('article_version').set({ current: 0 }).where('id', '=', id).execute();
  const next = newId();
  await trx
    .insertInto('article_version')
    .values({
      ...old,
      id: next,
      current: 1,
      replaces_id: id,
      reprocessing_id: runId,
      title: reading.title,
      text: reading.text,
      byline: reading.byline,
      language: reading.language,
      published: reading.published,
      published_day: reading.published?.slice(0, 10) ?? null,
      published_found_in: reading.publishedFoundIn,
      modified: reading.modified,
      text_hash: hash,
      reader_version: reading.readerVersion,
    })
    .execute();
  return next;
}
