/** `figurewatch collect`: collects sources without a server. */
import { resolve } from 'node:path';
import type { Store } from '../data/open.js';
import { createSource, findSourceRows } from '../data/queries/sources.js';
import { readConfig } from '../data/settings.js';
import { LOCAL } from '../data/viewer.js';
import { checkStates } from '../jobs/alerts/checkStates.js';
import { deliver } from '../jobs/alerts/deliver.js';
import { evaluateRules } from '../jobs/alerts/evaluate.js';
import { collectAll } from '../jobs/collectAll.js';
import { createLog } from '../jobs/log.js';
import { openForWriting } from '../jobs/openStore.js';
import { openRuntime } from '../jobs/runtime.js';
import { type Command, UsageError } from './command.js';
import { parseOptions } from './options.js';
import { type Counts, ProgressDisplay, runLine } from './progress.js';

const HELP = `
usage: figurewatch collect [--once] [--source ID] [--folder DIR [--published DAY]] [--db FILE]

Collects sources into the database. Collecting again adds only what is new.

  --once           collects every source that is switched on, and ends. Without it: those that are due now, and ends
  --source ID      collects this source alone, by its id or name, due or not
  --folder DIR     collects the pages and texts in a folder; the folder becomes a source when it is none yet
  --published DAY  with --folder: publication day of files that name none, such as 2016-11-03
  --db FILE        the database; default FIGUREWATCH_DB, else figurewatch.db

Shows a progress bar on a terminal, and prints a line for each source. Alert rules are judged and their alerts sent.

Exit codes: 0 all sources were collected; 1 a source failed, or another process had it; 2 wrong use.
`;

/** The `collect` command. */
export const command: Command = {
  summary: 'collects the sources into the database',
  help: HELP,
  async run(args) {
    const { values } = parseOptions(args, {
      once: { type: 'boolean', default: false },
      source: { type: 'string' },
      folder: { type: 'string' },
      published: { type: 'string' },
      db: { type: 'string' },
    });
    if (values.published !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.published))
      throw new UsageError(`--published "${values.published}" is no day; write one such as 2016-11-03`);
    if (values.published !== undefined && values.folder === undefined)
      throw new UsageError('--published goes with --folder');
    const config = readConfig(process.env);
    const store = await openForWriting(values.db ?? config.database);
    try {
      const folderId = values.folder === undefined ? null : await folderSource(store, values.folder, values.published);
      const only = folderId ?? values.source ?? null;
      return await collect(store, config, { only, dueOnly: !values.once && only === null });
    } finally {
      await store.close();
    }
  },
};

/** The source of a folder, made where there is none. */
async function folderSource(store: Store, folder: string, published: string | undefined): Promise<string> {
  const path = resolve(folder);
  const known = (await findSourceRows(store, { dueOnly: false })).find(
    (row) => row.kind === 'folder' && row.url === path,
  );
  if (known) return known.id;
  const name = path.split('/').at(-1) || path;
  return await createSource(store, LOCAL, { name, kind: 'folder', url: path, published: published ?? null });
}

async function collect(
  store: Store,
  config: ReturnType<typeof readConfig>,
  { only, dueOnly }: { only: string | null; dueOnly: boolean },
): Promise<number> {
  const sources = await findSourceRows(store, { dueOnly: false });
  if (only !== null && !sources.some(({ id, name }) => id === only || name === only))
    throw new UsageError(`there is no source "${only}"; figurewatch sources list shows them`);
  const ending = new AbortController();
  const end = () => ending.abort(new Error('ended by a signal'));
  process.once('SIGINT', end).once('SIGTERM', end);
  const log = createLog(config.logLevel);
  const runtime = await openRuntime(store, config, log, { recheck: 'all', signal: ending.signal });
  const display = new ProgressDisplay();
  const counts = new Map<string, Counts>();
  const collecting = {
    ...runtime.answering,
    onProgress: (source: { name: string }, progress: Counts) => {
      counts.set(source.name, progress);
      display.show(counts);
    },
  };
  try {
    const collected = await collectAll(collecting, { atOnce: config.sourcesAtOnce, only, dueOnly }, ({ source, run }) =>
      display.line(runLine(source.name, run)),
    );
    display.end();
    if (collected.length === 0)
      display.line(dueOnly ? 'No source is due.' : 'There are no sources; add some with figurewatch sources import.');
    if (ending.signal.aborted) return 1;
    await evaluateRules(store, log);
    await checkStates(store, log);
    // A command that ends has no later: what waits for its group's time goes now.
    await deliver(runtime.answering, { flush: true });
    return collected.some(({ run }) => !run || run.state === 'failed' || run.state === 'interrupted') ? 1 : 0;
  } finally {
    display.end();
    await runtime.close();
    process.off('SIGINT', end).off('SIGTERM', end);
  }
}
