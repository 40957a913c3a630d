/** What a claim counts and when, in words for feeds and tables. */
import type { ExportedClaim } from './claimColumns.js';

const METRICS: Partial<Record<ExportedClaim['metric'], string>> = {
  abducted: 'abducted or held',
  in_need: 'in need',
  housing_destroyed: 'homes destroyed',
  housing_damaged: 'homes damaged',
  facilities_damaged: 'facilities damaged or closed',
  funding_required: 'funding required',
  funding_received: 'funding received',
};

/** Units that the metric's own words say. */
const SAID_BY_METRIC = /^(?:people|housing_units|facilities)$/;

type Counted = Pick<ExportedClaim, 'metric' | 'group' | 'unit' | 'projected' | 'placeName' | 'since'> &
  Partial<Pick<ExportedClaim, 'kind' | 'from' | 'asOf'>>;

/**
 * `displaced, Mosul, since 17 Oct 2016` · `killed, children, expected` · `displaced, Mosul, 12–18 Dec 2016`: the number of
 * a period says which one. Of a whole series there is no such period: leave `from` out.
 */
export function counted(claim: Counted): string {
  const { metric, group, unit, projected, placeName, since, kind, from, asOf } = claim;
  const parts = [METRICS[metric] ?? metric];
  if (group !== 'people' && group !== metric) parts.push(group.replace('_', ' '));
  if (!SAID_BY_METRIC.test(unit)) parts.push(unit);
  if (projected) parts.push('expected');
  if (placeName !== null) parts.push(placeName);
  if (since !== null) parts.push(`since ${dayInWords(since)}`);
  else if (kind === 'flow' && from && asOf) parts.push(spanInWords(from, asOf));
  return parts.join(', ');
}

/** Metrics whose words are nouns: what is counted, not what became of people. */
const NOUNS = /^(?:fighters|housing_|facilities_|funding_)/;
const MANY = /(?:dozens|scores|tens|hundreds|thousands|millions|billions)$/iu;

/** The value as said before what it counts: `42,000 displaced, Mosul` · `Thousands displaced` · `thousands of fighters`. */
export const valueCounted = (value: string, claim: Counted): string =>
  `${value} ${MANY.test(value) && NOUNS.test(claim.metric) ? 'of ' : ''}${counted(claim)}`;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `3 Nov 2016` of 2016-11-03, `Nov 2016` of 2016-11, `2016` of itself. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-');
  return [date && String(Number(date)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** `12–18 Dec 2016`, `28 Nov – 4 Dec 2016`; one day is itself. */
export function spanInWords(from: string, to: string): string {
  const [first, last] = [dayInWords(from), dayInWords(to)];
  if (first === last) return last;
  const [a, b] = [first.split(' '), last.split(' ')];
  if (a.length < 3 || b.length < 3 || a[2] !== b[2]) return `${first} – ${last}`;
  return a[1] === b[1] ? `${a[0]}–${last}` : `${a[0]} ${a[1]} – ${last}`;
}

/** `2 Nov 2016`, with how the day is known where nobody stated it. */
export function asOfInWords({ asOf, asOfBasis, day }: Pick<ExportedClaim, 'asOf' | 'asOfBasis' | 'day'>): string {
  if (asOf !== null && asOfBasis === 'stated') return dayInWords(asOf);
  return `${dayInWords(asOf ?? day)} (${asOfBasis === 'seen' ? 'first seen' : 'published'})`;
}
