/** The scheduled jobs, as a table: what is done when. The only file that knows node-cron; all times are UTC. */
import { CronExpressionParser } from 'cron-parser';
import cron from 'node-cron';
import { saveJob } from '../data/queries/jobs.js';
import { judgeTime } from '../data/queries/judgeTime.js';
import { deliver } from './alerts/deliver.js';
import { evaluateRules } from './alerts/evaluate.js';
import type { Collector } from './collector.js';
import { type Answering, answerRequests } from './requests.js';

export interface JobContext {
  answering: Answering;
  collector: Collector;
}

export interface Job {
  name: string;
  /** Six fields, seconds first. The database knows what is due; these are the ticks at which it is asked. */
  cron: string;
  /** Resolves to how much was done; 0 for a tick that found nothing. */
  run(context: JobContext): Promise<number>;
}

export const JOBS: readonly Job[] = [
  { name: 'requests', cron: '* * * * * *', run: ({ answering }) => answerRequests(answering) },
  { name: 'collect', cron: '*/2 * * * * *', run: ({ collector }) => collector.tick() },
  { name: 'time', cron: '0 * * * * *', run: ({ answering }) => judgeTime(answering.store) },
  { name: 'rules', cron: '*/2 * * * * *', run: ({ answering }) => evaluateRules(answering.store, answering.log) },
  { name: 'deliver', cron: '*/2 * * * * *', run: ({ answering }) => deliver(answering) },
];

/** A tick that found nothing is written down this often, so that one sees that the job lives. Milliseconds. */
const NOTED_EVERY_MS = 60_000;

/**
 * Starts the table, each job at once and then by its cron; the result stops it and waits for what runs. One process at
 * a time does this, see main.ts; within it no job overlaps itself.
 */
export function startSchedule(context: JobContext, jobs: readonly Job[] = JOBS): { stop(): Promise<void> } {
  const running = new Set<Promise<void>>();
  const tasks = jobs.map((job) => {
    let notedAt = 0;
    const tick = () => {
      const noteNothing = Date.now() - notedAt >= NOTED_EVERY_MS;
      if (noteNothing) notedAt = Date.now();
      const run = runJob(job, context, noteNothing).finally(() => running.delete(run));
      running.add(run);
      return run;
    };
    const task = cron.schedule(job.cron, tick, {
      timezone: 'UTC',
      noOverlap: true,
      name: job.name,
      suppressMissedWarning: true,
    });
    // What was missed while the process was off is caught up now, once.
    void task.execute();
    return { job, task };
  });
  return {
    async stop() {
      for (const { task } of tasks) await task.destroy();
      await Promise.all(running);
    },
  };
}

/** One tick of a job. Writes its row when there is news. */
async function runJob(job: Job, context: JobContext, noteNothing: boolean): Promise<void> {
  const { store, log, signal } = context.answering;
  if (signal.aborted) return;
  const startedAt = store.instant();
  try {
    const done = await job.run(context);
    if (done === 0 && !noteNothing) return;
    await note(job, context, startedAt, 'ok', done === 0 ? 'Nothing to do.' : `${done} done.`);
  } catch (err) {
    if (signal.aborted) return;
    log.error({ event: 'job_failed', job: job.name, err }, 'a scheduled job failed');
    await note(job, context, startedAt, 'failed', 'It failed; the log says why.');
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
