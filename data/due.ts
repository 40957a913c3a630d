/** When a source is collected next: its schedule as people write it, turned into an instant. */
import { CronExpressionParser } from 'cron-parser';
import { AppError } from './errors.js';

const MINUTE_MS = 60_000;
const UNITS: Record<string, number> = { m: MINUTE_MS, h: 60 * MINUTE_MS, d: 24 * 60 * MINUTE_MS };

/** How often a source without a schedule is collected. */
export const DEFAULT_INTERVAL_MS = 30 * MINUTE_MS;
/** However often it failed, a source is tried again within a day. */
const LONGEST_WAIT_MS = 24 * 60 * MINUTE_MS;
/** Part of the wait that chance adds, so that sources of one schedule do not all start at once. */
const JITTER = 0.1;
const MOST_JITTER_MS = 5 * MINUTE_MS;

/** Milliseconds of `every 15m`, `every 2h`, `every 1d`; null for anything else. */
function intervalOf(schedule: string): number | null {
  const match = /^every ([1-9]\d{0,3})([mhd])$/.exec(schedule.trim());
  return match ? Number(match[1]) * UNITS[match[2]!]! : null;
}

/**
 * Throws AppError `invalid` for a schedule that is neither five cron fields nor `every 15m`, or a time zone that is
 * not one.
 */
export function checkSchedule(schedule: string | null, timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new AppError('invalid', `"${timeZone}" is no time zone; write one such as Europe/Berlin or UTC`);
  }
  if (schedule === null || intervalOf(schedule) !== null) return;
  const help = 'write "every 15m", "every 2h", "every 1d", or five cron fields such as "0 6 * * *"';
  if (schedule.trim().split(/\s+/).length !== 5) throw new AppError('invalid', `"${schedule}" is no schedule; ${help}`);
  try {
    CronExpressionParser.parse(schedule, { tz: timeZone });
  } catch (error) {
    throw new AppError('invalid', `"${schedule}" is no schedule (${(error as Error).message}); ${help}`);
  }
}

/** The instant after `from` at which the schedule comes round: what was missed before `from` is not made up for. */
function scheduledAfter(schedule: string | null, timeZone: string, from: Date): Date {
  const interval = schedule === null ? DEFAULT_INTERVAL_MS : intervalOf(schedule);
  if (interval !== null) return new Date(from.getTime() + interval);
  return CronExpressionParser.parse(schedule!, { tz: timeZone, currentDate: from }).next().toDate();
}

/**
 * When a source is due after a run that ended at `from`. Each failure in a row doubles the wait, up to a day.
 * `random` is a number from 0 to 1, for the jitter.
 */
export function nextDue(
  source: { schedule: string | null; time_zone: string; failures: number },
  from: Date,
  random: number,
): Date {
  const wait = scheduledAfter(source.schedule, source.time_zone, from).getTime() - from.getTime();
  const slowed = Math.max(wait, Math.min(wait * 2 ** Math.min(source.failures, 12), LONGEST_WAIT_MS));
  return new Date(from.getTime() + slowed + random * Math.min(slowed * JITTER, MOST_JITTER_MS));
}
