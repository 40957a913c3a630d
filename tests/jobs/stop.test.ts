import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import { createSource, getSourceRow } from '../../data/queries/sources.js';
import { findCollecting } from '../../data/queries/status.js';
import { askToStop } from '../../data/queries/stopRun.js';
import { LOCAL } from '../../data/viewer.js';
import { collectSource } from '../../jobs/collect.js';
import { type Bench, openBench } from './support/collecting.js';
import { articlePage, type Handler, openSite, rss, type Site, text } from './support/site.js';

let bench: Bench;
let site: Site;
let handlers: Record<string, Handler>;
beforeEach(async () => {
  handlers = {};
  site = await openSite(handlers);
  bench = await openBench({ deadlines: { connectMs: 30_000, headersMs: 30_000, totalMs: 30_000 } });
});
afterEach(async () => {
  await bench.close();
  await site.close();
});

const said = (n: number) => text(articlePage(`Thousands flee ${n}`, `More than ${n},000 people have fled Mosul.`));

describe('a run that somebody stops', () => {
  it('ends in the middle of a page that hangs, keeps what it read, and goes on when its source is due again', async () => {
    const { store } = bench;
    handlers['/feed'] = text(rss(['/c', '/b', '/a'].map((path) => site.url + path)), 'application/rss+xml');
    handlers['/a'] = said(11);
    handlers['/b'] = () => {};
    handlers['/c'] = said(13);
    const id = await createSource(store, LOCAL, { name: 'Slow', kind: 'feed', url: `${site.url}/feed` });
    const collected = collectSource(await getSourceRow(store, id), bench.collecting);
    await expect.poll(() => site.asked.includes('/b'), { timeout: 15_000 }).toBe(true);
    const [running] = await findCollecting(store, LOCAL);
    expect(running).toMatchObject({ stopping: false, done: 1, total: 3, latestUrl: `${site.url}/a` });
    await askToStop(store, LOCAL, running!.runId);
    await askToStop(store, LOCAL, running!.runId);
    expect((await findCollecting(store, LOCAL))[0]).toMatchObject({ stopping: true });
    const run = await collected;
    expect(run).toMatchObject({ state: 'interrupted', outcome: 'stopped', new: 1, failed: 0 });
    expect(run!.message).toBe(
      'Somebody stopped it after 1 of 3 pages; what was read is kept, the next run reads the rest.',
    );
    const source = await getSourceRow(store, id);
    expect(source).toMatchObject({ state: 'on', failures: 0, last_outcome: 'stopped', last_message: run!.message });
    expect(source.next_due_at > store.instant()).toBe(true);
    const audits = await reader(store).selectFrom('audit').selectAll().where('action', '=', 'run.stop').execute();
    expect(audits).toMatchObject([{ actor_id: 'local', subject: 'run', subject_id: run!.id }]);
    await expect(askToStop(store, LOCAL, run!.id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(askToStop(store, LOCAL, 'none')).rejects.toMatchObject({ code: 'not_found' });

    handlers['/b'] = said(12);
    expect(await collectSource(source, bench.collecting)).toMatchObject({ state: 'ok', new: 2, unchanged: 1 });
  });
});
