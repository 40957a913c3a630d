import type { Kysely, RawBuilder } from 'kysely';
import type { Database } from '../schema.js';

/** What differs between databases. One file a database in this folder; the rest of the room sees only this. */
export interface Dialect {
  name: string;
  /** Column type for bytes. */
  bytes: 'blob' | 'bytea';
  /** Column of increasing integers that the database hands out. */
  serial: 'integer' | 'bigserial';
  /** What stands after a table's definition. */
  tableEnd: RawBuilder<unknown>;
  /** The same for a table of many small rows that are found by their key alone. */
  keyedTableEnd: RawBuilder<unknown>;
}

/** The two handles of a process: one that writes, one that only reads. In memory they are the same. */
export interface Handles {
  dialect: Dialect;
  write: Kysely<Database>;
  read: Kysely<Database>;
}
