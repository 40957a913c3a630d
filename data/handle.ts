/** The raw handles of a store. For files of this room only (tests/architecture.test.ts enforces it). */
import type { DatabaseConnection, Kysely, Transaction } from 'kysely';
import type { Handles } from './dialect/dialect.js';
import type { Store } from './open.js';
import type { Database } from './schema.js';

const handles = new WeakMap<Store, Handles>();

export function keepHandles(store: Store, of: Handles): void {
  handles.set(store, of);
}

/** Throws for a store that is closed. */
export function handlesOf(store: Store): Handles {
  const found = handles.get(store);
  if (!found) throw new Error('store is closed');
  return found;
}

export function dropHandles(store: Store): void {
  handles.delete(store);
}

/** The reading handle: every query that changes nothing. */
export const reader = (store: Store) => handlesOf(store).read;

/** The writing handle: single statements and transactions. A transaction awaits nothing but its own queries. */
export const writer = (store: Store) => handlesOf(store).write;

const connections = new WeakMap<Kysely<Database>, DatabaseConnection>();

/**
 * A transaction of many compiled statements: they go straight to its connection, since the query builder's layers cost more
 * for each than SQLite takes to run it. Otherwise like `writer(store).transaction()`.
 */
export async function inTransaction<T>(store: Store, work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  return await writer(store)
    .transaction()
    .execute(async (trx) => {
      connections.set(trx, await trx.getExecutor().provideConnection(async (connection) => connection));
      try {
        return await work(trx);
      } finally {
        connections.delete(trx);
      }
    });
}

/** What runs a compiled statement: the connection of a transaction of {@link inTransaction}, else the handle itself. */
export const runnerOf = (db: Kysely<Database>): Pick<Kysely<Database>, 'executeQuery'> =>
  (connections.get(db) as Pick<Kysely<Database>, 'executeQuery'> | undefined) ?? db;
