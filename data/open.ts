import type { Handles } from './dialect/dialect.js';
import { openSqlite } from './dialect/sqlite.js';
import { dropHandles, handlesOf, keepHandles } from './handle.js';
import { migrate } from './migrate.js';

/**
 * An open database. Other rooms hold it and hand it to queries; only files of this room get at what is inside, so every
 * access goes through a query that takes a {@link Viewer} or is a named write.
 */
export class Store {
  /** The time now; tests set it. */
  now: () => Date = () => new Date();

  constructor(
    readonly path: string,
    handles: Handles,
  ) {
    keepHandles(this, handles);
  }

  /** ISO instant of `now()`, as all `…_at` columns hold it. */
  instant(): string {
    return this.now().toISOString();
  }

  async close(): Promise<void> {
    const { write, read } = handlesOf(this);
    dropHandles(this);
    if (read !== write) await read.destroy();
    await write.destroy();
  }
}

/**
 * Opens the database at `path` (made and migrated where needed; `:memory:` for tests).
 * Throws AppError `unusable_database` with a sentence that says what to do.
 */
export async function openStore(path: string): Promise<Store> {
  const handles = openSqlite(path);
  const store = new Store(path, handles);
  try {
    await migrate(handles, store.instant());
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}
