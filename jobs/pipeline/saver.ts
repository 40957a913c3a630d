/**
 * Pages that runs bring at nearly the same time are stored in one transaction: writing to disk and bringing claims up to
 * date then cost once for all of them. Nothing is told to be saved before it is, so a kill loses what it did before: pages
 * on their way, which the next run fetches again.
 */
import type { Store } from '../../data/open.js';
import { type PageDraft, type Saved, savePage, savePages } from '../../data/queries/archive.js';

/** A page waits so long for those of other runs, ms: little beside the politeness between two pages of a site, enough for ten to be read. */
const WAIT_MS = 250;

/** Pages of one transaction at most: the dashboard's own writes wait for it. */
const MOST = 16;

interface Waiting {
  page: PageDraft;
  resolve(saved: Saved): void;
  reject(error: unknown): void;
}

export class Saver {
  #waiting: Waiting[] = [];
  #runs = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(readonly store: Store) {}

  /** A run, whose next page is waited for by those of other runs. */
  async during<T>(run: () => Promise<T>): Promise<T> {
    this.#runs += 1;
    try {
      return await run();
    } finally {
      this.#runs -= 1;
      this.#writeIfAll();
    }
  }

  /** Resolves when the page is stored; at once where no other run may bring one. */
  async save(page: PageDraft): Promise<Saved> {
    return await new Promise((resolve, reject) => {
      this.#waiting.push({ page, resolve, reject });
      this.#timer ??= setTimeout(() => this.#write(), WAIT_MS);
      this.#writeIfAll();
    });
  }

  #writeIfAll(): void {
    const count = this.#waiting.length;
    if (count > 0 && count >= Math.min(this.#runs, MOST)) this.#write();
  }

  #write(): void {
    clearTimeout(this.#timer ?? undefined);
    this.#timer = null;
    const pages = this.#waiting;
    this.#waiting = [];
    void this.#store(pages);
  }

  /** All together; where that fails each by itself, so that one bad page harms no other. */
  async #store(waiting: readonly Waiting[]): Promise<void> {
    const saved = await savePages(
      this.store,
      waiting.map(({ page }) => page),
    ).catch(() => null);
    if (saved !== null) for (const [i, { resolve }] of waiting.entries()) resolve(saved[i]!);
    else for (const { page, resolve, reject } of waiting) await savePage(this.store, page).then(resolve, reject);
  }
}

const savers = new WeakMap<Store, Saver>();

/** The one of a store: all runs of a process share it. */
export function saverOf(store: Store): Saver {
  const saver = savers.get(store) ?? new Saver(store);
  savers.set(store, saver);
  return saver;
}
