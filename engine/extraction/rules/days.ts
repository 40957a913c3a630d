/** Arithmetic on days written `YYYY-MM-DD` and on dates cut to a month or a year. No clock, no time zone. */
import type { PartialDay } from '../types.js';

const DAY_MS = 86_400_000;

const time = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
const written = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** `addDays("2016-11-03", -3)` → `2016-10-31`. */
export function addDays(day: string, count: number): string {
  return written(time(day) + count * DAY_MS);
}

/** The same day of another month, or its last day where it has no such day: `addMonths("2016-03-31", -1)` → `2016-02-29`. */
export function addMonths(day: string, count: number): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + count;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return written(Date.UTC(year, month, Math.min(Number(day.slice(8, 10)), lastDay)));
}

/** Sunday 0 to Saturday 6. */
export function weekdayOf(day: string): number {
  return new Date(time(day)).getUTCDay();
}

/** Puts a date together from what is known; null where there is no such day. `partialDay(2016, 2)` → `2016-02`. */
export function partialDay(year: number, month?: number, day?: number): PartialDay | null {
  const head = String(year).padStart(4, '0');
  if (month === undefined) return head;
  if (month < 1 || month > 12) return null;
  const upToMonth = `${head}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return upToMonth;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${upToMonth}-${String(day).padStart(2, '0')}`;
}

/** What two days have in common: `commonPart("2016-10-24", "2016-10-30")` → `2016-10`; null where even the year differs. */
export function commonPart(from: PartialDay, to: PartialDay): PartialDay | null {
  if (from === to) return from;
  for (const length of [7, 4])
    if (from.length >= length && from.slice(0, length) === to.slice(0, length)) return from.slice(0, length);
  return null;
}

/** Whether a date, as far as it is known, lies after a day: `isAfter("2016-12", "2016-11-03")`. */
export function isAfter(date: PartialDay, day: string): boolean {
  return date > day.slice(0, date.length);
}
