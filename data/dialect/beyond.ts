import { type Expression, type SqlBool, sql } from 'kysely';

/** Whether a row lies after (in a descending order: before) a key, compared column by column as rows are sorted. */
export const beyond = (
  columns: readonly Expression<unknown>[],
  values: readonly (string | number)[],
  descending: boolean,
): Expression<SqlBool> => sql<SqlBool>`(${sql.join(columns)}) ${sql.raw(descending ? '<' : '>')} (${sql.join(values)})`;
