/**
 * Statements that are built and compiled once. Building one through Kysely costs more than SQLite takes to run it, and
 * saving a page takes some fifty: those that every page runs are made here at their first use and only bound from then on.
 */
import {
  type Compilable,
  type CompiledQuery,
  type Insertable,
  type InsertQueryBuilder,
  type InsertResult,
  type Kysely,
  sql,
} from 'kysely';
import { Given } from './dialect/given.js';
import type { Database } from './schema.js';

type Bound<Values, Row> = (db: Kysely<Database>, values: Values) => Promise<Row[]>;

/**
 * A statement with places for values: `build` is called once, with a stand-in for each value that it names, and must make
 * the same statement whatever the values are. A list is given to `anyOf` alone, which binds it as one value.
 * A process opens databases of one kind, so that one text serves all of them.
 *
 *     const byUrl = compiled((db, { url }: { url: string }) => db.selectFrom('resource').selectAll().where('url', '=', url));
 *     const [row] = await byUrl(trx, { url: 'https://…' });
 */
export function compiled<Values extends object, Row>(
  build: (db: Kysely<Database>, given: Values) => Compilable<Row>,
): Bound<Values, Row> {
  let made: CompiledQuery<Row> | null = null;
  return async (db, values) => {
    made ??= build(db, standIns<Values>()).compile();
    const parameters = made.parameters.map((value) => (value instanceof Given ? value.from(values) : value));
    return (await db.executeQuery<Row>({ ...made, parameters })).rows;
  };
}

const standIns = <Values extends object>(): Values =>
  new Proxy({}, { get: (_, name: string) => new Given(name) }) as Values;

/** How many rows the statements insert at once. Few shapes, so that each is compiled once and kept. */
const SHAPES = [32, 8, 4, 2, 1];

type Columns<T extends keyof Database> = (keyof Insertable<Database[T]> & string)[];
type Insert<T extends keyof Database> = InsertQueryBuilder<Database, T, InsertResult>;
type Inserting<T extends keyof Database> = (
  db: Kysely<Database>,
  rows: readonly Insertable<Database[T]>[],
) => Promise<void>;

/**
 * Inserts rows of a table, which all hold the same columns.
 *
 *     const insertEvents = inserting('event');
 *     await insertEvents(trx, rows);
 */
export const inserting = <T extends keyof Database & string>(table: T): Inserting<T> => write(table, (query) => query);

/** {@link inserting}; of a row that is there already by its `key` all other columns are set, but for those in `keep`. */
export function upserting<T extends keyof Database & string>(
  table: T,
  key: Columns<T>,
  keep: Columns<T> = [],
): Inserting<T> {
  return write(table, (query, columns) => {
    const set = columns.filter((column) => !key.includes(column) && !keep.includes(column));
    return query.onConflict((oc) => {
      const known = oc.columns(key as never);
      if (set.length === 0) return known.doNothing();
      const excluded = set.map((column) => [column, sql.ref(`excluded.${column}`)]);
      return known.doUpdateSet(Object.fromEntries(excluded)) as never;
    });
  });
}

function write<T extends keyof Database & string>(
  table: T,
  finish: (query: Insert<T>, columns: Columns<T>) => Insert<T>,
): Inserting<T> {
  const made = new Map<string, CompiledQuery>();
  return async (db, rows) => {
    const columns = Object.keys(rows[0] ?? {}) as Columns<T>;
    for (let at = 0; at < rows.length; ) {
      const size = SHAPES.find((some) => some <= rows.length - at)!;
      const some = rows.slice(at, at + size);
      const shape = `${size} ${columns}`;
      let query = made.get(shape);
      if (query === undefined) {
        query = finish(db.insertInto(table).values(some), columns).compile() as CompiledQuery;
        made.set(shape, query);
      }
      const parameters = some.flatMap((row) => columns.map((column) => row[column]));
      await db.executeQuery({ ...query, parameters });
      at += size;
    }
  };
}
