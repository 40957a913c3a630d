/** One request at a time per host, with a pause between two; and hosts that asked to be left alone for a while. */
import { setTimeout as sleep } from 'node:timers/promises';
import { CollectFailure } from '../failure.js';

/** A host that asks for a longer pause than this is not waited for: its addresses end as `held` until the next run. */
const LONGEST_HOLD_WAIT_MS = 5_000;

/** A host that gave no answer so many times in a row is left alone for a while. */
const MOST_SILENCES = 3;
const SILENT_HOLD_MS = 5 * 60_000;

interface Host {
  /** Resolves when the request before has ended. */
  tail: Promise<void>;
  freeAt: number;
  heldUntil: number;
  /** Requests in a row that got no answer. */
  silences: number;
}

export class Politeness {
  readonly #hosts = new Map<string, Host>();

  /**
   * Runs `request` when it is its turn at the host, `delayMs` after the one before has ended. Throws CollectFailure
   * `held` where the host asked to be left alone for longer than is worth waiting.
   */
  async inTurn<T>(host: string, delayMs: number, signal: AbortSignal, request: () => Promise<T>): Promise<T> {
    const state = this.#of(host);
    const before = state.tail;
    let done!: () => void;
    state.tail = new Promise((resolve) => {
      done = resolve;
    });
    try {
      await before;
      const held = state.heldUntil - Date.now();
      if (held > LONGEST_HOLD_WAIT_MS) throw heldFailure(host, state);
      // Never longer than the pause, also where the clock was set back meanwhile.
      const wait = Math.max(Math.min(state.freeAt + delayMs - Date.now(), delayMs), held);
      if (wait > 0) await sleep(wait, undefined, { signal });
      try {
        const answer = await request();
        state.silences = 0;
        return answer;
      } catch (error) {
        if (isSilence(error)) this.#noteSilence(host, state);
        else state.silences = 0;
        throw error;
      } finally {
        state.freeAt = Date.now();
      }
    } finally {
      done();
    }
  }

  /** The host asked for quiet until then. */
  hold(host: string, until: Date): void {
    const state = this.#of(host);
    state.heldUntil = Math.max(state.heldUntil, until.getTime());
  }

  #noteSilence(host: string, state: Host): void {
    state.silences += 1;
    if (state.silences >= MOST_SILENCES) this.hold(host, new Date(Date.now() + SILENT_HOLD_MS));
  }

  #of(host: string): Host {
    const known = this.#hosts.get(host) ?? { tail: Promise.resolve(), freeAt: 0, heldUntil: 0, silences: 0 };
    this.#hosts.set(host, known);
    return known;
  }
}

const isSilence = (error: unknown): boolean =>
  error instanceof CollectFailure && /^(timeout|refused|unreachable|broken_off)$/.test(error.code);

function heldFailure(host: string, { heldUntil, silences }: Host): CollectFailure {
  const until = new Date(heldUntil);
  const why = silences >= MOST_SILENCES ? `gave no answer ${silences} times in a row, so it is` : 'asked to be';
  return new CollectFailure('held', `${host} ${why} left alone until ${until.toISOString()}.`, { notBefore: until });
}
