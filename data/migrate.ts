import type { Kysely, Transaction } from 'kysely';
import type { Dialect, Handles } from './dialect/dialect.js';
import { AppError } from './errors.js';
import { MIGRATIONS } from './migrations/index.js';
import type { Database } from './schema.js';

/** One step of the record's shape: forward only, in a transaction of its own, never changed after it has shipped. */
export interface Migration {
  name: string;
  up(db: Transaction<Database>, dialect: Dialect): Promise<void>;
}

interface MigrationLog {
  migration: { name: string; applied_at: string };
}

/**
 * Brings the database to the shape of this program. Two processes may call it at once: the one that comes second finds
 * the work done. Throws AppError `unusable_database` for a database that a newer program has written.
 */
export async function migrate(
  { dialect, write }: Handles,
  at: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const log = write as unknown as Kysely<MigrationLog>;
  await log.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('applied_at', 'text', (c) => c.notNull())
    .modifyEnd(dialect.tableEnd)
    .execute();
  const known = new Set(migrations.map((m) => m.name));
  const newer = (await log.selectFrom('migration').select('name').execute()).filter((m) => !known.has(m.name));
  if (newer[0]) {
    throw new AppError(
      'unusable_database',
      `the database was written by a newer Figurewatch (it has "${newer[0].name}"); update the program`,
    );
  }
  for (const migration of migrations) {
    await write.transaction().execute(async (db) => {
      const inside = db as unknown as Kysely<MigrationLog>;
      const done = await inside
        .selectFrom('migration')
        .select('name')
        .where('name', '=', migration.name)
        .executeTakeFirst();
      if (done) return;
      await migration.up(db, dialect);
      await inside.insertInto('migration').values({ name: migration.name, applied_at: at }).execute();
    });
  }
}
