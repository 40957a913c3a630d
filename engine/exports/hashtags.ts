/**
 * HXL hashtags (https://hxlstandard.org/standard/1-1final/dictionary). Released ones are used where there are any; `+min`
 * and `+max` for the ends of an interval, `+claimant` and `+publisher` of a source are our own attributes, which the
 * standard allows; armed strength has no core tag and must not stand under #affected, hence `#x_fighters`.
 */
import type { Metric } from '../extraction/types.js';
import type { Scope } from './column.js';

export const METRIC_TAGS: Record<Metric, string> = {
  displaced: '#affected+displaced',
  returned: '#affected+returnees',
  refugees: '#affected+refugees',
  trapped: '#affected+trapped',
  killed: '#affected+killed',
  injured: '#affected+injured',
  missing: '#affected+missing',
  abducted: '#affected+abducted',
  affected: '#affected',
  in_need: '#inneed',
  assisted: '#reached',
  population: '#population',
  fighters: '#x_fighters+num',
  housing_destroyed: '#impact+housing+destroyed+num',
  housing_damaged: '#impact+housing+damaged+num',
  facilities_damaged: '#impact+facilities+damaged+num',
  funding_required: '#value+funding+required',
  funding_received: '#value+funding+total',
};

const isCurrency = (unit: string | null): unit is string => unit !== null && /^[A-Z]{3}$/.test(unit);

/** The tag of an end of the interval. Rows of several metrics get the long format's `#indicator+num`. */
export function numberTag({ metric, unit }: Scope, end: 'min' | 'max'): string {
  if (metric === null) return `#indicator+num+${end}`;
  const counted = unit === 'households' ? '+hh' : unit === 'USD' ? '+usd' : '';
  return `${METRIC_TAGS[metric]}${counted}+${end}`;
}

/** The tag of the unit's column: a currency where all rows are money. */
export const unitTag = ({ unit }: Scope): string => (isCurrency(unit) ? '#currency+code' : '#indicator+unit');
