import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { AppError } from '../data/errors.js';
import type { Store } from '../data/open.js';
import { findEvents, latestEventId } from '../data/queries/findEvents.js';
import { findCollecting } from '../data/queries/status.js';
import type { Viewer } from '../data/viewer.js';
import type { EventJson } from './api/schemas.js';
import { check } from './route.js';
import type { ViewerOf } from './viewer.js';

const MOST_CONNECTIONS = 100;
const POLL_MS = 1_000;
const HEARTBEAT_MS = 15_000;
const BATCH = 500;
/** A client that has this much unread is dropped; it comes back with its Last-Event-ID. */
const MOST_UNREAD_BYTES = 1_000_000;

const eventId = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const query = z.strictObject({ lastEventId: eventId.optional().describe('Where a first connection begins.') });
const headers = z.object({
  'Last-Event-ID': eventId.optional().describe('Id of the last event had: goes on after it.'),
});

/** What the OpenAPI document says of it. */
export const EVENT_STREAM = {
  path: '/events',
  summary: 'The live stream: what happens, as it happens, as server-sent events to resume by Last-Event-ID.',
  query,
  headers,
};

interface Listener {
  response: Response;
  viewer: Viewer;
  /** What it has had, or may not see, up to this event. */
  at: number;
  /** The collections in progress that it was told of last. */
  progress: string;
  busy: boolean;
}

/**
 * GET /events as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): rows of `event` in
 * order of their ids, each one the id to resume from. Beside them `event: progress`, without an id: the collections that
 * are going on, whenever their counts change. One poll serves all listeners, and only while there are any.
 */
export class EventStream {
  readonly #store: Store;
  readonly #log: Logger;
  readonly #listeners = new Set<Listener>();
  #poll: NodeJS.Timeout | undefined;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(store: Store, log: Logger) {
    this.#store = store;
    this.#log = log;
  }

  /** The route: events after Last-Event-ID (header, or `lastEventId` for a first connection), else from now on. */
  handler(viewerOf: ViewerOf): RequestHandler {
    return async (req, res) => {
      const at = resumeFrom(req) ?? (await latestEventId(this.#store));
      if (res.closed) return;
      if (this.#listeners.size >= MOST_CONNECTIONS) {
        throw new AppError('unavailable', `${MOST_CONNECTIONS} live connections are open; try again later`);
      }
      const listener: Listener = { response: res, viewer: viewerOf(req), at, progress: '[]', busy: false };
      this.#listeners.add(listener);
      res.on('close', () => this.#leave(listener));
      res.set({
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        // nginx would hold events back otherwise.
        'X-Accel-Buffering': 'no',
      });
      res.flushHeaders();
      // Five seconds before a lost connection is tried again, and the id to resume from before any event came.
      res.write(`retry: 5000\nid: ${at}\n\n`);
      this.#start();
      await this.#look();
    };
  }

  /** Ends all connections; browsers come back by themselves when the server does. */
  close(): void {
    for (const listener of this.#listeners) listener.response.end();
    this.#listeners.clear();
    this.#stop();
  }

  #start(): void {
    this.#poll ??= setInterval(() => void this.#look(), POLL_MS);
    this.#heartbeat ??= setInterval(() => {
      for (const { response } of this.#listeners) response.write(': still here\n\n');
    }, HEARTBEAT_MS);
  }

  #stop(): void {
    clearInterval(this.#poll);
    clearInterval(this.#heartbeat);
    this.#poll = undefined;
    this.#heartbeat = undefined;
  }

  #leave(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size === 0) this.#stop();
  }

  async #look(): Promise<void> {
    try {
      const latest = await latestEventId(this.#store);
      const behind = [...this.#listeners].filter((listener) => listener.at < latest && !listener.busy);
      await Promise.all(behind.map((listener) => this.#send(listener, latest)));
      await this.#tellProgress();
    } catch (err) {
      this.#log.error({ event: 'event_stream_failed', err }, 'reading events failed');
    }
  }

  /** What is being collected, asked once for all viewers of one clearance. */
  async #tellProgress(): Promise<void> {
    const told = new Map<string, Promise<string>>();
    for (const listener of this.#listeners) {
      const { viewer, response } = listener;
      const asked =
        told.get(viewer.clearance) ?? findCollecting(this.#store, viewer).then((all) => JSON.stringify(all));
      told.set(viewer.clearance, asked);
      const progress = await asked;
      if (progress === listener.progress || !this.#listeners.has(listener)) continue;
      listener.progress = progress;
      response.write(`event: progress\ndata: ${progress}\n\n`);
    }
  }

  /** Sends what the listener has not had up to `latest`, but for what it may not see. */
  async #send(listener: Listener, latest: number): Promise<void> {
    const { response, viewer } = listener;
    listener.busy = true;
    try {
      while (this.#listeners.has(listener) && listener.at < latest) {
        const events = await findEvents(this.#store, viewer, { after: listener.at, limit: BATCH });
        for (const row of events) response.write(`id: ${row.id}\ndata: ${JSON.stringify(toJson(row))}\n\n`);
        const last = events.at(-1)?.id ?? latest;
        listener.at = events.length === BATCH ? last : Math.max(last, latest);
        if (response.writableLength > MOST_UNREAD_BYTES) response.end();
      }
    } finally {
      listener.busy = false;
    }
  }
}

function resumeFrom(req: Request): number | undefined {
  const header = req.get('Last-Event-ID');
  const { lastEventId } = check(query, req.query, 'query');
  if (header === undefined) return lastEventId;
  return check(headers, { 'Last-Event-ID': header }, 'header')['Last-Event-ID'];
}

const toJson = (row: Awaited<ReturnType<typeof findEvents>>[number]): EventJson => ({
  id: row.id,
  kind: row.kind,
  at: row.at,
  crisisId: row.crisis_id,
  sourceId: row.source_id,
  runId: row.run_id,
  articleId: row.article_id,
  figureId: row.figure_id,
  claimId: row.claim_id,
});
