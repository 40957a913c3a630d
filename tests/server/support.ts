/** An app over a store in memory, for supertest; every answer of a route is checked against its schema. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Store } from '../../data/open.js';
import type { Viewer } from '../../data/viewer.js';
import { LOCAL } from '../../data/viewer.js';
import { type AppParts, createApp } from '../../server/app.js';
import { EventStream } from '../../server/eventStream.js';

export const silent = pino({ level: 'silent' });

export function appOf(store: Store, viewer: Viewer = LOCAL, parts: Partial<AppParts> = {}) {
  return createApp({
    store,
    config: { host: '127.0.0.1', allowedHosts: [] },
    log: silent,
    clientFolder: join(tmpdir(), 'figurewatch-no-client'),
    events: new EventStream(store, silent),
    viewerOf: () => viewer,
    ...parts,
  });
}
