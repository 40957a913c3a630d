/** The chosen filters as one line, for paper. */
import type { CrisisJson, SeriesJson } from '../../server/api/schemas.js';
import type { Filters } from '../filters.js';
import { daySpan } from './locale.js';
import { ui } from './ui.en.js';

/** `17 Oct – 19 Dec 2016, all places, not rejected`. */
export function filterWords(filters: Filters, crisis: CrisisJson, series: readonly SeriesJson[]): string {
  const from = filters.from ?? crisis.from;
  const to = filters.to ?? crisis.to ?? crisis.asOf;
  const place = filters.place ? series[0]?.place.name : null;
  const hidden = filters.hidden.length ? `, ${ui.hiddenClaimants(filters.hidden.length)}` : '';
  return [
    from && to ? daySpan(from, to) : null,
    place ?? ui.allOfThem,
    ui.states[filters.review ?? 'all'].toLowerCase(),
  ]
    .filter(Boolean)
    .join(', ')
    .concat(
      hidden,
      filters.people && crisis.householdSize ? `, ${ui.inPeople(crisis.householdSize).toLowerCase()}` : '',
    );
}
