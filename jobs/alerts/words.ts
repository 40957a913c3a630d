/** The words of an alert: values with their bounds, what is counted, days. */
import type { Bound, Group, Metric } from '../../engine/extraction/types.js';

export interface Value {
  low: number | null;
  high: number | null;
  bound: Bound;
  /** The number expression as written. */
  text: string;
}

const QUALIFIERS: Record<Bound, string> = {
  exact: '',
  approximate: 'about ',
  minimum: 'at least ',
  maximum: 'up to ',
  range: '',
  vague: '',
};

/** The number as written, with what its words say of its bound: `at least 18,000`, `3,000 to 5,000`. */
export const asSaid = ({ bound, text }: Pick<Value, 'bound' | 'text'>): string => `${QUALIFIERS[bound]}${text}`;

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

/** `killed, children, expected`: what the number counts. */
export function counted(claim: { metric: Metric; group: Group; unit: string; projected: 0 | 1 }): string {
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
