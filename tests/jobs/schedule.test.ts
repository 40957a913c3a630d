import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listJobs } from '../../data/queries/jobs.js';
import { createSource, getSourceRow, setSourceState } from '../../data/queries/sources.js';
import { LOCAL } from '../../data/viewer.js';
import { Deliverer } from '../../jobs/alerts/deliver.js';
import { Collector } from '../../jobs/collector.js';
import { Answerer, type Answering } from '../../jobs/requests.js';
import { JOBS, startSchedule } from '../../jobs/schedule.js';
import { type Bench, openBench } from './support/collecting.js';
import { articlePage, type Handler, openSite, type Site, text } from './support/site.js';

let bench: Bench;
let site: Site;
const handlers: Record<string, Handler> = {};
beforeEach(async () => {
  site = await openSite(handlers);
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
  await site.close();
});

const page = (name: string) =>
  createSource(bench.store, LOCAL, { name, kind: 'page', url: `${site.url}/${name}`, schedule: 'every 15m' });

describe('what is due', () => {
  it('is collected once, and then when it is due again', async () => {
    handlers['/a'] = text(articlePage('A quiet day', 'Nothing was counted.'));
    const id = await page('a');
    const collector = new Collector(bench.collecting, 4);
    expect(await collector.tick()).toBe(1);
    expect(await collector.tick()).toBe(0);
    await collector.idle();
    expect(await collector.tick()).toBe(0);
    expect(site.asked).toEqual(['/a']);
    // The machine was off for two days: one run makes up for all.
    const now = Date.now() + 2 * 86_400_000;
    bench.store.now = () => new Date(now);
    expect(await collector.tick()).toBe(1);
    await collector.idle();
    expect(await collector.tick()).toBe(0);
    expect((await getSourceRow(bench.store, id)).next_due_at > new Date(now).toISOString()).toBe(true);
  });

  it('leaves out what is paused, and takes no more at once than it may', async () => {
    const waiting: (() => void)[] = [];
    for (const name of ['a', 'b', 'c'])
      handlers[`/${name}`] = (request, response) => {
        waiting.push(() => text(articlePage('Quiet', 'Nothing was counted.'))(request, response, ''));
      };
    const [paused] = [await page('a'), await page('b'), await page('c')];
    await setSourceState(bench.store, LOCAL, paused, 'paused');
    const collector = new Collector(bench.collecting, 1);
    expect(await collector.tick()).toBe(1);
    expect(await collector.tick()).toBe(0);
    while (waiting.length === 0) await sleep(5);
    waiting.shift()!();
    await collector.idle();
    expect(await collector.tick()).toBe(1);
    while (waiting.length === 0) await sleep(5);
    waiting.shift()!();
    await collector.idle();
    expect(site.asked.sort()).toEqual(['/b', '/c']);
  });
});

describe('the schedule', () => {
  it('catches up at its start, and shows each job', async () => {
    let ran = 0;
    const answering = bench.collecting as Answering;
    const schedule = startSchedule(
      {
        answering,
        answerer: new Answerer(answering),
        collector: new Collector(bench.collecting, 1),
        deliverer: new Deliverer(answering),
      },
      [
        { name: 'often', cron: '0 0 1 1 *', run: async () => ++ran },
        { name: 'broken', cron: '0 0 1 1 *', run: () => Promise.reject(new Error('no')) },
      ],
    );
    for (let i = 0; i < 200 && (await listJobs(bench.store)).length < 2; i++) await sleep(10);
    await schedule.stop();
    expect(ran).toBe(1);
    expect(await listJobs(bench.store)).toMatchObject([
      { name: 'broken', last_outcome: 'failed' },
      { name: 'often', last_outcome: 'ok', last_message: '1 done.' },
    ]);
    for (const job of await listJobs(bench.store)) expect(job.next_due_at).toMatch(/^20\d\d-01-01T00:00:00/);
  });

  it('has a name of its own for every job', () => {
    expect(new Set(JOBS.map(({ name }) => name)).size).toBe(JOBS.length);
  });
});
