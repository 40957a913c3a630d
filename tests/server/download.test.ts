/** How downloads leave: no faster than they are read, and stopped when the reader goes. */
import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import type { Store } from '../../data/open.js';
import { LOCAL } from '../../data/viewer.js';
import { download, downloadHandlerOf } from '../../server/download.js';
import { errorHandler } from '../../server/errors.js';
import { openEmpty } from '../support/store.js';
import { silent } from './support.js';

const PORTION = 'x'.repeat(100_000);
const PORTIONS = 1_000;

let store: Store;
let server: Server;
let made: number;
let ended: boolean;

async function* portions() {
  try {
    for (made = 0; made < PORTIONS; made += 1) yield PORTION;
  } finally {
    ended = true;
  }
}

beforeEach(async () => {
  made = 0;
  ended = false;
  store = await openEmpty();
  const file = download({
    path: '/much.csv',
    summary: 'Much.',
    mediaType: 'text/csv',
    params: z.strictObject({}),
    query: z.strictObject({}),
    open: async () => ({ name: 'much.csv', content: portions() }),
  });
  const app = express();
  app.get(
    file.path,
    downloadHandlerOf(file, store, () => LOCAL),
  );
  app.use(errorHandler(silent));
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.close();
  await store.close();
});

async function open(): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  const [response] = await once(httpRequest({ port, path: '/much.csv', agent: false }).end(), 'response');
  return response as IncomingMessage;
}

/** Waits until nothing more is made. */
async function standstill(): Promise<number> {
  for (let before = -1; before !== made; ) {
    before = made;
    await sleep(100);
  }
  return made;
}

it('makes no more than what is read, and all of it in the end', async () => {
  const response = await open();
  // What the two sockets hold unread: some megabytes of a hundred.
  expect(await standstill()).toBeLessThan(PORTIONS / 4);
  let bytes = 0;
  for await (const chunk of response) bytes += (chunk as Buffer).length;
  expect(bytes).toBe(PORTION.length * PORTIONS);
  expect(ended).toBe(true);
});

it('stops when the reader goes', async () => {
  const response = await open();
  await standstill();
  response.destroy();
  for (let waited = 0; !ended && waited < 5_000; waited += 50) await sleep(50);
  expect(ended).toBe(true);
  expect(made).toBeLessThan(PORTIONS);
});
