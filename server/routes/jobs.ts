import { z } from 'zod';
import { getJob, listJobs, setJobPaused } from '../../data/queries/jobs.js';
import { createRequest } from '../../data/queries/requests.js';
import type { Row } from '../../data/schema.js';
import { type JobJson, job, jobPatch } from '../api/alerts.js';
import { accepted } from '../api/schemas.js';
import { route } from '../route.js';

const byName = z.strictObject({ name: z.string().min(1).max(60) });

export const jobs = [
  route({
    method: 'get',
    path: '/jobs',
    summary: 'The scheduled jobs: when each ran last, how it went, when it is due.',
    response: z.object({ items: z.array(job) }),
    handle: async ({ store }) => ({ items: (await listJobs(store)).map(toJobJson) }),
  }),
  route({
    method: 'patch',
    path: '/jobs/:name',
    summary: 'Pauses a job, or lets it go on.',
    params: byName,
    body: jobPatch,
    response: job,
    handle: async ({ store, viewer, params, body }) => {
      await setJobPaused(store, viewer, params.name, body.paused);
      return toJobJson(await getJob(store, params.name));
    },
  }),
  route({
    method: 'post',
    path: '/jobs/:name/run',
    summary: 'Runs a job now, also a paused one; GET /requests/:id tells what came of it.',
    params: byName,
    response: accepted,
    status: 202,
    handle: async ({ store, viewer, params: { name } }) => {
      await getJob(store, name);
      return { requestId: await createRequest(store, viewer, 'run_job', { name }) };
    },
  }),
];

const toJobJson = (row: Row<'job'>): JobJson => ({
  name: row.name,
  paused: row.paused === 1,
  nextDueAt: row.next_due_at,
  lastStartedAt: row.last_started_at,
  lastEndedAt: row.last_ended_at,
  lastDurationMs:
    row.last_started_at && row.last_ended_at ? Date.parse(row.last_ended_at) - Date.parse(row.last_started_at) : null,
  lastOutcome: row.last_outcome,
  lastMessage: row.last_message,
});
