/** What stands below a chart: claimants with their signs, the key to the marks, where it all comes from. */
import { dayInWords } from '../counted.js';
import type { ChartWindow, Drawing } from './drawing.js';
import { MOST_MULTIPLES } from './multiples.js';
import { PAPER, type Sign, shapePath } from './palette.js';
import { inWindow, letterOf, type Milestone, milestoneInWords, needLetters } from './plot.js';
import { type Piece, shorten, textAt, widthOf, wrap } from './text.js';

/** What the lines below a chart say of its origin. */
export interface ChartOrigin {
  /** ISO instant of the last reading of a page that is in it; null where it was entered by hand. */
  readAt: string | null;
  methodVersion: string;
  /** The page of its crisis; null where no address is known. */
  address: string | null;
  /** Above all else: that outlets and claims are invented. */
  isSample: boolean;
}

const MOST_PUBLISHERS = 12;

/** Claimants with their signs, in rows. */
export function legend(
  claimants: readonly { id: string; name: string }[],
  signs: ReadonlyMap<string, Sign>,
  room: number,
): Piece {
  let [x, y] = [0, 12];
  const parts = claimants.slice(0, MOST_MULTIPLES).map(({ id, name }) => {
    const text = shorten(name, 12, 320);
    const wide = widthOf(text, 12) + 34;
    if (x > 0 && x + wide > room) [x, y] = [0, y + 20];
    const sign = signs.get(id)!;
    const part = `<path d="${shapePath(sign.shape, x + 6, y - 4, 4.6)}" fill="${sign.colour}"/>${textAt(x + 16, y, text)}`;
    x += wide;
    return part;
  });
  return { svg: parts.join(''), height: y + 12 };
}

/** Lines of small print. */
export function small(text: string, room: number, colour: string = PAPER.ink3): Piece {
  const lines = text === '' ? [] : wrap(text, 11, room);
  return {
    svg: lines.map((words, i) => textAt(0, 11 + i * 15, words, { size: 11, colour })).join(''),
    height: lines.length * 15 + (lines.length > 0 ? 5 : 0),
  };
}

export const milestoneKey = (drawing: Drawing, milestones: readonly Milestone[], room: number): string =>
  needLetters(milestones, drawing, room - 180)
    ? inWindow(milestones, drawing)
        .map((one, i) => `${letterOf(i)} ${milestoneInWords(one)}`)
        .join('; ')
    : '';

const MARKS: readonly [string, (drawing: Drawing) => boolean][] = [
  ['hollow: about', has('approximate')],
  ['arrow: open end', (drawing) => has('minimum')(drawing) || has('maximum')(drawing) || has('vague')(drawing)],
  ['bar with caps: range', (drawing) => drawing.stepped && has('range')(drawing)],
  ['tinted: between low and high', (drawing) => !drawing.stepped && has('range')(drawing)],
  ['hatched: vague word, drawn at the least it can mean', has('vague')],
  ['dashed outline: unreviewed', ({ drawn }) => drawn.some(({ claim }) => claim.review === 'unreviewed')],
  ['mark without a line: no longer printed', ({ stepped, drawn }) => stepped && drawn.some(isRetracted)],
  ['dark casing: recommended', ({ recommended }) => recommended.length > 0],
  ['grey ground: lowest to highest of what stands, dotted where open', ({ envelope }) => envelope.length > 0],
];

const isRetracted = ({ claim }: Drawing['drawn'][number]): boolean => Boolean(claim.retractedAt);

function has(bound: string) {
  return ({ drawn }: Drawing): boolean => drawn.some(({ claim }) => claim.bound === bound);
}

/** What the marks that occur in charts mean; what is plain needs no word. */
export const keyInWords = (...drawings: readonly Drawing[]): string =>
  MARKS.filter(([, occurs]) => drawings.some(occurs))
    .map(([words]) => words)
    .join(' · ');

/** Claimants, publishers, as-of window, reading, method, address. */
export function sourcesInWords(drawing: Drawing, { from, to, expiryDays }: ChartWindow, origin: ChartOrigin): string {
  const { readAt, methodVersion, address } = origin;
  const publishers = publishersOf(drawing);
  const named = publishers.slice(0, MOST_PUBLISHERS).join(', ');
  const more = publishers.length - MOST_PUBLISHERS;
  const days = drawing.drawn.map(({ claim }) => claim.day).sort();
  return [
    publishers.length > 0 ? `First printed by ${named}${more > 0 ? ` and ${more} more` : ''}.` : '',
    days.length > 0
      ? `Claims as of ${dayInWords(days[0]!)} to ${dayInWords(days.at(-1)!)}; drawn ${dayInWords(from)} to ${dayInWords(to)}.`
      : '',
    drawing.stepped ? `A number expires after ${expiryDays} days.` : '',
    readAt === null ? '' : `Pages read up to ${instantInWords(readAt)}.`,
    `Method ${methodVersion}.`,
    'Figures of different claimants are never added up.',
    address === null ? '' : `Sentences and links: ${address}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Outlets that first printed what is drawn, those with most claims first. */
function publishersOf({ drawn }: Drawing): string[] {
  const counts = new Map<string, number>();
  for (const { claim } of drawn) {
    if (claim.firstPrintedBy !== null) counts.set(claim.firstPrintedBy, (counts.get(claim.firstPrintedBy) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}

/** `29 Nov 2026, 02:20 UTC`. */
export const instantInWords = (instant: string): string =>
  `${dayInWords(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
