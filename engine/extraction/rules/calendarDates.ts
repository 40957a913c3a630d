/** Dates that name their day, month or year: "17 October", "between 19 and 23 March", "the first half of 2016". */
import type { DateWords } from '../languages/dateWords.js';
import {
  alternatives,
  type DateNeed,
  type DateParts,
  type DateRule,
  END,
  eitherCase,
  point,
  range,
  S,
  START,
  settle,
  settlePair,
  spaced,
  YEAR,
} from './datePatterns.js';
import { partialDay } from './days.js';

const number = (written: string | undefined): number | undefined =>
  written === undefined ? undefined : Number.parseInt(written, 10);

/** The rules for dates by the calendar. */
export function calendarDates(words: DateWords, parts: DateParts): DateRule[] {
  const { month, day, to, opening, part, ofYear, monthOf, countOf } = parts;
  const rule = (
    name: string,
    needs: readonly DateNeed[],
    source: string,
    produce: DateRule['produce'],
    flags = 'gu',
  ): DateRule => ({
    name,
    needs,
    pattern: new RegExp(source, flags),
    produce,
  });
  const written = (m: string | undefined, d: string | undefined, y: string | undefined) => ({
    month: monthOf(m!),
    day: number(d),
    year: number(y),
  });
  const ordinal = alternatives(Object.keys(words.ordinals));
  const months = alternatives(Object.keys(words.units).filter((word) => words.units[word] === 'month'));
  const ofDay = `(?:${S}${words.of})?${S}`;
  const yearStart = new RegExp(`(?:${spaced(words.startOf)})`, 'iu');
  const yearEnd = new RegExp(`(?:${spaced(words.endOf)})`, 'iu');

  return [
    rule('<iso date>', ['year'], `${START}(?<y>${YEAR})-(?<m>\\d\\d)-(?<d>\\d\\d)(?!\\d)`, ({ y, m, d }) =>
      point(partialDay(Number(y), Number(m), Number(d))),
    ),
    rule(
      '<day> to <day> <month>',
      ['month'],
      `${START}${opening}(?<d1>${day})${to}(?:${words.the}${S})?(?<d2>${day})${ofDay}(?<m>${month})\\.?${ofYear('y')}`,
      ({ m, d1, d2, y }, setting) => settlePair(written(m, d1, y), written(m, d2, y), setting),
    ),
    rule(
      '<month> <day> to <day>',
      ['month'],
      `${START}${opening}(?<m>${month})\\.?${S}(?<d1>${day})${to}(?<d2>${day})(?!${S}${month})${ofYear('y')}`,
      ({ m, d1, d2, y }, setting) => settlePair(written(m, d1, y), written(m, d2, y), setting),
    ),
    rule(
      '<day month> to <day month>',
      ['month'],
      `${START}${opening}${part}(?:(?<d1>${day})${ofDay})?(?<m1>${month})\\.?(?:,?${S}(?:${words.of}${S})?(?<y1>${YEAR}))?${to}${part}(?:(?<d2>${day})${ofDay})?(?<m2>${month})(?:\\.?,?${S}(?:${words.of}${S})?(?<y2>${YEAR})|\\.?${END}(?!${S}\\d{1,2}(?!\\d)))`,
      ({ m1, d1, y1, m2, d2, y2 }, setting) => settlePair(written(m1, d1, y1), written(m2, d2, y2), setting),
    ),
    rule(
      '<month day> to <month day>',
      ['month'],
      `${START}${opening}(?<m1>${month})\\.?${S}(?<d1>${day})(?:,?${S}(?<y1>${YEAR}))?,?${to}(?<m2>${month})\\.?${S}(?<d2>${day})${ofYear('y2')}`,
      ({ m1, d1, y1, m2, d2, y2 }, setting) => settlePair(written(m1, d1, y1), written(m2, d2, y2), setting),
    ),
    rule(
      '<year> to <year>',
      ['year'],
      `${START}(?:${eitherCase(words.between)}|${eitherCase(words.from)})${S}${part}(?<y1>${YEAR})${to}${part}(?<y2>${YEAR})${END}|${START}(?<y3>${YEAR})[–—-](?<y4>(?:19|20)?\\d\\d)(?![\\p{L}\\p{N}-])`,
      ({ y1, y2, y3, y4 }) => {
        const first = y1 ?? y3!;
        const second = y2 ?? y4!;
        const last = second.length === 2 ? first.slice(0, 2) + second : second;
        return last < first ? null : range(first, last);
      },
    ),
    rule(
      '<day> <month>',
      ['month'],
      `${START}(?<d>${day})(?:${S}${words.of})?(?:${S}|-)(?<m>${month})\\.?${ofYear('y')}`,
      ({ m, d, y }, setting) => point(settle(monthOf(m!), number(d), number(y), setting)),
    ),
    rule(
      '<month> <day>',
      ['month'],
      `${START}(?<m>${month})\\.?${S}(?:${words.the}${S})?(?<d>${day})${ofYear('y')}`,
      ({ m, d, y }, setting) => point(settle(monthOf(m!), number(d), number(y), setting)),
    ),
    rule(
      '<week> of <month>',
      ['month'],
      `${START}(?:${ordinal})${S}(?:${words.week}|${words.weekend}|${words.half}|\\p{L}+${S}\\p{L}+)${S}${words.of}${S}(?<m>${month})${ofYear('y')}`,
      ({ m, y }, setting) => point(settle(monthOf(m!), undefined, number(y), setting)),
    ),
    rule(
      '<part> <month>',
      ['month'],
      `${START}${part}(?<m>${month})\\.?(?:,?(?:${S})?(?:${words.of}${S})?(?<y>${YEAR}))?${END}(?!${S}\\d{1,2}(?!\\d))`,
      ({ m, y }, setting) => point(settle(monthOf(m!), undefined, number(y), setting)),
    ),
    rule(
      '<half or quarter> of <year>',
      ['year', 'unit'],
      `${START}(?<nth>${ordinal})${S}(?:(?<half>${words.half})|${words.quarter}|(?<n>\\d{1,2}|${alternatives(Object.keys(words.counts))})${S}(?:${months}))${S}${words.of}${S}(?:(?<y>${YEAR})|(?:${words.this}|${words.the})${S}${words.year})${END}`,
      ({ nth, half, n, y }, { published }) => {
        const base = y ?? published?.slice(0, 4);
        if (base === undefined) return null;
        const length = n === undefined ? (half === undefined ? 3 : 6) : countOf(n);
        const place = words.ordinals[nth!.toLowerCase()]!;
        const first = place < 0 ? 13 - length : (place - 1) * length + 1;
        return range(partialDay(Number(base), first), partialDay(Number(base), first + length - 1));
      },
      'giu',
    ),
    rule(
      'start or end of <year>',
      ['year', 'unit'],
      `${START}(?:${words.the}${S})?(?<part>${spaced(words.startOf)}|${spaced(words.endOf)})${S}(?:(?<y>${YEAR})|(?:${words.this}|${words.the})${S}(?:${words.year}|(?<month>${words.month})))${END}`,
      ({ part: written, y, month }, { published }) => {
        if (month !== undefined) return published === null ? null : point(published.slice(0, 7));
        const base = y ?? published?.slice(0, 4);
        if (base === undefined) return null;
        return point(
          yearStart.test(written!) ? `${base}-01` : yearEnd.test(written!) && y !== undefined ? `${base}-12` : base,
        );
      },
      'giu',
    ),
    rule(
      '<part> <year>',
      ['year'],
      `${START}(?:${words.the}${S})?(?:(?:${words.yearLeads})${S}(?:${words.of}${S})?)?${part}(?<y>${YEAR})(?!,\\d|\\.\\d)${END}(?!${S}(?:${words.counted})${END})`,
      ({ y }) => point(y!),
      'giu',
    ),
    rule(
      '<year> and <year>',
      ['year'],
      `${START}(?<y1>${YEAR})${S}(?:${words.and})${S}(?<y2>${YEAR})${END}`,
      ({ y1, y2 }) => (y2! < y1! ? null : { from: y1!, to: y2!, role: null }),
    ),
    rule(
      'the <year> <event>',
      ['year'],
      `${START}(?<y>${YEAR})${S}(?:\\p{L}+${S}){0,3}(?:${words.yearNouns})${END}`,
      ({ y }) => point(y!),
      'giu',
    ),
  ];
}
