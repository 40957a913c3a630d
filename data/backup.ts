/** A copy of the whole record while others write to it, and the way back. */
import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { sql } from 'kysely';
import { AppError } from './errors.js';
import { handlesOf, reader } from './handle.js';
import { openStore, type Store } from './open.js';

const exists = async (path: string): Promise<boolean> =>
  await stat(path).then(
    () => true,
    () => false,
  );

/**
 * Writes the record as it is now into a new file: one moment of it, compact, without the log beside it. Resolves to its
 * bytes. Throws `invalid` where the file is there already.
 */
export async function backupTo(store: Store, path: string): Promise<number> {
  if (handlesOf(store).dialect.name !== 'sqlite')
    throw new AppError('invalid', 'this database has its own tool for backups');
  if (await exists(path)) throw new AppError('invalid', `${path} is there already; give a new name`);
  // Beside its place and then into it: a file of that name is whole.
  const part = `${path}.part`;
  await rm(part, { force: true });
  await sql`vacuum into ${part}`.execute(reader(store));
  await rename(part, path);
  return (await stat(path)).size;
}

/**
 * Puts a backup in the place of a database, which is kept beside it under the name that is resolved to (null: there was
 * none). Throws `unusable_database` for a file that is no whole record of ours; the database is left alone then.
 */
export async function restoreFrom(path: string, database: string, at: string): Promise<string | null> {
  if (!(await exists(path))) throw new AppError('invalid', `there is no file ${path}`);
  const part = `${database}.restoring`;
  await rm(part, { force: true });
  await copyFile(path, part);
  try {
    await checkWhole(part);
  } catch (error) {
    await removeAll(part);
    throw error;
  }
  const kept = (await exists(database)) ? `${database}.before-${at.replace(/[:.]/g, '-')}` : null;
  for (const end of ['', '-wal', '-shm']) {
    if (kept !== null && (await exists(`${database}${end}`))) await rename(`${database}${end}`, `${kept}${end}`);
  }
  await rename(part, database);
  await removeAll(part);
  return kept;
}

/** Opens it as the program would, which also brings an older one to today's shape. */
async function checkWhole(path: string): Promise<void> {
  const store = await openStore(path);
  try {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(reader(store));
    if (rows[0]?.integrity_check !== 'ok')
      throw new AppError('unusable_database', `${path} is damaged: ${rows[0]?.integrity_check ?? 'unreadable'}`);
    const broken = await sql`pragma foreign_key_check`.execute(reader(store));
    if (broken.rows.length > 0) throw new AppError('unusable_database', `${path} is damaged: rows point at nothing`);
  } finally {
    await store.close();
  }
}

async function removeAll(path: string): Promise<void> {
  for (const end of ['', '-wal', '-shm']) await rm(`${path}${end}`, { force: true });
}
