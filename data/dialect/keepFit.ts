import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.js';

/** SQLite: `PRAGMA optimize` (bounded by itself) and the log folded back into the file. */
export async function keepFit(db: Kysely<Database>): Promise<void> {
  await sql`pragma optimize`.execute(db);
  await sql`pragma wal_checkpoint(passive)`.execute(db);
}
