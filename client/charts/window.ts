/** The days that all charts of a page share, so that they can be compared. */
import type { CrisisJson, SeriesJson } from '../../server/api/schemas.js';
import { timeOf } from '../format/locale.js';
import { isStepped } from '../format/series.js';
import type { Stretch, View } from './drawing.js';
import { DAY } from './marks.js';

/**
 * From the first claim (or the crisis's or filter's first day) to `until`, with a little room before. Where bars are drawn,
 * to the end of that day: a bar spans the days that it counts. A crisis that has no claims is as wide as a month.
 */
export function windowOf(crisis: CrisisJson, series: readonly SeriesJson[], view: View, until: string): Stretch {
  const claims = series.flatMap((s) => s.claims);
  const times = claims
    .map((c) => timeOf(view.axis === 'published' ? c.firstPublished : (c.asOf ?? c.firstPublished)))
    .filter((t): t is number => t !== null);
  const end = timeOf(view.to ?? until) ?? 0;
  const first = timeOf(view.from, 'first') ?? timeOf(crisis.from, 'first');
  const earliest = times.length ? Math.min(...times) : end - 30 * DAY;
  const from = Math.min(first ?? earliest, end - 7 * DAY);
  const last = view.to ? end : Math.max(end, ...times);
  const room = Math.max(1, Math.round((last - from) / DAY / 22));
  const hasBars = series.some((s) => !isStepped(s));
  return { from: view.from ? from : from - room * DAY, to: hasBars ? last + DAY : last };
}
