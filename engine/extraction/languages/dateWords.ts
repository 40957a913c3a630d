/** What the date rules need of a language. Strings are pattern sources: alternatives without groups. Examples: en/dates.ts. */
export interface DateWords {
  /** Month names and abbreviations, as written (capital first), with their number from 1. */
  months: Readonly<Record<string, number>>;
  /** Weekday names and abbreviations with their number, Sunday 0. */
  weekdays: Readonly<Record<string, number>>;
  /** Small numbers in words. */
  counts: Readonly<Record<string, number>>;
  /** Units of time by word. */
  units: Readonly<Record<string, 'hour' | 'day' | 'week' | 'month' | 'year'>>;
  ordinalEnding: string;
  ordinals: Readonly<Record<string, number>>;
  /** "early", "mid-", "the end of": before a month or a year. */
  parts: string;
  the: string;
  of: string;
  and: string;
  to: string;
  between: string;
  from: string;
  since: string;
  sinceOnly: string;
  asOf: string;
  until: string;
  in: string;
  before: string;
  after: string;
  past: string;
  ago: string;
  this: string;
  last: string;
  next: string;
  startOf: string;
  half: string;
  quarter: string;
  week: string;
  month: string;
  year: string;
  weekend: string;
  today: string;
  yesterday: string;
  soFar: string;
  /** Words that hold a state at the day of publication. */
  now: string;
  /** Verb forms that reach to the day of publication: "have fled", "has been displaced". */
  perfect: string;
  /** Plain present of a state. */
  present: string;
  /** Before the number of a state. */
  thereAre: string;
  /** Reporting verbs: a day right after one is the day of the report. */
  reporting: string;
  /** How the clause after "since" says that its event began. */
  begin: string;
  /** The ending of verbs in the past: "since fighters raided the town on March 24". */
  pastEnding: string;
  yearNouns: string;
  /** Before an event's year they say that the figure came of it, not in it: "aftermath of the 2010 earthquake". */
  causes: string;
  /** Before "this year" or "in decades" they compare: "the worst floods this year". */
  superlatives: string;
  /** Before "since" and a year they compare as well: "the deadliest storm since 1962". */
  records: string;
  /** Between "since" and the time from which on records are kept. */
  recordsBegan: string;
  /** Behind a weekday: "Sunday night and Monday". */
  dayParts: string;
  /** "the week ending 5 May" */
  ending: string;
  /** Before a running total: "stands at 16,090". */
  standing: string;
  /** Before "until" and a day: it is still to come. */
  ahead: string;
  /** Words for the day told of before. */
  thatDay: string;
  sinceThen: string;
  /** The day after the one told of before. */
  nextDay: string;
  /** The day before that which was told: "a day earlier"; before the number, "a day after". */
  dayBefore: string;
  dayAfter: string;
  /** Words of now by which an event reaches up to publication: "there are currently 300". */
  nowOnly: string;
  /** Behind a day they begin a clause that the day is not of: "deployed troops on Saturday after 32 were killed". */
  thenClause: string;
  /** Before a number that another one is held against: "up from 196 in October". */
  comparison: string;
  /** Before the number of those who live in a place: "the city of 30,000". */
  placeOf: string;
  /** Behind a comma they begin another clause, whose day is its own. */
  contrasts: string;
  /** Before the day until which money is needed. */
  dueBy: string;
  endOf: string;
  /** Nouns before a year that still mean the year: "the summer of 2015". */
  yearLeads: string;
  /** Nouns that make four digits a count: "of 2000 people". */
  counted: string;
  /** Of `past`, those that alone mean the calendar's: "last week". */
  lastOnly: string;
  /** Between a reporting verb and its day: "said late on Monday". */
  dayTimes: string;
  onDay: string;
  /** Between a reporting verb and its day: "said at a news briefing on Monday". */
  occasions: string;
  atOccasion: string;
}
