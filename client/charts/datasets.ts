/** A drawing as Chart.js datasets: stepped lines, and the bars of ranges above them. */
import type { ChartDataset } from 'chart.js';
import { type Drawing, marksOf } from './drawing.js';
import { type Bar, baseOf, type Mark, type Step } from './marks.js';
import type { Palette } from './palette.js';

interface Point {
  x: number;
  y: number;
  dashed?: boolean;
  yMin?: number;
  yMax?: number;
}

const GAP = Number.NaN;

/**
 * An edge of one claimant's steps as a stepped line; a gap where the line stops. Steps that begin and end in one column of
 * pixels become what that column can show: from the lowest to the highest of them.
 * @param column How much time a pixel is wide.
 */
function edge(steps: Step[], pick: (step: Step) => number | null, column: number): Point[] {
  const points: Point[] = [];
  /** The steps of one column that are not written out yet. */
  let run: { x: number; y: number; dashed: boolean }[] = [];
  const write = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length > 1) {
      const ys = run.map(({ y }) => y);
      points.push(first, { ...first, y: Math.min(...ys) }, { ...first, y: Math.max(...ys) }, last);
    } else if (first) points.push(first);
    run = [];
  };
  for (const step of steps) {
    const y = pick(step);
    if (y === null) continue;
    const dashed = step.unreviewed;
    const at = Math.floor(step.x / column);
    if (run[0] && Math.floor(run[0].x / column) !== at) write();
    run.push({ x: step.x, y, dashed });
    const ends = !step.next || pick === highOfRange;
    if (!ends && Math.floor(step.until / column) === at) continue;
    write();
    points.push({ x: step.until, y, dashed });
    if (ends) points.push({ x: step.until, y: GAP });
  }
  write();
  return points;
}

const highOfRange = (step: Step): number | null => (step.bound === 'range' ? step.high : null);

const line = (data: Point[], colour: string, width: number, order: number): ChartDataset =>
  ({
    type: 'line',
    data,
    stepped: 'before',
    borderColor: colour,
    borderWidth: width,
    pointRadius: 0,
    pointHitRadius: 0,
    spanGaps: false,
    order,
  }) as ChartDataset;

/** Recommended: a dark casing under the line that it follows, with the ground between the two; none between claimants. */
function recommended(drawing: Drawing, palette: Palette): ChartDataset[] {
  const low: Point[] = [];
  const high: Point[] = [];
  drawing.recommended.forEach((r, i) => {
    const last = drawing.recommended[i - 1];
    if (last && (last.to !== r.from || last.claimantId !== r.claimantId)) low.push({ x: last.to, y: GAP });
    const y = r.low ?? r.high ?? 0;
    low.push({ x: r.from, y }, { x: r.to, y });
    if (r.low !== null && r.high !== null && r.low !== r.high) {
      high.push({ x: r.from, y: r.high }, { x: r.to, y: r.high }, { x: r.to, y: GAP });
    }
  });
  const cased = (points: Point[], width: number): ChartDataset[] =>
    points.length ? [line(points, palette.rec, width, 9), line(points, palette.bg, 2.6, 8)] : [];
  return [...cased(low, 5.5), ...cased(high, 4.5)];
}

function byClaimant<T extends Mark>(marks: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const mark of marks) {
    const own = groups.get(mark.claim.claimant.id);
    if (own) own.push(mark);
    else groups.set(mark.claim.claimant.id, [mark]);
  }
  return [...groups.values()];
}

function steps(drawing: Drawing, palette: Palette, column: number): ChartDataset[] {
  return byClaimant(drawing.steps).flatMap((own) => {
    const colour = palette.slots[own[0]!.slot]!;
    const dash = { segment: { borderDash: (at: { p0: { raw?: Point } }) => (at.p0.raw?.dashed ? [4, 3] : undefined) } };
    return [edge(own, baseOf, column), edge(own, highOfRange, column)]
      .filter((points) => points.length > 0)
      .map((points) => ({ ...line(points, colour, 1.75, 5), ...dash }) as ChartDataset);
  });
}

/** The bars between the two ends of a range; what stands at the ends is painted (paintMarks.ts). */
function ranges(marks: readonly (Mark | Bar)[], palette: Palette): ChartDataset[] {
  return byClaimant(marks.filter((mark) => mark.bound === 'range')).map((own) => {
    const colour = palette.slots[own[0]!.slot]!;
    return {
      type: 'scatterWithErrorBars',
      data: own.map((mark) => ({ x: mark.x, y: mark.low!, yMin: mark.low!, yMax: mark.high! })),
      pointRadius: 0,
      pointHoverRadius: 0,
      pointHitRadius: 0,
      errorBarColor: colour,
      errorBarLineWidth: 2.5,
      errorBarWhiskerColor: colour,
      errorBarWhiskerLineWidth: 1.75,
      errorBarWhiskerSize: 15,
      order: 3,
    } as unknown as ChartDataset;
  });
}

/**
 * Everything that Chart.js draws, lowest last in its `order`.
 * @param width Width of the plot in px.
 */
export const datasetsOf = (drawing: Drawing, palette: Palette, width: number): ChartDataset[] => [
  ...recommended(drawing, palette),
  ...steps(drawing, palette, Math.max(1, drawing.to - drawing.from) / width),
  ...(drawing.stepped ? ranges(marksOf(drawing), palette) : []),
];
