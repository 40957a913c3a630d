import { type Kysely, sql } from 'kysely';
import { compiled } from '../compiled.js';
import type { Database } from '../schema.js';

/** What is another value after other connections have written, as a transaction sees it (https://www.sqlite.org/pragma.html#pragma_data_version). */
export async function writtenByOthers(trx: Kysely<Database>): Promise<number> {
  const [row] = await dataVersion(trx, {});
  return row!.data_version;
}

const dataVersion = compiled((db) =>
  db.selectFrom(sql<{ data_version: number }>`pragma_data_version`.as('version')).select('data_version'),
);
