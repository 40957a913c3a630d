/**
 * Whether confidences mean what they say: of figures near 0.8, about 80% should be right. `right` is the headline of
 * the scoring (score.ts): number, metric and unit.
 */

/** A predicted figure's confidence, and whether it was right. */
export interface Forecast {
  confidence: number;
  right: boolean;
}

/** The figures whose confidence lies in `from` … `to` (exclusive, but for 1). */
export interface ReliabilityBin {
  from: number;
  to: number;
  figures: number;
  /** The mean of their confidences, and the share of them that is right; null where there is none. */
  confidence: number | null;
  right: number | null;
}

/** What is left where only figures of at least this confidence are taken. */
export interface ThresholdRates {
  minimum: number;
  figures: number;
  precision: number | null;
  recall: number | null;
}

export interface Calibration {
  figures: number;
  /** The share of all predicted figures that is right. */
  right: number;
  /** The mean of (confidence − right)²: 0 is perfect. */
  brier: number;
  /** The Brier score of giving each figure `right` as its confidence. */
  baseBrier: number;
  bins: ReliabilityBin[];
  thresholds: ThresholdRates[];
}

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1];
const MINIMUMS = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95];

/** Null without figures. `gold` is the number of annotated figures. */
export function calibrationOf(forecasts: readonly Forecast[], gold: number): Calibration | null {
  if (forecasts.length === 0) return null;
  const right = shareOf(forecasts)!;
  return {
    figures: forecasts.length,
    right,
    brier: meanOf(forecasts.map((one) => (one.confidence - Number(one.right)) ** 2))!,
    baseBrier: right * (1 - right),
    bins: EDGES.slice(1).map((to, i) => binOf(forecasts, EDGES[i]!, to)),
    thresholds: MINIMUMS.map((minimum) => {
      const taken = forecasts.filter(({ confidence }) => confidence >= minimum);
      const found = taken.filter((one) => one.right).length;
      return { minimum, figures: taken.length, precision: shareOf(taken), recall: gold > 0 ? found / gold : null };
    }),
  };
}

function binOf(forecasts: readonly Forecast[], from: number, to: number): ReliabilityBin {
  const inside = forecasts.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1));
  return {
    from,
    to,
    figures: inside.length,
    confidence: meanOf(inside.map(({ confidence }) => confidence)),
    right: shareOf(inside),
  };
}

function shareOf(forecasts: readonly Forecast[]): number | null {
  return meanOf(forecasts.map(({ right }) => Number(right)));
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
