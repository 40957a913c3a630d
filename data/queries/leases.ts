/** Leases: who may do a thing until when. What keeps two processes from doing the same. */
import { writer } from '../handle.js';
import type { Store } from '../open.js';

const until = (store: Store, ms: number): string => new Date(store.now().getTime() + ms).toISOString();

/**
 * Takes the lease for `ms` if it is free, run out, ours already, or its holder is dead (`isDead` decides). False: some
 * other holder has it.
 */
export async function takeLease(
  store: Store,
  name: string,
  holder: string,
  ms: number,
  isDead: (holder: string) => boolean = () => false,
): Promise<boolean> {
  return await writer(store)
    .transaction()
    .execute(async (trx) => {
      const held = await trx.selectFrom('lease').selectAll().where('name', '=', name).executeTakeFirst();
      if (held && held.holder !== holder && held.until_at > store.instant() && !isDead(held.holder)) return false;
      const row = { name, holder, until_at: until(store, ms) };
      await trx
        .insertInto('lease')
        .values(row)
        .onConflict((oc) => oc.column('name').doUpdateSet(row))
        .execute();
      return true;
    });
}

/** Prolongs a lease that is still ours; false when it was taken over. */
export async function renewLease(store: Store, name: string, holder: string, ms: number): Promise<boolean> {
  const { numUpdatedRows } = await writer(store)
    .updateTable('lease')
    .set({ until_at: until(store, ms) })
    .where('name', '=', name)
    .where('holder', '=', holder)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives a lease back; one that was taken over stays with its new holder. */
export async function releaseLease(store: Store, name: string, holder: string): Promise<void> {
  await writer(store).deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute();
}
