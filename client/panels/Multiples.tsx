/**
 * A series of more claimants than can be told apart on one pair of axes: a small chart each, all on the same axes, those
 * with most claims first. Contradictions with claimants of the other charts still show.
 */
import { useMemo, useState } from 'preact/hooks';
import type { ClaimantJson, CrisisJson, SeriesJson } from '../../server/api/schemas.js';
import { type Drawing, drawingOf, type Stretch, type View } from '../charts/drawing.js';
import { claimantsOf } from '../charts/select.js';
import { ui } from '../format/ui.en.js';
import { SeriesChart } from './SeriesChart.js';
import { Who } from './Who.js';

const A_TIME = 6;

interface Props {
  series: SeriesJson;
  /** The highest number of the whole series: the end of every axis. */
  top: number;
  title: string;
  view: View;
  window: Stretch;
  crisis: CrisisJson;
}

const NONE: CrisisJson['milestones'] = [];

export function Multiples({ series, top, title, view, window, crisis }: Props) {
  const [shown, setShown] = useState(A_TIME);
  const claimants = useMemo(() => claimantsOf(series, view.hidden), [series, view.hidden]);
  const drawings = useMemo(
    () =>
      claimants.slice(0, shown).map((claimant): [ClaimantJson, Drawing] => {
        const own = drawingOf(series, { ...view, only: claimant.id, envelope: false }, window, crisis.expiryDays);
        return [claimant, { ...own, top }];
      }),
    [claimants, shown, series, view, window, crisis.expiryDays, top],
  );
  const more = claimants.length - shown;
  return (
    <>
      <p class="small muted gap-s">{ui.multiples(claimants.length)}</p>
      <div class="multiples">
        {drawings.map(([claimant, drawing]) => (
          <div key={claimant.id}>
            <h3>
              <Who claimant={claimant} />
            </h3>
            <SeriesChart drawing={drawing} title={`${title}, ${claimant.name}`} size="small" milestones={NONE} />
          </div>
        ))}
      </div>
      {more > 0 && (
        <p class="gap-s">
          <button type="button" class="btn" onClick={() => setShown(shown + A_TIME)}>
            {ui.moreMultiples(Math.min(A_TIME, more), more)}
          </button>
        </p>
      )}
    </>
  );
}
