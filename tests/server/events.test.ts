/** The live stream, over a real connection. */
import { get as httpGet, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countUnchanged, finishRun, setFound, startRun } from '../../data/queries/runs.js';
import { setSourceState } from '../../data/queries/sources.js';
import { LOCAL } from '../../data/viewer.js';
import type { EventJson } from '../../server/api/schemas.js';
import { type RunningServer, startServer } from '../../server/main.js';
import { openSeeded, type Seeded } from '../support/store.js';
import { silent } from './support.js';

vi.setConfig({ testTimeout: 30_000 });

let seeded: Seeded;
let server: RunningServer;
beforeEach(async () => {
  seeded = await openSeeded();
  server = await startServer({
    store: seeded.store,
    config: { port: 0, host: '127.0.0.1', allowedHosts: [], logLevel: 'silent' },
    log: silent,
  });
});
afterEach(async () => {
  await server.close();
  await seeded.store.close();
});

interface Stream {
  response: IncomingMessage;
  text: () => string;
  events: () => EventJson[];
  close: () => void;
}

/** Connects and resolves with the first bytes. */
const connect = (path = '', headers: Record<string, string> = {}): Promise<Stream> =>
  new Promise((resolve, reject) => {
    const req = httpGet(
      `${server.url}/api/v1/events${path}`,
      { headers: { 'Accept-Encoding': 'gzip', ...headers } },
      (response) => {
        let text = '';
        const stream: Stream = {
          response,
          text: () => text,
          events: () => [...text.matchAll(/^data: (.*)$/gm)].map((m) => JSON.parse(m[1]!)),
          close: () => req.destroy(),
        };
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
          resolve(stream);
        });
        response.on('error', () => {});
      },
    );
    req.on('error', reject);
  });

const until = async (holds: () => boolean): Promise<void> => {
  for (let i = 0; i < 300 && !holds(); i++) await new Promise((wait) => setTimeout(wait, 50));
  expect(holds()).toBe(true);
};

describe('the live stream', () => {
  it('sends what happens from now on, at once and uncompressed', async () => {
    const stream = await connect();
    expect(stream.response.headers).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8' });
    expect(stream.response.headers['content-encoding']).toBeUndefined();
    await setSourceState(seeded.store, LOCAL, seeded.sources['Tigris Wire']!, 'paused');
    await until(() => stream.events().length === 1);
    expect(stream.events()).toMatchObject([{ kind: 'source_changed', sourceId: seeded.sources['Tigris Wire'] }]);
    stream.close();
  });

  it('tells what is being collected, whenever its counts change, to who may see the source', async () => {
    const stream = await connect();
    const told = () => [...stream.text().matchAll(/^event: progress\ndata: (.*)$/gm)].map((m) => JSON.parse(m[1]!));
    const runId = await startRun(seeded.store, seeded.sources['Tigris Wire']!);
    await setFound(seeded.store, runId, 7);
    await countUnchanged(seeded.store, runId, 3);
    await until(() => told().at(-1)?.[0]?.unchanged === 3);
    expect(told().at(-1)).toMatchObject([{ sourceName: 'Tigris Wire', done: 3, total: 7, unchanged: 3, failed: 0 }]);
    await finishRun(seeded.store, runId, { state: 'ok', outcome: 'ok', message: null }, 0);
    await until(() => told().at(-1)?.length === 0);
    stream.close();
  });

  it('goes on after the last event that was had', async () => {
    const all = await connect('?lastEventId=0');
    await until(() => all.events().length > 5);
    const ids = all.events().map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    const resumed = await connect('', { 'Last-Event-ID': String(ids[2]) });
    await until(() => resumed.events().length === ids.length - 3);
    expect(resumed.events()).toEqual(all.events().slice(3));
    all.close();
    resumed.close();
  });

  it('refuses an id that is none', async () => {
    const stream = await connect('', { 'Last-Event-ID': 'yesterday' });
    expect(stream.response.statusCode).toBe(400);
    expect(JSON.parse(stream.text()).error.code).toBe('invalid');
  });

  it('bounds its connections', async () => {
    const streams = await Promise.all(Array.from({ length: 100 }, () => connect()));
    const one = await connect();
    expect([one.response.statusCode, JSON.parse(one.text()).error.code]).toEqual([503, 'unavailable']);
    for (const stream of streams) stream.close();
    await until(() => streams.every(({ response }) => response.destroyed));
  });

  it('ends with the server', async () => {
    const stream = await connect();
    await server.close();
    await until(() => stream.response.complete);
  });
});
