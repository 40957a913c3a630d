import { type AliasedRawBuilder, sql } from 'kysely';
import { Given } from './given.js';

/** The values as a table of one column, `value`, bound as one parameter like those of `anyOf`. */
export const eachOf = <A extends string>(
  values: readonly string[],
  alias: A,
): AliasedRawBuilder<{ value: string }, A> =>
  sql<{
    value: string;
  }>`(select value from json_each(${values instanceof Given ? values : JSON.stringify(values)}))`.as(alias);
