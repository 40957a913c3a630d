/**
 * A drawing as a Chart.js configuration. Pure: the same drawing, frame and colours always give the same object, which
 * the tests snapshot. Chart.js keeps scales, lines, range bars and hit testing; what it has no word for (open
 * arrows, hatches, shapes at both ends, ribbons, brackets) stands in the grammar, for paint.ts.
 */
import type { ChartConfiguration } from 'chart.js';
import { said } from '../format/claim.js';
import { axisNumber, day } from '../format/locale.js';
import { words } from '../format/words.en.js';
import { datasetsOf } from './datasets.js';
import type { Drawing } from './drawing.js';
import type { Palette } from './palette.js';
import { dayTicks, valueTicks } from './ticks.js';

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

/** Height of a chart in px, by its own width. */
const heightOf = (frame: Frame): number =>
  frame.width < 480 ? 268 : frame.size === 'small' ? 282 : frame.width > 640 ? 416 : 340;

/** Room for names and last values right of the plot: what the longest of them needs, within reason. */
function endRoom(drawing: Drawing, frame: Frame): number {
  const live = drawing.steps.filter((s) => s.live);
  const names = live.map((s) => frame.measure(s.claim.claimant.name) + 13);
  const values = live.map((s) => frame.measure(said(s.claim)) * 1.08);
  return Math.min(184, Math.max(110, ...names, ...values) + 30);
}

/** So many names and values find room at the ends of the lines. */
const MOST_ENDS = 8;

/** Whether names and last values stand at the lines' ends; elsewhere they are a list below the chart. */
export const isDirect = (drawing: Drawing, width: number): boolean => {
  const ends = drawing.steps.filter((s) => s.live).length;
  return width >= 640 && ends > 0 && ends <= MOST_ENDS;
};

export function chartConfig(drawing: Drawing, frame: Frame, palette: Palette): GrammarChart {
  const narrow = frame.width < 480;
  const direct = isDirect(drawing, frame.width);
  const ticks = valueTicks(drawing.top * 1.04);
  const top = ticks.at(-1)!;
  const labels = ticks.map((v) => axisNumber(v, top, frame.size === 'small' || narrow));
  const left = Math.ceil(Math.max(28, ...labels.map(frame.measure))) + 10;
  const right = direct ? endRoom(drawing, frame) : 14;
  const plot = frame.width - left - right;
  const milestones = frame.milestones
    .filter((m) => m.time >= drawing.from && m.time <= drawing.to)
    .map((m) => ({ time: m.time, text: `${day(new Date(m.time).toISOString(), false)} · ${m.label}` }));
  const at = (time: number): number => ((time - drawing.from) / (drawing.to - drawing.from)) * plot;
  const collide = milestones.some((m, i) => {
    const end = i + 1 < milestones.length ? at(milestones[i + 1]!.time) : plot + right;
    return at(m.time) + frame.measure(m.text) + 6 > end;
  });
  const head = (drawing.contested.length ? 22 : 0) + (milestones.length ? 22 : 0) + 12;
  const font = { family: palette.font, size: 12 };
  const grammar: Grammar = {
    drawing,
    palette,
    radius: narrow ? 4 : 4.8,
    whisker: narrow ? 16 : 20,
    direct,
    contestedWord: words.contested,
    milestones,
    letters: narrow || collide,
    focus: null,
  };
  const config = {
    type: 'scatter',
    data: {
      datasets: datasetsOf(drawing, palette, plot),
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
          afterBuildTicks: (axis: { ticks: unknown[]; min: number; max: number }) => {
            axis.ticks = dayTicks(axis.min, axis.max, plot).map((value) => ({ value }));
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
