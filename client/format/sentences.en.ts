/** Sentences and their joints, English: what format/ puts together out of numbers, days and names. */
import { inLanguage } from './language.js';

export const sentences = inLanguage('sentences', {
  /** Three letters where a month has four; languages that write their months in full leave them. */
  month: (name: string): string => name.slice(0, 3),
  /** Short numbers on axes. */
  axis: { thousand: 'k', million: 'M', billion: 'B' },
  or: ' or ',

  age: (days: number): string =>
    days <= 0 ? 'less than a day old' : days === 1 ? '1 day old' : `${days.toString()} days old`,
  days: (days: string, one: boolean): string => (one ? '1 day' : `${days} days`),
  by: (counted: string, who: string, day: string): string => ` ${counted}, according to ${who} as of ${day}`,
  unchangedSince: ', unchanged since ',
  moved: { up: ', up from ', down: ', down from ', after: ', after ' },
  on: ' on ',
  contradicted: (one: string, other: string, from: string, to: string): string =>
    `${one} and ${other} contradicted each other from ${from} to ${to}.`,
  aloud: (who: string, said: string, day: string): string => `${who}: ${said}, as of ${day}`,
  unreviewedAloud: ', unreviewed',
  claims: (n: string, one: boolean): string => (one ? '1 claim' : `${n} claims`),
  ofThemUnreviewed: (n: string): string => `, ${n} unreviewed`,

  titleOf: (title: string, group: string): string => `${title}: ${group}`,
  expected: (title: string): string => `${title}, expected`,
  counted: (noun: string, counted: string): string => `${noun} ${counted}`,
  /** What is counted, behind its value: "thousands" takes "of". */
  afterValue: (value: string, counted: string): string =>
    /(?:dozens|scores|tens|hundreds|thousands|millions|billions)$/iu.test(value) ? `of ${counted}` : counted,
  derived: (value: string): string => `${value} (derived)`,
  derivedFrom: (size: string): string => `, derived from households × ${size}`,
  inPlace: (place: string): string => ` in ${place}`,
  cumulative: (day: string): string => `, cumulative since ${day}`,
  overDays: ', over the days counted',
  since: (day: string): string => ` since ${day}`,
  fromDay: (day: string): string => `from ${day}`,

  changes: {
    claim_retracted: 'is no longer printed',
    claim_resolved: 'is no longer contradicted',
    claim_stale: 'has gone stale',
    claims_edited: 'was merged or split',
    article_corrected: 'corrected its article',
    adoption_made: 'is quoted from now on',
    adoption_ended: 'is no longer quoted',
    adoption_contradicted: 'is quoted, and no longer holds',
    adoption_expired: 'is quoted beyond its last day',
    review_made: 'was reviewed',
    alert_fired: 'sent an alert',
  } as Record<string, string>,
  contradictedBy: (who: string, said: string): string => `is contradicted by ${who}: ${said}`,
  contested: (about: string): string => `${about}, contested`,

  hourly: 'hourly',
  daily: (at: string): string => `daily ${at}`,
  /** Before its list was read it is not known how many pages there are. */
  pageOf: (at: string, all: string): string => (all === '0' ? 'reading its list' : `page ${at} of ${all}`),
  interrupted: 'was interrupted; the next run goes on',
  runFailed: 'failed',
  unread: (n: string): string => `, ${n} could not be read`,
  nothingNew: 'nothing new',
  brought: (pages: number, figures: number, changed: boolean, number: (n: number) => string): string =>
    `${number(pages)} ${changed ? 'changed' : 'new'} ${pages === 1 ? 'page' : 'pages'}, ${number(figures)} ${figures === 1 ? 'figure' : 'figures'}`,
  lastWorked: (when: string): string => `It last worked on ${when}.`,
  neverWorked: 'It has not worked yet.',
});
