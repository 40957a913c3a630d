import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import type { Store } from '../../data/open.js';
import { releaseLease, renewLease, takeLease } from '../../data/queries/leases.js';
import { finishRun, startRun } from '../../data/queries/runs.js';
import { createSource, getSourceRow } from '../../data/queries/sources.js';
import { LOCAL } from '../../data/viewer.js';
import { collectSource } from '../../jobs/collect.js';
import { HOLDER, isDead } from '../../jobs/holder.js';
import { openForWriting } from '../../jobs/openStore.js';
import { withLease } from '../../jobs/withLease.js';
import { openBench } from './support/collecting.js';

let store: Store;
let now: Date;
beforeEach(async () => {
  store = await openForWriting(':memory:');
  now = new Date('2026-11-20T12:00:00Z');
  store.now = () => now;
});
afterEach(async () => {
  await store.close();
});

const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};

describe('leases', () => {
  it('are held by one at a time, until they run out', async () => {
    expect(await takeLease(store, 'x', 'a', 1000)).toBe(true);
    expect(await takeLease(store, 'x', 'b', 1000)).toBe(false);
    expect(await takeLease(store, 'y', 'b', 1000)).toBe(true);
    later(1001);
    expect(await takeLease(store, 'x', 'b', 1000)).toBe(true);
    expect(await renewLease(store, 'x', 'a', 1000)).toBe(false);
  });

  it('last longer when they are renewed', async () => {
    await takeLease(store, 'x', 'a', 1000);
    later(900);
    expect(await renewLease(store, 'x', 'a', 1000)).toBe(true);
    later(900);
    expect(await takeLease(store, 'x', 'b', 1000)).toBe(false);
  });

  it('are free when they are given back, by their holder alone', async () => {
    await takeLease(store, 'x', 'a', 1000);
    await releaseLease(store, 'x', 'b');
    expect(await takeLease(store, 'x', 'b', 1000)).toBe(false);
    await releaseLease(store, 'x', 'a');
    expect(await takeLease(store, 'x', 'b', 1000)).toBe(true);
  });

  it('are taken over at once from a process of this machine that is dead', async () => {
    const [host, pid] = HOLDER.split(' ');
    expect(isDead(HOLDER)).toBe(false);
    expect(isDead(`${host} 999999999 mark`)).toBe(true);
    expect(isDead(`${host} ${process.ppid} mark`)).toBe(false);
    expect(isDead(`${host} ${pid} another mark`)).toBe(true);
    expect(isDead('elsewhere 999999999 mark')).toBe(false);
    await takeLease(store, 'x', `${host} 999999999 mark`, 60_000);
    expect(await takeLease(store, 'x', HOLDER, 1000, isDead)).toBe(true);
  });

  it('keep two from the same work, and are given back when the work throws', async () => {
    const signal = new AbortController().signal;
    const inner = await withLease(store, 'x', signal, async () => {
      await takeLease(store, 'other', 'elsewhere 1 m', 60_000);
      return await withLease(store, 'other', signal, async () => 'done');
    });
    expect(inner).toBeNull();
    await expect(withLease(store, 'x', signal, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await takeLease(store, 'x', 'elsewhere 1 m', 1000)).toBe(true);
  });
});

describe('a source under another process', () => {
  it('is not collected', async () => {
    const bench = await openBench();
    const id = await createSource(bench.store, LOCAL, { name: 'x', kind: 'page', url: 'http://127.0.0.1:9/' });
    await takeLease(bench.store, `source:${id}`, 'elsewhere 1 m', 60_000);
    expect(await collectSource(await getSourceRow(bench.store, id), bench.collecting)).toBeNull();
    expect(await reader(bench.store).selectFrom('run').selectAll().execute()).toEqual([]);
    await bench.close();
  });
});

describe('a run that a killed process left', () => {
  it('is marked interrupted by the next one', async () => {
    const id = await createSource(store, LOCAL, { name: 'x', kind: 'page', url: 'http://127.0.0.1:9/' });
    const left = await startRun(store, id);
    const next = await startRun(store, id);
    await finishRun(store, next, { state: 'ok', outcome: 'ok', message: null }, 0);
    const states = await reader(store).selectFrom('run').select(['id', 'state', 'message']).execute();
    expect(states.find((run) => run.id === left)).toMatchObject({ state: 'interrupted' });
    expect(states.find((run) => run.id === left)!.message).toMatch(/\.$/);
    expect(states.find((run) => run.id === next)).toMatchObject({ state: 'ok' });
  });
});
