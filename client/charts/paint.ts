/**
 * The one Chart.js plugin: layers below and above the lines that Chart.js draws. Below: contested bands, envelope,
 * ribbons, milestones. Above: marks, words in the plot, names and last values at the line's end, the focus ring.
 */
import type { Chart, Plugin } from 'chart.js';
import type { Grammar } from './config.js';
import { baseOf, type Mark, type Step } from './drawing.js';
import { type Box, placeLabels, spread } from './labels.js';
import { barBox, boxOf, outlineOf, paintBar, paintMark, type Scales } from './paintMarks.js';
import { shapePath } from './shapes.js';

/** Grammar of a chart, set by the one that mounts it. */
export const grammars = new WeakMap<Chart, Grammar>();

interface Plot extends Scales {
  pen: CanvasRenderingContext2D;
  area: Box;
  bottom: number;
  right: number;
}

function plotOf(chart: Chart): Plot {
  const { left, top, right, bottom, width, height } = chart.chartArea;
  const { x, y } = chart.scales;
  return {
    pen: chart.ctx,
    area: { x: left, y: top, width, height },
    bottom,
    right,
    x: (time) => x!.getPixelForValue(time),
    y: (value) => y!.getPixelForValue(value),
  };
}

function stroke(pen: CanvasRenderingContext2D, path: string, colour: string, width = 1, dash: number[] = []): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.setLineDash(dash);
  pen.stroke(new Path2D(path));
  pen.setLineDash([]);
}

/** Text with a halo in the ground's colour, so that lines below it do not cut it. */
function write(plot: Plot, g: Grammar, text: string, x: number, y: number, colour: string, strong = false): void {
  const { pen } = plot;
  pen.font = `${strong ? 650 : 400} 12px ${g.palette.font}`;
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.strokeStyle = g.palette.bg;
  pen.lineWidth = 4;
  pen.strokeText(text, x, y);
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
}

function paintContested(plot: Plot, g: Grammar): void {
  const { pen, area, bottom, right } = plot;
  const top = area.y - 14;
  let free = 0;
  for (const { from, to } of g.drawing.contested) {
    const x0 = plot.x(from);
    const x1 = plot.x(to);
    pen.fillStyle = g.palette.contestedBand;
    pen.fillRect(x0, top, x1 - x0, bottom - top);
    stroke(pen, `M${x0},${top + 5}V${top}H${x1}V${top + 5}`, g.palette.contestedLine, 1.5);
    const middle = (x0 + x1) / 2;
    const late = middle > right - 34;
    pen.textAlign = late ? 'right' : 'center';
    // Where two words would meet, the bracket alone says it again.
    const left = late ? x1 - 60 : middle - 30;
    if (left >= free) {
      write(plot, g, g.contestedWord, late ? x1 : middle, top - 9, g.palette.contested, true);
      free = left + 60;
    }
  }
  pen.textAlign = 'left';
}

function paintEnvelope(plot: Plot, g: Grammar): void {
  const { pen } = plot;
  for (const e of g.drawing.envelope) {
    // Whole pixels, or neighbouring stretches would show their seams.
    const x0 = Math.round(plot.x(e.from));
    const x1 = Math.round(plot.x(e.to));
    const high = plot.y(e.high);
    const low = plot.y(e.low);
    pen.fillStyle = g.palette.envelope;
    pen.fillRect(x0, high, x1 - x0, Math.max(1, low - high));
    stroke(pen, `M${x0},${high}H${x1}`, g.palette.envelopeEdge, 1, e.highOpen ? [1, 3] : []);
    stroke(pen, `M${x0},${low}H${x1}`, g.palette.envelopeEdge, 1, e.lowOpen ? [1, 3] : []);
  }
}

function paintRibbons(plot: Plot, g: Grammar): void {
  const { pen, area } = plot;
  pen.beginPath();
  pen.rect(area.x, area.y, area.width, area.height);
  pen.clip();
  pen.globalAlpha = 0.13;
  for (const s of g.drawing.steps) {
    if (s.bound !== 'range' || s.low === null || s.high === null) continue;
    pen.fillStyle = g.palette.slots[s.slot]!;
    pen.fillRect(plot.x(s.x), plot.y(s.high), plot.x(s.until) - plot.x(s.x), plot.y(s.low) - plot.y(s.high));
  }
  pen.globalAlpha = 1;
}

function paintMilestones(plot: Plot, g: Grammar): void {
  g.milestones.forEach((m, i) => {
    const x = plot.x(m.time);
    stroke(plot.pen, `M${x},18V${plot.bottom}`, g.palette.ink3, 1, [1, 3]);
    plot.pen.textAlign = g.letters ? 'center' : 'left';
    write(
      plot,
      g,
      g.letters ? String.fromCharCode(65 + i) : m.text,
      g.letters ? x : x - 3,
      9,
      g.palette.ink2,
      g.letters,
    );
  });
  plot.pen.textAlign = 'left';
}

/** Names and last values at the line's end, pushed apart, with thin leaders. */
function paintEnds(chart: Chart, plot: Plot, g: Grammar): void {
  const ends = g.drawing.steps.filter((s) => s.live);
  const middle = (s: Step): number =>
    s.bound === 'range' ? (plot.y(s.low!) + plot.y(s.high!)) / 2 : plot.y(baseOf(s));
  const ys = spread(ends.map(middle), 35, plot.area.y + 2, plot.bottom - 12);
  const x = plot.right + 26;
  ends.forEach((s, i) => {
    const y = ys[i]!;
    stroke(plot.pen, `M${plot.right + 3},${middle(s)}L${plot.right + 16},${y}h5`, g.palette.lineStrong);
    plot.pen.fillStyle = g.palette.slots[s.slot]!;
    plot.pen.fill(new Path2D(shapePath(s.shape, x + 4, y - 6, 4.2)));
    plot.pen.font = `400 12px ${g.palette.font}`;
    write(plot, g, shorten(plot.pen, s.claim.claimant.name, chart.width - x - 15), x + 13, y - 6, g.palette.ink2);
    write(plot, g, g.said.get(s.claim.id) ?? '', x, y + 9, g.palette.ink, true);
  });
}

/** Cuts a name that is wider than its room. */
function shorten(pen: CanvasRenderingContext2D, text: string, room: number): string {
  if (pen.measureText(text).width <= room) return text;
  let cut = text;
  while (cut.length > 1 && pen.measureText(`${cut}…`).width > room) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** The line up or down from a claim to the same claimant's next one. */
function riser(plot: Plot, step: Step, next: Mark): Box {
  const [a, b] = [plot.y(baseOf(step)), plot.y(baseOf(next))];
  return { x: plot.x(next.x) - 1, y: Math.min(a, b), width: 2, height: Math.abs(a - b) };
}

/** The value as said beside those marks that say most by their words: ranges, open ends, vague ones. */
function paintSaid(plot: Plot, g: Grammar): void {
  plot.pen.font = `500 12px ${g.palette.font}`;
  const { steps, bars } = g.drawing;
  const marks = g.drawing.stepped
    ? steps.filter((s) => s.x >= g.drawing.from).map((s) => ({ mark: s, box: boxOf(s, g, plot) }))
    : bars.map((b) => ({ mark: b, box: b.unreviewed ? outlineOf(barBox(b, plot)) : barBox(b, plot) }));
  const lines = steps.flatMap((s): Box[] => {
    const height = s.bound === 'range' ? plot.y(s.low!) - plot.y(s.high!) : 2;
    const y = s.bound === 'range' ? plot.y(s.high!) : plot.y(baseOf(s));
    return [
      { x: plot.x(s.x), y: y - 1, width: plot.x(s.until) - plot.x(s.x), height: height + 2 },
      ...(s.next ? [riser(plot, s, s.next)] : []),
    ];
  });
  const ahead = g.milestones.map((m) => ({ x: plot.x(m.time), y: plot.area.y, width: 1, height: plot.area.height }));
  const order = ['range', 'maximum', 'vague', 'minimum', 'approximate', 'exact'];
  const seen = new Set<string>();
  const wanted = marks
    .filter(({ mark }) => !(g.direct && 'live' in mark && mark.live))
    .sort((a, b) => order.indexOf(a.mark.bound) - order.indexOf(b.mark.bound) || a.mark.x - b.mark.x)
    .filter(({ mark }) => {
      const key = `${mark.claim.claimant.id} ${mark.bound}`;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ mark, box }) => {
      const text = g.said.get(mark.claim.id) ?? '';
      return { text, width: plot.pen.measureText(text).width, mark: box };
    });
  const obstacles = [...marks.map(({ box }) => box), ...lines, ...ahead];
  for (const label of placeLabels(wanted, obstacles, plot.area, 5)) {
    write(plot, g, label.text, label.x, label.y, g.palette.ink);
  }
}

function paintFocus(plot: Plot, g: Grammar): void {
  const { pen } = plot;
  const step = g.drawing.steps.find((s) => s.claim.id === g.focus);
  const bar = g.drawing.bars.find((b) => b.claim.id === g.focus);
  if (!step && !bar) return;
  pen.strokeStyle = g.palette.focus;
  pen.lineWidth = 2;
  pen.beginPath();
  if (step && step.bound !== 'range') pen.arc(plot.x(step.x), plot.y(baseOf(step)), 12, 0, 2 * Math.PI);
  else {
    const box = step ? boxOf(step, g, plot) : barBox(bar!, plot);
    pen.roundRect(box.x - 3, box.y - 4, box.width + 6, box.height + 8, 6);
  }
  pen.stroke();
}

export const grammarPlugin: Plugin = {
  id: 'grammar',
  beforeDraw(chart) {
    const g = grammars.get(chart);
    if (!g) return;
    const plot = plotOf(chart);
    plot.pen.save();
    paintContested(plot, g);
    paintEnvelope(plot, g);
    plot.pen.restore();
  },
  beforeDatasetsDraw(chart) {
    const g = grammars.get(chart);
    if (!g) return;
    const plot = plotOf(chart);
    plot.pen.save();
    paintMilestones(plot, g);
    paintRibbons(plot, g);
    plot.pen.restore();
  },
  afterDatasetsDraw(chart) {
    const g = grammars.get(chart);
    if (!g) return;
    const plot = plotOf(chart);
    plot.pen.save();
    for (const bar of g.drawing.bars) paintBar(plot.pen, bar, g, plot);
    for (const step of g.drawing.steps) if (step.x >= g.drawing.from) paintMark(plot.pen, step, g, plot);
    if (plot.area.width > 300) paintSaid(plot, g);
    if (g.direct) paintEnds(chart, plot, g);
    paintFocus(plot, g);
    plot.pen.restore();
  },
};
