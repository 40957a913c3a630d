import SQLite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  sql,
} from 'kysely';
import { AppError } from '../errors.js';
import type { Database } from '../schema.js';
import type { Dialect, Handles } from './dialect.js';

const dialect: Dialect = {
  name: 'sqlite',
  bytes: 'blob',
  serial: 'integer',
  tableEnd: sql`strict`,
  keyedTableEnd: sql`strict, without rowid`,
};

/** "FWDB": lets us tell our files from other SQLite files. */
const APPLICATION_ID = 0x46574442;

/**
 * Begins with the write lock. A deferred transaction that reads first and writes later fails at once, whatever the busy
 * timeout, when the other process wrote in between (https://www.sqlite.org/rescode.html#busy_snapshot).
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** Statements that a connection keeps compiled; the least used leave first. */
const MOST_STATEMENTS = 500;

/**
 * The connection with its statements kept: compiling one costs as much as running it, and the same few come again for
 * every page. Each is run to its end before the next begins, so that none is in use twice.
 */
function remembering(database: SQLite.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      const statement = statements.get(text) ?? readingRaw(database.prepare(text));
      statements.delete(text);
      statements.set(text, statement);
      if (statements.size > MOST_STATEMENTS) statements.delete(statements.keys().next().value!);
      return statement;
    },
  };
}

/**
 * A statement whose rows are taken as lists and made objects here: better-sqlite3 looks up the name of every column for
 * every row, which costs more than reading the row.
 */
function readingRaw(statement: SQLite.Statement): SqliteStatement {
  if (!statement.reader) return statement as never;
  const columns = statement.raw().columns();
  const empty = Object.fromEntries(columns.map(({ name }) => [name, null as unknown]));
  const toRow = (values: unknown): Record<string, unknown> => {
    const row = { ...empty };
    for (let i = 0; i < columns.length; i += 1) row[columns[i]!.name] = (values as unknown[])[i];
    return row;
  };
  return {
    reader: true,
    all: (parameters) => (statement.all(parameters) as unknown[]).map(toRow),
    run: (parameters) => statement.run(parameters),
    *iterate(parameters) {
      for (const values of statement.iterate(parameters)) yield toRow(values);
    },
  };
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;
  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver({ database: this.#database });
  }
}

/**
 * Opens a SQLite file, made when absent; `:memory:` for tests. Throws AppError `unusable_database` with what to do when
 * the file is something else, locked or in a folder that does not exist.
 */
export function openSqlite(path: string): Handles {
  const memory = path === ':memory:';
  try {
    const write = new SQLite(path);
    // In this order: another process of ours that is making the file sets the id before it makes a table.
    const tables = write.prepare('select count(*) as n from sqlite_master').get() as { n: number };
    const applicationId = write.pragma('application_id', { simple: true });
    if (applicationId !== APPLICATION_ID) {
      if (tables.n > 0) {
        write.close();
        throw new AppError('unusable_database', `${path} is a database of another program; give another file`);
      }
      write.pragma(`application_id = ${APPLICATION_ID}`);
    }
    // WAL: readers go on while the other process writes. NORMAL: a killed process loses nothing; a power cut may lose
    // the last commits, which the next collection fetches again.
    write.pragma('journal_mode = WAL');
    write.pragma('synchronous = NORMAL');
    write.pragma('foreign_keys = ON');
    // 16 MB of log before it is copied, and 32 MB of pages kept: what each saved page touches is written to the file less often.
    write.pragma('wal_autocheckpoint = 4000');
    write.pragma('cache_size = -32000');
    // What a statement of several rows would undo is kept in memory: in a file it cost more writes than the log itself.
    write.pragma('temp_store = MEMORY');
    write.pragma('busy_timeout = 10000');
    const writing = new Kysely<Database>({ dialect: new ImmediateSqliteDialect(remembering(write)) });
    if (memory) return { dialect, write: writing, read: writing };
    const read = new SQLite(path, { readonly: true });
    read.pragma('busy_timeout = 10000');
    return {
      dialect,
      write: writing,
      read: new Kysely<Database>({ dialect: new SqliteDialect({ database: remembering(read) }) }),
    };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('unusable_database', `cannot open the database ${path}: ${(error as Error).message}`);
  }
}
