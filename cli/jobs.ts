/** `figurewatch jobs`: the scheduled jobs of the running program. */
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../data/errors.js';
import { getJob, listJobs, setJobPaused } from '../data/queries/jobs.js';
import { createRequest, getRequest } from '../data/queries/requests.js';
import { readConfig } from '../data/settings.js';
import { LOCAL } from '../data/viewer.js';
import { openForWriting } from '../jobs/openStore.js';
import { type Command, UsageError } from './command.js';
import { parseOptions } from './options.js';

const HELP = `
usage: figurewatch jobs list [--json] [--db FILE]
       figurewatch jobs run NAME | pause NAME | resume NAME [--db FILE]

list shows each scheduled job with its last run, how long it took, what came of it and when it is due.
run asks the running program to run a job now, paused or not, and waits for what comes of it.

Exit codes: 0 done; 1 there is no such job, it failed, or no program answered within a minute; 2 wrong use.
`;

const WAIT_MS = 60_000;

/** The `jobs` command. */
export const command: Command = {
  summary: 'shows the scheduled jobs, runs one now, pauses one',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      { db: { type: 'string' }, json: { type: 'boolean', default: false } },
      true,
    );
    const [action, name, ...rest] = positionals;
    if (rest.length > 0) throw new UsageError(`too many words: ${rest.join(' ')}`);
    const store = await openForWriting(values.db ?? readConfig(process.env).database);
    try {
      if (action === 'list' && name === undefined) {
        for (const job of await listJobs(store)) {
          if (values.json) console.log(JSON.stringify(job));
          else
            console.log(
              `${job.name.padEnd(10)} ${job.paused ? 'paused' : `due ${job.next_due_at}`}  last ${job.last_ended_at ?? 'never'}  ${job.last_message ?? ''}`,
            );
        }
        return 0;
      }
      if (name === undefined) throw new UsageError('say "list", "run NAME", "pause NAME" or "resume NAME"');
      if (action === 'pause' || action === 'resume') {
        await setJobPaused(store, LOCAL, name, action === 'pause');
        console.log(`${name} ${action === 'pause' ? 'is paused' : 'goes on'}.`);
        return 0;
      }
      if (action !== 'run') throw new UsageError(`"${action}" is none of list, run, pause, resume`);
      return await run(store, name);
    } finally {
      await store.close();
    }
  },
};

async function run(store: Parameters<typeof getJob>[0], name: string): Promise<number> {
  await getJob(store, name);
  const id = await createRequest(store, LOCAL, 'run_job', { name });
  for (const end = Date.now() + WAIT_MS; Date.now() < end; await sleep(200)) {
    const request = await getRequest(store, LOCAL, id);
    if (request.state === 'waiting' || request.state === 'taken') continue;
    const { message } = JSON.parse(request.output!) as { message: string };
    console.log(`${name}: ${message}`);
    return request.state === 'done' ? 0 : 1;
  }
  throw new AppError(
    'unavailable',
    'no program answered within a minute; is figurewatch start running on this database?',
  );
}
