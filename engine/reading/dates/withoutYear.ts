/** Dates that leave their year to the reader: `3 November` above an article whose address or last change names it. */
import type { Line, Lines } from '../body/lines.js';
import type { FoundDate } from '../types.js';
import { asciiDigits, isoDay } from './parseDate.js';
import { FOREIGN, namedAfterDate, type Place } from './visible.js';
import { MODIFIED_WORD, MONTH_NUMBER, MONTH_PATTERN, PUBLISHED_WORD } from './words.js';

const DAY_MONTH = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(\\d{1,2})(?:st|nd|rd|th|er|\\.)? (?:of |de )?(${MONTH_PATTERN})(?!\\p{L})|(?<!\\p{L})(${MONTH_PATTERN})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])`,
  'iu',
);

/** A line with more in it tells of something. Characters. */
const LONGEST = 60;
/** How far from the title it may stand. Lines. */
const NEAR = 6;

/** Where the year comes from. */
export interface Years {
  /** `2016-11` of the address. */
  month: string | null;
  /** ISO day of the last change. */
  modified: string | null;
}

/** The day and month in a line near the title that is made for a date, with a year that the page bears out; null without both. */
export function dateWithoutYear(
  page: Lines,
  suspects: readonly (string | null)[],
  { title, from }: Place,
  years: Years,
): FoundDate | null {
  if (years.month === null && years.modified === null) return null;
  const anchor = title ?? from;
  for (let at = Math.max(0, anchor - 3); at < Math.min(page.lines.length, anchor + NEAR); at += 1) {
    const line = page.lines[at]!;
    if (line.text.length > LONGEST || line.linked > 0 || FOREIGN.test(suspects[at] ?? '')) continue;
    const match = isMade(line) ? DAY_MONTH.exec(asciiDigits(line.text)) : null;
    if (!match) continue;
    const month = MONTH_NUMBER.get((match[2] ?? match[3])!.toLowerCase())!;
    const value = dayWithYear(month, Number(match[1] ?? match[4]), years);
    if (value !== null) return { value, precision: 'day', foundIn: 'visible text' };
  }
  return null;
}

const isMade = (line: Line): boolean =>
  !MODIFIED_WORD.test(line.text) &&
  line.kind !== 'heading' &&
  !/\p{N}{4}/u.test(line.text) &&
  (namedAfterDate(line.element) || PUBLISHED_WORD.test(line.text));

/** The year of the address where the month is the same; else the last such day before the last change. */
function dayWithYear(month: number, day: number, { month: stated, modified }: Years): string | null {
  if (stated !== null) return Number(stated.slice(5)) === month ? isoDay(Number(stated.slice(0, 4)), month, day) : null;
  const year = Number(modified!.slice(0, 4));
  const same = isoDay(year, month, day);
  return same !== null && same <= modified! ? same : isoDay(year - 1, month, day);
}
