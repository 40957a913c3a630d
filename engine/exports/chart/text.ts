/** Words in a picture: how wide they are about, where they fit, how they break. Sizes in px. */
import { escapeMarkup } from '../markup.js';
import { PAPER } from './palette.js';

/** Any machine's own; docs/exports.md says what images without a machine's fonts are drawn with. */
export const FONT = 'sans-serif';

/** Widths in ems of a wide sans such as DejaVu; narrower fonts leave room. */
function emsOf(letter: string): number {
  if (/[\u2E80-\uFFDC]/u.test(letter) || letter > '\uFFFF') return 1;
  if (/[il.,:;'’|!()[\]fjtI ]/u.test(letter)) return 0.38;
  if (/[mwMW@%—]/u.test(letter)) return 0.95;
  return /[A-Z–]/u.test(letter) ? 0.7 : 0.62;
}

/** About how wide a text is, rather more than less. */
export const widthOf = (text: string, size: number, bold = false): number =>
  [...text].reduce((sum, letter) => sum + emsOf(letter), 0) * size * (bold ? 1.1 : 1);

/** A text cut to a width, with an ellipsis where something is cut. */
export function shorten(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text;
  let letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size) > room) letters = letters.slice(0, -1);
  return `${letters.join('').trimEnd()}…`;
}

/** A text in lines of at most `room`, broken at spaces; a word without room is cut. */
export function wrap(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(shorten(word, size, room));
  }
  return lines;
}

/** A part of a picture that others stand below. */
export interface Piece {
  svg: string;
  height: number;
}

export interface Look {
  size?: number;
  colour?: string;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
  /** Keeps lines below it from cutting it. */
  halo?: boolean;
}

/** A text element with its baseline at y. */
export function textAt(x: number, y: number, text: string, look: Look = {}): string {
  const { size = 12, colour = PAPER.ink, bold = false, anchor = 'start', halo = false } = look;
  const attributes = [
    `x="${Math.round(x * 10) / 10}" y="${Math.round(y * 10) / 10}" font-size="${size}" fill="${colour}"`,
    ...(bold ? ['font-weight="bold"'] : []),
    ...(anchor === 'start' ? [] : [`text-anchor="${anchor}"`]),
    ...(halo ? [`stroke="${PAPER.ground}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`] : []),
  ];
  return `<text ${attributes.join(' ')}>${escapeMarkup(text)}</text>`;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const inside = (box: Box, area: Box): boolean =>
  box.x >= area.x &&
  box.y >= area.y &&
  box.x + box.width <= area.x + area.width &&
  box.y + box.height <= area.y + area.height;

/** A text beside its mark where it meets nothing: left, right, above or below; null where there is no room. */
export function beside(width: number, mark: Box, taken: readonly Box[], area: Box): Box | null {
  const height = 16;
  const middle = mark.y + mark.height / 2 - height / 2;
  const centre = mark.x + mark.width / 2 - width / 2;
  const tries: Box[] = [
    { x: mark.x - width - 4, y: middle, width, height },
    { x: mark.x + mark.width + 4, y: middle, width, height },
    { x: centre, y: mark.y - height - 1, width, height },
    { x: centre, y: mark.y + mark.height + 1, width, height },
  ];
  return tries.find((box) => inside(box, area) && !taken.some((other) => meet(box, other))) ?? null;
}

/** Heights pushed apart to at least `gap`, in their order, between `least` and `most`; null where they do not fit. */
export function spread(ys: readonly number[], gap: number, least: number, most: number): number[] | null {
  if ((ys.length - 1) * gap > most - least) return null;
  const order = ys.map((_, i) => i).sort((a, b) => ys[a]! - ys[b]!);
  const at: number[] = [];
  order.forEach((i, rank) => {
    at[rank] = Math.max(least, ys[i]!, rank === 0 ? least : at[rank - 1]! + gap);
  });
  for (let rank = at.length - 1, floor = most; rank >= 0; rank--, floor = at[rank + 1]! - gap) {
    at[rank] = Math.min(at[rank]!, floor);
  }
  const result: number[] = [];
  order.forEach((i, rank) => {
    result[i] = at[rank]!;
  });
  return result;
}
