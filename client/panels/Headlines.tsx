/** The strip of headline figures: metric, value as said, claimant, day, sparkline, and what to know about it. */
import { useContext, useMemo } from 'preact/hooks';
import type { AdoptionJson } from '../../server/api/adoptions.js';
import type { ClaimJson, CrisisJson, SeriesJson } from '../../server/api/schemas.js';
import { setFilters } from '../address.js';
import type { Stretch } from '../charts/drawing.js';
import { beforeOf, headlineOf, rivalOf } from '../charts/select.js';
import { SPARK, sparkOf } from '../charts/spark.js';
import { age, isStale, said } from '../format/claim.js';
import { warningWords } from '../format/quoted.js';
import { asOfWords, headlineLabel } from '../format/series.js';
import { ui } from '../format/ui.en.js';
import { ContestedBadge, QuotedBadge, ReviewBadge, StaleBadge } from './Badges.js';
import { Neutral, Who } from './Who.js';

interface Props {
  /** The page's charts, the most important first. */
  series: SeriesJson[];
  /** What the organisation quotes today. */
  quoted: AdoptionJson[];
  crisis: CrisisJson;
  until: string;
  window: Stretch;
}

const MOST = 4;

/** What is quoted comes first, then the other series in the order of the charts. */
export function Headlines({ series, quoted, ...page }: Props) {
  const of = (s: SeriesJson) => quoted.find((one) => one.series === s.key && one.claim !== null) ?? null;
  const ordered = [...series].sort((a, b) => Number(of(b) !== null) - Number(of(a) !== null)).slice(0, MOST);
  return (
    <section class="strip" aria-label={ui.headlines}>
      {ordered.map((s) => (
        <Headline key={s.key} series={s} adoption={of(s)} {...page} />
      ))}
    </section>
  );
}

interface HeadlineProps extends Omit<Props, 'series' | 'quoted'> {
  series: SeriesJson;
  adoption: AdoptionJson | null;
}

function Headline({ series, adoption, crisis, until, window }: HeadlineProps) {
  const claim = adoption?.claim ?? headlineOf(series);
  const warning = adoption?.warnings[0];
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
        {adoption && <QuotedBadge />}
        {stale && old && <StaleBadge age={old} />}
        {!stale && old && <span class="badge age">{old}</span>}
        {rival && <ContestedBadge />}
        <ReviewBadge review={claim.review} />
        {warning && <span>{warningWords(warning)}</span>}
        {!warning && rival && <span>{ui.rival(rival.claimant.name, said(rival))}</span>}
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
