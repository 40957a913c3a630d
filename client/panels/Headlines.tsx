/** The strip of headline figures: metric, value as said, claimant, day, sparkline, and what to know about it. */
import { useContext, useMemo } from 'preact/hooks';
import type { ClaimJson, CrisisJson, SeriesJson } from '../../server/api/schemas.js';
import { setFilters } from '../address.js';
import type { Stretch } from '../charts/drawing.js';
import { beforeOf, headlineOf, rivalOf } from '../charts/select.js';
import { SPARK, sparkOf } from '../charts/spark.js';
import { age, isStale, said } from '../format/claim.js';
import { asOfWords, headlineLabel } from '../format/series.js';
import { ui } from '../format/ui.en.js';
import { ContestedBadge, ReviewBadge, StaleBadge } from './Badges.js';
import { Neutral, Who } from './Who.js';

interface Props {
  series: SeriesJson[];
  crisis: CrisisJson;
  until: string;
  window: Stretch;
}

export function Headlines({ series, ...page }: Props) {
  return (
    <section class="strip" aria-label={ui.headlines}>
      {series.map((s) => (
        <Headline key={s.key} series={s} {...page} />
      ))}
    </section>
  );
}

function Headline({ series, crisis, until, window }: Omit<Props, 'series'> & { series: SeriesJson }) {
  const claim = headlineOf(series);
  const rival = rivalOf(series, claim, until);
  const before = beforeOf(series, claim);
  const old = age(claim.asOf, until);
  const stale = isStale(claim, until, crisis.expiryDays);
  return (
    <button type="button" class="hl" onClick={() => setFilters({ figure: claim.figureId })}>
      <span class="m">{headlineLabel(series, claim, crisis.places[0]?.name ?? null)}</span>
      <span class="v">{said(claim)}</span>
      <span class="by">
        <Who claimant={claim.claimant} />
        <br />
        {asOfWords(claim)}
      </span>
      <SparkLine series={series} claim={claim} window={window} expiryDays={crisis.expiryDays} />
      <span class="why">
        {stale && old && <StaleBadge age={old} />}
        {!stale && old && <span class="badge age">{old}</span>}
        {rival && <ContestedBadge />}
        <ReviewBadge review={claim.review} />
        {rival && <span>{ui.rival(rival.claimant.name, said(rival))}</span>}
        {!rival && stale && before && <span>{ui.was(said(before))}</span>}
      </span>
    </button>
  );
}

function SparkLine(props: { series: SeriesJson; claim: ClaimJson; window: Stretch; expiryDays: number }) {
  const neutral = useContext(Neutral);
  const { series, claim, window, expiryDays } = props;
  const spark = useMemo(
    () => sparkOf(series, claim, window, expiryDays, neutral),
    [series, claim, window, expiryDays, neutral],
  );
  const { width, height } = SPARK;
  return (
    <svg
      class={`spark c${spark.slot}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <path class="g-grid" d={`M0,${height - 2.5}H${width}`} />
      <path class="g-rect faint" d={spark.bars} />
      <path class="g-rect" d={spark.lastBar} />
      <path class="g-rib" d={spark.ribbons} />
      <path class="g-step" d={spark.lines} />
      {spark.mark && <path class={`g-m${spark.mark.hollow ? ' hollow' : ''}`} d={spark.mark.path} />}
    </svg>
  );
}
