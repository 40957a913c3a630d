/** One item of the queue: its sentence in marks, what was read, the decisions, and where it would stand in its series. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ReviewItemJson } from '../../../server/api/review.js';
import type { CrisisJson } from '../../../server/api/schemas.js';
import { getEvidence, getOneSeries } from '../../api.js';
import { neutralShapes } from '../../charts/claimants.js';
import { drawingOf, type View } from '../../charts/drawing.js';
import { windowOf } from '../../charts/window.js';
import { said } from '../../format/claim.js';
import { confidenceWords } from '../../format/evidence.js';
import { review as text } from '../../format/review.en.js';
import { countedWords, seriesTitle } from '../../format/series.js';
import { useLoad } from '../../load.js';
import { Heading } from '../evidence/Heading.js';
import { WhatWasRead } from '../evidence/WhatWasRead.js';
import { Link } from '../Link.js';
import { ErrorNotice } from '../Notices.js';
import { SeriesChart } from '../SeriesChart.js';
import { CorrectForm, type Correction } from './CorrectForm.js';

interface Props {
  item: ReviewItemJson;
  crisis: CrisisJson;
  correcting: boolean;
  onCorrect: (changes: Correction, reason: string | null) => void;
  onCancel: () => void;
  actions: ComponentChildren;
}

export function QueueItem({ item, crisis, correcting, onCorrect, onCancel, actions }: Props) {
  const { claim } = item;
  const loaded = useLoad(`evidence ${claim.figureId}`, () => getEvidence(claim.figureId));
  const evidence = loaded.data;
  if (!evidence) {
    return (
      <>
        <h2>
          {said(claim)} {countedWords(claim, said(claim))}
        </h2>
        {loaded.error ? <ErrorNotice title={text.loadFailed} loaded={loaded} /> : <div class="skel wide gap" />}
        {actions}
      </>
    );
  }
  return (
    <>
      <Heading evidence={evidence} />
      {correcting ? (
        <CorrectForm figure={evidence.figure} onSave={onCorrect} onCancel={onCancel} />
      ) : (
        <>
          {actions}
          <p class="small two">
            {text.confidenceIs(confidenceWords(claim.confidence))}
            {item.prints.length > 1 && ` · ${text.prints(item.prints.length)}`} ·{' '}
            <Link href={`/crises/${encodeURIComponent(crisis.slug)}?figure=${encodeURIComponent(claim.figureId)}`}>
              {text.stored}
            </Link>
          </p>
        </>
      )}
      <div class="gap">
        <WhatWasRead evidence={evidence} />
      </div>
      <IfConfirmed item={item} crisis={crisis} />
    </>
  );
}

/** The series with this claim ringed: what a reader of the chart would see. */
function IfConfirmed({ item, crisis }: { item: ReviewItemJson; crisis: CrisisJson }) {
  const { claim } = item;
  const loaded = useLoad(`series ${crisis.slug} ${claim.series}`, () => getOneSeries(crisis.slug, claim.series));
  const series = loaded.data;
  const drawing = useMemo(() => {
    if (!series) return null;
    const view: View = {
      axis: 'asOf',
      recommended: true,
      envelope: true,
      hidden: new Set(),
      neutral: neutralShapes(series.claims),
      from: null,
      to: null,
    };
    return drawingOf(series, view, windowOf(crisis, [series], view, series.until), crisis.expiryDays);
  }, [series, crisis]);
  if (!drawing) return null;
  return (
    <section class="panel gap-l">
      <header>
        <h2>{text.ifConfirmed}</h2>
        <span class="unit">{text.ifConfirmedUnit(seriesTitle(claim))}</span>
      </header>
      <SeriesChart drawing={drawing} title={seriesTitle(claim)} size="small" milestones={NONE} ring={claim.id} />
    </section>
  );
}

const NONE: CrisisJson['milestones'] = [];
