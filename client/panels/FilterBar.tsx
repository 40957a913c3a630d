/** What the page shows of the crisis. On a phone the selects wait behind one button. */
import { useState } from 'preact/hooks';
import type { CrisisJson, SeriesJson } from '../../server/api/schemas.js';
import { setFilters } from '../address.js';
import type { Stretch } from '../charts/drawing.js';
import type { Filters } from '../filters.js';
import { daySpan } from '../format/locale.js';
import { ui } from '../format/ui.en.js';
import { Icon } from './Icon.js';
import { Menu } from './Menu.js';
import { showDays } from './zoom.js';

interface Props {
  filters: Filters;
  crisis: CrisisJson;
  /** All series of the answer: the places to choose from. */
  series: SeriesJson[];
  /** The days that the charts show, and those that there are. */
  shown: Stretch;
  whole: Stretch;
}

function places(series: SeriesJson[]): [string, string][] {
  const found = new Map<string, string>();
  for (const s of series) if (s.place.name) found.set(s.place.key, s.place.name);
  return [...found].sort((a, b) => a[1].localeCompare(b[1]));
}

export function FilterBar({ filters, crisis, series, shown, whole }: Props) {
  const [open, setOpen] = useState(false);
  const set = [filters.from ?? filters.to, filters.place, filters.review].filter(Boolean).length;
  return (
    <fieldset class={`filters${open ? ' open' : ''}`} aria-label={ui.filters}>
      <button type="button" class="btn f-narrow" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="filter" />
        {ui.filters}
        {set > 0 && <span class="count">{set}</span>}
      </button>
      <div class="f-wide">
        <Period filters={filters} crisis={crisis} />
        <label class="select">
          <i>{ui.place}</i>
          <select value={filters.place ?? ''} onChange={(e) => setFilters({ place: e.currentTarget.value || null })}>
            <option value="">{ui.allPlaces}</option>
            {places(series).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </label>
        <label class="select">
          <i>{ui.state}</i>
          <select
            value={filters.review ?? ''}
            onChange={(e) => setFilters({ review: (e.currentTarget.value || null) as Filters['review'] })}
          >
            <option value="">{ui.states.all}</option>
            <option value="reviewed">{ui.states.reviewed}</option>
            <option value="unreviewed">{ui.states.unreviewed}</option>
          </select>
          <Icon name="down" />
        </label>
        <span class="sep" />
      </div>
      <fieldset class="seg" aria-label={ui.axis}>
        {(['asOf', 'published'] as const).map((axis) => (
          <button key={axis} type="button" aria-pressed={filters.axis === axis} onClick={() => setFilters({ axis })}>
            {axis === 'asOf' ? ui.asOf : ui.published}
          </button>
        ))}
      </fieldset>
      <Zoom shown={shown} whole={whole} />
      <div class="f-wide">
        <span class="sep" />
        {(['recommended', 'envelope'] as const).map((layer) => (
          <label key={layer} class="check">
            <input
              type="checkbox"
              checked={filters[layer]}
              onChange={(e) => setFilters({ [layer]: e.currentTarget.checked })}
            />
            <span class={`box${filters[layer] ? ' on' : ''}`}>{filters[layer] && <Icon name="tick" />}</span>
            {ui[layer]}
          </label>
        ))}
        {crisis.householdSize !== null && series.some((s) => s.inPeople) && (
          <label class="check">
            <input
              type="checkbox"
              checked={filters.people}
              onChange={(e) => setFilters({ people: e.currentTarget.checked })}
            />
            <span class={`box${filters.people ? ' on' : ''}`}>{filters.people && <Icon name="tick" />}</span>
            {ui.inPeople(crisis.householdSize)}
          </label>
        )}
      </div>
    </fieldset>
  );
}

/** Two days, and back to the whole period. */
function Period({ filters, crisis }: Pick<Props, 'filters' | 'crisis'>) {
  const { from, to } = filters;
  const whole = !from && !to;
  const first = from ?? crisis.from;
  const last = to ?? crisis.to ?? crisis.asOf;
  const label = whole ? ui.wholePeriod : first && last ? daySpan(first, last) : (first ?? last ?? '');
  return (
    <Menu
      look="select"
      summary={
        <>
          <i>{ui.period}</i> {label} <Icon name="down" />
        </>
      }
    >
      <div class="menu-box">
        <label class="field">
          <span>{ui.from}</span>
          <input
            class="input"
            type="date"
            value={from ?? ''}
            onChange={(e) => setFilters({ from: e.currentTarget.value || null })}
          />
        </label>
        <label class="field">
          <span>{ui.to}</span>
          <input
            class="input"
            type="date"
            value={to ?? ''}
            onChange={(e) => setFilters({ to: e.currentTarget.value || null })}
          />
        </label>
        <button type="button" class="btn" disabled={whole} onClick={() => setFilters({ from: null, to: null })}>
          {ui.clearPeriod}
        </button>
      </div>
    </Menu>
  );
}

/** What the wheel and two fingers do, with buttons; back to all days where a part is shown. */
function Zoom({ shown, whole }: { shown: Stretch; whole: Stretch }) {
  const by = (factor: number): void =>
    void import('../charts/zoom.js').then(({ zoomed }) =>
      showDays(zoomed(shown, whole, factor, (shown.from + shown.to) / 2), whole),
    );
  const all = shown.from === whole.from && shown.to === whole.to;
  return (
    <fieldset class="seg zoom" aria-label={ui.zoom.label}>
      <button type="button" aria-label={ui.zoom.out} disabled={all} onClick={() => by(2)}>
        −
      </button>
      <button type="button" aria-label={ui.zoom.in} onClick={() => by(0.5)}>
        +
      </button>
      {!all && (
        <button type="button" onClick={() => showDays(null, whole)}>
          {ui.zoom.all}
        </button>
      )}
    </fieldset>
  );
}
