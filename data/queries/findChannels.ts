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

/** Settings that open a door: whoever has a hook's address can often post to it. */
const SECRET = ['url', 'secrets', 'password', 'token', 'smtp'];

const toChannel = (row: Row<'channel'>, viewer: Viewer) => {
  const config = JSON.parse(row.config) as Record<string, unknown>;
  const shown = Object.entries(config).filter(([key]) => !SECRET.includes(key));
  const secrets = config['secrets'] as string[] | undefined;
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    enabled: row.enabled === 1,
    offReason: row.off_reason,
    quiet: row.quiet === null ? null : (JSON.parse(row.quiet) as unknown),
    config: Object.fromEntries(shown),
    ...(typeof config['url'] !== 'string' || !seesEverything(viewer) ? {} : { url: config['url'] }),
    // Enough to tell two secrets apart: `whsec_` and three characters.
    ...(secrets === undefined ? {} : { secrets: secrets.map((secret) => `${secret.slice(0, 9)}…`) }),
  };
};
