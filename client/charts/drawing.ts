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

const marks = new WeakMap<Drawing, (Step | Bar)[]>();

/** The claims that have a mark in the drawing, in as-of order. */
export function marksOf(drawing: Drawing): (Step | Bar)[] {
  const known = marks.get(drawing);
  if (known) return known;
  const made = [...drawing.steps.filter((s) => s.x >= drawing.from), ...drawing.bars].sort((a, b) => a.x - b.x);
  marks.set(drawing, made);
  return made;
}

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

/** What of a series is looked up again and again: made once an answer of the server. */
interface SeriesIndex {
  byId: ReadonlyMap<string, ClaimJson>;
  claimsOf: ReadonlyMap<string, ClaimJson[]>;
  /** The contested stretches whose two claims are both there. */
  contested: SeriesJson['contested'];
  /** The contested stretches that a claimant has a part in. */
  contradictionsOf: ReadonlyMap<string, SeriesJson['contested']>;
}
const indexes = new WeakMap<SeriesJson, SeriesIndex>();

function indexOf(series: SeriesJson): SeriesIndex {
  const known = indexes.get(series);
  if (known) return known;
  const byId = new Map(series.claims.map((claim) => [claim.id, claim]));
  const claimsOf = new Map<string, ClaimJson[]>();
  for (const claim of series.claims) append(claimsOf, claim.claimant.id, claim);
  const contested: SeriesJson['contested'] = [];
  const contradictionsOf = new Map<string, SeriesJson['contested']>();
  for (const stretch of series.contested) {
    const [one, other] = [byId.get(stretch.claimIds[0])?.claimant.id, byId.get(stretch.claimIds[1])?.claimant.id];
    if (one === undefined || other === undefined) continue;
    contested.push(stretch);
    append(contradictionsOf, one, stretch);
    append(contradictionsOf, other, stretch);
  }
  const made = { byId, claimsOf, contested, contradictionsOf };
  indexes.set(series, made);
  return made;
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
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

/**
 * Where somebody contradicts somebody, overlapping stretches as one, since that is all that the band says. Two claimants
 * over years make a hundred thousand stretches of a few hundred days: days are counted, not stretches put in order.
 */
function contestedOf(
  stretches: SeriesJson['contested'],
  counts: (stretch: SeriesJson['contested'][number]) => boolean,
  window: Stretch,
): Stretch[] {
  const first = Math.floor(window.from / DAY);
  const days = Math.ceil(window.to / DAY) - first + 2;
  const begins = new Int32Array(days);
  const ends = new Int32Array(days);
  for (const stretch of stretches) {
    if (!counts(stretch)) continue;
    const from = Math.max(0, (timeOf(stretch.from, 'first') ?? 0) / DAY - first);
    // A stretch's last day is part of it.
    const to = Math.min(days - 1, (timeOf(stretch.to) ?? 0) / DAY + 1 - first);
    if (to <= from) continue;
    begins[from]!++;
    ends[to]!++;
  }
  const merged: Stretch[] = [];
  const clamp = (day: number): number => Math.min(window.to, Math.max(window.from, (first + day) * DAY));
  let open = 0;
  for (let day = 0, since = 0; day < days; day++) {
    if (open === 0 && begins[day]! > 0) since = day;
    const was = open;
    open += begins[day]! - ends[day]!;
    const closes = was > 0 && open === 0;
    if (closes && clamp(day) > clamp(since)) merged.push({ from: clamp(since), to: clamp(day) });
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
  const { byId: claimsById, claimsOf, contested, contradictionsOf } = indexOf(series);
  const isShown = ({ claimant }: ClaimJson): boolean => !view.hidden.has(claimant.id);
  const mine = view.only === undefined ? series.claims : (claimsOf.get(view.only) ?? []);
  const shown = view.hidden.size === 0 ? mine : mine.filter(isShown);
  const marks = shown
    .map((claim) => markOf(claim, view))
    .filter((mark): mark is Mark => mark !== null && mark.x <= window.to)
    .sort((a, b) => a.x - b.x);
  // Recommended, envelope and contested are statements about as-of days, and about everyone in them.
  const stated = view.axis === 'asOf';
  // What was said before the window may still stand in it: its line is drawn, its mark is not.
  const steps = stepsOf(stepped ? marks : [], window.to, expiryDays).filter((s) => s.until >= window.from);
  const bars = barsOf(stepped ? [] : marks).filter((b) => b.to > window.from);
  const counts = ({ claimIds }: SeriesJson['contested'][number]): boolean =>
    view.hidden.size === 0 || claimIds.every((id) => isShown(claimsById.get(id)!));
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
            const claim = claimsById.get(r.claimId);
            return claim && isShown(claim) && claim.claimant.id === (view.only ?? claim.claimant.id)
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
      ? contestedOf(view.only === undefined ? contested : (contradictionsOf.get(view.only) ?? []), counts, window)
      : [],
  };
}

/** What small multiples share: the highest number of all of them, and whether there is any mark at all. */
export function extentOf(
  series: SeriesJson,
  view: View,
  window: Stretch,
  expiryDays: number,
): { top: number; empty: boolean } {
  const before = isStepped(series) ? expiryDays * DAY : 0;
  let [top, empty] = [1, true];
  for (const claim of series.claims) {
    const x = view.hidden.has(claim.claimant.id) ? null : timeOf(axisDay(claim, view.axis));
    if (x === null || x > window.to || x + before < window.from) continue;
    top = Math.max(top, claim.high ?? claim.low ?? 0);
    if (x >= window.from) empty = false;
  }
  return { top, empty };
}
