import { type ChildProcess, fork } from 'node:child_process';
import type { Logger } from 'pino';

export interface Supervised {
  /** Process id of the running child, null between two. */
  pid(): number | null;
  /** Asks it to end (SIGTERM), waits for up to ten seconds, then kills it; it is not started again. */
  stop(): Promise<void>;
}

export interface SuperviseOptions {
  /** For the log. */
  name: string;
  /** Module to run, as a path. */
  path: string;
  args?: string[];
  env?: NodeJS.ProcessEnv;
  log: Logger;
  /** Wait before the first restart; doubles up to a minute, and starts over after a minute of running well. */
  firstWaitMs?: number;
  stopWithinMs?: number;
}

const LONGEST_WAIT_MS = 60_000;
const RUNS_WELL_MS = 60_000;

/**
 * Runs a second process and starts it again when it dies. It has an IPC channel: when this process is killed, the child
 * sees `disconnect` and can end itself.
 */
export function supervise({
  name,
  path,
  args = [],
  env = process.env,
  log,
  firstWaitMs = 1_000,
  stopWithinMs = 10_000,
}: SuperviseOptions): Supervised {
  let child: ChildProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  let waitMs = firstWaitMs;
  let stopping = false;

  function start(): void {
    const startedAt = performance.now();
    const started = fork(path, args, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child = started;
    let ended = false;
    const onEnd = (how: Record<string, unknown>) => {
      if (ended) return;
      ended = true;
      child = null;
      if (stopping) return;
      if (performance.now() - startedAt > RUNS_WELL_MS) waitMs = firstWaitMs;
      log.warn({ event: 'process_ended', name, ...how, restartInMs: waitMs }, `${name} ended; starting it again`);
      timer = setTimeout(start, waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    };
    started.once('exit', (code, signal) => onEnd({ code, signal }));
    started.once('error', (err) => onEnd({ err }));
  }

  start();
  return {
    pid: () => child?.pid ?? null,
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        clearTimeout(timer);
        const running = child;
        if (!running || running.exitCode !== null) return resolve();
        const kill = setTimeout(() => running.kill('SIGKILL'), stopWithinMs);
        running.once('exit', () => {
          clearTimeout(kill);
          resolve();
        });
        running.kill('SIGTERM');
      }),
  };
}
