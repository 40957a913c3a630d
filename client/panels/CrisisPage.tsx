/** One crisis: title row, filters, headlines, charts, what changed, sources, latest claims, and the evidence over it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AdoptionJson } from '../../server/api/adoptions.js';
import type { CrisisJson, SeriesJson, SeriesListJson, SourceJson, StatusJson } from '../../server/api/schemas.js';
import { setFilters } from '../address.js';
import { getAdoptions, getSeries } from '../api.js';
import { neutralShapes } from '../charts/claimants.js';
import type { View } from '../charts/drawing.js';
import { arrange } from '../charts/select.js';
import { windowOf } from '../charts/window.js';
import type { Filters } from '../filters.js';
import { filterWords } from '../format/filters.js';
import { daySpan, day as dayWords, instant } from '../format/locale.js';
import { ui } from '../format/ui.en.js';
import { type Loaded, useLoad } from '../load.js';
import { Changes } from './Changes.js';
import { CrisisSwitch } from './CrisisSwitch.js';
import { ExportMenu } from './ExportMenu.js';
import { FilterBar } from './FilterBar.js';
import { Headlines } from './Headlines.js';
import { Lazy } from './Lazy.js';
import { Legend } from './Legend.js';
import { Link } from './Link.js';
import { Missing } from './Missing.js';
import { ErrorNotice, PageError, PageSkeleton } from './Notices.js';
import { CurrentCrisis } from './quoted/current.js';
import { loadLibrary } from './SeriesChart.js';
import { SeriesPanel } from './SeriesPanel.js';
import { SourceHealth } from './SourceHealth.js';
import { WhenNear } from './WhenNear.js';
import { Neutral } from './Who.js';
import { shownDays, WholePeriod } from './zoom.js';

interface Props {
  slug: string;
  filters: Filters;
  crises: CrisisJson[];
  sources: Loaded<SourceJson[]>;
  status: StatusJson | null;
}

const loadQuoted = async () => (await import('./quoted/Quoted.js')).Quoted;
const loadNothing = async () => (await import('./NothingFits.js')).NothingFits;
const loadKey = async () => (await import('./MarksKey.js')).MarksKey;
const loadQuestions = async () => (await import('./Questions.js')).Questions;
const loadOthers = async () => (await import('./OtherFigures.js')).OtherFigures;
const loadLatest = async () => (await import('./LatestClaims.js')).LatestClaims;
const loadEvidence = async () => (await import('./Evidence.js')).Evidence;

export function CrisisPage({ slug, filters, crises, sources, status }: Props) {
  const asked = { from: filters.from, to: filters.to, review: filters.review };
  const loaded = useLoad(`series ${slug} ${JSON.stringify(asked)}`, () => getSeries(slug, asked));
  // Both are on their way together. What fails here is asked for again, and told, by the first chart.
  useEffect(() => void loadLibrary().catch(() => null), []);
  useEffect(() => {
    document.title = `${loaded.data?.crisis.name ?? ui.nav.figures} · ${ui.product}`;
  }, [loaded.data]);
  if (loaded.error?.code === 'not_found') return <Missing title={ui.noSuchCrisis} />;
  if (!loaded.data) {
    return loaded.error ? (
      <PageError title={ui.nav.figures} failed={ui.claimsFailed} loaded={loaded} />
    ) : (
      <PageSkeleton />
    );
  }
  return (
    <div aria-busy={loaded.busy}>
      <LoadedPage
        data={loaded.data}
        filters={filters}
        crises={crises}
        sources={sources}
        status={status}
        stale={loaded}
      />
    </div>
  );
}

const NONE: AdoptionJson[] = [];

/** The charts with households in people, once what makes them so is loaded; what heads the page stays as it was said. */
function useInPeople(charts: SeriesJson[], wanted: boolean): SeriesJson[] {
  const [made, setMade] = useState<{ shown: (series: SeriesJson) => SeriesJson } | null>(null);
  useEffect(() => {
    if (wanted) void import('../charts/people.js').then(({ shownInPeople: shown }) => setMade({ shown }));
  }, [wanted]);
  return useMemo(() => (wanted && made ? charts.map(made.shown) : charts), [charts, wanted, made]);
}

interface LoadedProps extends Omit<Props, 'slug'> {
  data: SeriesListJson;
  stale: Loaded<SeriesListJson>;
}

function LoadedPage({ data, filters, crises, sources, status, stale }: LoadedProps) {
  const { crisis, until } = data;
  const series = useMemo(
    () => (filters.place ? data.series.filter((s) => s.place.key === filters.place) : data.series),
    [data, filters.place],
  );
  const neutral = useMemo(() => neutralShapes(data.series.flatMap((s) => s.claims)), [data]);
  const hidden = filters.hidden.join('\n');
  const view: View = useMemo(
    () => ({
      axis: filters.axis,
      recommended: filters.recommended,
      envelope: filters.envelope,
      hidden: new Set(hidden ? hidden.split('\n') : []),
      neutral,
      from: filters.from,
      to: filters.to,
    }),
    [filters.axis, filters.recommended, filters.envelope, hidden, neutral, filters.from, filters.to],
  );
  const { charts, others } = useMemo(() => arrange(series), [series]);
  const people = filters.people && charts.some((s) => s.inPeople);
  const drawn = useInPeople(charts, people);
  const whole = useMemo(() => windowOf(crisis, charts, view, until), [crisis, charts, view, until]);
  const zoom = filters.zoom && `${filters.zoom.from} ${filters.zoom.to}`;
  const window = useMemo(() => shownDays(filters.zoom, whole), [zoom, whole]);
  const claims = useMemo(() => series.flatMap((s) => s.claims), [series]);
  const period = crisis.from ? `${daySpan(crisis.from, crisis.to ?? until)} · ` : '';
  const countries = [...new Set(crisis.places.map((p) => p.name))].join(', ');
  const page = { crisis, until, view, window };
  const adoptions = useLoad(`adoptions ${crisis.slug}`, () => getAdoptions(crisis.slug)).data ?? NONE;
  const quotedNow = useMemo(() => adoptions.filter((one) => one.endedAt === null), [adoptions]);
  return (
    <WholePeriod.Provider value={whole}>
      <Neutral.Provider value={neutral}>
        <div class="inert-below">
          <div class="head">
            <div>
              <h1>{crisis.name}</h1>
              <p>
                {countries && `${countries} · `}
                {period}
                {ui.inArticles(crisis.counts.claims, crisis.counts.articles)}
                {crisis.asOf && ` · ${ui.asOfDay(dayWords(crisis.asOf))}`}
              </p>
            </div>
            <div class="end">
              {crises.length > 1 && <CrisisSwitch crises={crises} slug={crisis.slug} />}
              <ExportMenu slug={crisis.slug} filters={filters} />
            </div>
          </div>
          <FilterBar filters={filters} crisis={crisis} series={data.series} shown={window} whole={whole} />
          {stale.error && <ErrorNotice title={ui.claimsFailed} loaded={stale} />}
          <Legend claims={claims} hidden={view.hidden} />
          {charts.length > 0 && <Headlines series={charts} quoted={quotedNow} {...page} window={whole} />}
          {adoptions.length > 0 && <Lazy part="quoted" load={loadQuoted} props={{ adoptions }} />}
          <div class="cols">
            <div>
              {charts[0] ? (
                <>
                  <SeriesPanel series={drawn[0]!} size="large" quoted={quotedNow} {...page} />
                  <Lazy part="key" load={loadKey} props={{ householdSize: people ? crisis.householdSize : null }} />
                </>
              ) : (
                <Lazy
                  part="nothing"
                  load={loadNothing}
                  props={{ slug: crisis.slug, filters, series: data.series, status }}
                />
              )}
            </div>
            <aside class="stack">
              <Changes slug={crisis.slug} />
              {crisis.counts.unreviewed > 0 && (
                <section class="side">
                  <h2>
                    {ui.review} <span class="muted">{ui.waiting(crisis.counts.unreviewed)}</span>
                  </h2>
                  <p>
                    {ui.waitingNote}{' '}
                    <Link href={`/review?crisis=${encodeURIComponent(crisis.slug)}`}>{ui.toReview}</Link>{' '}
                    <button type="button" class="linkbtn" onClick={() => setFilters({ review: 'unreviewed' })}>
                      {ui.showWaiting}
                    </button>
                  </p>
                </section>
              )}
              <Lazy part="questions" load={loadQuestions} props={{ slug: crisis.slug }} />
              <SourceHealth sources={sources.data ?? []} status={status} />
            </aside>
          </div>
          {charts.length > 1 && (
            <div class="trio">
              {drawn.slice(1).map((s) => (
                <WhenNear key={s.key} height={480}>
                  {() => <SeriesPanel series={s} size="small" quoted={quotedNow} {...page} />}
                </WhenNear>
              ))}
            </div>
          )}
          {others.length > 0 && (
            <WhenNear height={200}>
              {() => <Lazy part="others" load={loadOthers} props={{ series: others }} />}
            </WhenNear>
          )}
          {claims.length > 0 && (
            <WhenNear height={400}>{() => <Lazy part="latest" load={loadLatest} props={{ claims }} />}</WhenNear>
          )}
          <p class="foot-print">
            {ui.printed(instant(new Date().toISOString()), filterWords(filters, crisis, series))} {ui.neverAdded}
          </p>
        </div>
        {filters.figure && (
          <CurrentCrisis.Provider value={crisis.slug}>
            <Lazy part="evidence" load={loadEvidence} props={{ figureId: filters.figure, series: data.series }} />
          </CurrentCrisis.Provider>
        )}
      </Neutral.Provider>
    </WholePeriod.Provider>
  );
}
