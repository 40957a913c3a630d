/** When a message leaves. All of it is arithmetic on instants and local clocks; cron-parser knows the clock changes. */
import { CronExpressionParser } from 'cron-parser';
import type { QuietHours, RuleSending } from './rule.js';

/**
 * When a group that has something to say may say it. `lastSentAt` is its last message on that channel. A time in the
 * channel's quiet hours moves to their end.
 */
export function dueAt(now: Date, lastSentAt: Date | null, sending: RuleSending, quiet: QuietHours | null): Date {
  return afterQuiet(sending.when === 'now' ? soon(now, lastSentAt, sending) : digestAt(now, sending), quiet);
}

function soon(now: Date, lastSentAt: Date | null, { waitSeconds, intervalSeconds }: RuleSending): Date {
  const next = (lastSentAt?.getTime() ?? Number.NEGATIVE_INFINITY) + intervalSeconds * 1000;
  return new Date(next > now.getTime() ? next : now.getTime() + waitSeconds * 1000);
}

const cronOf = (at: string, weekday: string): string => {
  const [hours, minutes] = at.split(':');
  return `${Number(minutes)} ${Number(hours)} * * ${weekday}`;
};

const nextOf = (cron: string, tz: string, after: Date): Date =>
  CronExpressionParser.parse(cron, { tz, currentDate: after }).next().toDate();

/** The next time of a digest: strictly after `now`. */
export const digestAt = (now: Date, { when, at, weekday, timeZone }: RuleSending): Date =>
  nextOf(cronOf(at, when === 'weekly' ? String(weekday % 7) : '*'), timeZone, now);

/** `at` itself outside of quiet hours, else their end. Quiet hours may span midnight; equal ends mean none. */
export function afterQuiet(at: Date, quiet: QuietHours | null): Date {
  if (!quiet || quiet.from === quiet.to) return at;
  const { from, to, timeZone } = quiet;
  const local = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  const isQuiet = from < to ? local >= from && local < to : local >= from || local < to;
  return isQuiet ? nextOf(cronOf(to, '*'), timeZone, at) : at;
}
