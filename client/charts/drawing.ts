/**
 * A series as things to draw, before any library: steps, ribbons, marks, bars, recommended line, envelope, contested
 * stretches. Pure; times are milliseconds UTC. README.md beside this file says which words make which mark.
 */
import type { ClaimJson, SeriesJson } from '../../server/api/schemas.js';
import { timeOf } from '../format/locale.js';
import { isStepped } from '../format/series.js';
import { type NeutralShapes, type Slot, shapeOf, slotOf } from './claimants.js';
import { type Bar, barsOf, baseOf, DAY, type Mark, type Step, stepsOf } from './marks.js';

/** What the reader chose to see; comes from the address. */
export interface View {
  axis: 'asOf' | 'published';
  recommended: boolean;
  envelope: boolean;
  /** Ids of claimants that are switched off. */
  hidden: ReadonlySet<string>;
  neutral: NeutralShapes;
  /** The one claimant of a small multiple; contradictions with the others still show. */
  only?: string;
  from: string | null;
  to: string | null;
}

export interface Stretch {
  from: number;
  to: number;
}

/** The claims that have a mark in the drawing, in as-of order. */
export const marksOf = (drawing: Drawing): (Step | Bar)[] =>
  [...drawing.steps.filter((s) => s.x >= drawing.from), ...drawing.bars].sort((a, b) => a.x - b.x);

export interface Drawing {
  stepped: boolean;
  from: number;
  to: number;
  /** Highest number that is drawn. */
  top: number;
  steps: Step[];
  bars: Bar[];
  recommended: (Stretch & { low: number | null; high: number | null; slot: Slot; claimantId: string })[];
  envelope: (Stretch & { low: number; high: number; lowOpen: boolean; highOpen: boolean })[];
  contested: Stretch[];
}

const axisDay = (claim: ClaimJson, axis: View['axis']): string | null =>
  axis === 'published' ? claim.firstPublished : (claim.asOf ?? claim.firstPublished);

function markOf(claim: ClaimJson, view: View): Mark | null {
  const x = timeOf(axisDay(claim, view.axis));
  if (x === null) return null;
  const { low, high, bound } = claim;
  const { claimant } = claim;
  const [slot, shape] = [slotOf(claimant), shapeOf(claimant, view.neutral)];
  return { claim, slot, shape, bound, unreviewed: claim.review === 'unreviewed', x, low, high };
}

/** Overlapping stretches as one, since the band only says that somebody contradicts somebody. */
function mergeStretches(stretches: Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else merged.push({ ...next });
  }
  return merged;
}

/** The envelope where two or more claimants are live: one alone has no span. An end that all leave open stands at the outermost number said. */
function envelopeOf(
  series: SeriesJson,
  steps: readonly Step[],
  stretch: (s: { from: string; to: string }) => Stretch,
): Drawing['envelope'] {
  // Stretches and steps both go forward in time: each step is taken up once and dropped once.
  let next = 0;
  let live: Step[] = [];
  return series.envelope.flatMap((e) => {
    const { from, to } = stretch(e);
    while (next < steps.length && steps[next]!.x < to) live.push(steps[next++]!);
    live = live.filter((s) => s.until > from);
    if (to <= from || new Set(live.map((s) => s.claim.claimant.id)).size < 2) return [];
    const said = live.map(baseOf);
    const { low = Math.min(...said), high = Math.max(...said) } = {
      low: e.low ?? undefined,
      high: e.high ?? undefined,
    };
    return [{ from, to, low, high, lowOpen: e.lowOpen, highOpen: e.highOpen }];
  });
}

/**
 * @param window Days that every chart of the page shares.
 * @param expiryDays After how many days a stock or running total stops counting.
 */
export function drawingOf(series: SeriesJson, view: View, window: Stretch, expiryDays: number): Drawing {
  const stepped = isStepped(series);
  const seen = series.claims.filter((c) => !view.hidden.has(c.claimant.id));
  const shown = view.only === undefined ? seen : seen.filter((c) => c.claimant.id === view.only);
  const marks = shown
    .map((claim) => markOf(claim, view))
    .filter((mark): mark is Mark => mark !== null && mark.x <= window.to)
    .sort((a, b) => a.x - b.x);
  // Recommended, envelope and contested are statements about as-of days, and about everyone in them.
  const stated = view.axis === 'asOf';
  // What was said before the window may still stand in it: its line is drawn, its mark is not.
  const steps = stepsOf(stepped ? marks : [], window.to, expiryDays).filter((s) => s.until >= window.from);
  const bars = barsOf(stepped ? [] : marks).filter((b) => b.to > window.from);
  const byId = new Map(shown.map((c) => [c.id, c]));
  const everyId = view.only === undefined ? byId : new Set(seen.map((c) => c.id));
  const stretch = (s: { from: string; to: string }): Stretch => ({
    from: Math.max(window.from, timeOf(s.from, 'first') ?? 0),
    // A stretch's last day is part of it.
    to: Math.min(window.to, (timeOf(s.to) ?? 0) + DAY),
  });
  return {
    stepped,
    from: window.from,
    to: window.to,
    top: [...steps, ...bars].reduce((top, m) => Math.max(top, m.high ?? m.low ?? 0), 1),
    steps,
    bars,
    recommended:
      stated && view.recommended && stepped
        ? series.recommended.flatMap((r) => {
            const claim = byId.get(r.claimId);
            return claim
              ? [
                  {
                    ...stretch(r),
                    low: claim.low,
                    high: claim.high,
                    slot: slotOf(claim.claimant),
                    claimantId: claim.claimant.id,
                  },
                ]
              : [];
          })
        : [],
    envelope:
      stated && view.envelope && shown.length === series.claims.length ? envelopeOf(series, steps, stretch) : [],
    contested: stated
      ? mergeStretches(
          series.contested
            .filter((c) => c.claimIds.every((id) => everyId.has(id)) && c.claimIds.some((id) => byId.has(id)))
            .map(stretch)
            .filter((c) => c.to > c.from),
        )
      : [],
  };
}
