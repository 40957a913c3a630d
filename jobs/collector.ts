/** Keeps collecting what is due, some sources at once, for as long as the process runs. */
import { findSourceRows } from '../data/queries/sources.js';
import { type Collecting, collectSource } from './collect.js';

export class Collector {
  readonly #running = new Map<string, Promise<unknown>>();

  constructor(
    readonly collecting: Collecting,
    readonly atOnce: number,
  ) {}

  /** Begins runs of sources that are due, as far as there are free places; waits for none. Resolves to how many. */
  async tick(): Promise<number> {
    const due = await findSourceRows(this.collecting.store, { dueOnly: true });
    const waiting = due.filter(({ id }) => !this.#running.has(id)).slice(0, this.atOnce - this.#running.size);
    if (this.collecting.signal.aborted) return 0;
    for (const source of waiting) {
      const run = collectSource(source, this.collecting)
        .catch((err) => {
          const { log, signal } = this.collecting;
          if (!signal.aborted) log.error({ event: 'run_failed', source: source.id, err }, 'a run could not be ended');
        })
        .finally(() => this.#running.delete(source.id));
      this.#running.set(source.id, run);
    }
    return waiting.length;
  }

  /** Resolves when no run is going on. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }
}
