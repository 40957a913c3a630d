/** The parts that date patterns are made of, built from a language's words, and what settles a date without a year. */
import type { DateWords } from '../languages/dateWords.js';
import type { PartialDay } from '../types.js';
import { addDays, addMonths, isAfter, partialDay } from './days.js';

/** What settles a date that doesn't say all: the day of publication, and the one year that the text speaks of. */
export interface DateSetting {
  published: string | null;
  /** The year for dates without one where `published` is unknown. */
  year: number | null;
}

/** How the words tie a date to what the sentence tells. */
export type DateRole = 'period' | 'since' | 'until' | 'as of' | 'so far' | 'before' | 'report' | 'bare';

export interface DateValue {
  from: PartialDay | null;
  to: PartialDay | null;
  /** Where the form itself says it; null leaves it to the word before. */
  role: DateRole | null;
}

/** What a stretch of text has to hold for a rule to find anything: one look for it saves the rule's own search. */
export type DateNeed = 'year' | 'month' | 'weekday' | 'unit' | 'weekend' | 'today' | 'yesterday' | 'so far';

/** A form in which dates are written; `produce` gives null where nothing settles the year. */
export interface DateRule {
  name: string;
  /** One of these stands in all that the pattern matches. */
  needs: readonly DateNeed[];
  pattern: RegExp;
  produce: (groups: Record<string, string | undefined>, setting: DateSetting, whole: string) => DateValue | null;
}

export const START = '(?<![\\p{L}\\p{N}])';
export const END = '(?![\\p{L}\\p{N}])';
/** White space between the words of a date; a line break may stand there once. */
export const S = '[ \\u00a0\\n]{1,3}';
export const YEAR = '(?:19|20)\\d\\d';

export const alternatives = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');
export const spaced = (source: string): string => source.replaceAll(' ', S);
/** Months are only months with a capital, so their patterns mind case; other words may open a sentence. */
export const eitherCase = (source: string): string =>
  source.replace(
    /(^|[|:])(\p{Ll})/gu,
    (_, before: string, letter: string) => `${before}[${letter.toUpperCase()}${letter}]`,
  );

/** One pattern for the word of each need: wider than the rules', so that none of them misses a date for it. */
export function needsOf(words: DateWords): Record<Exclude<DateNeed, 'year'>, RegExp> {
  const units = [...Object.keys(words.units), words.week, words.month, words.year];
  const begin = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})`, 'iu');
  return {
    month: begin(shortest(Object.keys(words.months))),
    weekday: begin(shortest(Object.keys(words.weekdays))),
    unit: begin(shortest(units)),
    weekend: begin(words.weekend),
    today: begin(spaced(words.today)),
    yesterday: begin(spaced(words.yesterday)),
    'so far': begin(spaced(words.soFar)),
  };
}

/** As alternatives, without the words that begin with another of them. */
function shortest(words: readonly string[]): string {
  return words.filter((word) => !words.some((other) => other !== word && word.startsWith(other))).join('|');
}

/** Pattern sources of one language. */
export interface DateParts {
  month: string;
  day: string;
  to: string;
  opening: string;
  part: string;
  /** A number in digits or a word, as group `count`. */
  count: string;
  /** A unit of time, as group `unit`. */
  unit: string;
  /** ", 2016" or " of 2016" as a group of that name, optional. */
  ofYear: (group: string) => string;
  monthOf: (name: string) => number;
  countOf: (written: string) => number;
  back: (day: string, length: number, unit: string) => string;
}

export function dateParts(words: DateWords): DateParts {
  const link = `,?${S}(?:${words.of}${S})?`;
  return {
    month: `(?:${alternatives(Object.keys(words.months))})`,
    day: `(?:0?[1-9]|[12]\\d|3[01])(?:${words.ordinalEnding})?(?![\\p{N},.]\\d)`,
    to: `(?:(?:${S})?[–—-](?:${S})?|${S}(?:${spaced(words.to)}|${words.and})${S})`,
    opening: `(?:(?:${eitherCase(words.between)}|${eitherCase(words.from)})${S})?`,
    part: `(?:(?:${eitherCase(words.the)}${S})?(?:${eitherCase(spaced(words.parts))})(?:${S}|-)(?:${words.the}${S})?)?`,
    count: `(?<count>\\d{1,3}|${spaced(alternatives(Object.keys(words.counts)))})`,
    unit: `(?<unit>${alternatives(Object.keys(words.units))})${END}`,
    ofYear: (group) => `(?:${link}(?<${group}>${YEAR}))?${END}`,
    monthOf: (name) => words.months[name]!,
    countOf: (written) => words.counts[written.toLowerCase().replace(/\s+/gu, ' ')] ?? Number(written),
    back: (day, length, unit) => {
      switch (words.units[unit.toLowerCase()]) {
        case 'hour':
          return addDays(day, -Math.floor(length / 24));
        case 'day':
          return addDays(day, -length);
        case 'week':
          return addDays(day, -7 * length);
        case 'month':
          return addMonths(day, -length);
        default:
          return addMonths(day, -12 * length);
      }
    },
  };
}

export const point = (day: PartialDay | null, role: DateRole | null = null): DateValue | null =>
  day === null ? null : { from: day, to: day, role };

export const range = (from: PartialDay | null, to: PartialDay | null): DateValue | null =>
  from === null || to === null ? null : { from, to, role: 'period' };

/** Puts a year to month and day: the last such date up to publication; without that, the text's one year. */
export function settle(
  month: number,
  day: number | undefined,
  year: number | undefined,
  setting: DateSetting,
): PartialDay | null {
  if (year !== undefined) return partialDay(year, month, day);
  if (setting.published === null) return setting.year === null ? null : partialDay(setting.year, month, day);
  const thisYear = Number(setting.published.slice(0, 4));
  const date = partialDay(thisYear, month, day);
  // A day ahead is still "today" in another time zone.
  if (date === null || isAfter(date, addDays(setting.published, 1))) return partialDay(thisYear - 1, month, day);
  return date;
}

/** A month, perhaps with day and year, as written. */
export interface Written {
  month: number;
  day: number | undefined;
  year: number | undefined;
}

/** Two of them of which only the second may carry the year: the first lies before it. */
export function settlePair(first: Written, second: Written, setting: DateSetting): DateValue | null {
  const last = settle(second.month, second.day, second.year, setting);
  if (last === null) return null;
  const lastYear = Number(last.slice(0, 4));
  const isEarlier =
    first.month < second.month || (first.month === second.month && (first.day ?? 0) <= (second.day ?? 31));
  return range(partialDay(first.year ?? (isEarlier ? lastYear : lastYear - 1), first.month, first.day), last);
}
