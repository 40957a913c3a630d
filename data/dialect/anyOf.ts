import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { Given } from './given.js';

/**
 * Whether a column holds one of the values. They are bound as one parameter, so their number is not limited and the
 * statement stays the same.
 */
export const anyOf = (column: string, values: readonly (string | number)[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${values instanceof Given ? values : JSON.stringify(values)}))`;
