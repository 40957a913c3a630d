import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import { createChannel } from '../../data/queries/channels.js';
import { createRequest, getRequest, markTaken } from '../../data/queries/requests.js';
import { createSource, getSourceRow } from '../../data/queries/sources.js';
import { LOCAL } from '../../data/viewer.js';
import { collectSource } from '../../jobs/collect.js';
import { Requester } from '../../jobs/fetching/request.js';
import { Answerer, type Answering } from '../../jobs/requests.js';
import { type Bench, openBench, PATIENT } from './support/collecting.js';
import { articlePage, type Handler, openSite, rss, type Site, text } from './support/site.js';

let bench: Bench;
let site: Site;
let handlers: Record<string, Handler>;
let answering: Answering;
let requester: Requester;

beforeEach(async () => {
  handlers = {};
  site = await openSite(handlers);
  bench = await openBench();
  requester = new Requester({ userAgent: 'x', allowPrivate: true, deadlines: PATIENT });
  answering = { ...bench.collecting, requester, mail: { smtp: '', from: '' }, dashboard: 'http://localhost:3000' };
});
afterEach(async () => {
  await requester.close();
  await bench.close();
  await site.close();
});

const FLED = 'More than 18,000 people have fled their homes in Mosul since October 17, the United Nations said.';

/** Begins to answer what waits, and waits for it; resolves to how many. */
async function answerAll(): Promise<number> {
  const answerer = new Answerer(answering);
  const begun = await answerer.tick();
  await answerer.idle();
  return begun;
}

async function ask(kind: 'collect_source' | 'preview_url' | 'test_channel', input: Record<string, unknown>) {
  const id = await createRequest(bench.store, LOCAL, kind, input);
  expect(await answerAll()).toBe(1);
  const row = await getRequest(bench.store, LOCAL, id);
  return { state: row.state, output: JSON.parse(row.output!) };
}

describe('requests', () => {
  it('run a source now', async () => {
    handlers['/a'] = text(articlePage('Thousands flee', FLED));
    const sourceId = await createSource(bench.store, LOCAL, { name: 'x', kind: 'page', url: `${site.url}/a` });
    const answer = await ask('collect_source', { sourceId });
    expect(answer).toMatchObject({ state: 'done', output: { state: 'ok' } });
    expect(await answerAll()).toBe(0);
  });

  it('preview a page without saving anything', async () => {
    handlers['/a'] = text(articlePage('Thousands flee', FLED));
    const { state, output } = await ask('preview_url', { url: `${site.url}/a` });
    expect(state).toBe('done');
    expect(output).toMatchObject({ found: 1, items: [{ title: 'Thousands flee', outcome: null }] });
    expect(output.items[0].text).toContain(FLED);
    expect(output.items[0].figures[0]).toMatchObject({ text: '18,000', metric: 'displaced', low: 18_000, high: null });
    for (const table of ['article', 'fetch', 'run', 'resource', 'blob'] as const)
      expect(await reader(bench.store).selectFrom(table).selectAll().execute()).toEqual([]);
  });

  it('preview a feed: what it names, and why a page of it is skipped', async () => {
    handlers['/a'] = text(articlePage('Thousands flee', FLED));
    handlers['/feed'] = text(rss([`${site.url}/a`, `${site.url}/missing`]), 'application/rss+xml');
    const { output } = await ask('preview_url', { url: `${site.url}/feed`, kind: 'feed' });
    expect(output.found).toBe(2);
    expect(output.items[1]).toMatchObject({ text: null, outcome: 'http_404' });
    expect(output.items[1].message).toMatch(/\.$/);
  });

  it('fail with a sentence', async () => {
    const nothing = await ask('preview_url', { url: `${site.url}/feed`, kind: 'feed' });
    expect(nothing).toMatchObject({ state: 'failed', output: { message: expect.stringContaining('404') } });
    const gone = await ask('collect_source', { sourceId: 'nowhere' });
    expect(gone).toMatchObject({ state: 'failed', output: { message: 'there is no source nowhere' } });
    const wrong = await ask('collect_source', {});
    expect(wrong).toMatchObject({ state: 'failed', output: { message: expect.stringContaining('logged') } });
  });

  it('test a channel with a whole message', async () => {
    let body = '';
    handlers['/hook'] = (_request, response, given) => {
      body = given;
      response.writeHead(200).end();
    };
    const channelId = await createChannel(bench.store, LOCAL, {
      kind: 'webhook',
      name: 'Hook',
      config: { url: `${site.url}/hook` },
    });
    expect(await ask('test_channel', { channelId })).toMatchObject({ state: 'done', output: { status: 200 } });
    expect(JSON.parse(body).data.title).toContain('Test');
    handlers['/hook'] = (_request, response) => response.writeHead(500).end();
    expect(await ask('test_channel', { channelId })).toMatchObject({
      state: 'failed',
      output: { message: expect.stringContaining('500') },
    });
  });

  it('that a killed process had taken are answered', async () => {
    handlers['/a'] = text(articlePage('Thousands flee', FLED));
    const id = await createRequest(bench.store, LOCAL, 'preview_url', { url: `${site.url}/a` });
    await markTaken(bench.store, id);
    expect(await answerAll()).toBe(1);
    expect((await getRequest(bench.store, LOCAL, id)).state).toBe('done');
  });

  it('do not wait for each other: a preview and a test are answered while a run hangs, and no request is taken twice', async () => {
    let release: () => void = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = await openSite(
      {
        '/slow': async (...asked) => {
          await released;
          text(articlePage('Thousands flee', FLED))(...asked);
        },
      },
      '0.0.0.0',
    );
    handlers['/a'] = text(articlePage('Thousands flee', FLED));
    const answerer = new Answerer(answering);
    const runs: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      const url = `${slow.url.replace('0.0.0.0', `127.0.0.${n + 1}`)}/slow`;
      const sourceId = await createSource(bench.store, LOCAL, { name: `slow ${n}`, kind: 'page', url });
      runs.push(await createRequest(bench.store, LOCAL, 'collect_source', { sourceId }));
    }
    expect(await answerer.tick()).toBe(4);
    const previewed = await createRequest(bench.store, LOCAL, 'preview_url', { url: `${site.url}/a` });
    expect(await answerer.tick()).toBe(1);
    const stateOf = async (id: string) => (await getRequest(bench.store, LOCAL, id)).state;
    await expect.poll(() => stateOf(previewed), { timeout: 5_000 }).toBe('done');
    expect(await Promise.all(runs.map(stateOf))).toEqual(['taken', 'taken', 'taken', 'taken', 'waiting']);
    // The one that hangs is not collected a second time beside itself.
    const { sourceId } = JSON.parse((await getRequest(bench.store, LOCAL, runs[0]!)).input);
    expect(await collectSource(await getSourceRow(bench.store, sourceId), bench.collecting)).toBeNull();
    release();
    await answerer.idle();
    expect(await answerer.tick()).toBe(1);
    await answerer.idle();
    expect(await Promise.all(runs.map(stateOf))).toEqual(Array(5).fill('done'));
    expect(slow.asked).toHaveLength(5);
    await slow.close();
  });
});
