/**
 * A series of more claimants than can be told apart on one pair of axes: a small chart each, all on the same axes, those
 * with most claims first. Contradictions with claimants of the other charts still show.
 */
import { useMemo, useState } from 'preact/hooks';
import type { ClaimantJson, CrisisJson, SeriesJson } from '../../server/api/schemas.js';
import { drawingOf, type Stretch, type View } from '../charts/drawing.js';
import { claimantsOf } from '../charts/select.js';
import { ui } from '../format/ui.en.js';
import { SeriesChart } from './SeriesChart.js';
import { WhenNear } from './WhenNear.js';
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
/** What one of them takes on the page, before it is made. */
const HEIGHT = 250;

export function Multiples(props: Props) {
  const { series, view } = props;
  const [shown, setShown] = useState(A_TIME);
  const claimants = useMemo(() => claimantsOf(series, view.hidden), [series, view.hidden]);
  const more = claimants.length - shown;
  return (
    <>
      <p class="small muted gap-s">{ui.multiples(claimants.length)}</p>
      <div class="multiples">
        {claimants.slice(0, shown).map((claimant, i) => (
          <div key={claimant.id}>
            <h3>
              <Who claimant={claimant} />
            </h3>
            {i === 0 ? (
              <One claimant={claimant} {...props} />
            ) : (
              <WhenNear height={HEIGHT}>{() => <One claimant={claimant} {...props} />}</WhenNear>
            )}
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

function One({ claimant, series, top, title, view, window, crisis }: Props & { claimant: ClaimantJson }) {
  const drawing = useMemo(() => {
    const own = drawingOf(series, { ...view, only: claimant.id, envelope: false }, window, crisis.expiryDays);
    return { ...own, top };
  }, [claimant.id, series, view, window, crisis.expiryDays, top]);
  return <SeriesChart drawing={drawing} title={`${title}, ${claimant.name}`} size="small" milestones={NONE} />;
}
