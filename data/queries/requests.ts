/** What one process asks of the other, answered in the row. */
import { AppError } from '../errors.js';
import { reader, writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { RequestTable, Row } from '../schema.js';
import type { Viewer } from '../viewer.js';

/** Asks; the answer comes into the row's `output`. Resolves to its id. */
export async function createRequest(
  store: Store,
  viewer: Viewer,
  kind: RequestTable['kind'],
  input: Record<string, unknown>,
): Promise<string> {
  const id = newId();
  await writer(store)
    .insertInto('request')
    .values({
      id,
      kind,
      input: JSON.stringify(input),
      state: 'waiting',
      output: null,
      actor_id: viewer.actorId,
      created_at: store.instant(),
      taken_at: null,
      done_at: null,
    })
    .execute();
  return id;
}

/** A request of this viewer, or `not_found`. */
export async function getRequest(store: Store, viewer: Viewer, id: string): Promise<Row<'request'>> {
  const row = await reader(store)
    .selectFrom('request')
    .selectAll()
    .where('id', '=', id)
    .where('actor_id', '=', viewer.actorId)
    .executeTakeFirst();
  if (!row) throw new AppError('not_found', `there is no request ${id}`);
  return row;
}

/** Requests of these kinds without an answer, oldest first; those that a process has taken are among them. */
export async function findOpenRequests(
  store: Store,
  kinds: readonly RequestTable['kind'][],
  limit: number,
): Promise<Row<'request'>[]> {
  return await reader(store)
    .selectFrom('request')
    .selectAll()
    .where('state', 'in', ['waiting', 'taken'])
    .where('kind', 'in', kinds)
    .orderBy('created_at')
    .limit(limit)
    .execute();
}

export async function markTaken(store: Store, id: string): Promise<void> {
  await writer(store)
    .updateTable('request')
    .set({ state: 'taken', taken_at: store.instant() })
    .where('id', '=', id)
    .execute();
}

/** Answers; a `failed` answer holds {"message"}. What was asked is forgotten: a key or a whole text may stand in it. */
export async function answerRequest(
  store: Store,
  id: string,
  state: 'done' | 'failed',
  output: unknown,
): Promise<void> {
  await writer(store)
    .updateTable('request')
    .set({ state, input: '{}', output: JSON.stringify(output), done_at: store.instant() })
    .where('id', '=', id)
    .execute();
}
