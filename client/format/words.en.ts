/**
 * The message catalogue, English. Every word that the dashboard shows stands here or is made beside it in format/;
 * another language is another file of this shape.
 */
import type { Bound, Group, Metric } from '../../server/api/schemas.js';
import { inLanguage } from './language.js';

/** What is counted: the panel's title, and how it reads after a number. */
const metrics: Record<Metric, { title: string; counted: string }> = {
  displaced: { title: 'Displaced', counted: 'displaced' },
  returned: { title: 'Returned', counted: 'returned' },
  refugees: { title: 'Refugees', counted: 'refugees' },
  trapped: { title: 'Trapped', counted: 'trapped' },
  killed: { title: 'Killed', counted: 'killed' },
  injured: { title: 'Injured', counted: 'injured' },
  missing: { title: 'Missing', counted: 'missing' },
  abducted: { title: 'Abducted or detained', counted: 'abducted or detained' },
  affected: { title: 'Affected', counted: 'affected' },
  in_need: { title: 'In need', counted: 'in need' },
  assisted: { title: 'Assisted', counted: 'assisted' },
  population: { title: 'Population', counted: 'living there' },
  fighters: { title: 'Fighters', counted: 'fighters' },
  housing_destroyed: { title: 'Homes destroyed', counted: 'destroyed' },
  housing_damaged: { title: 'Homes damaged', counted: 'damaged' },
  facilities_damaged: { title: 'Facilities damaged', counted: 'damaged or closed' },
  funding_required: { title: 'Funding required', counted: 'required' },
  funding_received: { title: 'Funding received', counted: 'received' },
};

const groups: Record<Group, string> = {
  people: 'people',
  civilians: 'civilians',
  children: 'children',
  women: 'women',
  men: 'men',
  fighters: 'fighters',
  security_forces: 'security forces',
  aid_workers: 'aid workers',
  journalists: 'journalists',
  refugees: 'refugees',
};

const bounds: Record<Bound, string> = {
  exact: 'exact',
  approximate: 'approximate',
  minimum: 'minimum',
  maximum: 'maximum',
  range: 'range',
  vague: 'vague',
};

export const words = inLanguage('words', {
  metrics,
  groups,
  newlyDisplaced: 'Newly displaced',
  bounds,
  units: { people: 'people', households: 'households', housing_units: 'homes', facilities: 'facilities' } as Record<
    string,
    string
  >,
  scale: { thousand: 'thousand', lakh: 'lakh', million: 'million', crore: 'crore', billion: 'billion' },
  /** `1.5 million`: how many of a scale, written out, with its word. */
  scaled: (_: number, written: string, scale: string): string => `${written} ${scale}`,
  /** Vague numbers as they were said, where a reader of this language needs other words: `hundreds` -> … */
  vague: {} as Readonly<Record<string, string>>,
  /** First: what is written where the sentence has none of them. */
  qualifiers: {
    minimum: ['more than', 'at least', 'no fewer than', 'not less than', 'upwards of', 'over', 'exceeding', 'above'],
    maximum: ['up to', 'as many as', 'fewer than', 'less than', 'at most', 'no more than', 'under'],
    approximate: [
      'about',
      'around',
      'some',
      'an estimated',
      'estimated',
      'nearly',
      'almost',
      'close to',
      'roughly',
      'approximately',
    ],
  },
  low: 'low',
  high: 'high',
  open: 'open',
  kinds: { flow: 'counts what happened', stock: 'a state at a moment' },
  review: { unreviewed: 'Unreviewed', confirmed: 'Confirmed', corrected: 'Corrected', rejected: 'Rejected' },
  contested: 'Contested',
  weQuote: 'We quote',
  stale: (age: string) => `Stale, ${age}`,
  health: { ok: 'Ok', late: 'Late', failing: 'Failing', running: 'Running', off: 'Off' },
  sourceKinds: {
    feed: 'feed',
    index: 'index page',
    page: 'single page',
    sitemap: 'sitemap',
    api: 'JSON API',
    folder: 'folder',
    list: 'list of addresses',
    hand: 'added one by one',
  },
  /** How often: once a unit, or every so many. */
  every: {
    m: { one: 'every minute', many: ['every', 'minutes'] },
    h: { one: 'hourly', many: ['every', 'hours'] },
    d: { one: 'daily', many: ['every', 'days'] },
  },
  stopped: 'Stopped',
  offByYou: 'Off by you',
  /** Fields of a figure as a reader names them. */
  fields: {
    number: 'Number',
    bound: 'Bound',
    metric: 'Metric',
    group: 'Group',
    unit: 'Unit',
    kind: 'Kind',
    period: 'Period',
    location: 'Place',
    attribution: 'Claimant',
    projected: 'Expected',
  } as Record<string, string>,
  unsettled: 'unsettled',
});
