/** One request, one answer: address checks, deadlines and size caps. Redirects, robots and turns are fetcher.ts's. */
import type { LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import { CollectFailure } from '../failure.js';
import { checkLiteral, publicLookup } from './addresses.js';
import { ACCEPT_ENCODING, type BodyCap, readBody } from './body.js';
import { failureOf } from './failure.js';

export interface Deadlines {
  connectMs: number;
  /** From the connection's beginning to the last of the headers. */
  headersMs: number;
  /** From the connection's beginning to the last byte. */
  totalMs: number;
}

export const DEADLINES: Deadlines = { connectMs: 10_000, headersMs: 20_000, totalMs: 60_000 };

export interface RequesterOptions {
  userAgent: string;
  /** Every address may be asked, private ones too. */
  allowPrivate: boolean;
  /** Origins that may be asked though their address is private: the sample's own newsroom. */
  privateOrigins?: ReadonlySet<string>;
  deadlines?: Deadlines;
  lookup?: LookupFunction;
}

export interface Asked {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  cap: BodyCap;
  signal: AbortSignal;
}

export interface Answer {
  status: number;
  /** Names in lower case; repeated ones joined with a comma. */
  headers: Record<string, string>;
  /** Decoded. Empty where the status says that the body is of no use. */
  body: Buffer;
}

/** Statuses whose body is read. */
const HAS_BODY = (status: number): boolean => status >= 200 && status < 300;

export class Requester {
  readonly #guarded: Agent;
  readonly #open: Agent;
  readonly #deadlines: Deadlines;

  constructor(readonly options: RequesterOptions) {
    this.#deadlines = options.deadlines ?? DEADLINES;
    const timeout = this.#deadlines.connectMs;
    const common = { headersTimeout: 0, bodyTimeout: 0, pipelining: 1, keepAliveTimeout: 4_000 };
    this.#guarded = new Agent({ ...common, connect: { timeout, lookup: options.lookup ?? publicLookup } });
    this.#open = new Agent({ ...common, connect: { timeout } });
  }

  /** Throws CollectFailure whatever goes wrong on the way; an HTTP error status is an answer. */
  async one(url: URL, asked: Asked): Promise<Answer> {
    const isOpen = this.options.allowPrivate || (this.options.privateOrigins?.has(url.origin) ?? false);
    if (!isOpen) checkLiteral(url);
    const deadline = new AbortController();
    // Timers come before sockets in a turn of the event loop: what has arrived while we were busy is looked at first.
    const reached = { headers: false, end: false };
    const abort = (goal: keyof typeof reached, what: string) => () =>
      setImmediate(() => {
        if (!reached[goal]) deadline.abort(new CollectFailure('timeout', `${url.host} ${what}.`));
      });
    const { headersMs, totalMs } = this.#deadlines;
    const timers = [
      setTimeout(abort('headers', `sent no headers within ${seconds(headersMs)}`), headersMs),
      setTimeout(abort('end', `did not finish its answer within ${seconds(totalMs)}`), totalMs),
    ];
    const signal = AbortSignal.any([deadline.signal, asked.signal]);
    const ask = () =>
      request(url, {
        method: asked.method ?? 'GET',
        dispatcher: isOpen ? this.#open : this.#guarded,
        headers: { 'user-agent': this.options.userAgent, 'accept-encoding': ACCEPT_ENCODING, ...asked.headers },
        body: asked.body ?? null,
        signal,
      });
    try {
      const answer = await ask().catch((error: unknown) => {
        if (asked.body === undefined && wasClosed(error)) return ask();
        throw error;
      });
      reached.headers = true;
      const headers = Object.fromEntries(
        Object.entries(answer.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(', ') : (value ?? ''),
        ]),
      );
      if (!HAS_BODY(answer.statusCode)) {
        answer.body.on('error', () => {}).destroy();
        return { status: answer.statusCode, headers, body: Buffer.alloc(0) };
      }
      const body = await readBody(answer.body, headers['content-encoding'] ?? '', asked.cap, url.host);
      return { status: answer.statusCode, headers, body };
    } catch (error) {
      asked.signal.throwIfAborted();
      throw failureOf(deadline.signal.aborted ? deadline.signal.reason : error, url.host);
    } finally {
      reached.headers = reached.end = true;
      for (const timer of timers) clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#guarded.destroy(), this.#open.destroy()]);
  }
}

/** A kept connection that the other side closed as we wrote to it: RFC 9110 9.2.2 lets a GET be sent once more. */
const wasClosed = (error: unknown): boolean =>
  ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '');

const seconds = (ms: number): string => (ms >= 1000 ? `${Math.round(ms / 1000)} seconds` : `${ms} milliseconds`);
