/** Why there is no chart, and which filter to clear. */
import type { SeriesJson, StatusJson } from '../../server/api/schemas.js';
import { setFilters } from '../address.js';
import type { Filters } from '../filters.js';
import { sentences } from '../format/sentences.en.js';
import { ui } from '../format/ui.en.js';
import { Collecting } from './Collecting.js';
import { Link } from './Link.js';

interface Props {
  slug: string;
  filters: Filters;
  series: SeriesJson[];
  status: StatusJson | null;
}

export function NothingFits({ slug, filters, series, status }: Props) {
  const filtered = filters.from || filters.to || filters.place || filters.review;
  if (!filtered) {
    return (
      <section class="panel">
        <p class="two">
          <b>{ui.noClaims}</b> {ui.noClaimsNote}
        </p>
        {status?.collecting && <Collecting collecting={status.collecting} />}
        <p class="row gap-s">
          <Link class="btn" href={`/start?crisis=${encodeURIComponent(slug)}`}>
            {ui.chooseSources}
          </Link>
        </p>
      </section>
    );
  }
  const place = series.find((s) => s.place.key === filters.place)?.place.name;
  return (
    <section class="panel">
      <p class="two">{ui.noneFit(place ? sentences.inPlace(place) : '')}</p>
      <p class="row gap-s">
        {(filters.from || filters.to) && (
          <button type="button" class="btn" onClick={() => setFilters({ from: null, to: null })}>
            {ui.clear.period}
          </button>
        )}
        {filters.place && (
          <button type="button" class="btn" onClick={() => setFilters({ place: null })}>
            {ui.clear.place}
          </button>
        )}
        {filters.review && (
          <button type="button" class="btn" onClick={() => setFilters({ review: null })}>
            {ui.clear.state}
          </button>
        )}
      </p>
    </section>
  );
}
