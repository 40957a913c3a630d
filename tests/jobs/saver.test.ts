/** Pages of several runs go into one transaction, and none waits for a run that brings no more. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { reader, writer } from '../../data/handle.js';
import type { Store } from '../../data/open.js';
import type { PageDraft } from '../../data/queries/archive.js';
import { startRun } from '../../data/queries/runs.js';
import { createSource } from '../../data/queries/sources.js';
import { LOCAL } from '../../data/viewer.js';
import { publisherClaimant } from '../../engine/claims/publisherClaimant.js';
import { openForWriting } from '../../jobs/openStore.js';
import { Saver } from '../../jobs/pipeline/saver.js';

const AT = '2026-11-20T00:00:00.000Z';

let store: Store;
afterEach(async () => await store.close());

async function open(): Promise<{ saver: Saver; page(name: string): PageDraft; commits(): number }> {
  store = await openForWriting(':memory:');
  const sourceId = await createSource(store, LOCAL, { name: 'Herald', kind: 'feed', url: 'https://herald.test/feed' });
  const runId = await startRun(store, sourceId);
  const transaction = vi.spyOn(writer(store), 'transaction');
  const page = (name: string): PageDraft => {
    const url = `https://herald.test/${name}`;
    return {
      ...{ runId, sourceId, validators: null, extractorVersion: '1', figures: [] },
      fetch: {
        ...{ url, role: 'item', stage: 'alert', outcome: 'ok', message: null, status: 200, bytes: 1, durationMs: 1 },
        startedAt: AT,
      },
      snapshot: {
        ...{ url, finalUrl: url, status: 200, headers: {} },
        blob: { hash: name, compressed: new Uint8Array([1]), size: 1 },
      },
      article: { canonicalUrl: url, guid: null, publisher: 'Herald', confidentiality: 'public' },
      version: {
        ...{ title: null, text: name, byline: null, language: 'en', published: '2017-01-05' },
        ...{ publishedFoundIn: null, modified: null, readerVersion: '1' },
      },
      publisherClaimant: publisherClaimant('Herald'),
    };
  };
  return { saver: new Saver(store), page, commits: () => transaction.mock.calls.length };
}

const stored = async (): Promise<string[]> =>
  (await reader(store).selectFrom('article_version').select('text').orderBy('text').execute()).map((row) => row.text);

describe('a saver', () => {
  it('stores the pages of runs that go on at once in one transaction', async () => {
    const { saver, page, commits } = await open();
    const run = (name: string) => saver.during(async () => await Promise.resolve().then(() => saver.save(page(name))));
    const saved = await Promise.all(['a', 'b', 'c'].map(run));
    expect(saved.map(({ change }) => change)).toEqual(['new', 'new', 'new']);
    expect(await stored()).toEqual(['a', 'b', 'c']);
    expect(commits()).toBe(1);
  });

  it('waits for no other page where one run goes on, and not for long where others bring none', async () => {
    const { saver, page } = await open();
    await saver.during(() => saver.save(page('a')));
    let end = (): void => {};
    const idle = saver.during(() => new Promise<void>((resolve) => (end = resolve)));
    const before = performance.now();
    await saver.during(() => saver.save(page('b')));
    expect(performance.now() - before).toBeGreaterThan(50);
    end();
    await idle;
    expect(await stored()).toEqual(['a', 'b']);
  });

  it('stores the others where one page cannot be stored', async () => {
    const { saver, page } = await open();
    const bad = { ...page('bad'), runId: 'no such run' };
    const results = await Promise.allSettled([page('a'), bad, page('c')].map((p) => saver.during(() => saver.save(p))));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await stored()).toEqual(['a', 'c']);
  });

  it('holds one article where two runs bring the same page', async () => {
    const { saver, page } = await open();
    const saved = await Promise.all([page('a'), page('a')].map((p) => saver.during(() => saver.save(p))));
    expect(saved.map(({ change }) => change)).toEqual(['new', 'unchanged']);
    expect(new Set(saved.map(({ articleId }) => articleId)).size).toBe(1);
  });
});
