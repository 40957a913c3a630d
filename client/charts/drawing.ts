/**
 * A series as things to draw, before any library: steps, ribbons, marks, bars, recommended line, envelope, contested
 * stretches. Pure; times are milliseconds UTC. The grammar is that of docs/charts (words -> mark).
 */
import type { Bound } from '../../engine/extraction/types.js';
import type { ClaimJson, SeriesJson } from '../../server/api/schemas.js';
import { timeOf } from '../format/locale.js';
import { isStepped } from '../format/series.js';

export const DAY = 86_400_000;

/** Marker shapes, one a palette slot; a claimant without a slot has a grey circle. */
export const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'plus', 'star'] as const;
export type Shape = (typeof SHAPES)[number];
/** Palette slot; 0 is the neutral one. */
export type Slot = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const slotOf = (claimant: { slot: number | null }): Slot => (claimant.slot ?? 0) as Slot;

/** Shapes of the claimants that share the neutral colour, by their ids. */
export type NeutralShapes = ReadonlyMap<string, Shape>;

/** A claimant's marker: its slot's shape, or among the neutral ones its own on this page. */
export const shapeOf = (claimant: { id: string; slot: number | null }, neutral: NeutralShapes): Shape =>
  claimant.slot === null ? (neutral.get(claimant.id) ?? 'circle') : SHAPES[claimant.slot - 1]!;

/** Gives the claimants without a slot a shape each, those with most claims first, so that neighbours differ. */
export function neutralShapes(claims: readonly ClaimJson[]): NeutralShapes {
  const counts = new Map<string, number>();
  for (const { claimant } of claims) {
    if (claimant.slot === null) counts.set(claimant.id, (counts.get(claimant.id) ?? 0) + 1);
  }
  const ids = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
  return new Map(ids.map((id, i) => [id, SHAPES[i % SHAPES.length]!]));
}

/** What the reader chose to see; comes from the address. */
export interface View {
  axis: 'asOf' | 'published';
  recommended: boolean;
  envelope: boolean;
  /** Ids of claimants that are switched off. */
  hidden: ReadonlySet<string>;
  neutral: NeutralShapes;
  from: string | null;
  to: string | null;
}

export interface Mark {
  claim: ClaimJson;
  slot: Slot;
  shape: Shape;
  bound: Bound;
  unreviewed: boolean;
  /** As-of (or publication) time. */
  x: number;
  low: number | null;
  high: number | null;
}

/** A claim that goes on until the same claimant's next one, or until it expires. */
export interface Step extends Mark {
  until: number;
  /** Whether it still counts on the last drawn day. */
  live: boolean;
  /** The same claimant's next claim, where it follows without a gap. */
  next: Mark | null;
}

/** A counted period; `lane` of `lanes` where several claimants count overlapping days. */
export interface Bar extends Mark {
  from: number;
  to: number;
  lane: number;
  lanes: number;
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

/** The end that is drawn where only one was said. */
export const baseOf = (mark: Pick<Mark, 'low' | 'high'>): number => mark.low ?? mark.high ?? 0;

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

function stepsOf(marks: Mark[], to: number, expiryDays: number): Step[] {
  const nextOf = new Map<string, Mark>();
  const steps = [...marks].reverse().map((mark) => {
    const next = nextOf.get(mark.claim.claimant.id);
    nextOf.set(mark.claim.claimant.id, mark);
    const expiry = mark.x + expiryDays * DAY;
    return {
      ...mark,
      until: Math.max(mark.x, Math.min(next?.x ?? Infinity, expiry, to)),
      live: !next && expiry > to,
      next: next && next.x <= expiry ? next : null,
    };
  });
  return steps.reverse();
}

/** Gives claimants whose counted days overlap a lane each, in the order of their slots. */
function barsOf(marks: Mark[]): Bar[] {
  const spans = marks.map((mark) => {
    const to = mark.x + DAY;
    const from = timeOf(mark.claim.from, 'first');
    return { ...mark, from: from !== null && from < to ? from : mark.x, to, lane: 0, lanes: 1 };
  });
  spans.sort((a, b) => a.from - b.from);
  const longest = Math.max(0, ...spans.map((bar) => bar.to - bar.from));
  let first = 0;
  for (const bar of spans) {
    // In the order of their beginnings, what overlaps a bar lies in a stretch around it.
    while (spans[first]!.from < bar.from - longest) first++;
    const slots = new Map<string, Slot>();
    for (let i = first; i < spans.length && spans[i]!.from < bar.to; i++) {
      const other = spans[i]!;
      if (other.to > bar.from) slots.set(other.claim.claimant.id, other.slot);
    }
    const claimants = [...slots].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
    bar.lanes = claimants.length;
    bar.lane = claimants.findIndex(([id]) => id === bar.claim.claimant.id);
  }
  return spans.sort((a, b) => b.to - b.from - (a.to - a.from));
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
  return series.envelope.flatMap((e) => {
    const { from, to } = stretch(e);
    const live = steps.filter((s) => s.x < to && s.until > from);
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
  const shown = series.claims.filter((c) => !view.hidden.has(c.claimant.id));
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
  const stretch = (s: { from: string; to: string }): Stretch => ({
    from: Math.max(window.from, timeOf(s.from, 'first') ?? 0),
    // A stretch's last day is part of it.
    to: Math.min(window.to, (timeOf(s.to) ?? 0) + DAY),
  });
  return {
    stepped,
    from: window.from,
    to: window.to,
    top: Math.max(1, ...[...steps, ...bars].map((m) => m.high ?? m.low ?? 0)),
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
            .filter((c) => c.claimIds.every((id) => byId.has(id)))
            .map(stretch)
            .filter((c) => c.to > c.from),
        )
      : [],
  };
}
