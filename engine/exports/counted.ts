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

/** `displaced, Mosul, since 17 Oct 2016` · `killed, children, expected` */
export function counted({
  metric,
  group,
  unit,
  projected,
  placeName,
  since,
}: Pick<ExportedClaim, 'metric' | 'group' | 'unit' | 'projected' | 'placeName' | 'since'>): string {
  const parts = [METRICS[metric] ?? metric];
  if (group !== 'people' && group !== metric) parts.push(group.replace('_', ' '));
  if (!SAID_BY_METRIC.test(unit)) parts.push(unit);
  if (projected) parts.push('expected');
  if (placeName !== null) parts.push(placeName);
  if (since !== null) parts.push(`since ${dayInWords(since)}`);
  return parts.join(', ');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `3 Nov 2016` of 2016-11-03, `Nov 2016` of 2016-11, `2016` of itself. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-');
  return [date && String(Number(date)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** `2 Nov 2016`, with how the day is known where nobody stated it. */
export function asOfInWords({ asOf, asOfBasis, day }: Pick<ExportedClaim, 'asOf' | 'asOfBasis' | 'day'>): string {
  if (asOf !== null && asOfBasis === 'stated') return dayInWords(asOf);
  return `${dayInWords(asOf ?? day)} (${asOfBasis === 'seen' ? 'first seen' : 'published'})`;
}
