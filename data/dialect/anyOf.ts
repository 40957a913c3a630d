import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * Whether a text column holds one of the values. They are bound as one parameter, so their number is not limited and the
 * statement stays the same.
 */
export const anyOf = (column: string, values: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`;
