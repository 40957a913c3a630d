import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import supertest from 'supertest';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { reader } from '../../data/handle.js';
import { openStore } from '../../data/open.js';
import { importSources } from '../../data/queries/sources.js';
import { LOCAL } from '../../data/viewer.js';
import { Collector } from '../../jobs/collector.js';
import { Politeness } from '../../jobs/fetching/politeness.js';
import { openForWriting } from '../../jobs/openStore.js';
import { appOf } from '../server/support.js';
import { openBench } from './support/collecting.js';
import { articlePage, type Handler, openSite, type Site, text } from './support/site.js';

const sites: Site[] = [];
afterEach(async () => {
  for (const site of sites.splice(0)) await site.close();
});

/** Longer than a busy collector lets pass by itself between two requests. */
const PAUSE_MS = 150;

/** A record in a file, as the two processes have it: the collector's, and the dashboard's over it. */
async function openBoth() {
  const folder = mkdtempSync(join(tmpdir(), 'figurewatch-'));
  const path = join(folder, 'record.db');
  const bench = await openBench({ delayMs: PAUSE_MS }, { store: await openForWriting(path) });
  const store = await openStore(path);
  const dashboard = supertest(appOf(store));
  const close = async () => {
    await bench.close();
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { bench, dashboard, close };
}

describe('many sources that are due at once', () => {
  it('are collected politely, as the sites themselves measure it; the dashboard answers meanwhile', async () => {
    const { bench, dashboard, close } = await openBoth();
    for (let i = 1; i <= 40; i++) {
      const handlers: Record<string, Handler> = {};
      for (let page = 0; page < 5; page++) handlers[`/${page}`] = text(articlePage('Quiet', 'Nothing was counted.'));
      sites.push(await openSite(handlers, `127.0.${i}.1`));
    }
    const drafts = sites.flatMap((site) =>
      Array.from({ length: 5 }, (_, page) => ({
        name: `${site.url} ${page}`,
        kind: 'page' as const,
        url: `${site.url}/${page}`,
      })),
    );
    await importSources(bench.store, LOCAL, drafts);
    const collector = new Collector(bench.collecting, 50);
    let isDone = false;
    const collected = (async () => {
      while ((await collector.tick()) > 0) await collector.idle();
    })().finally(() => (isDone = true));
    const answers: { status: number; collecting: unknown; sources: number }[] = [];
    while (!isDone) {
      await sleep(100);
      const [status, sources] = await Promise.all(['/api/v1/status', '/api/v1/sources'].map((at) => dashboard.get(at)));
      answers.push({
        status: Math.max(status!.status, sources!.status),
        collecting: status!.body.collecting,
        sources: status!.body.counts.sources,
      });
    }
    await collected;
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers.filter(({ collecting }) => collecting !== null).length).toBeGreaterThan(3);
    expect(answers.at(-1)!.sources).toBe(200);
    const runs = await reader(bench.store).selectFrom('run').select('state').execute();
    expect(runs).toHaveLength(200);
    expect(new Set(runs.map(({ state }) => state))).toEqual(new Set(['ok']));
    for (const site of sites) {
      expect(site.asked).toHaveLength(5);
      expect(site.mostAtOnce).toBe(1);
      // The site sees the end of its answer a moment after we do.
      for (const pause of site.pauses) expect(pause).toBeGreaterThan(PAUSE_MS - 15);
    }
    await close();
  }, 30_000);
});

describe('a host that gives no answer', () => {
  it('is left alone after three times, and the rest of its pages wait for the next run', async () => {
    const handlers: Record<string, Handler> = {};
    const site = await openSite(handlers);
    sites.push(site);
    const bench = await openBench({ deadlines: { connectMs: 500, headersMs: 400, totalMs: 500 } });
    for (let page = 0; page < 6; page++) handlers[`/${page}`] = () => {};
    const outcomes: (string | null)[] = [];
    for (let page = 0; page < 6; page++)
      outcomes.push((await bench.collect({ kind: 'page', url: `${site.url}/${page}` })).outcome);
    expect(outcomes).toEqual(['timeout', 'timeout', 'timeout', 'held', 'held', 'held']);
    expect(site.asked).toHaveLength(3);
    await bench.close();
  });
});

describe('a clock that is set back', () => {
  it('makes no pause between two requests longer', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-29T03:00:00Z') });
    const politeness = new Politeness();
    const { signal } = new AbortController();
    const ask = () => politeness.inTurn('a.test', 20, signal, async () => 'answered');
    await ask();
    vi.setSystemTime(new Date('2026-11-29T02:00:00Z'));
    expect(await Promise.race([ask(), sleep(2_000, 'still waiting')])).toBe('answered');
    vi.useRealTimers();
  });
});
