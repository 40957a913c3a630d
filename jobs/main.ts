/**
 * The second process: collects, judges rules, delivers, and answers what the web server asks. `start` forks it, and it
 * can be run by itself. It ends on SIGTERM, and when the process that forked it dies.
 */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../data/errors.js';
import { readConfig } from '../data/settings.js';
import { Deliverer } from './alerts/deliver.js';
import { Collector } from './collector.js';
import { createLog } from './log.js';
import { openForWriting } from './openStore.js';
import { Answerer, type Answering } from './requests.js';
import { openRuntime } from './runtime.js';
import { startSchedule } from './schedule.js';
import { withLease } from './withLease.js';

/** A run that is being ended gets this long to write down where it stopped. Milliseconds. */
const END_WITHIN_MS = 8_000;

/** How often a process in reserve looks whether the schedule is free. Milliseconds. */
const RESERVE_LOOKS_EVERY_MS = 5_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const store = await openForWriting(config.database);
  const ending = new AbortController();
  const runtime = await openRuntime(store, config, log, { recheck: 'due', signal: ending.signal });
  const collector = new Collector(runtime.answering, config.sourcesAtOnce);
  log.debug({ event: 'jobs_started', pid: process.pid }, 'jobs started');
  const working = work(runtime.answering, collector);

  const end = async (why: string): Promise<void> => {
    if (ending.signal.aborted) return;
    log.debug({ event: 'jobs_ending', why }, 'jobs ending');
    setTimeout(() => process.exit(1), END_WITHIN_MS).unref();
    ending.abort(new Error(why));
    await working;
    await runtime.close();
    await store.close();
    if (process.connected) process.disconnect();
  };
  process.on('SIGTERM', () => void end('SIGTERM'));
  process.on('SIGINT', () => void end('SIGINT'));
  process.on('disconnect', () => void end('the parent process ended'));
  // It may have ended while this process was starting. Without a parent that forked it, `connected` is undefined.
  if (process.connected === false) await end('the parent process ended');
}

/**
 * Runs the schedule while this process holds its lease, so that a second one on the same database waits in reserve.
 * Resolves when the process is to end.
 */
async function work(answering: Answering, collector: Collector): Promise<void> {
  const { store, signal, log } = answering;
  while (!signal.aborted) {
    try {
      await withLease(store, 'schedule', signal, async (held) => {
        const deliverer = new Deliverer(answering);
        const answerer = new Answerer(answering);
        const schedule = startSchedule({ answering, answerer, collector, deliverer });
        answering.runJob = (name) => schedule.runNow(name);
        if (!held.aborted) await once(held, 'abort');
        await schedule.stop();
        await Promise.all([answerer.idle(), collector.idle(), deliverer.idle()]);
      });
    } catch (err) {
      log.error({ event: 'schedule_failed', err }, 'the schedule stopped; it starts again');
    }
    await sleep(RESERVE_LOOKS_EVERY_MS, undefined, { signal }).catch(() => {});
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(`figurewatch: ${error.message}`);
  process.exit(1);
}
