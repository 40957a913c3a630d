/** `figurewatch start`: the dashboard and the collector, until it is told to end. */
import { fileURLToPath } from 'node:url';
import type { Store } from '../data/open.js';
import { findNewsworthy, findRunning } from '../data/queries/runs.js';
import { isUntouched } from '../data/queries/sample.js';
import { readConfig } from '../data/settings.js';
import { LOCAL } from '../data/viewer.js';
import { openForWriting } from '../jobs/openStore.js';
import { installSample } from '../jobs/sample.js';
import { createLog } from '../server/log.js';
import { startServer } from '../server/main.js';
import { supervise } from '../server/supervise.js';
import type { Command } from './command.js';
import { parseOptions } from './options.js';
import { type Counts, ProgressDisplay, runLine } from './progress.js';

const HELP = `
usage: figurewatch start [--db FILE]

Opens the database (made when it is absent), serves the dashboard and the API, and starts the collector, which it starts
again when that dies. Prints the dashboard's address. A new, empty database begins with a sample crisis; the dashboard
removes it with one click, FIGUREWATCH_SAMPLE=0 leaves it out.

Settings come from the environment: PORT (3000), HOST (127.0.0.1), FIGUREWATCH_DB (figurewatch.db); docs/settings.md
lists them all.

Exit codes: 0 ended by a signal; 1 it could not start, for example because the port is in use; 2 wrong use.
`;

/** The collector as scripts/build.mjs builds it. */
const JOBS_PATH = fileURLToPath(new URL('../jobs/main.js', import.meta.url));

/** The `start` command. */
export const command: Command = {
  summary: 'serves the dashboard and collects on schedule',
  help: HELP,
  async run(args) {
    const { values } = parseOptions(args, { db: { type: 'string' } });
    const environment = { ...process.env, ...(values.db === undefined ? {} : { FIGUREWATCH_DB: values.db }) };
    const config = readConfig(environment);
    const log = createLog(config.logLevel);
    const store = await openForWriting(config.database);
    try {
      if (config.sample && (await isUntouched(store))) await installSample(store, LOCAL);
      const server = await startServer({ store, config, log });
      const jobs = supervise({ name: 'jobs', path: JOBS_PATH, env: environment, log });
      console.log(`Figurewatch is at ${server.url}`);
      const progress = showProgress(store);
      await signalled();
      progress.stop();
      await Promise.all([jobs.stop(), server.close()]);
      return 0;
    } finally {
      await store.close();
    }
  },
};

const LOOK_EVERY_MS = 300;

/** Shows what the collector is doing, as its rows tell it: a bar while runs go on, a line for each that brought news. */
function showProgress(store: Store): { stop(): void } {
  const display = new ProgressDisplay();
  let shownUntil = store.instant();
  /** Runs since the last moment of rest: those that ended stay in the sum, so that the bar only grows. */
  const burst = new Map<string, Counts>();
  const look = async (): Promise<void> => {
    const ended = await findNewsworthy(store, shownUntil);
    for (const run of ended) {
      display.line(runLine(run.name, run));
      if (run.ended_at! > shownUntil) shownUntil = run.ended_at!;
    }
    const running = await findRunning(store);
    for (const counts of burst.values()) counts.done = counts.found;
    for (const run of running) {
      const done = run.new + run.changed + run.unchanged + run.failed;
      burst.set(run.name, { ...run, done });
    }
    if (running.length === 0) burst.clear();
    if (burst.size > 0) display.show(burst);
    else display.end();
  };
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    // A look that fails while the database is busy is made up for by the next.
    looking = looking.then(look).catch(() => {});
  }, LOOK_EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      display.end();
    },
  };
}

/** Resolves at SIGINT or SIGTERM. */
const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
