/** English words of dates and periods; rules/dateRules.ts builds its patterns from them. */
import type { DateWords } from '../dateWords.js';

export const dateWords: DateWords = {
  months: {
    January: 1, Jan: 1, February: 2, Feb: 2, March: 3, Mar: 3, April: 4, Apr: 4, May: 5, June: 6, Jun: 6, July: 7, Jul: 7,
    August: 8, Aug: 8, September: 9, Sept: 9, Sep: 9, October: 10, Oct: 10, November: 11, Nov: 11, December: 12, Dec: 12,
  },
  weekdays: {
    Sunday: 0, Monday: 1, Tuesday: 2, Wednesday: 3, Thursday: 4, Friday: 5, Saturday: 6,
    Sun: 0, Mon: 1, Tue: 2, Tues: 2, Wed: 3, Thu: 4, Thurs: 4, Fri: 5, Sat: 6,
  },
  counts: {
    a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
    twelve: 12, fifteen: 15, twenty: 20, thirty: 30, 'a couple of': 2,
  },
  units: {
    hour: 'hour', hours: 'hour', hrs: 'hour', day: 'day', days: 'day', week: 'week', weeks: 'week', month: 'month',
    months: 'month', year: 'year', years: 'year',
  },
  ordinalEnding: 'st|nd|rd|th',
  ordinals: { first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, last: -1, final: -1 },
  parts: 'early to mid|mid to late|early|mid|middle of|late|end of|start of|beginning of',
  the: 'the',
  of: 'of',
  and: 'and|or',
  to: 'to|until|till|through',
  between: 'between',
  from: 'from',
  since: 'since|starting(?: on| from| in)?|beginning(?: on| in)?|from',
  asOf: 'as of|as at|as on|asof|by|at the end of|by the end of|as of the end of',
  until: 'until|till|up to|up until|through|to',
  in: 'in|during|throughout|over|for|within|on|of',
  before: 'before|prior to|ahead of',
  after: 'after|following',
  past: 'past|last|previous|preceding|latest',
  vaguePast: 'recent|few|several|some|many',
  ago: 'ago',
  later: 'later|after that|afterwards',
  this: 'this|the current',
  last: 'last|the previous|the past',
  next: 'next|coming|upcoming|following',
  startOf: 'start of|beginning of|onset of',
  half: 'half',
  quarter: 'quarter',
  week: 'week',
  month: 'month',
  year: 'year',
  weekend: 'weekend',
  today: 'today|tonight|this morning|this afternoon|this evening',
  yesterday: 'yesterday|last night',
  soFar: 'so far|to date|thus far|until now|up to now|already|by now',
  now: 'now|currently|still|remain|remains|at present|presently|at the moment|continue to|continues to|today',
  perfect:
    "(?:have|has|['’]ve) (?:(?:also|already|now|since|so far|reportedly|recently|only|just|both|all|all been|each) ){0,2}(?:been )?(?:\\p{L}+ly )?(?:\\p{L}+ed|fled|left|lost|died|killed|gone|seen|made|taken|sent|cut|hit|found|come|fallen|risen|swept|driven|shown|borne|become|forced|begun|brought|caught|hurt|sought|given|got|run|put|set|met|built|kept|held|led|paid)",
  present: 'is|are|there are|there is',
  reporting:
    'said|says|told|reported|announced|confirmed|added|stated|warned|estimated|tweeted|declared|statement|report|update|reporters|noted|published|released|figures|data',
  begin: 'began|begun|started|launched|broke out|erupted|escalated|intensified|flared up|resumed|seized|took|captured|struck|hit|onset|start|outbreak|beginning|fell|ended',
  yearNouns:
    'earthquake|quake|tsunami|floods|flood|flooding|war|conflict|crisis|offensive|genocide|hurricane|typhoon|cyclone|famine|drought|eruption|uprising|revolution|coup|violence|clashes|election|elections|post-election|invasion|peace|disaster|storm|monsoon|massacre|outbreak|epidemic|fighting|war-time|civil',
};
