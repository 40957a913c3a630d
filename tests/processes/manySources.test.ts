/** 200 sources on 40 hosts, all due at once, collected by the built program: the sites measure politeness, the dashboard answers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { afterAll, expect, it } from 'vitest';
import { importSources } from '../../data/queries/sources.js';
import { LOCAL } from '../../data/viewer.js';
import { openForWriting } from '../../jobs/openStore.js';
import { articlePage, type Handler, openSite, type Site, text } from '../jobs/support/site.js';
import { type Running, run, until } from './support.js';

const HOSTS = 40;
const SOURCES_EACH = 5;
const PAUSE_MS = 60;
/** The dashboard itself gives up on a request after this. */
const DASHBOARD_WAITS_MS = 10_000;

const sites: Site[] = [];
let server: Running | null = null;
let folder = '';
afterAll(async () => {
  server?.child.kill('SIGKILL');
  await server?.ended;
  for (const site of sites) await site.close();
  await rm(folder, { recursive: true, force: true });
});

it('are collected politely while the dashboard answers', async () => {
  folder = await mkdtemp(join(tmpdir(), 'figurewatch-many-'));
  const db = join(folder, 'many.db');
  for (let i = 1; i <= HOSTS; i++) {
    const handlers: Record<string, Handler> = {};
    for (let page = 0; page < SOURCES_EACH; page++)
      handlers[`/${page}`] = text(
        articlePage(`Report ${i} ${page}`, `At least ${i * 10 + page} people were killed in Mosul.`),
      );
    sites.push(await openSite(handlers, `127.0.${i}.${i}`));
  }
  const store = await openForWriting(db);
  const drafts = sites.flatMap((site) =>
    Array.from({ length: SOURCES_EACH }, (_, page) => ({
      name: `${site.url} ${page}`,
      kind: 'page' as const,
      url: `${site.url}/${page}`,
    })),
  );
  await importSources(store, LOCAL, drafts);
  await store.close();

  server = run(['start'], {
    FIGUREWATCH_DB: db,
    PORT: '0',
    FIGUREWATCH_DELAY_MS: String(PAUSE_MS),
  });
  // Its standard error names sources, whose names hold addresses too.
  const address = () => /http:\/\/[\d.a-z]+:\d+/.exec(server!.stdout())?.[0];
  await until('the dashboard is open', () => address() !== undefined);
  const file = new SQLite(db, { readonly: true });
  const collected = () =>
    (
      file
        .prepare("select count(distinct source_id) as n from run where state in ('ok', 'partly', 'failed')")
        .get() as { n: number }
    ).n;
  const answers: { path: string; status: number; ms: number; during: number }[] = [];
  // As long as it takes, within the test's own time: a busy machine is no failure.
  while (collected() < HOSTS * SOURCES_EACH) {
    for (const path of ['/api/v1/status', '/api/v1/sources', '/']) {
      const before = performance.now();
      const { status } = await fetch(address() + path, {
        headers: { Accept: path === '/' ? 'text/html' : 'application/json' },
        signal: AbortSignal.timeout(DASHBOARD_WAITS_MS),
      });
      answers.push({ path, status, ms: performance.now() - before, during: collected() });
    }
    await sleep(200);
  }
  const states = file.prepare('select distinct state, message from run where state <> ?').all('ok');
  file.close();
  expect(states).toEqual([]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  // It was asked while the collection was going on, not only before and after.
  expect(answers.filter(({ during }) => during > 0 && during < HOSTS * SOURCES_EACH).length).toBeGreaterThan(2);
  for (const site of sites) {
    expect(site.asked).toHaveLength(SOURCES_EACH);
    expect(site.mostAtOnce).toBe(1);
    // The site sees the end of its answer a moment after the collector does.
    for (const pause of site.pauses) expect(pause).toBeGreaterThan(PAUSE_MS - 20);
  }
  const slowest = Math.max(...answers.map(({ ms }) => ms));
  console.log(`${answers.length} answers of the dashboard meanwhile, the slowest after ${Math.round(slowest)} ms`);
}, 300_000);
