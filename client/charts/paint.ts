/**
 * The one Chart.js plugin: layers below and above the lines that Chart.js draws. Below: contested bands, envelope,
 * ribbons, milestones. Above: marks, words in the plot, names and last values at the line's end, the focus ring.
 */
import type { Chart, Plugin } from 'chart.js';
import type { Grammar } from './config.js';
import { baseOf } from './marks.js';
import { apart, barBox, boxOf, paintBar, paintMark } from './paintMarks.js';
import { paintEnds, paintSaid } from './paintWords.js';
import { type Plot, plotOf, stroke, write } from './plot.js';

/** Grammar of a chart, set by the one that mounts it. */
export const grammars = new WeakMap<Chart, Grammar>();

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
    const { min, max } = chart.scales['x']!;
    const marks = g.drawing.steps.filter((step) => step.x >= min && step.x <= max);
    for (const step of apart(marks, plot)) paintMark(plot.pen, step, g, plot);
    if (plot.area.width > 300) paintSaid(plot, g);
    if (g.direct) paintEnds(chart, plot, g);
    paintFocus(plot, g);
    plot.pen.restore();
  },
};
