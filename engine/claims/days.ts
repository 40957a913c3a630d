/**
 * Days, the one place where dates cut to a month or a year become comparable. All arithmetic is on calendar days in the
 * proleptic Gregorian calendar, without time zones.
 */
import type { PartialDay } from '../extraction/types.js';

const DAY_MS = 86_400_000;

const toMs = (day: string): number => {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new Error(`not a day: ${day}`);
  return ms;
};

/** `2016-10-30`, 3 → `2016-11-02`. */
export const addDays = (day: string, days: number): string =>
  new Date(toMs(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from `a` to `b`: negative where `b` is earlier. */
export const daysBetween = (a: string, b: string): number => Math.round((toMs(b) - toMs(a)) / DAY_MS);

/** The earlier and the later of two whole days. */
export const earlier = (a: string, b: string): string => [a, b].sort()[0]!;
export const later = (a: string, b: string): string => [a, b].sort()[1]!;

/** The first day that a partial day may mean: `2016-10` → `2016-10-01`, `2016` → `2016-01-01`. */
export const firstDay = (day: PartialDay): string => `${day}-01-01`.slice(0, 10);

/** The last day that a partial day may mean: `2016-10` → `2016-10-31`, `2016` → `2016-12-31`. */
export function lastDay(day: PartialDay): string {
  if (day.length >= 10) return day.slice(0, 10);
  const [year, month] = `${day}-12`.split('-').map(Number);
  // Day 0 of the next month is the last of this one.
  const end = new Date(0);
  end.setUTCFullYear(year!, month!, 0);
  return end.toISOString().slice(0, 10);
}

/**
 * The one day that an as-of day stands for: its last possible one, since a period is reported when it is over; but the
 * day of publication where that lies within (`2016-11`, published on 2016-11-03, is 2016-11-03: nobody reports ahead).
 */
export function settledDay(asOf: PartialDay, publishedDay: string | null): string {
  const last = lastDay(asOf);
  const published = publishedDay === null ? null : lastDay(publishedDay);
  return published !== null && published < last && published >= firstDay(asOf) ? published : last;
}
