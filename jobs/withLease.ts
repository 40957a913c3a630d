import type { Store } from '../data/open.js';
import { releaseLease, renewLease, takeLease } from '../data/queries/leases.js';
import { HOLDER, isDead, LEASE_MS } from './holder.js';

/**
 * Does the work under a lease that is renewed while it goes on; null where another process holds it. The work's signal
 * is aborted when `outer` is, or when the lease was lost.
 */
export async function withLease<T>(
  store: Store,
  name: string,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  if (!(await takeLease(store, name, HOLDER, LEASE_MS, isDead))) return null;
  const lost = new AbortController();
  const timer = setInterval(() => {
    renewLease(store, name, HOLDER, LEASE_MS).then(
      (ours) => ours || lost.abort(new Error(`the lease ${name} was lost`)),
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
