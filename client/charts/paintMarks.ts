/** Draws single marks and bars on a canvas: what the words give and no more. */

import type { Grammar } from './config.js';
import type { Box } from './labels.js';
import { type Bar, baseOf, type Mark } from './marks.js';
import { type Shape, shapePath } from './shapes.js';

/** Where a time and a number stand on the canvas. */
export interface Scales {
  x: (time: number) => number;
  y: (value: number) => number;
}

type Pen = CanvasRenderingContext2D;

const paths = new Map<string, Path2D>();

/** A path that thousands of marks share, made once. */
function pathOf(data: string): Path2D {
  const known = paths.get(data);
  if (known) return known;
  const path = new Path2D(data);
  paths.set(data, path);
  return path;
}

/** An open arrow from y0 to y1; dotted says that the word is vague. */
function arrow(pen: Pen, x: number, y0: number, y1: number, colour: string, dotted: boolean): void {
  const back = 4 * Math.sign(y1 - y0);
  pen.translate(x, y1);
  pen.strokeStyle = colour;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.lineWidth = dotted ? 2.2 : 1.75;
  pen.setLineDash(dotted ? [0.1, 3.6] : []);
  pen.stroke(pathOf(`M0,${Math.round((y0 - y1) * 10) / 10}V0`));
  pen.setLineDash([]);
  pen.lineWidth = 1.75;
  pen.stroke(pathOf(`M-4,${-back}L0,0L4,${-back}`));
  pen.lineCap = 'butt';
  pen.translate(-x, -y1);
}

const hatches = new Map<string, CanvasPattern>();
const TILE = 4;
/** The tile is drawn larger than it is shown, so that it stays sharp on fine screens. */
const SHARP = 4;

/** Diagonal lines of one colour on the ground, as a pattern that is made once. */
function hatchOf(pen: Pen, colour: string, ground: string): CanvasPattern {
  const key = `${colour} ${ground}`;
  const known = hatches.get(key);
  if (known) return known;
  const side = TILE * SHARP;
  const tile = new OffscreenCanvas(side, side).getContext('2d')!;
  tile.fillStyle = ground;
  tile.fillRect(0, 0, side, side);
  tile.strokeStyle = colour;
  tile.lineWidth = 1.2 * SHARP;
  tile.stroke(new Path2D(`M${-side},${side}L${side},${-side}M0,${side}L${side},0M0,${2 * side}L${2 * side},0`));
  const pattern = pen.createPattern(tile.canvas, 'repeat')!;
  pattern.setTransform(new DOMMatrix().scale(1 / SHARP));
  hatches.set(key, pattern);
  return pattern;
}

/** Fills a path with diagonal lines on the ground colour. */
function hatch(pen: Pen, path: Path2D, colour: string, ground: string): void {
  pen.fillStyle = hatchOf(pen, colour, ground);
  pen.fill(path);
}

function unreviewed(pen: Pen, box: Box, grammar: Grammar): void {
  pen.strokeStyle = grammar.palette.ink2;
  pen.lineWidth = 1.1;
  pen.setLineDash([2.4, 2.2]);
  pen.beginPath();
  pen.roundRect(box.x, box.y, box.width, box.height, 4);
  pen.stroke();
  pen.setLineDash([]);
}

/** The room that a mark takes with its whisker; also where its dashed outline and its focus ring go. */
export function boxOf(mark: Mark, grammar: Grammar, at: Scales): Box {
  const x = at.x(mark.x);
  if (mark.bound === 'range' && mark.low !== null && mark.high !== null) {
    const top = at.y(mark.high) - 8;
    return { x: x - 9.5, y: top, width: 19, height: at.y(mark.low) + 8 - top };
  }
  const y = at.y(baseOf(mark));
  const long = grammar.whisker + 5;
  const up = mark.bound === 'minimum' || mark.bound === 'vague' ? long : 9;
  const down = mark.bound === 'maximum' ? long : 9;
  return { x: x - 9.5, y: y - up, width: 19, height: up + down };
}

/** A marker's path around 0, 0. */
const markerPath = (shape: Shape, r: number): Path2D => pathOf(shapePath(shape, 0, 0, r));

/** One claim of a stepped series. */
export function paintMark(pen: Pen, mark: Mark, grammar: Grammar, at: Scales): void {
  const { palette, radius: r, whisker } = grammar;
  const colour = palette.slots[mark.slot]!;
  const x = at.x(mark.x);
  const y = at.y(baseOf(mark));
  const filled = (cy: number): void => {
    const path = markerPath(mark.shape, r);
    pen.translate(x, cy);
    pen.fillStyle = colour;
    pen.fill(path);
    pen.strokeStyle = palette.bg;
    pen.lineWidth = 1.25;
    pen.stroke(path);
    pen.translate(-x, -cy);
  };
  if (mark.bound === 'minimum') arrow(pen, x, y, y - r - whisker + 3, colour, false);
  if (mark.bound === 'maximum') arrow(pen, x, y, y + r + whisker - 3, colour, false);
  if (mark.bound === 'vague') arrow(pen, x, y - r - 1.5, y - r - whisker, colour, true);
  if (mark.bound === 'vague' || mark.bound === 'approximate') {
    const path = markerPath(mark.shape, mark.bound === 'vague' ? r + 0.6 : r - 0.2);
    pen.translate(x, y);
    if (mark.bound === 'vague') hatch(pen, path, colour, palette.bg);
    else {
      pen.fillStyle = palette.bg;
      pen.fill(path);
    }
    pen.strokeStyle = colour;
    pen.lineWidth = 1.9;
    pen.stroke(path);
    pen.translate(-x, -y);
  } else {
    filled(y);
    if (mark.bound === 'range' && mark.high !== null) filled(at.y(mark.high));
  }
  if (mark.unreviewed) unreviewed(pen, boxOf(mark, grammar, at), grammar);
}

/** The rectangle of a bar, over the days that it counts, in its claimant's lane. */
export function barBox(bar: Bar, at: Scales): Box {
  const from = at.x(bar.from) + 1.5;
  const lane = Math.max(3, (at.x(bar.to) - 1.5 - from) / bar.lanes);
  const y = at.y(bar.high ?? bar.low ?? 0);
  return { x: from + bar.lane * lane, y, width: Math.max(2, lane - 1), height: at.y(0) - y };
}

/** The dashed outline around an unreviewed bar. */
export const outlineOf = (box: Box): Box => ({
  x: box.x - 3.5,
  y: box.y - 4,
  width: box.width + 7,
  height: box.height + 3,
});

/** One claim of a flow: solid to its low, tinted to its high, outlined where approximate, hatched where vague. */
export function paintBar(pen: Pen, bar: Bar, grammar: Grammar, at: Scales): void {
  const { palette, whisker } = grammar;
  const colour = palette.slots[bar.slot]!;
  const box = barBox(bar, at);
  const middle = box.x + box.width / 2;
  const path = new Path2D();
  if (bar.bound === 'approximate' || bar.bound === 'vague') {
    const inset = Math.min(0.9, box.width / 4);
    path.rect(box.x + inset, box.y + inset, box.width - 2 * inset, Math.max(0, box.height - inset));
    if (bar.bound === 'vague') hatch(pen, path, colour, palette.bg);
    else {
      pen.fillStyle = palette.bg;
      pen.fill(path);
    }
    pen.strokeStyle = colour;
    pen.lineWidth = 1.75;
    pen.stroke(path);
  } else {
    const low = at.y(baseOf(bar));
    path.rect(box.x, low, box.width, at.y(0) - low);
    pen.fillStyle = colour;
    pen.fill(path);
    if (bar.bound === 'range' && bar.high !== null) {
      pen.globalAlpha = 0.28;
      pen.fillRect(box.x, box.y, box.width, low - box.y);
      pen.globalAlpha = 1;
      pen.strokeStyle = colour;
      pen.lineWidth = 1;
      pen.strokeRect(box.x + 0.5, box.y, box.width - 1, low - box.y);
      pen.lineWidth = 1.75;
      pen.stroke(new Path2D(`M${middle - Math.min(5, box.width / 2)},${box.y}h${Math.min(10, box.width)}`));
    }
  }
  if (bar.bound === 'minimum') arrow(pen, middle, box.y, box.y - whisker + 3, colour, false);
  if (bar.bound === 'vague') arrow(pen, middle, box.y - 2, box.y - whisker, colour, true);
  if (bar.bound === 'maximum') {
    const inside = box.height > whisker + 6 && box.width >= 10;
    arrow(pen, middle, inside ? box.y + 3 : box.y, box.y + whisker, inside ? palette.bg : colour, false);
  }
  if (bar.unreviewed) {
    unreviewed(pen, outlineOf(box), grammar);
  }
}

/**
 * The marks without those that would be painted over one that looks the same: one claimant's, with the same bound and
 * state, within two pixels. So a crisis of many thousand claims is painted at the pace of its pixels; marks of different
 * claimants or different words never stand for each other, and the keyboard still walks every claim.
 */
export function apart<T extends Mark>(marks: readonly T[], at: Scales): T[] {
  const seen = new Set<string>();
  return marks.filter((mark) => {
    const [x, y] = [Math.round(at.x(mark.x) / 2), Math.round(at.y(baseOf(mark)) / 2)];
    const high = mark.bound === 'range' && mark.high !== null ? Math.round(at.y(mark.high) / 2) : '';
    const key = `${mark.claim.claimant.id} ${mark.bound} ${mark.unreviewed} ${x} ${y} ${high}`;
    return !seen.has(key) && seen.add(key);
  });
}
