import { AppError } from '../errors.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { decodeCursor, type Page, type PageRequest, pageOf } from '../paging.js';
import type { Row } from '../schema.js';

/** Channels in the order in which they were made. A secret never leaves in full. */
export async function findChannels(store: Store, { cursor, limit }: PageRequest): Promise<Page<FoundChannel>> {
  let query = reader(store).selectFrom('channel').selectAll();
  if (cursor !== undefined) query = query.where('id', '>', decodeCursor(cursor, ['string'])[0]);
  const rows = await query
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, (row) => [row.id], toChannel);
}

/** A channel by its id. Throws `not_found`. */
export async function getChannel(store: Store, id: string): Promise<FoundChannel> {
  const row = await reader(store).selectFrom('channel').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found', `there is no channel ${id}`);
  return toChannel(row);
}

export type FoundChannel = ReturnType<typeof toChannel>;

const toChannel = (row: Row<'channel'>) => {
  const config = JSON.parse(row.config) as { url?: string; secret?: string };
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    enabled: row.enabled === 1,
    ...(config.url === undefined ? {} : { url: config.url }),
    // Enough to tell two secrets apart: `whsec_` and three characters.
    ...(config.secret === undefined ? {} : { secret: `${config.secret.slice(0, 9)}…` }),
  };
};
