/**
 * Figures as they are after review, kept from one save to the next: what many pages say alike would be read anew with each of
 * them. They hold only while nothing but saving pages changes figures: all are forgotten when another process has written,
 * and when this one changed claims in another way; those whose evidence a save touches are read again in any case.
 */
import type { Transaction } from 'kysely';
import type { EffectiveFigure } from '../../engine/claims/types.js';
import { writtenByOthers } from '../dialect/writtenByOthers.js';
import type { Store } from '../open.js';
import type { Database } from '../schema.js';

/** Figures kept at most, those of the last uses: some ten megabytes. */
const MOST = 10_000;

let keptFor: Store | null = null;
let others: unknown = null;
const kept = new Map<string, EffectiveFigure>();

/** Figures that one transaction may take from those before it and leave to those after it. */
export class KeptFigures {
  readonly #read = new Map<string, EffectiveFigure>();

  /** Begins within a transaction that saves pages. */
  static async of(store: Store, trx: Transaction<Database>): Promise<KeptFigures> {
    const now = await writtenByOthers(trx);
    if (keptFor !== store || others !== now) forgetFigures();
    [keptFor, others] = [store, now];
    return new KeptFigures();
  }

  get(evidenceId: string): EffectiveFigure | undefined {
    return this.#read.get(evidenceId) ?? kept.get(evidenceId);
  }

  /** Figures as this transaction has read them; `evidenceIds` are all that it asked for: what has no figure now has none kept. */
  set(evidenceIds: readonly string[], figures: readonly EffectiveFigure[]): void {
    for (const id of evidenceIds) {
      kept.delete(id);
      this.#read.delete(id);
    }
    for (const figure of figures) this.#read.set(figure.evidenceId, figure);
  }

  /** The transaction is stored: the next ones may use what it read. */
  keep(): void {
    for (const [id, figure] of this.#read) kept.set(id, figure);
    for (const id of kept.keys()) {
      if (kept.size <= MOST) break;
      kept.delete(id);
    }
  }
}

/** When figures change in another way than by saving a page. */
export function forgetFigures(): void {
  kept.clear();
}
