import { type Expression, type RawBuilder, sql } from 'kysely';

/** The text under a key of a JSON object in a text column; null where the key is absent or null. */
export const jsonText = (column: Expression<string>, key: string): RawBuilder<string | null> =>
  sql<string | null>`json_extract(${column}, ${`$.${key}`})`;
