/** The plot of a chart to paint on, and its two tools: a line, and words with a halo. */
import type { Chart } from 'chart.js';
import type { Grammar } from './config.js';
import type { Box } from './labels.js';
import type { Scales } from './paintMarks.js';

export interface Plot extends Scales {
  pen: CanvasRenderingContext2D;
  area: Box;
  bottom: number;
  right: number;
}

export function plotOf(chart: Chart): Plot {
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

export function stroke(
  pen: CanvasRenderingContext2D,
  path: string,
  colour: string,
  width = 1,
  dash: number[] = [],
): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.setLineDash(dash);
  pen.stroke(new Path2D(path));
  pen.setLineDash([]);
}

/** Text with a halo in the ground's colour, so that lines below it do not cut it. */
export function write(
  plot: Plot,
  g: Grammar,
  text: string,
  x: number,
  y: number,
  colour: string,
  strong = false,
): void {
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
