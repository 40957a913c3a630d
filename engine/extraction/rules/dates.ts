/**
 * Finds the dates and periods of a stretch of text and settles them against the day of publication: the past comes
 * before the future, and a date whose year nothing settles stays out.
 */

import type { DateWords } from '../languages/dateWords.js';
import { dateWords as english } from '../languages/en/dates.js';
import type { PartialDay, Span } from '../types.js';
import { EndPattern, PatternGroup, type WordPattern } from '../words/patterns.js';
import { type TextWords, wordsOf } from '../words/textWords.js';
import { calendarDates } from './calendarDates.js';
import {
  alternatives,
  type DateNeed,
  type DateRole,
  type DateRule,
  type DateSetting,
  type DateValue,
  dateParts,
  needsOf,
  S,
  START,
  spaced,
  YEAR,
} from './datePatterns.js';
import { relativeDates } from './relativeDates.js';

/** One date or period of a text. */
export interface DateExpression extends Span {
  rule: string;
  role: DateRole;
  from: PartialDay | null;
  to: PartialDay | null;
}

interface Finder {
  rules: readonly { rule: DateRule; pattern: WordPattern }[];
  /** The words that rules need; a year is told by its digits. */
  needs: readonly (readonly [DateNeed, WordPattern])[];
  /** What the words right before a date make of it, longest first: "up to" before "to". */
  roles: readonly [EndPattern, DateRole][];
  /** No date of the figure's own: a comparison, or the cause of what is counted. */
  compared: RegExp;
  caused: RegExp;
  record: RegExp;
  since: RegExp;
  begun: RegExp;
  /** A short clause after "since" with any verb in the past: "since fighters raided the town on". */
  happened: RegExp;
}

const made = new WeakMap<DateWords, Finder>();
/** How far before a date the words stand that say what it is for. */
const LEAD = 60;
/** How far the clause after "since" reaches to the day of its event. */
const SINCE_REACH = 240;
/** How long such a clause is at most where any verb will do. */
const HAPPENED_REACH = 130;
const BARE_YEARS = new Set(['<part> <year>', '<year> and <year>']);
const YEAR_EVENT = 'the <year> <event>';

function finderOf(words: DateWords): Finder {
  let finder = made.get(words);
  if (finder === undefined) {
    const parts = dateParts(words);
    const weekdays = alternatives(Object.keys(words.weekdays));
    const before = (source: string): EndPattern =>
      new EndPattern(
        new RegExp(`${START}(?:${spaced(source)})(?:${S}(?:${words.the}|(?:${weekdays}),?)){0,2}${S}$`, 'iu'),
      );
    const [rules, needs] = [new PatternGroup(), new PatternGroup()];
    finder = {
      rules: [...calendarDates(words, parts), ...relativeDates(words, parts)].map((rule) => ({
        rule,
        pattern: rules.pattern(rule.pattern),
      })),
      needs: Object.entries(needsOf(words)).map(([need, pattern]) => [need as DateNeed, needs.pattern(pattern)]),
      roles: [
        [
          new EndPattern(
            new RegExp(
              `${START}(?:${words.reporting}),?(?:(?:${S}(?:${words.atOccasion}))?(?:${S}\\p{L}+){0,4}${S}(?:${words.occasions}))?(?:${S}(?:${words.dayTimes}))?(?:${S}(?:${words.onDay}))?${S}$`,
              'iu',
            ),
          ),
          'report',
        ],
        [before(words.asOf), 'as of'],
        [before(words.before), 'before'],
        [before(words.since), 'since'],
        [before(words.after), 'since'],
        [before(words.until), 'until'],
        [before(words.in), 'period'],
      ],
      since: new RegExp(`${START}${words.sinceOnly}${S}`, 'giu'),
      happened: new RegExp(
        `^${words.sinceOnly}(?:${S}[\\p{L}'’-]+){1,6}${S}\\p{L}{3,}${words.pastEnding}(?:${S}[\\p{L}'’-]+){0,10}${S}$`,
        'iu',
      ),
      begun: new RegExp(`${START}(?:${spaced(words.begin)})(?:${S}[\\p{L}'’-]+){0,8}${S}$`, 'iu'),
      compared: new RegExp(`${START}(?:${words.superlatives})${S}[^,.;]{0,50}$`, 'iu'),
      record: new RegExp(
        `${START}(?:${words.records})${S}[^,.;]{0,50}${S}${words.sinceOnly}${S}(?:${words.recordsBegan})?$`,
        'iu',
      ),
      caused: new RegExp(`${START}(?:${words.causes})(?:${S}(?:${words.the}))?${S}$`, 'iu'),
    };
    made.set(words, finder);
  }
  return finder;
}

/** The dates of `text.slice(span.start, span.end)`, in order, not overlapping; those without a settled year are left out. */
export function findDates(
  text: string,
  span: Span,
  setting: DateSetting,
  words: DateWords = english,
): DateExpression[] {
  const finder = finderOf(words);
  const slice = text.slice(span.start, span.end);
  const found: DateExpression[] = [];
  for (const { start, end, rule, value } of readDates(wordsOf(text, span), finder, setting)) {
    if (value === null) continue;
    const before = slice.slice(Math.max(0, start - LEAD), start);
    if (isOfAnother(rule, value, before, finder)) continue;
    const said = value.role ?? roleOf(text, span.start, span.start + start, finder);
    // "said Saturday’s blasts killed": the day of the blasts.
    const role = said === 'report' && /^['’]s\s/u.test(slice.slice(end, end + 3)) ? 'bare' : said;
    if ((role === 'bare' || role === 'period') && sinceBeginning(slice, start, finder)) {
      found.push({
        start: span.start + start,
        end: span.start + end,
        rule,
        role: 'since',
        from: value.from,
        to: value.to,
      });
      continue;
    }
    // Four digits alone are a year only where a word says so.
    if (BARE_YEARS.has(rule) && role === 'bare') continue;
    found.push({ start: span.start + start, end: span.start + end, rule, role, from: value.from, to: value.to });
  }
  return found;
}

const YEAR_DIGITS = new RegExp(YEAR);

interface Reading extends Span {
  rule: string;
  value: DateValue | null;
}

/** What the rules read, the longest of those that overlap, earliest first. */
function readDates(words: TextWords, finder: Finder, setting: DateSetting): Reading[] {
  const readings: Reading[] = [];
  const present = finder.needs.filter(([, pattern]) => pattern.mayStandIn(words)).map(([need]) => need);
  if (YEAR_DIGITS.test(words.text.slice(words.start, words.end))) present.push('year');
  if (present.length === 0) return readings;
  for (const { rule, pattern } of finder.rules) {
    if (!rule.needs.some((need) => present.includes(need))) continue;
    for (const { index, 0: whole, groups } of pattern.all(words)) {
      readings.push({
        start: index,
        end: index + whole.length,
        rule: rule.name,
        value: rule.produce(groups ?? {}, setting, whole),
      });
    }
  }
  readings.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Reading[] = [];
  for (const reading of readings) {
    const last = kept.at(-1);
    if (last === undefined || reading.start >= last.end) kept.push(reading);
    else if (reading.end - reading.start > last.end - last.start) kept[kept.length - 1] = reading;
  }
  return kept;
}

/** "the worst floods this year", "the aftermath of the 2010 earthquake". */
function isOfAnother(
  rule: string,
  { from, role }: DateValue,
  before: string,
  { compared, caused, record }: Finder,
): boolean {
  if (rule === YEAR_EVENT) return caused.test(before);
  if (record.test(before)) return true;
  return role === null && (from?.length ?? 0) < 10 && rule.startsWith('this') && compared.test(before);
}

/** "since the offensive began on October 17": the event's day is the beginning. */
function sinceBeginning(slice: string, start: number, { since, begun, happened }: Finder): boolean {
  const before = slice.slice(Math.max(0, start - SINCE_REACH), start);
  let last = -1;
  since.lastIndex = 0;
  for (let match = since.exec(before); match !== null; match = since.exec(before)) last = match.index;
  if (last < 0) return false;
  const clause = before.slice(last);
  return begun.test(clause) || (clause.length <= HAPPENED_REACH && happened.test(clause));
}

/** What the words between `from` and a date at `start` make of it. */
function roleOf(text: string, from: number, start: number, { roles }: Finder): DateRole {
  const near = Math.max(from, start - LEAD);
  for (const [pattern, role] of roles) if (pattern.test(text, near, start)) return role;
  return 'bare';
}
