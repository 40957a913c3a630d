/** Logistic regression with an L2 penalty by Newton's method: deterministic, for some thousand rows. */

export interface Row {
  /** Feature name → value; what is absent is 0. */
  features: Readonly<Record<string, number>>;
  right: boolean;
}

export interface Model {
  intercept: number;
  weights: Readonly<Record<string, number>>;
}

/** The probability that `model` gives. */
export function probabilityOf({ intercept, weights }: Model, features: Row['features']): number {
  let odds = intercept;
  for (const [name, value] of Object.entries(features)) odds += (weights[name] ?? 0) * value;
  return sigmoid(odds);
}

const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));

const STEPS = 40;
const SETTLED = 1e-9;

/**
 * Fits the weights of the features `names` to `rows`. `penalty` is the L2 penalty on each weight but the intercept. A
 * feature whose weight comes out against its sign in `signs` is taken out and the rest fitted again: what common sense
 * rules out is noise.
 */
export function fitWeights(
  rows: readonly Row[],
  names: readonly string[],
  penalty: number,
  signs: Readonly<Record<string, 1 | -1>>,
): Model {
  const [intercept, ...weights] = newton(rows, names, penalty) as [number, ...number[]];
  const kept = names.filter((name, i) => signs[name] === undefined || Math.sign(weights[i]!) === signs[name]);
  if (kept.length < names.length) return fitWeights(rows, kept, penalty, signs);
  return { intercept, weights: Object.fromEntries(names.map((name, i) => [name, weights[i]!])) };
}

/** The intercept, then the weights. */
function newton(rows: readonly Row[], names: readonly string[], penalty: number): number[] {
  const size = names.length + 1;
  const inputs = rows.map(({ features }) => [1, ...names.map((name) => features[name] ?? 0)]);
  const beta = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = beta.map((b, i) => (i === 0 ? 0 : -penalty * b));
    const curvature = beta.map((_, i) => beta.map((_, j) => (i !== j ? 0 : i === 0 ? SETTLED : penalty)));
    inputs.forEach((x, r) => {
      const p = sigmoid(x.reduce((sum, value, i) => sum + value * beta[i]!, 0));
      const error = Number(rows[r]!.right) - p;
      for (let i = 0; i < size; i += 1) {
        if (x[i] === 0) continue;
        gradient[i]! += error * x[i]!;
        for (let j = 0; j < size; j += 1) curvature[i]![j]! += p * (1 - p) * x[i]! * x[j]!;
      }
    });
    const change = solve(curvature, gradient);
    change.forEach((value, i) => {
      beta[i]! += value;
    });
    if (Math.max(...change.map(Math.abs)) < SETTLED) break;
  }
  return beta;
}

/** Solves a linear system by elimination with row exchange; `matrix` is square and not singular. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let at = 0; at < size; at += 1) {
    let best = at;
    for (let i = at + 1; i < size; i += 1) if (Math.abs(rows[i]![at]!) > Math.abs(rows[best]![at]!)) best = i;
    [rows[at], rows[best]] = [rows[best]!, rows[at]!];
    for (let i = at + 1; i < size; i += 1) {
      const factor = rows[i]![at]! / rows[at]![at]!;
      for (let j = at; j <= size; j += 1) rows[i]![j]! -= factor * rows[at]![j]!;
    }
  }
  const result = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i -= 1) {
    let value = rows[i]![size]!;
    for (let j = i + 1; j < size; j += 1) value -= rows[i]![j]! * result[j]!;
    result[i] = value / rows[i]![i]!;
  }
  return result;
}
