/** What became of each address of a run, its counts, and what was last known of the address. */
import type { Transaction } from 'kysely';
import { compiled, inserting, upserting } from '../compiled.js';
import { writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Database, Stage } from '../schema.js';

/** What became of one address: the row of `fetch` before it has ids. */
export interface FetchRecord {
  url: string;
  role: 'listing' | 'item';
  stage: Stage;
  outcome: string;
  message: string | null;
  status: number | null;
  bytes: number | null;
  durationMs: number | null;
  startedAt: string;
}

/** What an address counts as in its run. `fetched` says that its bytes came. */
export interface Counted {
  as: 'new' | 'changed' | 'unchanged' | 'failed' | null;
  fetched: boolean;
  figures?: number;
}

/** Validators of an answer, kept for the next request to the same address. */
export interface Validators {
  url: string;
  etag: string | null;
  lastModified: string | null;
  status: number | null;
}

/** Writes an address's row and counts it, inside a transaction. */
export async function addFetch(
  trx: Transaction<Database>,
  runId: string,
  record: FetchRecord,
  counted: Counted,
  of: { snapshotId?: string | null; articleId?: string | null } = {},
): Promise<void> {
  await insertFetch(trx, [
    {
      id: newId(),
      run_id: runId,
      url: record.url,
      role: record.role,
      stage: record.stage,
      outcome: record.outcome,
      message: record.message,
      status: record.status,
      bytes: record.bytes,
      duration_ms: record.durationMs,
      snapshot_id: of.snapshotId ?? null,
      article_id: of.articleId ?? null,
      started_at: record.startedAt,
    },
  ]);
  if (counted.as === null) return;
  const counts = { new: 0, changed: 0, unchanged: 0, failed: 0, [counted.as]: 1 };
  const fetched = counted.fetched ? 1 : 0;
  await countInRun(trx, { ...counts, runId, url: record.url, fetched, figures: counted.figures ?? 0 });
}

const insertFetch = inserting('fetch');

type Counts = Record<'new' | 'changed' | 'unchanged' | 'failed' | 'fetched' | 'figures', number>;

const countInRun = compiled((db, given: Counts & { runId: string; url: string }) =>
  db
    .updateTable('run')
    .set((eb) => ({
      new: eb('new', '+', given.new),
      changed: eb('changed', '+', given.changed),
      unchanged: eb('unchanged', '+', given.unchanged),
      failed: eb('failed', '+', given.failed),
      fetched: eb('fetched', '+', given.fetched),
      figures: eb('figures', '+', given.figures),
      latest_url: given.url,
    }))
    .where('id', '=', given.runId),
);

/** Remembers validators, inside the transaction that stores what they came with: a kill cannot part the two. */
export async function saveValidators(
  trx: Transaction<Database>,
  at: string,
  { url, etag, lastModified, status }: Validators,
  blobHash: string | null,
  contentType: string | null = null,
): Promise<void> {
  const row = {
    url,
    etag,
    last_modified: lastModified,
    status,
    blob_hash: blobHash,
    fetched_at: at,
    content_type: contentType,
  };
  await saveResource(trx, [row]);
}

const saveResource = upserting('resource', ['url']);

/** Writes what became of an address that gave nothing new. */
export async function saveFetch(
  store: Store,
  runId: string,
  record: FetchRecord,
  counted: Counted,
  validators: Validators | null = null,
  articleId: string | null = null,
): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      await addFetch(trx, runId, record, counted, { articleId });
      if (validators) await saveValidators(trx, store.instant(), validators, null);
    });
}
