/**
 * A chart as an SVG image: a pure function of a series. It needs no script, no style sheet and no font of its own, and says
 * below the chart who claims, who printed it, up to when pages were read, by which rules and where it came from.
 */
import { dayInWords } from '../counted.js';
import { escapeMarkup } from '../markup.js';
import { type ChartOrigin, keyInWords, legend, milestoneKey, small, sourcesInWords } from './caption.js';
import { type ChartSeries, type ChartWindow, claimantsOf, type Drawing, drawingOf } from './drawing.js';
import { MOST_MULTIPLES, multiples } from './multiples.js';
import { PAPER, SLOT_COLOURS, signsOf } from './palette.js';
import { claimInWords, type Milestone, type PlotFrame, plotOf } from './plot.js';
import { FONT, type Piece, shorten, textAt, widthOf } from './text.js';
import { titleOf, unitOf } from './titles.js';

export interface ChartOptions extends ChartWindow {
  milestones: readonly Milestone[];
  origin: ChartOrigin;
  /** Px; the height follows. */
  width?: number;
  /** `figure`: alone, with title and lines of origin. `part`: in a page that says these for all its charts. */
  role?: 'figure' | 'part';
  /** Begins the ids in it, which must differ in a page of several. */
  prefix?: string;
}

/** More claimants than this are drawn apart, a small chart each on the same axes. */
const MOST_TOGETHER = 6;
const MARGIN = 20;

/** An SVG document with title and description for those who cannot see it. */
export function chartSvg(series: ChartSeries, options: ChartOptions): string {
  const { width = 960, role = 'figure', prefix = '' } = options;
  const alone = role === 'figure';
  const drawing = drawingOf(series, options);
  const claimants = claimantsOf(series).filter(({ id }) => drawing.drawn.some((d) => d.claim.claimantId === id));
  const signs = signsOf(claimantsOf(series));
  const hatch = (slot: number): string => `${prefix}hatch-${slot}`;
  const title = titleOf(series);
  const pieces: Piece[] = [];
  const margin = alone ? MARGIN : 2;
  const room = width - 2 * margin;
  if (alone) pieces.push(heading(series, room, options.origin.isSample));
  const apart = alone && claimants.length > MOST_TOGETHER;
  pieces.push(
    apart ? multiples(series, drawing, claimants, signs, room, hatch) : together(drawing, options, room, hatch, alone),
  );
  if (alone) {
    pieces.push(
      legend(claimants, signs, drawing, room),
      small(milestoneKey(drawing, options.milestones, room), room),
      small(keyInWords(apart ? { ...drawing, envelope: [], recommended: [] } : drawing), room),
      small(sourcesInWords(drawing, options, options.origin), room, PAPER.ink2),
    );
  }
  let y = alone ? MARGIN : 0;
  const placed = pieces.map(({ svg, height }) => {
    const at = `<g transform="translate(${margin},${Math.round(y)})">${svg}</g>`;
    y += height;
    return at;
  });
  const height = Math.round(y + (alone ? MARGIN - 8 : 2));
  const [titleId, descId] = [`${prefix}title`, `${prefix}desc`];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${titleId} ${descId}" font-family="${FONT}" lang="en">
<title id="${titleId}">${escapeMarkup(`${title}, ${unitOf(series)}`)}</title>
<desc id="${descId}">${escapeMarkup(descriptionOf(drawing, claimants))}</desc>
<defs>${[...new Set([...signs.values()].map(({ slot }) => slot))].map((slot) => hatching(hatch(slot), slot)).join('')}</defs>
<rect width="${width}" height="${height}" fill="${PAPER.ground}"/>
${placed.join('\n')}
</svg>
`;
  // A name that turns the direction of writing would turn the numbers beside it, too.
  return svg.replace(/[\u202A-\u202E\u2066-\u2069]/gu, '');
}

const hatching = (id: string, slot: number): string =>
  `<pattern id="${id}" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="3" fill="${PAPER.ground}"/><rect width="1.3" height="3" fill="${SLOT_COLOURS[slot]}"/></pattern>`;

function heading(series: ChartSeries, room: number, isSample: boolean): Piece {
  const title = titleOf(series);
  const note = isSample ? 'Sample: outlets and claims are invented.' : '';
  return {
    svg: [
      textAt(0, 16, shorten(title, 19, room), { size: 17, bold: true }),
      textAt(0, 36, shorten(unitOf(series), 12, room - widthOf(note, 12) - 12), { colour: PAPER.ink2 }),
      ...(note === '' ? [] : [textAt(room, 36, note, { colour: PAPER.ink2, anchor: 'end' })]),
    ].join(''),
    height: 44,
  };
}

function together(
  drawing: Drawing,
  { milestones }: ChartOptions,
  room: number,
  hatch: PlotFrame['hatch'],
  alone: boolean,
): Piece {
  const height = alone ? 400 : Math.round(room * 0.42);
  const frame = {
    box: { x: 0, y: 0, width: room, height },
    top: drawing.top,
    milestones: alone ? milestones : [],
    ends: room >= 640,
    labels: room >= 640 ? 5 : 3,
    hatch,
  };
  return { svg: plotOf(drawing, frame), height: height + (alone ? 12 : 0) };
}

/** For those who cannot see it: how many, by whom, each one's last word, what is contested. */
function descriptionOf(drawing: Drawing, claimants: readonly { id: string }[]): string {
  const { drawn, contested } = drawing;
  const last = claimants.slice(0, MOST_MULTIPLES).flatMap(({ id }) => {
    const own = drawn.filter(({ claim }) => claim.claimantId === id).sort((a, b) => a.at - b.at);
    return own.at(-1)?.claim ?? [];
  });
  const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return [
    `${drawn.length} ${drawn.length === 1 ? 'claim' : 'claims'} by ${claimants.length} ${claimants.length === 1 ? 'claimant' : 'claimants'}.`,
    ...last.map((claim) => `${claimInWords(claim)}.`),
    ...contested
      .slice(0, 3)
      .map(({ from, to }) => `Contested from ${dayInWords(isoOf(from))} to ${dayInWords(isoOf(to - 1))}.`),
  ].join(' ');
}
