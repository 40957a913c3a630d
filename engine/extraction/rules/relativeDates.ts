/** Dates told from the day of publication: "on Monday", "over the past 72 hours", "two weeks ago", "so far this year". */
import type { DateWords } from '../languages/dateWords.js';
import {
  alternatives,
  type DateNeed,
  type DateParts,
  type DateRule,
  type DateValue,
  END,
  point,
  range,
  S,
  START,
  settle,
  spaced,
  YEAR,
} from './datePatterns.js';
import { addDays, addMonths, commonPart, partialDay, weekdayOf } from './days.js';

/** The rules for dates that the day of publication settles; all give null without it. */
export function relativeDates(
  words: DateWords,
  { month, day, part, to, count, unit, ofYear, monthOf, countOf, back }: DateParts,
): DateRule[] {
  const weekday = `(?:${alternatives(Object.keys(words.weekdays))})`;
  const isNext = new RegExp(`^(?:${words.next})`, 'iu');
  const isLast = new RegExp(`^(?:${words.the}${S})?(?:${words.lastOnly})`, 'iu');
  const rule = (
    name: string,
    needs: readonly DateNeed[],
    source: string,
    produce: DateRule['produce'],
    flags = 'giu',
  ): DateRule => ({
    name,
    needs,
    pattern: new RegExp(source, flags),
    produce,
  });

  return [
    rule(
      '<weekday>',
      ['weekday'],
      `${START}(?<which>(?:${words.last}|${words.next}|${words.this})${S})?(?<w1>${weekday})(?:(?:${S}(?:${words.dayParts}))?${to}(?<w2>${weekday}))?${END}(?!,?${S}(?:${day}${S}${month}|${month}\\.?${S}${day}))`,
      ({ which, w1, w2 }, { published }) => {
        if (published === null || isNext.test(which ?? '')) return null;
        const lastOf = (name: string): string =>
          addDays(published, -((weekdayOf(published) - words.weekdays[name]! + 7) % 7));
        const first = lastOf(w1!);
        if (w2 === undefined) return point(which !== undefined && first === published ? addDays(first, -7) : first);
        const second = lastOf(w2);
        return range(first > second ? addDays(first, -7) : first, second);
      },
      'gu',
    ),
    rule('today', ['today'], `${START}(?:${spaced(words.today)})${END}`, (_, { published }) => point(published)),
    rule('yesterday', ['yesterday'], `${START}(?:${spaced(words.yesterday)})${END}`, (_, { published }) =>
      published === null ? null : point(addDays(published, -1)),
    ),
    rule(
      'the past <count> <unit>',
      ['unit'],
      `${START}(?:${words.the}${S})?(?:${words.past})${S}(?:${count}${S})?${unit}`,
      (groups, { published }, whole) => {
        if (published === null) return null;
        if (groups['count'] !== undefined)
          return range(back(published, countOf(groups['count']), groups['unit']!), published);
        // "in the past week" reaches to now; "last week" is the calendar's.
        if (!isLast.test(whole)) {
          const from = back(published, 1, groups['unit']!);
          const unit = words.units[groups['unit']!.toLowerCase()];
          return range(
            unit === 'week' || unit === 'month' ? from.slice(0, 7) : unit === 'year' ? from.slice(0, 4) : from,
            published,
          );
        }
        return calendarBefore(published, words.units[groups['unit']!.toLowerCase()]!);
      },
    ),
    rule(
      '<count> <unit> ago',
      ['unit'],
      `${START}${count}${S}${unit}${S}(?:${words.ago})${END}`,
      (groups, { published }) => {
        if (published === null) return null;
        const date = back(published, countOf(groups['count']!), groups['unit']!);
        switch (words.units[groups['unit']!.toLowerCase()]) {
          case 'year':
            return point(date.slice(0, 4));
          case 'hour':
          case 'day':
            return point(date);
          default:
            return point(date.slice(0, 7));
        }
      },
    ),
    rule(
      'last <month>',
      ['month'],
      `${START}(?:[${words.last[0]!.toUpperCase()}${words.last[0]}]${words.last.split('|')[0]!.slice(1)})${S}(?<m>${month})${END}(?!${S}\\d)`,
      ({ m }, { published }) => {
        if (published === null) return null;
        const last = monthOf(m!);
        const year = Number(published.slice(0, 4)) - (last >= Number(published.slice(5, 7)) ? 1 : 0);
        return point(partialDay(year, last));
      },
      'gu',
    ),
    rule(
      '<month> of last year',
      ['month'],
      `${START}(?:${part}(?:(?<d1>${day})${S})?(?<m>${month})\\.?(?:${S}(?<d2>${day}))?),?${S}(?:${words.of}${S})?(?:(?<last>${words.last})|${words.this})${S}${words.year}${END}`,
      ({ m, d1, d2, last }, { published }) => {
        if (published === null) return null;
        const year = Number(published.slice(0, 4)) - (last === undefined ? 0 : 1);
        const day = d1 ?? d2;
        return point(partialDay(year, monthOf(m!), day === undefined ? undefined : Number.parseInt(day, 10)));
      },
      'gu',
    ),
    rule(
      'week ending <day>',
      ['month'],
      `${START}(?:${words.the}${S})?${words.week}${S}(?:${words.ending})${S}(?:${words.onDay})?(?:${S})?(?:(?<d1>${day})${S}(?<m1>${month})|(?<m2>${month})\\.?${S}(?<d2>${day}))${ofYear('y')}`,
      ({ d1, m1, d2, m2, y }, setting) => {
        const last = settle(
          monthOf((m1 ?? m2)!),
          Number.parseInt((d1 ?? d2)!, 10),
          y === undefined ? undefined : Number(y),
          setting,
        );
        return last === null ? null : range(addDays(last, -6), last);
      },
      'gu',
    ),
    rule(
      'this <unit>',
      ['unit', 'weekend'],
      `${START}(?:${words.this})${S}(?:(?<week>${words.week}|${words.weekend})|(?<month>${words.month})|${words.year})${END}`,
      (groups, { published }) => {
        if (published === null) return null;
        if (groups['month'] !== undefined) return point(published.slice(0, 7));
        if (groups['week'] === undefined) return point(published.slice(0, 4));
        return point(commonPart(addDays(published, -((weekdayOf(published) + 6) % 7)), published));
      },
    ),
    rule(
      'the weekend',
      ['weekend'],
      `${START}(?:${words.last}|${words.the}|${words.this})${S}${words.weekend}${END}`,
      (_, { published }) => {
        if (published === null) return null;
        const saturday = addDays(published, -((weekdayOf(published) + 1) % 7));
        const sunday = addDays(saturday, 1);
        return range(saturday, sunday > published ? published : sunday);
      },
    ),
    rule(
      'so far',
      ['so far'],
      `${START}(?:${spaced(words.soFar)})(?:${S}(?<this>${words.this})${S}${words.year}|${S}(?:${words.in})${S}(?<y>${YEAR}))?${END}`,
      (groups, { published }) => {
        const base = groups['this'] === undefined ? groups['y'] : published?.slice(0, 4);
        if (base === undefined && published === null) return null;
        return { from: base === undefined ? null : `${base}-01`, to: published, role: 'so far' };
      },
    ),
  ];
}

/** The calendar week, month or year before that of a day, cut to what is sure. */
function calendarBefore(day: string, unit: 'hour' | 'day' | 'week' | 'month' | 'year'): DateValue | null {
  switch (unit) {
    case 'year':
      return point(String(Number(day.slice(0, 4)) - 1));
    case 'month':
      return point(addMonths(day, -1).slice(0, 7));
    case 'week': {
      const monday = addDays(day, -((weekdayOf(day) + 6) % 7) - 7);
      return point(commonPart(monday, addDays(monday, 6)));
    }
    default:
      return null;
  }
}
