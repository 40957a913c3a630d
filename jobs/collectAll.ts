/** Collects every source once, and ends: `collect --once`. */
import { findSourceRows } from '../data/queries/sources.js';
import type { Row } from '../data/schema.js';
import { type Collecting, collectSource } from './collect.js';

export interface Collected {
  source: Row<'source'>;
  /** Null: another process is collecting it. */
  run: Row<'run'> | null;
}

/** Every source that is switched on, or those due now, `atOnce` at a time; or the one of that id or name in any state. */
export async function collectAll(
  collecting: Collecting,
  { atOnce, only, dueOnly }: { atOnce: number; only: string | null; dueOnly: boolean },
  onEnd: (collected: Collected) => void,
): Promise<Collected[]> {
  const all = await findSourceRows(collecting.store, { dueOnly });
  const chosen = all.filter(({ id, name, state }) => (only === null ? state === 'on' : id === only || name === only));
  const waiting = chosen.values();
  const collected: Collected[] = [];
  const work = async (): Promise<void> => {
    for (const source of waiting) {
      if (collecting.signal.aborted) return;
      const one = { source, run: await collectSource(source, collecting) };
      collected.push(one);
      onEnd(one);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, chosen.length) }, work));
  return collected;
}
