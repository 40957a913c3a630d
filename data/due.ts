/** When a source is collected next: its schedule as people write it, or its own rhythm, turned into an instant. */
import { CronExpressionParser } from 'cron-parser';
import { AppError } from './errors.js';
import type { Row } from './schema.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const UNITS: Record<string, number> = { m: MINUTE_MS, h: 60 * MINUTE_MS, d: DAY_MS };

/** A source without a schedule is looked at so many times in the time that usually passes before something is new. */
const LOOKS_A_GAP = 4;
const SHORTEST_WAIT_MS = 5 * MINUTE_MS;
const LONGEST_WAIT_MS = DAY_MS;
/** What counts as its usual gap until it has shown one. */
const FIRST_GAP_MS = 120 * MINUTE_MS;

/** So many failures in a row are told as an event, and from then on a source is asked ever more rarely. */
export const FAILURES_TOLD = 3;
/** A first failure that may pass by itself is followed by a try after so long, where the schedule would wait longer. */
const RETRY_MS = 10 * MINUTE_MS;

/** Part of the wait that chance adds, so that sources of one schedule do not all start at once. */
const JITTER = 0.1;
const MOST_JITTER_MS = 5 * MINUTE_MS;

/** A source is silent when nothing new came for so many times its usual gap, and for a day at least. */
const SILENT_GAPS = 5;
const LEAST_SILENCE_MS = DAY_MS;
/** So many gaps must have been seen before a longer one means anything. */
const GAPS_KNOWN = 5;
/** The usual gap is a mean in which the last gap counts at least this much: it follows a source that changes its ways. */
const LEAST_WEIGHT = 1 / 8;

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

/** What of a source says how often it publishes. */
export type Rhythm = Pick<Row<'source'>, 'last_news_at' | 'usual_gap_ms' | 'gaps' | 'created_at'>;

/** What of a source says when it is due. */
export type Scheduled = Rhythm &
  Pick<Row<'source'>, 'schedule' | 'time_zone' | 'failures'> & {
    /** No wait is shorter than this. */
    leastMinutes?: number | undefined;
  };

/** The wait of a source without a schedule, from 5 minutes to 24 hours: the longer it has been quiet, the longer. */
function rhythmicWait({ last_news_at, usual_gap_ms, created_at }: Rhythm, from: Date): number {
  const quiet = from.getTime() - Date.parse(last_news_at ?? created_at);
  const gap = Math.max(usual_gap_ms ?? FIRST_GAP_MS, quiet);
  return Math.min(Math.max(gap / LOOKS_A_GAP, SHORTEST_WAIT_MS), LONGEST_WAIT_MS);
}

/** How long after `from` the schedule comes round: what was missed before `from` is not made up for. */
function scheduledWait(source: Scheduled, from: Date): number {
  const { schedule, time_zone } = source;
  if (schedule === null) return rhythmicWait(source, from);
  const interval = intervalOf(schedule);
  if (interval !== null) return interval;
  const next = CronExpressionParser.parse(schedule, { tz: time_zone, currentDate: from }).next().toDate();
  return next.getTime() - from.getTime();
}

/**
 * When a source is due after a run that ended at `from`. A failure that may pass by itself is tried again soon; from the
 * third in a row on each one doubles the wait, up to a day. What its terms ask for (`leastMinutes`) is kept in any case. `random` is a number from 0 to 1, for the jitter.
 */
export function nextDue(source: Scheduled, from: Date, random: number, mayPass = false): Date {
  const wait = scheduledWait(source, from);
  const { failures } = source;
  let slowed = wait;
  if (failures >= FAILURES_TOLD) {
    const doubled = wait * 2 ** Math.min(failures - FAILURES_TOLD + 1, 12);
    slowed = Math.max(wait, Math.min(doubled, LONGEST_WAIT_MS));
  } else if (failures > 0 && mayPass) slowed = Math.min(wait, RETRY_MS * 2 ** (failures - 1));
  slowed = Math.max(slowed, (source.leastMinutes ?? 0) * MINUTE_MS);
  return new Date(from.getTime() + slowed + random * Math.min(slowed * JITTER, MOST_JITTER_MS));
}

/** A source's rhythm after a run at `at` that found something new. A gap in which nobody looked (`late`) tells nothing. */
export function rhythmAfterNews(source: Rhythm, at: string, late: boolean): Omit<Rhythm, 'created_at'> {
  const { last_news_at, usual_gap_ms, gaps } = source;
  if (last_news_at === null || late) return { last_news_at: at, usual_gap_ms, gaps };
  const gap = Date.parse(at) - Date.parse(last_news_at);
  const weight = Math.max(1 / (gaps + 1), LEAST_WEIGHT);
  const usual = usual_gap_ms === null ? gap : usual_gap_ms + (gap - usual_gap_ms) * weight;
  return { last_news_at: at, usual_gap_ms: Math.round(usual), gaps: gaps + 1 };
}

/** Whether a source that can be read has been silent for several times its usual gap. */
export function isSilent({ last_news_at, usual_gap_ms, gaps }: Rhythm, now: Date): boolean {
  if (last_news_at === null || usual_gap_ms === null || gaps < GAPS_KNOWN) return false;
  const quiet = now.getTime() - Date.parse(last_news_at);
  return quiet > Math.max(LEAST_SILENCE_MS, SILENT_GAPS * usual_gap_ms);
}
