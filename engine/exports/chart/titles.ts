/** What a chart is called, and what its numbers count. */
import { isSingleFlow } from '../../claims/period.js';
import { counted, dayInWords } from '../counted.js';
import type { ChartSeries } from './drawing.js';

const UNITS: Record<string, string> = { housing_units: 'homes', facilities: 'facilities', households: 'households' };

/** `Displaced, Mosul, since 17 Oct 2016`. */
export function titleOf({ parts, placeName }: Pick<ChartSeries, 'parts' | 'placeName'>): string {
  return capital(counted({ ...parts, placeName }));
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `people, adding up since 17 Oct 2016`; `civilians, over the days counted`; `fighters, at a moment`. */
export function unitOf({ parts }: Pick<ChartSeries, 'parts'>): string {
  const unit = parts.unit === 'people' ? parts.group.replace('_', ' ') : (UNITS[parts.unit] ?? parts.unit);
  if (parts.since !== null) return `${unit}, adding up since ${dayInWords(parts.since)}`;
  return isSingleFlow(parts) ? `${unit}, over the days counted` : `${unit}, at a moment`;
}
