/** SIGKILL of a process in the middle of a collection: the next run completes, nothing is lost, nothing is there twice. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type Content,
  contentOf,
  isDone,
  type Newspapers,
  openNewspapers,
  PAGES_EACH,
  prepare,
  problemsOf,
  type Running,
  run,
  until,
} from './support.js';

let folder: string;
let papers: Newspapers;
/** What a record holds that was never disturbed. */
let undisturbed: Content;
const running: Running[] = [];
let databases = 0;

async function freshDatabase(): Promise<string> {
  databases += 1;
  const db = join(folder, `${databases}.db`);
  await prepare(db, papers);
  return db;
}

function start(args: string[], db: string, environment: Record<string, string> = {}): Running {
  const started = run(args, { FIGUREWATCH_DB: db, ...environment });
  running.push(started);
  return started;
}

/** Resolves in the middle of a collection: after a random one of its pages, and a few milliseconds. */
async function randomMoment(): Promise<string> {
  const after = 1 + Math.floor(Math.random() * (3 * PAGES_EACH - 2));
  const ms = Math.floor(Math.random() * 25);
  let first: number | null = null;
  await new Promise<void>((resolve) => {
    papers.onPage = (count) => {
      first ??= count;
      if (count - first >= after) resolve();
    };
  });
  papers.onPage = () => {};
  await sleep(ms);
  return `after ${after} pages and ${ms} ms`;
}

function expectUndisturbed(db: string, when: string): void {
  expect(problemsOf(db), when).toEqual([]);
  expect(contentOf(db), when).toEqual(undisturbed);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'figurewatch-kill-'));
  papers = await openNewspapers();
  const db = await freshDatabase();
  const collected = start(['collect', '--once'], db);
  expect(await collected.ended, collected.stderr()).toBe(0);
  undisturbed = contentOf(db);
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});
afterAll(async () => {
  await papers.close();
  await rm(folder, { recursive: true });
});

describe('a collection', () => {
  it('that nobody disturbs holds every page, with alerts delivered', () => {
    expect(undisturbed.articles).toHaveLength(3 * PAGES_EACH);
    expect(undisturbed.figures.length).toBeGreaterThanOrEqual(6 * PAGES_EACH);
    expect(undisturbed.alerts.length).toBeGreaterThan(0);
    expect(undisturbed.articleEvents).toHaveLength(3 * PAGES_EACH);
  });

  it.each([1, 2])('by the command line, killed at random, is completed by the next (%i)', async () => {
    const db = await freshDatabase();
    const killed = start(['collect', '--once'], db);
    const when = await randomMoment();
    killed.child.kill('SIGKILL');
    await killed.ended;
    const next = start(['collect', '--once'], db);
    expect(await next.ended, next.stderr()).toBe(0);
    expectUndisturbed(db, when);
  });

  /** `start` on a free port; the jobs process names its id in the log. */
  const serve = (db: string) => start(['start'], db, { PORT: '0', FIGUREWATCH_LOG: 'debug' });
  const jobsPids = (server: Running): number[] =>
    [...server.stderr().matchAll(/"event":"jobs_started","pid":(\d+)/g)].map((match) => Number(match[1]));
  const isAlive = (pid: number): boolean => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };

  async function endQuietly(server: Running): Promise<void> {
    server.child.kill('SIGTERM');
    expect(await server.ended, server.stderr()).toBe(0);
  }

  it.each([1, 2, 3, 4, 5])(
    'is completed when the jobs process is killed at random: it is started again (%i)',
    async () => {
      const db = await freshDatabase();
      const server = serve(db);
      const when = await randomMoment();
      process.kill(jobsPids(server)[0]!, 'SIGKILL');
      await until('a second jobs process', () => jobsPids(server).length === 2);
      await until('everything collected', () => isDone(db));
      await endQuietly(server);
      expectUndisturbed(db, when);
    },
  );

  it.each([1, 2, 3, 4, 5])(
    'is completed when the server is killed at random: jobs ends with it, the next goes on (%i)',
    async () => {
      const db = await freshDatabase();
      const killed = serve(db);
      const when = await randomMoment();
      killed.child.kill('SIGKILL');
      await killed.ended;
      await until('the jobs process has ended', () => jobsPids(killed).every((pid) => !isAlive(pid)));
      const server = serve(db);
      await until('everything collected', () => isDone(db));
      await endQuietly(server);
      expectUndisturbed(db, when);
    },
  );

  it('sends each alert, and none with two ids', async () => {
    const db = await freshDatabase();
    papers.received.length = 0;
    const killed = start(['collect', '--once'], db);
    await randomMoment();
    killed.child.kill('SIGKILL');
    await killed.ended;
    await start(['collect', '--once'], db).ended;
    const messagesOf = new Map<string, Set<string>>();
    for (const { id, alerts } of papers.received)
      for (const alert of alerts) messagesOf.set(alert, (messagesOf.get(alert) ?? new Set()).add(id));
    expect(messagesOf.size).toBe(undisturbed.alerts.length);
    for (const messages of messagesOf.values()) expect(messages.size).toBe(1);
  });
});
