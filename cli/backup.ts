/** `figurewatch backup`: the whole record as one file, while everything runs. */
import { backupTo } from '../data/backup.js';
import { openStore } from '../data/open.js';
import { readConfig } from '../data/settings.js';
import { type Command, UsageError } from './command.js';
import { parseOptions } from './options.js';

const HELP = `
usage: figurewatch backup FILE [--db FILE]

Writes the database as it is at this moment into a new file, while the server and the collector go on. It holds
everything, confidential sources and the secrets of channels too: keep it as you keep the database.

  --db FILE   the database; default FIGUREWATCH_DB, else figurewatch.db

Exit codes: 0 done; 1 the file is there already or cannot be written; 2 wrong use.
`;

/** The `backup` command. */
export const command: Command = {
  summary: 'writes the whole database into a file, while everything runs',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(args, { db: { type: 'string' } }, true);
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError('say which file to write');
    const store = await openStore(values.db ?? readConfig(process.env).database);
    try {
      const bytes = await backupTo(store, path);
      console.log(`${path}: ${(bytes / 1_000_000).toFixed(1)} MB`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
