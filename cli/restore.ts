/** `figurewatch restore`: a backup in the place of the database. */
import { existsSync } from 'node:fs';
import { restoreFrom } from '../data/backup.js';
import { openStore } from '../data/open.js';
import { releaseLease, takeLease } from '../data/queries/leases.js';
import { readConfig } from '../data/settings.js';
import { HOLDER, isDead, LEASE_MS } from '../jobs/holder.js';
import { type Command, UsageError } from './command.js';
import { parseOptions } from './options.js';

const HELP = `
usage: figurewatch restore FILE [--db FILE]

Puts a backup in the place of the database. The database that is there is kept beside it, under a name with the time. A
file that is damaged or of another program is refused, and the database left alone. Stop the server first.

  --db FILE   the database; default FIGUREWATCH_DB, else figurewatch.db

Exit codes: 0 done; 1 the file cannot be used, or the server is running; 2 wrong use.
`;

/** The `restore` command. */
export const command: Command = {
  summary: 'puts a backup in the place of the database',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(args, { db: { type: 'string' } }, true);
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError('say which backup to restore');
    const database = values.db ?? readConfig(process.env).database;
    if (await isRunning(database)) {
      console.error('figurewatch restore: the collector is running on this database; stop the server first.');
      return 1;
    }
    const kept = await restoreFrom(path, database, new Date().toISOString());
    console.log(kept === null ? `${database} is restored.` : `${database} is restored; what was there is ${kept}.`);
    return 0;
  },
};

/** Whether a collector holds the schedule. A database that cannot be opened is nobody's. */
async function isRunning(database: string): Promise<boolean> {
  if (!existsSync(database)) return false;
  const store = await openStore(database).catch(() => null);
  if (store === null) return false;
  try {
    if (!(await takeLease(store, 'schedule', HOLDER, LEASE_MS, isDead))) return true;
    await releaseLease(store, 'schedule', HOLDER);
    return false;
  } finally {
    await store.close();
  }
}
