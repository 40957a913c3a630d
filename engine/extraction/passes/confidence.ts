/**
 * How likely number, metric and unit of a figure are right, 0 to 1: a logistic regression over what the rules saw
 * (confidenceFeatures.ts). scripts/fit-confidence.ts fits the coefficients (confidence.data.ts).
 */
import { COEFFICIENTS, INTERCEPT } from './confidence.data.js';
import { type Features, GRADED } from './confidenceFeatures.js';

/** A feature's part in the log-odds, and its mean over the figures that it was fitted to. */
export interface Coefficient {
  weight: number;
  mean: number;
}

export interface Confidence {
  /** In hundredths, 0.01 to 0.99: nothing is certain. */
  confidence: number;
  /**
   * What sets it apart from the average figure, strongest first: `raises: NAME` or `lowers: NAME`; of what there can be
   * more or less of, with `(high)` or `(low)` behind.
   */
  reasons: string[];
}

const MOST_REASONS = 4;

/** A reason moves the log-odds by so much at least: near 0.9 that is a hundredth. */
const LEAST_MOVE = 0.12;

const BY_NAME = new Map(Object.entries(COEFFICIENTS));

/** The confidence for `features`, and why. */
export function confidenceOf(features: Features): Confidence {
  let odds = INTERCEPT;
  const moves: { name: string; move: number; amount: string }[] = [];
  for (const name in features) {
    const coefficient = BY_NAME.get(name);
    if (coefficient === undefined) continue;
    const { weight, mean } = coefficient;
    const value = features[name]!;
    odds += weight * value;
    const move = weight * (value - mean);
    if (move < LEAST_MOVE && move > -LEAST_MOVE) continue;
    if (GRADED.has(name)) moves.push({ name, move, amount: value > mean ? ' (high)' : ' (low)' });
    // "It is no range" tells a reader nothing: of the rest only what is there is a reason.
    else if (value > 0) moves.push({ name, move, amount: '' });
  }
  moves.sort((a, b) => Math.abs(b.move) - Math.abs(a.move));
  return {
    confidence: Math.round(Math.min(0.99, Math.max(0.01, 1 / (1 + Math.exp(-odds)))) * 100) / 100,
    reasons: moves
      .slice(0, MOST_REASONS)
      .map(({ name, move, amount }) => `${move > 0 ? 'raises' : 'lowers'}: ${name}${amount}`),
  };
}
