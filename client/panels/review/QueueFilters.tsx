/** What the queue is narrowed and ordered by; all of it stands in the address. */
import { useState } from 'preact/hooks';
import type { CrisisJson, Metric } from '../../../server/api/schemas.js';
import { go } from '../../address.js';
import { review as text } from '../../format/review.en.js';
import { ui } from '../../format/ui.en.js';
import { words } from '../../format/words.en.js';
import { Icon } from '../Icon.js';

function put(name: string, value: string): void {
  const query = new URLSearchParams(location.search);
  if (value) query.set(name, value);
  else query.delete(name);
  const said = query.toString();
  go(`/review${said && `?${said}`}`, true);
}

interface Props {
  crisis: CrisisJson;
  crises: CrisisJson[];
  query: URLSearchParams;
}

export function QueueFilters({ crisis, crises, query }: Props) {
  const metrics = Object.entries(words.metrics) as [Metric, { title: string }][];
  const [open, setOpen] = useState(false);
  const set = ['assigned', 'metric', 'confidence', 'order'].filter((name) => query.get(name)).length;
  return (
    <fieldset class={`filters${open ? ' open' : ''}`} aria-label={ui.filters}>
      <button type="button" class="btn f-narrow" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="filter" />
        {ui.filters}
        {set > 0 && <span class="count">{set}</span>}
      </button>
      <div class="f-wide">
        {crises.length > 1 && (
          <Choice
            label={text.crisis}
            name="crisis"
            value={crisis.slug}
            of={Object.fromEntries(crises.map((c) => [c.slug, c.name]))}
          />
        )}
        <Choice
          label={text.assigned}
          name="assigned"
          value={query.get('assigned') ?? ''}
          of={{ '': text.anybody, me: text.mine }}
        />
        <Choice
          label={text.metric}
          name="metric"
          value={query.get('metric') ?? ''}
          of={{ '': text.all, ...Object.fromEntries(metrics.map(([key, { title }]) => [key, title])) }}
        />
        <Choice label={text.confidence} name="confidence" value={query.get('confidence') ?? ''} of={text.confidences} />
        <Choice label={text.order} name="order" value={query.get('order') ?? 'impact'} of={text.orders} />
      </div>
    </fieldset>
  );
}

function Choice({
  label,
  name,
  value,
  of,
}: {
  label: string;
  name: string;
  value: string;
  of: Record<string, string>;
}) {
  return (
    <label class="select">
      <i>{label}</i>
      <select value={value} onChange={(event) => put(name, event.currentTarget.value)}>
        {Object.entries(of).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </label>
  );
}
