import { type Expression, type SqlBool, sql } from 'kysely';

/** Whether a text column holds the words as they are, whatever their case (of ASCII letters). */
export const contains = (column: Expression<string | null>, words: string): Expression<SqlBool> =>
  sql<SqlBool>`${column} like ${`%${words.replace(/[\\%_]/g, (c) => `\\${c}`)}%`} escape '\\'`;
