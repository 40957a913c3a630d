/** Entries of listings by their own ids, and whether those ids can be trusted. */
import { chunks } from '../chunks.js';
import { anyOf } from '../dialect/anyOf.js';
import { reader, writer } from '../handle.js';
import type { Store } from '../open.js';

export interface ListedEntry {
  guid: string;
  url: string;
}

/** So many of the known addresses must have another id than last time, and at least half of them. */
const LEAST_CHANGED = 3;

/**
 * Notes the ids of a listing's entries. Ids that name several entries at once, or that change from run to run for the same
 * addresses, identify nothing: the source is marked, and they are not looked at any more. Resolves to whether they can be
 * trusted.
 */
export async function noteEntries(store: Store, sourceId: string, entries: readonly ListedEntry[]): Promise<boolean> {
  if (entries.length === 0) return true;
  const source = await reader(store)
    .selectFrom('source')
    .select('guids_unstable')
    .where('id', '=', sourceId)
    .executeTakeFirst();
  if (!source || source.guids_unstable === 1) return false;
  const known = await knownEntries(store, sourceId, entries);
  const unstable = sharesIds(entries) || hasNewIds(entries, known);
  const urlOf = new Map(known.map((entry) => [entry.guid, entry.url]));
  const changed = entries.filter(({ guid, url }) => urlOf.get(guid) !== url);
  if (!unstable && changed.length === 0) return true;
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      if (unstable) {
        await trx.updateTable('source').set({ guids_unstable: 1 }).where('id', '=', sourceId).execute();
        await trx.deleteFrom('source_entry').where('source_id', '=', sourceId).execute();
        return;
      }
      const at = store.instant();
      for (const some of chunks(changed)) {
        const rows = some.map((entry) => ({ ...entry, source_id: sourceId, article_id: null, seen_at: at }));
        await trx
          .insertInto('source_entry')
          .values(rows)
          .onConflict((oc) =>
            oc
              .columns(['source_id', 'guid'])
              .doUpdateSet((eb) => ({ url: eb.ref('excluded.url'), seen_at: eb.ref('excluded.seen_at') })),
          )
          .execute();
      }
    });
  return !unstable;
}

async function knownEntries(store: Store, sourceId: string, entries: readonly ListedEntry[]): Promise<ListedEntry[]> {
  const guids = entries.map(({ guid }) => guid);
  const urls = entries.map(({ url }) => url);
  return await reader(store)
    .selectFrom('source_entry')
    .select(['guid', 'url'])
    .where('source_id', '=', sourceId)
    .where((eb) => eb.or([anyOf('guid', guids), anyOf('url', urls)]))
    .execute();
}

/** Two addresses of one listing under one id. */
const sharesIds = (entries: readonly ListedEntry[]): boolean =>
  new Set(entries.map(({ guid }) => guid)).size < entries.length;

/** Known addresses that come with another id now. */
function hasNewIds(entries: readonly ListedEntry[], known: readonly ListedEntry[]): boolean {
  const guidsOf = new Map<string, Set<string>>();
  for (const { guid, url } of known) guidsOf.set(url, (guidsOf.get(url) ?? new Set()).add(guid));
  const seenBefore = entries.filter(({ url }) => guidsOf.has(url));
  const renamed = seenBefore.filter(({ guid, url }) => !guidsOf.get(url)!.has(guid));
  return renamed.length >= LEAST_CHANGED && renamed.length * 2 >= seenBefore.length;
}

const AT_ONCE = 1000;

/**
 * Drops entries that led to no article and were noted before an instant; resolves to how many. One that is still listed is
 * noted again at the next run. Entries of articles stay as long as these do: by them a page that comes back under its id at
 * another address is known, so nothing that was collected is ever collected as new, and there are no more of them than
 * versions of articles.
 */
export async function dropEntries(store: Store, before: string): Promise<number> {
  let dropped = 0;
  for (;;) {
    const { numDeletedRows } = await writer(store)
      .deleteFrom('source_entry')
      .where('article_id', 'is', null)
      .where('seen_at', '<', before)
      .where('guid', 'in', (eb) =>
        eb
          .selectFrom('source_entry as old')
          .select('old.guid')
          .where('old.article_id', 'is', null)
          .where('old.seen_at', '<', before)
          .limit(AT_ONCE),
      )
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return dropped;
    dropped += Number(numDeletedRows);
  }
}
