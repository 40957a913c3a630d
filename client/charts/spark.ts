/** A headline's sparkline as SVG shapes: the claimant's own words over time, a step, or a ribbon for a range. */
import type { ClaimJson, SeriesJson } from '../../server/api/schemas.js';
import { isStepped } from '../format/series.js';
import { type NeutralShapes, type Slot, slotOf } from './claimants.js';
import { type Drawing, drawingOf, type View } from './drawing.js';
import { baseOf } from './marks.js';
import { shapePath } from './shapes.js';

export const SPARK = { width: 88, height: 34 };

export interface Spark {
  slot: Slot;
  lines: string;
  ribbons: string;
  /** Bars of the periods before, and that of the headline's claim. */
  bars: string;
  lastBar: string;
  /** The last mark, hollow where approximate; null for a range. */
  mark: { path: string; hollow: boolean } | null;
}

const ALL: Omit<View, 'neutral'> = {
  axis: 'asOf',
  recommended: false,
  envelope: false,
  hidden: new Set(),
  from: null,
  to: null,
};
const round = (v: number): number => Math.round(v * 10) / 10;

/** @param window The days of the page's charts. */
export function sparkOf(
  series: SeriesJson,
  claim: ClaimJson,
  window: { from: number; to: number },
  expiryDays: number,
  neutral: NeutralShapes,
): Spark {
  const claims = series.claims.filter((c) => c.claimant.id === claim.claimant.id);
  const own = { ...series, claims, contested: [], recommended: [], envelope: [] };
  const drawing: Drawing = drawingOf(own, { ...ALL, neutral }, window, expiryDays);
  const x = (t: number): number => round(2 + ((t - window.from) / (window.to - window.from)) * (SPARK.width - 8));
  const y = (v: number): number => round(SPARK.height - 3 - (v / (drawing.top * 1.08)) * (SPARK.height - 8));
  const spark: Spark = { slot: slotOf(claim.claimant), lines: '', ribbons: '', bars: '', lastBar: '', mark: null };
  if (!isStepped(series)) {
    for (const bar of drawing.bars) {
      const [left, top] = [x(bar.from), y(baseOf(bar))];
      const box = `M${left},${top}h${Math.max(3, round(x(bar.to) - left - 1))}V${SPARK.height - 3}H${left}Z`;
      if (bar.claim.id === claim.id) spark.lastBar += box;
      else spark.bars += box;
    }
    return spark;
  }
  drawing.steps.forEach((step) => {
    const from = x(step.x);
    const to = Math.max(from + 1, x(step.until));
    const base = y(baseOf(step));
    if (step.bound === 'range') {
      const high = y(step.high!);
      spark.ribbons += `M${from},${high}H${to}V${Math.max(high + 1, base)}H${from}Z`;
      spark.lines += `M${from},${high}H${to}`;
    }
    spark.lines += `M${from},${base}H${to}${step.next ? `V${y(baseOf(step.next))}` : ''}`;
  });
  const last = drawing.steps.at(-1);
  if (last && last.bound !== 'range') {
    const path = shapePath(last.shape, x(last.x), y(baseOf(last)), 3.2);
    spark.mark = { path, hollow: last.bound === 'approximate' };
  }
  return spark;
}
