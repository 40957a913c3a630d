/** Answers what the web server asks: run a source now, preview an address, test a channel. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../data/errors.js';
import { getChannelRow } from '../data/queries/channels.js';
import { answerRequest, findOpenRequests, markTaken } from '../data/queries/requests.js';
import { getSourceRow } from '../data/queries/sources.js';
import { type RequestTable, type Row, SOURCE_KINDS } from '../data/schema.js';
import type { SourceOptions } from '../data/sourceOptions.js';
import { testNotification } from '../engine/alerts/testMessage.js';
import type { Delivering } from './alerts/deliver.js';
import { addByHand, handInput } from './byHand.js';
import { CHANNELS } from './channels/index.js';
import { type Collecting, collectSource } from './collect.js';
import { CollectFailure } from './failure.js';
import { preview } from './preview.js';
import { withLease } from './withLease.js';

export type Answering = Collecting &
  Delivering & {
    /** Folder of the nightly backups; none: none are made. */
    backups?: string;
    /** Runs a scheduled job now; resolves to what came of it, a sentence. */
    runJob?: (name: string) => Promise<string>;
  };

type Answer = (input: unknown, answering: Answering) => Promise<unknown>;

const collectInput = z.object({ sourceId: z.string() });
const options = z.custom<SourceOptions>((value) => typeof value === 'object' && value !== null);
const previewInput = z.object({
  url: z.string(),
  kind: z.enum(SOURCE_KINDS).optional(),
  options: options.optional(),
  key: z.string().nullish(),
  publisher: z.string().nullish(),
  language: z.string().nullish(),
  published: z.string().nullish(),
  delayMs: z.number().nullish(),
});
const jobInput = z.object({ name: z.string() });
const testInput = z.object({ channelId: z.string() });

const ANSWERS: Record<RequestTable['kind'], Answer> = {
  async collect_source(input, answering) {
    const source = await getSourceRow(answering.store, collectInput.parse(input).sourceId);
    const run = await collectSource(source, answering);
    if (!run) throw new AppError('conflict', 'It is being collected already.');
    return { runId: run.id, state: run.state, message: run.message };
  },
  async preview_url(input, answering) {
    return await preview(previewInput.parse(input), answering);
  },
  async add_by_hand(input, answering) {
    return await addByHand(handInput.parse(input), answering);
  },
  async test_channel(input, { store, requester, mail, log, signal, dashboard }) {
    const channel = await getChannelRow(store, testInput.parse(input).channelId);
    const id = randomUUID();
    const notification = testNotification(channel.name, store.instant());
    const sending = { requester, mail, log, now: store.now(), signal };
    const outgoing = { id, thread: id, notification, dashboard };
    const sent = await CHANNELS[channel.kind].send(outgoing, JSON.parse(channel.config), sending);
    if (!sent.ok) throw new AppError('unavailable', sent.error);
    return { status: sent.status };
  },
  async run_job(input, { runJob }) {
    if (!runJob) throw new AppError('unavailable', 'No schedule runs in this process.');
    return { message: await runJob(jobInput.parse(input).name) };
  },
};

/** What is answered at the same time, at most: a run of a source may take an hour, and nobody waits so long for a preview. */
const LANES: { kinds: readonly RequestTable['kind'][]; atOnce: number }[] = [
  { kinds: ['collect_source'], atOnce: 4 },
  { kinds: ['preview_url', 'add_by_hand', 'test_channel', 'run_job'], atOnce: 4 },
];

/** Answers requests, some at once, for as long as the process runs. */
export class Answerer {
  readonly #running = new Map<string, Promise<unknown>>();

  constructor(readonly answering: Answering) {}

  /**
   * Begins to answer what waits, as far as there are free places; waits for none. Resolves to how many. What a killed
   * process had taken is answered again.
   */
  async tick(): Promise<number> {
    let begun = 0;
    for (const { kinds, atOnce } of LANES) {
      const open = await findOpenRequests(this.answering.store, kinds, atOnce);
      for (const request of open.filter(({ id }) => !this.#running.has(id))) {
        if (this.answering.signal.aborted) return begun;
        this.#running.set(request.id, this.#answer(request));
        begun += 1;
      }
    }
    return begun;
  }

  async #answer(request: Row<'request'>): Promise<void> {
    const { store, signal, log } = this.answering;
    try {
      await withLease(store, `request:${request.id}`, signal, async (held) => {
        await markTaken(store, request.id);
        await answerOne(request, { ...this.answering, signal: held });
      });
    } catch (err) {
      if (!signal.aborted)
        log.error({ event: 'request_failed', request: request.id, err }, 'a request was not answered');
    } finally {
      this.#running.delete(request.id);
    }
  }

  /** Resolves when nothing is being answered. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }
}

async function answerOne(request: Row<'request'>, answering: Answering): Promise<void> {
  const { store, log, signal } = answering;
  try {
    const output = await ANSWERS[request.kind](JSON.parse(request.input), answering);
    await answerRequest(store, request.id, 'done', output);
  } catch (error) {
    signal.throwIfAborted();
    const expected = error instanceof AppError || error instanceof CollectFailure;
    if (!expected) log.error({ event: 'request_failed', request: request.id, err: error }, 'a request failed');
    const message = expected ? error.message : 'Something went wrong here; it has been logged.';
    await answerRequest(store, request.id, 'failed', { message });
  }
}
