import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import { createChannel } from '../../data/queries/channels.js';
import { createRequest, getRequest, markTaken } from '../../data/queries/requests.js';
import { createSource } from '../../data/queries/sources.js';
import { LOCAL } from '../../data/viewer.js';
import { Requester } from '../../jobs/fetching/request.js';
import { type Answering, answerRequests } from '../../jobs/requests.js';
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

async function ask(kind: 'collect_source' | 'preview_url' | 'test_channel', input: Record<string, unknown>) {
  const id = await createRequest(bench.store, LOCAL, kind, input);
  expect(await answerRequests(answering)).toBe(1);
  const row = await getRequest(bench.store, LOCAL, id);
  return { state: row.state, output: JSON.parse(row.output!) };
}

describe('requests', () => {
  it('run a source now', async () => {
    handlers['/a'] = text(articlePage('Thousands flee', FLED));
    const sourceId = await createSource(bench.store, LOCAL, { name: 'x', kind: 'page', url: `${site.url}/a` });
    const answer = await ask('collect_source', { sourceId });
    expect(answer).toMatchObject({ state: 'done', output: { state: 'ok' } });
    expect(await answerRequests(answering)).toBe(0);
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
    expect(await answerRequests(answering)).toBe(1);
    expect((await getRequest(bench.store, LOCAL, id)).state).toBe('done');
  });
});
