/** A date out of what pages write: ISO, mail dates, numbers with dots or slashes, month names in words. */
import type { FoundDate } from '../types.js';
import { MONTH_NUMBER, MONTH_PATTERN } from './words.js';

/** A parsed date before it is known where it was found. */
export type DateValue = Pick<FoundDate, 'value' | 'precision'>;

/** What decides between 3/11 and 11/3. */
export interface DateOrder {
  /** True where the month comes first in `11/3/2016`. */
  monthFirst: boolean;
}

/** Nothing on the web is older. */
const FIRST_YEAR = 1990;

const pad = (value: number): string => String(value).padStart(2, '0');

/** The ISO day, or null where there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

const ISO =
  /(?<!\p{N})(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]{1,3}(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?(?!\p{N})/iu;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/iu;
const MAIL = new RegExp(
  `(?<!\\p{L})(\\d{1,2}) (${MONTH_PATTERN})\\p{L}{0,6} (\\d{4}) (\\d{2}):(\\d{2})(?::(\\d{2}))? ?(Z|UTC|GMT|[+-]\\d{4})?`,
  'iu',
);

/** `2016-11-03`, `2016-11-03T07:42:00+03:00`, `20161103T0742`, `Thu, 03 Nov 2016 07:42:00 +0300`, or null. Keeps the offset. */
export function parseMachineDate(text: string): DateValue | null {
  const trimmed = text.trim().slice(0, 60);
  const match = ISO.exec(trimmed) ?? COMPACT.exec(trimmed);
  if (match)
    return withTime(
      isoDay(Number(match[1]), Number(match[2]), Number(match[3])),
      match[4],
      match[5],
      match[6],
      match[7],
    );
  const mail = MAIL.exec(trimmed);
  if (mail) {
    const month = MONTH_NUMBER.get(mail[2]!.toLowerCase())!;
    return withTime(isoDay(Number(mail[3]), month, Number(mail[1])), mail[4], mail[5], mail[6], mail[7]);
  }
  const partial = /^(\d{4})(?:-(\d{2}))?$/u.exec(trimmed);
  if (partial && Number(partial[1]) >= FIRST_YEAR && Number(partial[1]) < 2200) {
    return { value: trimmed, precision: partial[2] ? 'month' : 'year' };
  }
  return null;
}

/** Seconds or milliseconds since 1970, as ten or thirteen digits: an instant in UTC. */
const EPOCH = /^\d{10}(?:\d{3})?$/u;

/** What pages write where programs should find a date: a machine date, an epoch, or a date in words. */
export function parseStatedDate(text: string, order: DateOrder): DateValue | null {
  const trimmed = text.trim();
  const machine = parseMachineDate(trimmed);
  if (machine) return machine;
  if (EPOCH.test(trimmed)) {
    const instant = new Date(Number(trimmed.padEnd(13, '0')));
    return instant.getUTCFullYear() < FIRST_YEAR
      ? null
      : { value: instant.toISOString().replace('.000', ''), precision: 'minute' };
  }
  const day = trimmed.length <= 80 ? daysIn(trimmed, order)[0]?.day : undefined;
  return day === undefined ? null : { value: day, precision: 'day' };
}

function withTime(
  day: string | null,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): DateValue | null {
  if (day === null) return null;
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return { value: day, precision: 'day' };
  const offset = offsetOf(zone);
  const seconds = second === undefined || Number(second) > 59 ? '' : `:${second}`;
  // Midnight in UTC or without an offset is how programs write a bare day.
  if (/^(?:|Z|[+-]00:00)$/u.test(offset) && Number(hour) === 0 && minute === '00')
    return { value: day, precision: 'day' };
  return { value: `${day}T${pad(Number(hour))}:${minute}${seconds}${offset}`, precision: 'minute' };
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(?:Z|UTC|GMT)$/iu.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

const DAY = String.raw`(\d{1,2})`;
const YEAR = String.raw`((?:19|20)\d\d)`;
const GAP = String.raw`[\s.,،/’'-]{1,4}`;
/** Arabic papers write both names of a month: `3 تشرين الثاني/نوفمبر 2016`. */
const OTHER_NAME = `(?:\\s?[/(-]\\s?(?:${MONTH_PATTERN})\\)?)?`;
const PATTERNS: { pattern: RegExp; read(match: RegExpExecArray, order: DateOrder): string | null }[] = [
  {
    // 2016-11-03, 2016/11/03, 2016.11.03
    pattern: /(?<!\p{N})(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\p{N})/gu,
    read: (match) => isoDay(Number(match[1]), Number(match[3]), Number(match[4])),
  },
  {
    // 2016年11月3日, 2016년 11월 3일
    pattern: /(?<!\p{N})(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu,
    read: (match) => isoDay(Number(match[1]), Number(match[2]), Number(match[3])),
  },
  {
    // 3 November 2016, 3rd of Nov. 2016, 3 de noviembre de 2016, 3. November 2016, 1er novembre 2016
    pattern: new RegExp(
      `(?<![\\p{N}])${DAY}(?:st|nd|rd|th|er|º|ª|\\.)?(?:\\s{1,3}|-|\\.|/)(?:of |de |do |d['’])?(${MONTH_PATTERN})(?!\\p{L})${OTHER_NAME}(?:${GAP}){1,2}(?:de |del |do |سنة )?${YEAR}(?!\\p{N})`,
      'giu',
    ),
    read: (match) => isoDay(Number(match[3]), MONTH_NUMBER.get(match[2]!.toLowerCase())!, Number(match[1])),
  },
  {
    // November 3, 2016; Nov. 3rd 2016
    pattern: new RegExp(
      `(?<!\\p{L})(${MONTH_PATTERN})(?!\\p{L})\\.?\\s{1,3}${DAY}(?:st|nd|rd|th)?(?:${GAP}){1,2}${YEAR}(?!\\p{N})`,
      'giu',
    ),
    read: (match) => isoDay(Number(match[3]), MONTH_NUMBER.get(match[1]!.toLowerCase())!, Number(match[2])),
  },
  {
    // 2016. november 3., 2016 Nov 3
    pattern: new RegExp(`(?<!\\p{N})${YEAR}(?:${GAP})(${MONTH_PATTERN})(?!\\p{L})(?:${GAP})${DAY}(?!\\p{N})`, 'giu'),
    read: (match) => isoDay(Number(match[1]), MONTH_NUMBER.get(match[2]!.toLowerCase())!, Number(match[3])),
  },
  {
    // 3/11/2016, 3.11.2016, 3-11-16, 3 | 11 | 2016
    pattern: /(?<![\p{N}./-])(\d{1,2})\s?([./|-])\s?(\d{1,2})\s?\2\s?((?:19|20)?\d\d)(?![\p{N}]|[./-]\p{N})/gu,
    read: (match, order) => {
      const first = Number(match[1]);
      const second = Number(match[3]);
      const short = Number(match[4]);
      const year = match[4]!.length > 2 ? short : short >= 90 ? 1900 + short : 2000 + short;
      // Dots are never American.
      const monthFirst = (order.monthFirst && match[2] !== '.' && first <= 12) || second > 12;
      return monthFirst ? isoDay(year, first, second) : isoDay(year, second, first);
    },
  },
];

/** Digits of other scripts, marks of direction, and the capital letter that Turkish writes in EKİM and NİSAN. */
const FOREIGN = /[٠-٩۰-۹०-९\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069İ]/gu;

/** Digits of Arabic, Persian and Hindi as ASCII digits, marks of direction as spaces: one for one, so that places stay. */
export const asciiDigits = (text: string): string =>
  text.replace(FOREIGN, (character) => {
    const code = character.codePointAt(0)!;
    if (code === 0x130) return 'I';
    if (code > 0x2000 || code === 0x61c) return ' ';
    return String(code >= 0x966 ? code - 0x966 : code >= 0x6f0 ? code - 0x6f0 : code - 0x660);
  });

/** All days that a text names, in the order of their places. The text should be short: a line or two. */
export function daysIn(text: string, order: DateOrder): { day: string; at: number; length: number }[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const plain = asciiDigits(text);
  if (!/(?:19|20)\d\d|\d\s?[./|-]\s?\d/u.test(plain)) return [];
  const found: { day: string; at: number; length: number }[] = [];
  for (const { pattern, read } of PATTERNS) {
    for (const match of plain.matchAll(pattern)) {
      const day = read(match, order);
      if (day === null) continue;
      const taken = found.some(
        (other) => match.index < other.at + other.length && other.at < match.index + match[0].length,
      );
      if (!taken) found.push({ day, at: match.index, length: match[0].length });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}
