import type { Store } from '../data/open.js';
import { releaseLease, renewLease, takeLease } from '../data/queries/leases.js';
import { HOLDER, isDead, LEASE_MS } from './holder.js';

/** Leases that work of this process is going on under: its own holder would get them again. */
const working = new WeakMap<Store, Set<string>>();

/**
 * Does the work under a lease that is renewed while it goes on; null where another process holds it, or other work of this one. The work's signal
 * is aborted when `outer` is, or when the lease was lost.
 */
export async function withLease<T>(
  store: Store,
  name: string,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const ours = working.get(store) ?? new Set();
  working.set(store, ours);
  if (ours.has(name)) return null;
  ours.add(name);
  try {
    if (!(await takeLease(store, name, HOLDER, LEASE_MS, isDead))) return null;
    return await underLease(store, name, outer, work);
  } finally {
    ours.delete(name);
  }
}

async function underLease<T>(
  store: Store,
  name: string,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const lost = new AbortController();
  const timer = setInterval(() => {
    renewLease(store, name, HOLDER, LEASE_MS).then(
      (renewed) => renewed || lost.abort(new Error(`the lease ${name} was lost`)),
      (error) => lost.abort(error),
    );
  }, LEASE_MS / 3);
  try {
    return await work(AbortSignal.any([outer, lost.signal]));
  } finally {
    clearInterval(timer);
    await releaseLease(store, name, HOLDER);
  }
}
