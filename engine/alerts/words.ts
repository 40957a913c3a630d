/** The words of alerts: values with their bounds, what is counted, days, durations. */
import { rangeAsSaid } from '../extraction/rules/bound.js';
import type { Bound, Group, Metric } from '../extraction/types.js';

const QUALIFIERS: Record<Bound, string> = {
  exact: '',
  approximate: 'about ',
  minimum: 'at least ',
  maximum: 'up to ',
  range: '',
  vague: '',
};

/** The number as written, with what its words say of its bound: `at least 18,000`, `3,000 to 5,000`. */
export const asSaid = ({ bound, text }: { bound: Bound; text: string }): string =>
  bound === 'range' ? rangeAsSaid(text) : `${QUALIFIERS[bound]}${text}`;

const METRICS: Record<Metric, string> = {
  displaced: 'displaced',
  returned: 'returned',
  refugees: 'refugees',
  trapped: 'trapped',
  killed: 'killed',
  injured: 'injured',
  missing: 'missing',
  abducted: 'abducted or held',
  affected: 'affected',
  in_need: 'in need of aid',
  assisted: 'assisted',
  population: 'population',
  fighters: 'armed strength',
  housing_destroyed: 'housing destroyed',
  housing_damaged: 'housing damaged',
  facilities_damaged: 'facilities damaged or closed',
  funding_required: 'funding required',
  funding_received: 'funding received',
};

export const metricInWords = (metric: Metric): string => METRICS[metric];

/** `killed, children, expected`: what the number counts. */
export function counted(claim: { metric: Metric; group: Group; unit: string; projected: boolean }): string {
  const parts = [METRICS[claim.metric]];
  if (claim.group !== 'people') parts.push(claim.group.replace('_', ' '));
  if (claim.unit !== 'people') parts.push(claim.unit.replace('_', ' '));
  if (claim.projected) parts.push('expected, not counted');
  return parts.join(', ');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `3 Nov 2016` of 2016-11-03, `Nov 2016` of 2016-11, `2016` of itself. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-');
  return [date && String(Number(date)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** `3 Nov 2016, 14:05 UTC` of an ISO instant. */
export const instantInWords = (at: string): string => `${dayInWords(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** `less than a minute`, `40 minutes`, `5 hours`, `3 days`: rounded down, as people say it. */
export function lasted(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return count(minutes, 'minute');
  if (minutes < 48 * 60) return count(Math.floor(minutes / 60), 'hour');
  return count(Math.floor(minutes / 1440), 'day');
}

export const inNumbers = (value: number): string => value.toLocaleString('en');
