/** Words in and beside the plot: values as said, names and last values at the lines' ends. */
import type { Chart } from 'chart.js';
import { said } from '../format/claim.js';
import type { Grammar } from './config.js';
import { type Box, placeLabels, spread } from './labels.js';
import { baseOf, type Mark, type Step } from './marks.js';
import { barBox, boxOf, outlineOf } from './paintMarks.js';
import { type Plot, stroke, write } from './plot.js';
import { shapePath } from './shapes.js';

/** Names and last values at the line's end, pushed apart, with thin leaders. */
export function paintEnds(chart: Chart, plot: Plot, g: Grammar): void {
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
    write(plot, g, said(s.claim), x, y + 9, g.palette.ink, true);
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
export function paintSaid(plot: Plot, g: Grammar): void {
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
      const text = said(mark.claim);
      return { text, width: plot.pen.measureText(text).width, mark: box };
    });
  const obstacles = [...marks.map(({ box }) => box), ...lines, ...ahead];
  for (const label of placeLabels(wanted, obstacles, plot.area, 5)) {
    write(plot, g, label.text, label.x, label.y, g.palette.ink);
  }
}
