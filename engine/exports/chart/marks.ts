/**
 * One claim as a mark: what the words give and no more. Exact is filled, approximate hollow, vague hatched; an open end has
 * a whisker with an open arrowhead, whose length says nothing; a range is a bar with nothing in its middle, since nobody
 * said one; an unreviewed claim stands in a dashed outline.
 */
import { baseOf, type Drawn } from './drawing.js';
import { PAPER, shapePath } from './palette.js';
import type { Box } from './text.js';

/** Where times and numbers stand in a picture. */
export interface Scales {
  x: (time: number) => number;
  y: (value: number) => number;
  radius: number;
  whisker: number;
  /** Name of a claimant's hatching. */
  hatch: (slot: number) => string;
}

export const px = (value: number): number => Math.round(value * 10) / 10;

/** A path that is only stroked. */
export const line = (path: string, colour: string, width: number, dash = ''): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"${dash && ` stroke-dasharray="${dash}"`}/>`;

/** A rectangle; never of negative size. */
export const rectangle = ({ x, y, width, height }: Box, attributes: string): string =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(Math.max(0, width))}" height="${px(Math.max(0, height))}" ${attributes}/>`;

function arrow(x: number, from: number, to: number, colour: string, dotted = false): string {
  const back = 4 * Math.sign(to - from);
  const head = `M${px(x - 4)},${px(to - back)}L${px(x)},${px(to)}L${px(x + 4)},${px(to - back)}`;
  return line(`M${px(x)},${px(from)}V${px(to)}`, colour, 1.75, dotted ? '1.6 2.4' : '') + line(head, colour, 1.75);
}

const dashedBox = (box: Box): string =>
  rectangle(box, `rx="4" fill="none" stroke="${PAPER.ink2}" stroke-width="1.1" stroke-dasharray="2.4 2.2"`);

/** The room that a step's mark takes with its whisker. */
export function markBox({ claim, at }: Drawn, scales: Scales): Box {
  const x = scales.x(at) - 9.5;
  if (claim.bound === 'range' && claim.low !== null && claim.high !== null) {
    const top = scales.y(claim.high) - 8;
    return { x, y: top, width: 19, height: scales.y(claim.low) + 8 - top };
  }
  const y = scales.y(baseOf(claim));
  const long = scales.whisker + 6;
  const up = claim.bound === 'minimum' || claim.bound === 'vague' ? long : 9;
  const down = claim.bound === 'maximum' ? long : 9;
  return { x, y: y - up, width: 19, height: up + down };
}

/** The mark of a state or a running total, on its as-of day. */
export function markOf(drawn: Drawn, scales: Scales): string {
  const { claim, sign, at } = drawn;
  const { radius: r, whisker } = scales;
  const [x, y] = [scales.x(at), scales.y(baseOf(claim))];
  const marker = (cy: number, fill: string, stroke: string, width: number): string =>
    `<path d="${shapePath(sign.shape, x, cy, r)}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`;
  const filled = (cy: number): string => marker(cy, sign.colour, PAPER.ground, 1.2);
  const parts: string[] = [];
  switch (claim.bound) {
    case 'minimum':
      parts.push(arrow(x, y, y - r - whisker, sign.colour), filled(y));
      break;
    case 'maximum':
      parts.push(arrow(x, y, y + r + whisker, sign.colour), filled(y));
      break;
    case 'vague':
      parts.push(arrow(x, y - r - 1.5, y - r - whisker, sign.colour, true));
      parts.push(marker(y, `url(#${scales.hatch(sign.slot)})`, sign.colour, 1.8));
      break;
    case 'approximate':
      parts.push(marker(y, PAPER.ground, sign.colour, 2));
      break;
    case 'range': {
      const [low, high] = [scales.y(claim.low ?? baseOf(claim)), scales.y(claim.high ?? baseOf(claim))];
      parts.push(line(`M${px(x)},${px(low)}V${px(high)}`, sign.colour, 2.5));
      parts.push(line(`M${px(x - 7.5)},${px(low)}h15M${px(x - 7.5)},${px(high)}h15`, sign.colour, 1.75));
      parts.push(filled(low), filled(high));
      break;
    }
    case 'exact':
      parts.push(filled(y));
  }
  if (claim.review === 'unreviewed') parts.push(dashedBox(markBox(drawn, scales)));
  return parts.join('');
}

/** The room of a bar: over its days, in its claimant's lane. */
export function barBox({ claim, from, to, lane, lanes }: Drawn, { x, y }: Scales): Box {
  const left = x(from) + 1.5;
  const wide = Math.max(3, (x(to) - 1.5 - left) / lanes);
  const top = y(claim.high ?? claim.low ?? 0);
  return { x: left + lane * wide, y: top, width: Math.max(2, wide - 1), height: y(0) - top };
}

/** The bar of a counted period: solid to its low, tinted from there to its high; outlined where approximate. */
export function barOf(drawn: Drawn, scales: Scales): string {
  const { claim, sign } = drawn;
  const { colour } = sign;
  const box = barBox(drawn, scales);
  const middle = box.x + box.width / 2;
  const parts: string[] = [];
  if (claim.bound === 'approximate' || claim.bound === 'vague') {
    const fill = claim.bound === 'vague' ? `url(#${scales.hatch(sign.slot)})` : PAPER.ground;
    const inner = { x: box.x + 0.9, y: box.y + 0.9, width: box.width - 1.8, height: box.height - 0.9 };
    parts.push(rectangle(inner, `fill="${fill}" stroke="${colour}" stroke-width="1.75"`));
  } else if (claim.bound === 'range') {
    const low = scales.y(baseOf(claim));
    parts.push(rectangle({ ...box, y: low, height: scales.y(0) - low }, `fill="${colour}"`));
    const rest = { x: box.x + 0.5, y: box.y, width: box.width - 1, height: low - box.y };
    parts.push(rectangle(rest, `fill="${colour}" fill-opacity="0.28" stroke="${colour}"`));
  } else parts.push(rectangle(box, `fill="${colour}"`));
  const up = box.y - scales.whisker;
  // Its claimant's shape at the foot: colours alone don't last in black and white.
  if (box.width >= 12 && box.height >= 20) {
    const hollow = claim.bound === 'approximate' || claim.bound === 'vague';
    const path = shapePath(sign.shape, middle, box.y + box.height - 9, 3.4);
    parts.push(`<path d="${path}" fill="${hollow ? colour : PAPER.ground}"/>`);
  }
  if (claim.bound === 'minimum') parts.push(arrow(middle, box.y, up, colour));
  if (claim.bound === 'vague') parts.push(arrow(middle, box.y - 2, up, colour, true));
  if (claim.bound === 'maximum') {
    // The end that is open lies inside the bar: drawn on it where there is room, else across its foot.
    const roomy = box.height > scales.whisker + 26 && box.width >= 10;
    parts.push(arrow(middle, box.y + (roomy ? 3 : 0), box.y + scales.whisker, roomy ? PAPER.ground : colour));
  }
  if (claim.review === 'unreviewed') {
    parts.push(dashedBox({ x: box.x - 3, y: box.y - 4, width: box.width + 6, height: box.height + 3 }));
  }
  return parts.join('');
}
