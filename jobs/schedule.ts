/** The scheduled jobs, as a table: what is done when. The only file that knows node-cron; all times are UTC. */
import { CronExpressionParser } from 'cron-parser';
import cron from 'node-cron';
import { AppError } from '../data/errors.js';
import type { Store } from '../data/open.js';
import { getJob, saveJob } from '../data/queries/jobs.js';
import { judgeTime } from '../data/queries/judgeTime.js';
import { optimise } from '../data/queries/upkeep.js';
import type { Row } from '../data/schema.js';
import { checkStates } from './alerts/checkStates.js';
import type { Deliverer } from './alerts/deliver.js';
import { evaluateRules } from './alerts/evaluate.js';
import { backUp } from './archive/backUp.js';
import { retain } from './archive/retain.js';
import type { Collector } from './collector.js';
import type { Answerer, Answering } from './requests.js';

export interface JobContext {
  answering: Answering;
  answerer: Answerer;
  collector: Collector;
  deliverer: Deliverer;
}

export interface Job {
  name: string;
  /** Six fields, seconds first. The database knows what is due; these are the ticks at which it is asked. */
  cron: string;
  /** Resolves to how much was done; 0 for a tick that found nothing. */
  run(context: JobContext): Promise<number>;
}

export const JOBS: readonly Job[] = [
  { name: 'requests', cron: '* * * * * *', run: ({ answerer }) => answerer.tick() },
  { name: 'collect', cron: '*/2 * * * * *', run: ({ collector }) => collector.tick() },
  { name: 'time', cron: '0 * * * * *', run: ({ answering }) => judgeTime(answering.store) },
  { name: 'rules', cron: '*/2 * * * * *', run: ({ answering }) => evaluateRules(answering.store, answering.log) },
  { name: 'states', cron: '*/30 * * * * *', run: ({ answering }) => checkStates(answering.store, answering.log) },
  { name: 'deliver', cron: '*/2 * * * * *', run: ({ deliverer }) => deliverer.tick() },
  {
    name: 'retain',
    cron: '0 40 3 * * *',
    run: ({ answering }) => retain(answering.store, answering.limits.keepPagesDays),
  },
  { name: 'backup', cron: '0 10 4 * * *', run: ({ answering }) => backUp(answering.store, answering.backups ?? '') },
  { name: 'optimise', cron: '0 20 3 * * *', run: ({ answering }) => optimise(answering.store) },
];

/** A tick that found nothing is written down this often, so that one sees that the job lives. Milliseconds. */
const NOTED_EVERY_MS = 60_000;

export interface Schedule {
  /** Runs a job now, paused or not; waits for it, and for a tick of it that is going on. Resolves to what came of it. */
  runNow(name: string): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts the table. A job whose time has passed while nothing ran is run at once, once, and then by its cron; the result
 * stops it and waits for what runs. One process at a time does this, see main.ts; within it no job overlaps itself.
 */
export function startSchedule(context: JobContext, jobs: readonly Job[] = JOBS): Schedule {
  const { store } = context.answering;
  const running = new Map<string, Promise<string | null>>();
  const notedAt = new Map<string, number>();
  const start = (job: Job, always: boolean): Promise<string | null> => {
    const noteNothing = always || Date.now() - (notedAt.get(job.name) ?? 0) >= NOTED_EVERY_MS;
    if (noteNothing) notedAt.set(job.name, Date.now());
    const run = runJob(job, context, noteNothing).finally(() => running.delete(job.name));
    running.set(job.name, run);
    return run;
  };
  const tick = async (job: Job): Promise<void> => {
    if (running.has(job.name)) return;
    if ((await stored(store, job.name))?.paused !== 1 && !running.has(job.name)) await start(job, false);
  };
  const tasks = jobs.map((job) => {
    const options = { timezone: 'UTC', noOverlap: true, name: job.name, suppressMissedWarning: true };
    return cron.schedule(job.cron, () => tick(job), options);
  });
  const catchingUp = Promise.all(
    jobs.map(async (job) => {
      const row = await stored(store, job.name);
      if (!row || row.next_due_at <= store.instant()) await tick(job);
    }),
  ).catch((err) => context.answering.log.error({ event: 'schedule_failed', err }, 'what was missed was not caught up'));
  return {
    async runNow(name) {
      const job = jobs.find((one) => one.name === name);
      if (!job) throw new AppError('not_found', `there is no job "${name}"`);
      await running.get(name);
      return (await start(job, true)) ?? 'It was stopped.';
    },
    async stop() {
      for (const task of tasks) await task.destroy();
      await catchingUp;
      await Promise.all(running.values());
    },
  };
}

/** The row of a job; null before its first run. */
async function stored(store: Store, name: string): Promise<Row<'job'> | null> {
  return await getJob(store, name).catch((error: unknown) => {
    if (error instanceof AppError) return null;
    throw error;
  });
}

/** One run of a job. Writes its row when there is news; resolves to what it says, null where it was stopped. */
async function runJob(job: Job, context: JobContext, noteNothing: boolean): Promise<string | null> {
  const { store, log, signal } = context.answering;
  if (signal.aborted) return null;
  const startedAt = store.instant();
  try {
    const done = await job.run(context);
    const message = done === 0 ? 'Nothing to do.' : `${done} done.`;
    if (done !== 0 || noteNothing) await note(job, context, startedAt, 'ok', message);
    return message;
  } catch (err) {
    if (signal.aborted) return null;
    log.error({ event: 'job_failed', job: job.name, err }, 'a scheduled job failed');
    const message = 'It failed; the log says why.';
    await note(job, context, startedAt, 'failed', message);
    return message;
  }
}

async function note(
  { name, cron: expression }: Job,
  { answering }: JobContext,
  startedAt: string,
  outcome: string,
  message: string,
) {
  const { store } = answering;
  await saveJob(store, {
    name,
    next_due_at: CronExpressionParser.parse(expression, { tz: 'UTC', currentDate: store.now() })
      .next()
      .toDate()
      .toISOString(),
    last_started_at: startedAt,
    last_ended_at: store.instant(),
    last_outcome: outcome,
    last_message: message,
  });
}
