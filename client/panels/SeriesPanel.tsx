/** One series: title and unit, a sentence, the chart or the table behind it, and what to know for reading it. */
import { useMemo, useState } from 'preact/hooks';
import type { AdoptionJson } from '../../server/api/adoptions.js';
import type { CrisisJson, SeriesJson } from '../../server/api/schemas.js';
import { setFilters } from '../address.js';
import { drawingOf, extentOf, marksOf, type Stretch, type View } from '../charts/drawing.js';
import { claimantsOf, headlineOf, MOST_TOGETHER } from '../charts/select.js';
import { countOf, summary } from '../format/claim.js';
import { day, timeOf } from '../format/locale.js';
import { isStepped, seriesTitle, seriesUnit } from '../format/series.js';
import { ui } from '../format/ui.en.js';
import { asSaid } from '../format/value.js';
import { QuotedBadge } from './Badges.js';
import { ChartMenu } from './ChartMenu.js';
import { Link } from './Link.js';
import { Multiples } from './Multiples.js';
import { SeriesChart } from './SeriesChart.js';
import { SeriesTable } from './SeriesTable.js';

interface Props {
  series: SeriesJson;
  size: 'large' | 'small';
  crisis: CrisisJson;
  until: string;
  view: View;
  window: Stretch;
  /** What the organisation quotes today in the crisis. */
  quoted: AdoptionJson[];
}

export function SeriesPanel({ series, size, crisis, view, window, quoted }: Props) {
  const [face, setFace] = useState<'chart' | 'table'>('chart');
  const [letters, setLetters] = useState(false);
  const title = seriesTitle(series);
  const stepped = isStepped(series);
  const several = useMemo(() => claimantsOf(series, view.hidden).length > MOST_TOGETHER, [series, view.hidden]);
  const drawing = useMemo(
    () => (several ? null : drawingOf(series, view, window, crisis.expiryDays)),
    [several, series, view, window, crisis.expiryDays],
  );
  const extent = useMemo(
    () => extentOf(series, view, window, crisis.expiryDays),
    [series, view, window, crisis.expiryDays],
  );
  const empty = drawing ? marksOf(drawing).length === 0 : extent.empty;
  const sentence = useMemo(() => summary(series, headlineOf(series)), [series]);
  const adopted = quoted.find((one) => one.series === series.key);
  const milestones = size === 'large' ? crisis.milestones : [];
  const named = letters && milestones.length > 0;
  return (
    <section class={`panel ${size}`} aria-label={`${title}, ${seriesUnit(series)}`}>
      <header>
        <h2>{title}</h2>
        <span class="unit">{seriesUnit(series)}</span>
        <div class="tools">
          <fieldset class="tabs" aria-label={ui.show(title)}>
            {(['chart', 'table'] as const).map((name) => (
              <button key={name} type="button" aria-pressed={face === name} onClick={() => setFace(name)}>
                {ui[name]}
              </button>
            ))}
          </fieldset>
          <ChartMenu slug={crisis.slug} series={series.key} title={title} days={view} />
        </div>
      </header>
      <p class="sum">
        {sentence.map((piece, i) => (piece.strong ? <b key={i}>{piece.text}</b> : <span key={i}>{piece.text}</span>))}
      </p>
      {empty ? (
        <p class="two gap-s">
          {ui.noneShown}{' '}
          <button type="button" class="linkbtn" onClick={() => setFilters({ hidden: [] })}>
            {ui.clear.claimants}
          </button>
        </p>
      ) : face === 'chart' ? (
        drawing === null ? (
          <Multiples series={series} top={extent.top} title={title} view={view} window={window} crisis={crisis} />
        ) : (
          <SeriesChart drawing={drawing} title={title} size={size} milestones={milestones} onLetters={setLetters} />
        )
      ) : (
        <SeriesTable series={series} hidden={view.hidden} />
      )}
      <div class="foot">
        {face === 'chart' && named && <span>{milestoneLetters(milestones, window)}</span>}
        {adopted && (
          <span>
            <QuotedBadge />{' '}
            <button
              type="button"
              class="linkbtn"
              onClick={() => setFilters({ figure: adopted.claim?.figureId ?? adopted.said.figureId })}
            >
              {asSaid(adopted.said, adopted.said.quote)}
            </button>
            , {adopted.said.claimantName}
          </span>
        )}
        <span>{countOf(series.claims)}</span>
        <span>{stepped ? ui.expires(crisis.expiryDays) : ui.barSpans}</span>
        <Link href={alertFor(series, crisis)}>{ui.alertMe}</Link>
        {view.axis === 'published' && size === 'large' && <span>{ui.publishedAxis}</span>}
      </div>
    </section>
  );
}

/** The form of a rule that begins with what this chart shows. */
const alertFor = ({ metric }: SeriesJson, { slug }: CrisisJson): string =>
  `/alerts?${new URLSearchParams({ new: '1', crisis: slug, metric })}`;

const milestoneLetters = (milestones: CrisisJson['milestones'], window: Stretch): string =>
  milestones
    .filter((m) => {
      const at = timeOf(m.day) ?? 0;
      return at >= window.from && at <= window.to;
    })
    .map((m, i) => `${String.fromCharCode(65 + i)} ${day(m.day, false)} ${m.label}`)
    .join(' · ');
