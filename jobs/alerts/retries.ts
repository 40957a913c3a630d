const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Waits before the second, third … try, as Standard Webhooks suggests them, in milliseconds. */
const WAITS_MS = [
  5_000,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];

/** Part of a wait that chance adds, so that a receiver that comes back is not asked by everything at once. */
const JITTER = 0.2;

/**
 * When to try again after `attempts` tries; null after the last. A time that the receiver named is kept to.
 * `random` is a number from 0 to 1.
 */
export function nextAttempt(attempts: number, now: Date, notBefore: Date | null, random: number): Date | null {
  const wait = WAITS_MS[attempts - 1];
  if (wait === undefined) return null;
  const at = now.getTime() + wait * (1 + JITTER * random);
  return new Date(Math.max(at, notBefore?.getTime() ?? 0));
}
