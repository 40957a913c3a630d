/**
 * Numbers and days by locale. Instants are always shown in UTC and say so; days have no time zone at all, so that no
 * reader's clock can move an as-of day.
 */

import { LANGUAGES, language } from './language.js';
import { sentences } from './sentences.en.js';

/** BCP 47 tag that numbers and days follow. */
const { locale } = LANGUAGES[language];

const MONTHS = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
const NUMBERS = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
const PLAIN = new Intl.NumberFormat(locale, { useGrouping: false });

/** 18000 -> `18,000`. */
export const number = (value: number): string => NUMBERS.format(value);

/** Only on axes: 20000 -> `20k`, 1500000 -> `1.5M`, where the scale goes that far; else the full number. */
export function axisNumber(value: number, max: number, narrow: boolean): string {
  if (value === 0) return '0';
  const { thousand, million, billion } = sentences.axis;
  if (max >= 1e9) return number(value / 1e9) + billion;
  if (max >= 1e6) return number(value / 1e6) + million;
  return narrow && max >= 1e4 ? number(value / 1e3) + thousand : number(value);
}

interface DayParts {
  year: number;
  month: number | null;
  day: number | null;
}

/** `2016-11-02T07:42Z`, `2016-11-02`, `2016-11`, `2016` -> its parts. */
function partsOf(iso: string): DayParts {
  const [year, month, day] = iso.slice(0, 10).split('-');
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
}

const monthName = (month: number): string => sentences.month(MONTHS.format(Date.UTC(2000, month - 1, 1)));
/** A year or a day of a month in the locale's digits. */
const plain = (value: number): string => PLAIN.format(value);

/** `2016-11-02` -> `2 Nov 2016`, without year `2 Nov`; a cut day stays cut: `Nov 2016`, `2016`. */
export function day(iso: string, withYear = true): string {
  const { year, month, day } = partsOf(iso);
  if (month === null) return plain(year);
  if (day === null) return `${monthName(month)} ${plain(year)}`;
  return withYear ? `${plain(day)} ${monthName(month)} ${plain(year)}` : `${plain(day)} ${monthName(month)}`;
}

/** `2016-12-12`, `2016-12-18` -> `12–18 Dec 2016`; over months `28 Nov – 4 Dec 2016`. */
export function daySpan(from: string, to: string): string {
  if (from === to) return day(to);
  const a = partsOf(from);
  const b = partsOf(to);
  if (a.day === null || b.day === null || a.year !== b.year) return `${day(from)} – ${day(to)}`;
  return a.month === b.month ? `${plain(a.day)}–${day(to)}` : `${day(from, false)} – ${day(to)}`;
}

/** An ISO instant -> `2016-11-03T07:42:10Z` -> `3 Nov 2016, 07:42 UTC`; a bare day stays a day. */
export function instant(iso: string, withYear = true): string {
  if (iso.length <= 10) return day(iso, withYear);
  const utc = new Date(iso).toISOString();
  return `${day(utc, withYear)}, ${utc.slice(11, 16)} UTC`;
}

/** An instant in a column whose head says UTC: `3 Nov 2016, 07:42`. */
export const clock = (iso: string, withYear = true): string => instant(iso, withYear).replace(/ UTC$/u, '');

const times = { first: new Map<string, number | null>(), last: new Map<string, number | null>() };
/** Days repeat over thousands of claims; so many different ones are remembered. */
const MOST_TIMES = 20_000;

/** The day as milliseconds at 00:00 UTC; a cut day stands at its `edge`. Null for what is no day. */
export function timeOf(iso: string | null, edge: 'first' | 'last' = 'last'): number | null {
  if (!iso) return null;
  const known = times[edge].get(iso);
  if (known !== undefined) return known;
  if (times[edge].size >= MOST_TIMES) times[edge].clear();
  const time = parsedTime(iso, edge);
  times[edge].set(iso, time);
  return time;
}

function parsedTime(iso: string, edge: 'first' | 'last'): number | null {
  const { year, month, day } = partsOf(iso);
  if (Number.isNaN(year)) return null;
  if (edge === 'first') return Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  return day === null ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, month! - 1, day);
}

/** Whole days from one day to a later one. */
export const daysBetween = (from: string, to: string): number =>
  Math.round(((timeOf(to) ?? 0) - (timeOf(from) ?? 0)) / 86_400_000);
