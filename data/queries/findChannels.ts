import { AppError } from '../errors.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { decodeCursor, type Page, type PageRequest, pageOf } from '../paging.js';
import type { Row } from '../schema.js';
import { seesEverything, seesWorkings, type Viewer } from '../viewer.js';

/** Channels in the order in which they were made, for who may know of them. A secret never leaves in full. */
export async function findChannels(
  store: Store,
  viewer: Viewer,
  { cursor, limit }: PageRequest,
): Promise<Page<FoundChannel>> {
  if (!seesWorkings(viewer)) return { items: [], next: null };
  let query = reader(store).selectFrom('channel').selectAll();
  if (cursor !== undefined) query = query.where('id', '>', decodeCursor(cursor, ['string'])[0]);
  const rows = await query
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => [row.id],
    (row) => toChannel(row, viewer),
  );
}

/** A channel by its id. Throws `not_found`. */
export async function getChannel(store: Store, viewer: Viewer, id: string): Promise<FoundChannel> {
  const row = await reader(store).selectFrom('channel').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !seesWorkings(viewer)) throw new AppError('not_found', `there is no channel ${id}`);
  return toChannel(row, viewer);
}

export type FoundChannel = ReturnType<typeof toChannel>;

const toChannel = (row: Row<'channel'>, viewer: Viewer) => {
  const config = JSON.parse(row.config) as { url?: string; secret?: string };
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    enabled: row.enabled === 1,
    // Whoever has a hook's address can often post to it.
    ...(config.url === undefined || !seesEverything(viewer) ? {} : { url: config.url }),
    // Enough to tell two secrets apart: `whsec_` and three characters.
    ...(config.secret === undefined ? {} : { secret: `${config.secret.slice(0, 9)}…` }),
  };
};
