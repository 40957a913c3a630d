/**
 * The forms in which a date or period is written: named rules {name, pattern, produce}, built once a language from its
 * words. A rule gives the two ends of the period, or null where its year isn't settled.
 */
import type { DateWords } from '../languages/dateWords.js';
import type { PartialDay, Span } from '../types.js';
import type { DateRole } from './dates.js';
import { addDays, addMonths, commonPart, isAfter, partialDay, weekdayOf } from './days.js';

/** What settles a date that doesn't say all: the day of publication, and the one year that the text speaks of. */
export interface DateSetting {
  published: string | null;
  /** The year for dates without one where `published` is unknown. */
  year: number | null;
}

export interface DateValue {
  from: PartialDay | null;
  to: PartialDay | null;
  /** Where the form itself says it; null leaves it to the word before. */
  role: DateRole | null;
}

export interface Atom extends Span {
  rule: string;
  value: DateValue | null;
  introducer: string | null;
}

interface DateRule {
  name: string;
  pattern: RegExp;
  produce: (match: RegExpMatchArray, setting: DateSetting) => DateValue | null;
}

export interface DateRules {
  rules: readonly DateRule[];
  /** The word right before a date that says what it is for: "since", "as of"; null for none. */
  introduced: (text: string, start: number) => { role: DateRole; start: number } | null;
}

const made = new WeakMap<DateWords, DateRules>();

/** The rules of a language, made once. */
export function dateRules(words: DateWords): DateRules {
  let rules = made.get(words);
  if (rules === undefined) {
    rules = { rules: build(words), introduced: introducers(words) };
    made.set(words, rules);
  }
  return rules;
}

const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const S = '[ \\u00a0\\n]{1,3}';
const alternatives = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const spaced = (source: string): string => source.replaceAll(' ', S);

/** Months are only months with a capital, so these patterns mind case; other words may open a sentence. */
const eitherCase = (source: string): string =>
  source.replace(
    /(^|[|:])(\p{Ll})/gu,
    (_, before: string, letter: string) => `${before}[${letter.toUpperCase()}${letter}]`,
  );

const point = (day: PartialDay | null, role: DateRole | null = null): DateValue | null =>
  day === null ? null : { from: day, to: day, role };

/** Puts a year to month and day: the last such date up to publication; without that, the text's one year. */
function settle(
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
  if (date !== null && isAfter(date, addDays(setting.published, 1))) return partialDay(thisYear - 1, month, day);
  return date ?? partialDay(thisYear - 1, month, day);
}

function build(words: DateWords): DateRule[] {
  const month = `(?:${alternatives(Object.keys(words.months))})`;
  const monthOf = (name: string): number => words.months[name]!;
  const day = `(?:0?[1-9]|[12]\\d|3[01])(?:${words.ordinalEnding})?(?![\\p{N},.]\\d)`;
  const year = '(?:19|20)\\d\\d';
  const ofYear = `(?:,?${S}(?:${words.of}${S})?(?<YEAR>${year}))?${END}`;
  const to = `(?:${S}?[–—-]${S}?|${S}(?:${spaced(words.to)}|${words.and})${S})`;
  const opening = `(?:(?:${eitherCase(words.between)}|${eitherCase(words.from)})${S})?`;
  const part = `(?:(?:${eitherCase(words.the)}${S})?(?:${eitherCase(spaced(words.parts))})(?:${S}|-)(?:${words.the}${S})?)?`;
  const weekday = `(?:${alternatives(Object.keys(words.weekdays))})`;
  const count = `(?<count>\\d{1,3}|${spaced(alternatives(Object.keys(words.counts)))})`;
  const unit = `(?<unit>${alternatives(Object.keys(words.units))})${END}`;
  const dayNumber = (written: string | undefined): number => Number.parseInt(written!, 10);
  const number = (written: string | undefined): number | undefined =>
    written === undefined ? undefined : Number(written);
  const countOf = (written: string): number =>
    words.counts[written.toLowerCase().replace(/\s+/gu, ' ')] ?? Number(written);
  const rule = (name: string, source: string, produce: DateRule['produce'], flags = 'gu'): DateRule => ({
    name,
    pattern: new RegExp(source, flags),
    produce,
  });

  const back = (day: string, length: number, unitWord: string): string => {
    switch (words.units[unitWord.toLowerCase()]) {
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
  };
  const range = (from: PartialDay | null, last: PartialDay | null): DateValue | null =>
    from === null || last === null ? null : { from, to: last, role: 'period' };
  /** Two month-days of which only the second may carry the year: the first lies before it. */
  const pair = (
    m1: number,
    d1: number | undefined,
    y1: number | undefined,
    m2: number,
    d2: number | undefined,
    y2: number | undefined,
    setting: DateSetting,
  ): DateValue | null => {
    const last = settle(m2, d2, y2, setting);
    if (last === null) return null;
    const lastYear = Number(last.slice(0, 4));
    const isEarlier = m1 < m2 || (m1 === m2 && (d1 ?? 0) <= (d2 ?? 31));
    return range(partialDay(y1 ?? (isEarlier ? lastYear : lastYear - 1), m1, d1), last);
  };

  return [
    rule('<iso date>', `${START}(?<date>${year}-\\d\\d-\\d\\d)(?!\\d)`, ({ groups }) => {
      const [y, m, d] = groups!['date']!.split('-').map(Number) as [number, number, number];
      return point(partialDay(y, m, d));
    }),
    rule(
      '<day> to <day> <month>',
      `${START}${opening}(?<d1>${day})(?<to>${to})(?:${words.the}${S})?(?<d2>${day})(?:${S}${words.of})?${S}(?<m>${month})\\.?${ofYear.replace('YEAR', 'y')}`,
      ({ groups: g }, setting) =>
        pair(
          monthOf(g!['m']!),
          dayNumber(g!['d1']),
          number(g!['y']),
          monthOf(g!['m']!),
          dayNumber(g!['d2']),
          number(g!['y']),
          setting,
        ),
    ),
    rule(
      '<month> <day> to <day>',
      `${START}${opening}(?<m>${month})\\.?${S}(?<d1>${day})(?<to>${to})(?<d2>${day})(?!${S}${month})${ofYear.replace('YEAR', 'y')}`,
      ({ groups: g }, setting) =>
        pair(
          monthOf(g!['m']!),
          dayNumber(g!['d1']),
          number(g!['y']),
          monthOf(g!['m']!),
          dayNumber(g!['d2']),
          number(g!['y']),
          setting,
        ),
    ),
    rule(
      '<day month> to <day month>',
      `${START}${opening}${part}(?:(?<d1>${day})(?:${S}${words.of})?${S})?(?<m1>${month})\\.?(?:,?${S}(?:${words.of}${S})?(?<y1>${year}))?(?<to>${to})${part}(?:(?<d2>${day})(?:${S}${words.of})?${S})?(?<m2>${month})(?:\\.?(?:,?${S}(?:${words.of}${S})?(?<y2>${year}))|\\.?${END}(?!${S}\\d{1,2}(?!\\d)))`,
      ({ groups: g }, setting) =>
        pair(
          monthOf(g!['m1']!),
          g!['d1'] === undefined ? undefined : dayNumber(g!['d1']),
          number(g!['y1']),
          monthOf(g!['m2']!),
          g!['d2'] === undefined ? undefined : dayNumber(g!['d2']),
          number(g!['y2']),
          setting,
        ),
    ),
    rule(
      '<month day> to <month day>',
      `${START}${opening}(?<m1>${month})\\.?${S}(?<d1>${day})(?:,?${S}(?<y1>${year}))?(?<to>,?${to})(?<m2>${month})\\.?${S}(?<d2>${day})${ofYear.replace('YEAR', 'y2')}`,
      ({ groups: g }, setting) =>
        pair(
          monthOf(g!['m1']!),
          dayNumber(g!['d1']),
          number(g!['y1']),
          monthOf(g!['m2']!),
          dayNumber(g!['d2']),
          number(g!['y2']),
          setting,
        ),
    ),
    rule(
      '<year> to <year>',
      `${START}(?:(?<open>${words.between}|${words.from})${S})${part}(?<y1>${year})(?<to>${to})${part}(?<y2>${year})${END}|${START}(?<y3>${year})[–—-](?<y4>(?:19|20)?\\d\\d)(?![\\p{L}\\p{N}-])`,
      ({ groups: g }) => {
        const first = g!['y1'] ?? g!['y3']!;
        const second = g!['y2'] ?? g!['y4']!;
        const last = second.length === 2 ? first.slice(0, 2) + second : second;
        return last < first ? null : range(first, last);
      },
    ),
    rule(
      '<day> <month>',
      `${START}(?<d>${day})(?:${S}${words.of})?(?:${S}|-)(?<m>${month})\\.?${ofYear.replace('YEAR', 'y')}`,
      ({ groups: g }, setting) => point(settle(monthOf(g!['m']!), dayNumber(g!['d']), number(g!['y']), setting)),
    ),
    rule(
      '<month> <day>',
      `${START}(?<m>${month})\\.?${S}(?:${words.the}${S})?(?<d>${day})${ofYear.replace('YEAR', 'y')}`,
      ({ groups: g }, setting) => point(settle(monthOf(g!['m']!), dayNumber(g!['d']), number(g!['y']), setting)),
    ),
    rule(
      '<week> of <month>',
      `${START}(?:${alternatives(Object.keys(words.ordinals))})${S}(?:${words.week}|${words.weekend}|${words.half}|\\p{L}+${S}days)${S}${words.of}${S}(?<m>${month})${ofYear.replace('YEAR', 'y')}`,
      ({ groups: g }, setting) => point(settle(monthOf(g!['m']!), undefined, number(g!['y']), setting)),
    ),
    rule(
      '<part> <month>',
      `${START}(?<part>${part})(?<m>${month})\\.?(?:,?${S}?(?:${words.of}${S})?(?<y>${year}))?${END}(?!${S}\\d{1,2}(?!\\d))`,
      ({ groups: g }, setting) => point(settle(monthOf(g!['m']!), undefined, number(g!['y']), setting)),
    ),
    rule(
      '<half or quarter> of <year>',
      `${START}(?<nth>${alternatives(Object.keys(words.ordinals))})${S}(?<what>${words.half}|${words.quarter}|(?<n>\\d{1,2}|${alternatives(Object.keys(words.counts))})${S}(?:${alternatives(Object.keys(words.units).filter((key) => words.units[key] === 'month'))}))${S}${words.of}${S}(?:(?<y>${year})|(?<this>${words.this}|${words.the})${S}${words.year})${END}`,
      ({ groups: g }, setting) => {
        const base = g!['y'] ?? setting.published?.slice(0, 4);
        if (base === undefined) return null;
        const length =
          g!['n'] !== undefined ? countOf(g!['n']) : new RegExp(`^(?:${words.half})$`, 'iu').test(g!['what']!) ? 6 : 3;
        const nth = words.ordinals[g!['nth']!.toLowerCase()]!;
        const first = nth < 0 ? 13 - length : (nth - 1) * length + 1;
        return range(partialDay(Number(base), first), partialDay(Number(base), first + length - 1));
      },
      'giu',
    ),
    rule(
      'start of <year>',
      `${START}(?:${spaced(words.startOf)})${S}(?:(?<y>${year})|(?:${words.this}|${words.the})${S}${words.year})${END}`,
      ({ groups: g }, setting) => {
        const base = g!['y'] ?? setting.published?.slice(0, 4);
        return base === undefined ? null : point(`${base}-01`);
      },
      'giu',
    ),
    rule(
      '<part> <year>',
      `${START}(?<lead>(?:${spaced([words.in, words.since, words.asOf, words.until, words.before, words.after, words.between].join('|'))})${S}(?:${words.the}${S}(?:year|summer|winter|spring|autumn|end of)${S}(?:${words.of}${S})?)?)(?<part>${part})(?<y>${year})(?!,\\d|\\.\\d)${END}(?!${S}(?:people|families|houses|homes|households|persons|civilians|refugees|children|women|men|residents|displaced|others|beneficiaries))`,
      (match) => {
        const { y, lead } = match.groups!;
        return { from: y!, to: y!, role: roleOfLead(lead!.trim(), words) };
      },
      'giu',
    ),
    rule(
      'the <year> <event>',
      `${START}(?<y>${year})${S}(?:\\p{L}+${S})?(?:${words.yearNouns})${END}`,
      ({ groups: g }) => point(g!['y']!),
      'giu',
    ),
    rule(
      '<weekday>',
      `${START}(?<which>(?:${words.last}|${words.next}|${words.this})${S})?(?<w>${weekday})(?:${S}(?:and|to|through|until|or)${S}(?<w2>${weekday}))?${END}(?!,?${S}(?:${day}${S}${month}|${month}\\.?${S}${day}))`,
      ({ groups: g }, { published }) => {
        if (published === null || new RegExp(`^(?:${words.next})`, 'iu').test(g!['which'] ?? '')) return null;
        const lastOf = (name: string): string =>
          addDays(published, -((weekdayOf(published) - words.weekdays[name]! + 7) % 7));
        const first = lastOf(g!['w']!);
        if (g!['w2'] !== undefined) {
          const second = lastOf(g!['w2']);
          return { from: first > second ? addDays(first, -7) : first, to: second, role: 'period' };
        }
        return point(g!['which'] !== undefined && first === published ? addDays(first, -7) : first);
      },
    ),
    rule('today', `${START}(?:${spaced(words.today)})${END}`, (_, { published }) => point(published), 'giu'),
    rule(
      'yesterday',
      `${START}(?:${spaced(words.yesterday)})${END}`,
      (_, { published }) => (published === null ? null : point(addDays(published, -1))),
      'giu',
    ),
    rule(
      'the past <count> <unit>',
      `${START}(?:${words.the}${S})?(?:${words.past})${S}(?:${count}${S})?${unit}`,
      ({ groups: g, 0: whole }, { published }) => {
        if (published === null) return null;
        const counted = g!['count'];
        if (counted !== undefined)
          return { from: back(published, countOf(counted), g!['unit']!), to: published, role: 'period' };
        // "in the past week" reaches to now; "last week" is the calendar's.
        if (!/^(?:last|previous)/iu.test(whole))
          return { from: back(published, 1, g!['unit']!), to: published, role: 'period' };
        return calendarBefore(published, words.units[g!['unit']!.toLowerCase()]!);
      },
      'giu',
    ),
    rule(
      '<count> <unit> ago',
      `${START}${count}${S}${unit}${S}(?:${words.ago})${END}`,
      ({ groups: g }, { published }) => {
        if (published === null) return null;
        const day = back(published, countOf(g!['count']!), g!['unit']!);
        const named = words.units[g!['unit']!.toLowerCase()]!;
        return point(named === 'year' ? day.slice(0, 4) : named === 'day' || named === 'hour' ? day : day.slice(0, 7));
      },
      'giu',
    ),
    rule(
      'this <unit>',
      `${START}(?:${words.this})${S}(?<unit>${words.week}|${words.month}|${words.year}|${words.weekend})${END}`,
      ({ groups: g }, { published }) => {
        if (published === null) return null;
        const named = g!['unit']!.toLowerCase();
        if (named === words.year) return point(published.slice(0, 4));
        if (named === words.month) return point(published.slice(0, 7));
        const monday = addDays(published, -((weekdayOf(published) + 6) % 7));
        return point(commonPart(monday, published));
      },
      'giu',
    ),
    rule(
      'the weekend',
      `${START}(?<which>(?:${words.last}|${words.the}|${words.this}|the past)${S})(?<unit>${words.weekend})${END}`,
      (_, { published }) => {
        if (published === null) return null;
        const saturday = addDays(published, -((weekdayOf(published) + 1) % 7));
        const sunday = addDays(saturday, 1);
        return range(saturday, sunday > published ? published : sunday);
      },
      'giu',
    ),
    rule(
      'so far',
      `${START}(?:${spaced(words.soFar)})(?:${S}(?<this>${words.this})${S}${words.year}|${S}(?:in|during)${S}(?<y>${year}))?${END}`,
      ({ groups: g }, { published }) => {
        const base = g!['this'] === undefined ? g!['y'] : published?.slice(0, 4);
        const from = base === undefined ? null : `${base}-01-01`;
        return from === null && published === null ? null : { from, to: published, role: 'so far' };
      },
      'giu',
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

function roleOfLead(lead: string, words: DateWords): DateRole | null {
  for (const [source, role] of leads(words))
    if (new RegExp(`^(?:${spaced(source)})(?![\\p{L}])`, 'iu').test(lead)) return role;
  return null;
}

/** Longer introductions first: "up to" before "to", "as of" before "of". */
const leads = (words: DateWords): [string, DateRole][] => [
  [words.asOf, 'as of'],
  [words.before, 'before'],
  [words.since, 'since'],
  [words.after, 'since'],
  [words.until, 'until'],
  [words.in, 'period'],
];

function introducers(words: DateWords): DateRules['introduced'] {
  const patterns: [RegExp, DateRole][] = leads(words).map(([source, role]) => [
    new RegExp(`${START}(?:${spaced(source)})(?:${S}(?:${words.the}|\\p{Lu}\\p{L}+day,?)){0,2}${S}$`, 'iu'),
    role,
  ]);
  const report = new RegExp(`${START}(?:${words.reporting})(?:,)?(?:${S}(?:late|early))?(?:${S}(?:on|in))?${S}$`, 'iu');
  return (text, start) => {
    const before = text.slice(Math.max(0, start - 60), start);
    const offset = start - before.length;
    const asReport = report.exec(before);
    if (asReport !== null) return { role: 'report', start };
    for (const [pattern, role] of patterns) {
      const match = pattern.exec(before);
      if (match !== null) return { role, start: offset + match.index };
    }
    return null;
  };
}
