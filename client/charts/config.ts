/**
 * A drawing as a Chart.js configuration. Pure: the same drawing, frame and colours always give the same object, which
 * the tests snapshot. Chart.js keeps scales, lines, range bars and hit testing; what it has no word for (open
 * arrows, hatches, shapes at both ends, ribbons, brackets) stands in `data.grammar`, for paint.ts.
 */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { axisNumber, day } from '../format/locale.js';
import { asSaid } from '../format/value.js';
import { words } from '../format/words.en.js';
import { type Bar, baseOf, type Drawing, type Mark, marksOf, type Step } from './drawing.js';
import { dayTicks, valueTicks } from './ticks.js';

/** Every colour that a chart uses, as read from the tokens; `slots[0]` is the neutral one. */
export interface Palette {
  bg: string;
  ink: string;
  ink2: string;
  ink3: string;
  lineStrong: string;
  grid: string;
  envelope: string;
  envelopeEdge: string;
  contested: string;
  contestedBand: string;
  contestedLine: string;
  rec: string;
  focus: string;
  font: string;
  slots: readonly string[];
}

/** The room a chart has. */
export interface Frame {
  width: number;
  size: 'large' | 'small';
  milestones: readonly { time: number; label: string }[];
  /** Width of a text in px, in the chart's 12 px font. */
  measure: (text: string) => number;
}

/** What paint.ts draws. */
export interface Grammar {
  drawing: Drawing;
  palette: Palette;
  radius: number;
  whisker: number;
  /** Names and last values stand at the end of the lines. */
  direct: boolean;
  said: ReadonlyMap<string, string>;
  contestedWord: string;
  milestones: { time: number; text: string }[];
  /** Milestones as letters, because their words would collide. */
  letters: boolean;
  /** Claim under the pointer or the keyboard. */
  focus: string | null;
}

export interface GrammarChart {
  config: ChartConfiguration;
  grammar: Grammar;
  height: number;
}

interface Point {
  x: number;
  y: number;
  dashed?: boolean;
  claimId?: string;
  yMin?: number;
  yMax?: number;
}

const GAP = Number.NaN;

/** The lower edge of one claimant's steps as a stepped line; a gap where the line stops. */
function edge(steps: Step[], pick: (step: Step) => number | null): Point[] {
  const points: Point[] = [];
  for (const step of steps) {
    const y = pick(step);
    if (y === null) continue;
    points.push({ x: step.x, y, dashed: step.unreviewed }, { x: step.until, y, dashed: step.unreviewed });
    if (!step.next || pick === highOfRange) points.push({ x: step.until, y: GAP });
  }
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
    const id = mark.claim.claimant.id;
    groups.set(id, [...(groups.get(id) ?? []), mark]);
  }
  return [...groups.values()];
}

function steps(drawing: Drawing, palette: Palette): ChartDataset[] {
  return byClaimant(drawing.steps).flatMap((own) => {
    const colour = palette.slots[own[0]!.slot]!;
    const dash = { segment: { borderDash: (at: { p0: { raw?: Point } }) => (at.p0.raw?.dashed ? [4, 3] : undefined) } };
    return [edge(own, baseOf), edge(own, highOfRange)]
      .filter((points) => points.length > 0)
      .map((points) => ({ ...line(points, colour, 1.75, 5), ...dash }) as ChartDataset);
  });
}

/** Invisible points that Chart.js finds under the pointer; ranges carry the error bar that is drawn between their ends. */
function targets(marks: readonly (Mark | Bar)[], stepped: boolean, palette: Palette): ChartDataset[] {
  return byClaimant(marks).map((own) => {
    const colour = palette.slots[own[0]!.slot]!;
    const data: Point[] = own.flatMap((mark) => {
      const x = 'lanes' in mark ? mark.from + ((mark.lane + 0.5) / mark.lanes) * (mark.to - mark.from) : mark.x;
      const point = { x, y: baseOf(mark), claimId: mark.claim.id };
      if (mark.bound !== 'range' || !stepped) return [point];
      return [
        { ...point, yMin: mark.low!, yMax: mark.high! },
        { ...point, y: mark.high! },
      ];
    });
    return {
      type: 'scatterWithErrorBars',
      data,
      pointRadius: 0,
      pointHoverRadius: 0,
      pointHitRadius: 12,
      errorBarColor: colour,
      errorBarLineWidth: 2.5,
      errorBarWhiskerColor: colour,
      errorBarWhiskerLineWidth: 1.75,
      errorBarWhiskerSize: 15,
      order: 3,
    } as unknown as ChartDataset;
  });
}

/** Height of a chart in px, by its own width. */
const heightOf = (frame: Frame): number =>
  frame.width < 480 ? 268 : frame.size === 'small' ? 282 : frame.width > 640 ? 416 : 340;

/** Room for names and last values right of the plot: what the longest of them needs, within reason. */
function endRoom(drawing: Drawing, frame: Frame): number {
  const live = drawing.steps.filter((s) => s.live);
  const names = live.map((s) => frame.measure(s.claim.claimant.name) + 13);
  const values = live.map((s) => frame.measure(asSaid(s.claim, s.claim.quote)) * 1.08);
  return Math.min(184, Math.max(110, ...names, ...values) + 30);
}

export function chartConfig(drawing: Drawing, frame: Frame, palette: Palette): GrammarChart {
  const narrow = frame.width < 480;
  const direct = frame.width >= 640 && drawing.steps.some((s) => s.live);
  const ticks = valueTicks(drawing.top * 1.04);
  const top = ticks.at(-1)!;
  const labels = ticks.map((v) => axisNumber(v, top, frame.size === 'small' || narrow));
  const left = Math.ceil(Math.max(28, ...labels.map(frame.measure))) + 10;
  const right = direct ? endRoom(drawing, frame) : 14;
  const plot = frame.width - left - right;
  const days = dayTicks(drawing.from, drawing.to, plot);
  const milestones = frame.milestones
    .filter((m) => m.time >= drawing.from && m.time <= drawing.to)
    .map((m) => ({ time: m.time, text: `${day(new Date(m.time).toISOString(), false)} · ${m.label}` }));
  const at = (time: number): number => ((time - drawing.from) / (drawing.to - drawing.from)) * plot;
  const collide = milestones.some((m, i) => {
    const end = i + 1 < milestones.length ? at(milestones[i + 1]!.time) : plot + right;
    return at(m.time) + frame.measure(m.text) + 6 > end;
  });
  const marks = marksOf(drawing);
  const head = (drawing.contested.length ? 22 : 0) + (milestones.length ? 22 : 0) + 12;
  const font = { family: palette.font, size: 12 };
  const grammar: Grammar = {
    drawing,
    palette,
    radius: narrow ? 4 : 4.8,
    whisker: narrow ? 16 : 20,
    direct,
    said: new Map(marks.map((m) => [m.claim.id, asSaid(m.claim, m.claim.quote)])),
    contestedWord: words.contested,
    milestones,
    letters: narrow || collide,
    focus: null,
  };
  const config = {
    type: 'scatter',
    data: {
      datasets: [
        ...recommended(drawing, palette),
        ...steps(drawing, palette),
        ...targets(marks, drawing.stepped, palette),
      ],
    },
    options: {
      animation: false,
      responsive: false,
      events: [],
      layout: { padding: { top: head, right, left: 0, bottom: 0 } },
      interaction: { mode: 'nearest', intersect: true },
      scales: {
        x: {
          type: 'linear',
          min: drawing.from,
          max: drawing.to,
          afterBuildTicks: (axis: { ticks: unknown[] }) => {
            axis.ticks = days.map((value) => ({ value }));
          },
          afterFit: (axis: { height: number }) => {
            axis.height = 26;
          },
          grid: { drawOnChartArea: false, tickColor: palette.lineStrong, tickLength: 5 },
          border: { color: palette.ink3 },
          ticks: {
            color: palette.ink3,
            font,
            align: 'inner',
            autoSkip: false,
            maxRotation: 0,
            padding: 4,
            callback: (value: number, index: number) => day(new Date(value).toISOString(), index === 0),
          },
        },
        y: {
          type: 'linear',
          min: 0,
          max: top,
          afterBuildTicks: (axis: { ticks: unknown[] }) => {
            axis.ticks = ticks.map((value) => ({ value }));
          },
          afterFit: (axis: { width: number }) => {
            axis.width = left;
          },
          grid: { color: palette.grid, drawTicks: false },
          border: { display: false },
          ticks: {
            color: palette.ink3,
            font,
            padding: 8,
            autoSkip: false,
            callback: (_: number, i: number) => labels[i],
          },
        },
      },
    },
  } as unknown as ChartConfiguration;
  return { config, grammar, height: heightOf(frame) };
}
