/** Who this process is in leases, and whether the holder of one is still there. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

const HOST = hostname();

/** Name of this process: machine, process id, and a mark that no other process of that id has had. */
export const HOLDER = `${HOST} ${process.pid} ${randomUUID()}`;

/** How long a lease lasts without being renewed, milliseconds. */
export const LEASE_MS = 30_000;

/**
 * Whether a lease's holder is certainly gone: a process of this machine that does not run any more. A holder elsewhere
 * counts as there until its lease runs out.
 */
export function isDead(holder: string): boolean {
  const [host, pid] = holder.split(' ');
  if (host !== HOST || holder === HOLDER) return false;
  // A process of our id that is not us was one before us.
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
