/**
 * A chart as an SVG image: a pure function of a series. It needs no script, no style sheet and no font of its own, and says
 * below the chart who claims, who printed it, up to when pages were read, by which rules and where it came from.
 */
import { type ChartOrigin, keyInWords, legend, milestoneKey, small, sourcesInWords } from './caption.js';
import { hatchOf, svgDocument } from './document.js';
import { type ChartSeries, type ChartWindow, claimantsOf, drawingOf } from './drawing.js';
import { multiples } from './multiples.js';
import { PAPER, type Sign } from './palette.js';
import { type Milestone, plotOf } from './plot.js';
import { type Piece, shorten, textAt, widthOf } from './text.js';
import { titleOf, unitOf } from './titles.js';

export interface ChartOptions extends ChartWindow {
  milestones: readonly Milestone[];
  origin: ChartOrigin;
}

/** More claimants than this are drawn apart, a small chart each on the same axes. */
const MOST_TOGETHER = 6;
const WIDTH = 960;
const PLOT_HEIGHT = 400;
const MARGIN = 20;

/** The chart alone, with everything that it has to say. */
export function chartSvg(series: ChartSeries, options: ChartOptions): string {
  const drawing = drawingOf(series, options);
  const claimants = claimantsOf(drawing.drawn.map(({ claim }) => claim));
  const signs = new Map(drawing.drawn.map(({ claim, sign }) => [claim.claimantId, sign]));
  const room = WIDTH - 2 * MARGIN;
  const apart = claimants.length > MOST_TOGETHER;
  const box = { x: 0, y: 0, width: room, height: PLOT_HEIGHT };
  const frame = { box, top: drawing.top, milestones: options.milestones, ends: true, labels: 5, hatch: hatchOf('') };
  const pieces: Piece[] = [
    heading(series, room, options.origin.isSample),
    apart
      ? multiples(drawing, claimants, signs, room, hatchOf(''))
      : { svg: plotOf(drawing, frame), height: PLOT_HEIGHT + 12 },
    legend(
      claimants.map((one) => ({ ...one, name: `${one.name} (${one.claims})` })),
      signs,
      room,
    ),
    small(milestoneKey(drawing, options.milestones, room), room),
    small(keyInWords(apart ? { ...drawing, envelope: [], recommended: [] } : drawing), room),
    small(sourcesInWords(drawing, options, options.origin), room, PAPER.ink2),
  ];
  let y = MARGIN;
  const placed = pieces.map(({ svg, height }) => {
    const at = `<g transform="translate(${MARGIN},${Math.round(y)})">${svg}</g>`;
    y += height;
    return at;
  });
  const height = Math.round(y + MARGIN - 8);
  return svgDocument({ series, drawing, claimants, prefix: '', width: WIDTH, height, body: placed.join('\n') });
}

/** The plot alone, for a page that says once for all its charts what stands around it, and gives all claimants their signs. */
export function plotSvg(
  series: ChartSeries,
  window: ChartWindow,
  { signs, prefix, width, height }: { signs: ReadonlyMap<string, Sign>; prefix: string; width: number; height: number },
): string {
  const drawing = drawingOf(series, window, signs);
  const claimants = claimantsOf(drawing.drawn.map(({ claim }) => claim));
  const box = { x: 1, y: 0, width: width - 2, height: height - 2 };
  const wide = width >= 640 && claimants.length <= MOST_TOGETHER;
  const frame = { box, top: drawing.top, milestones: [], ends: wide, labels: wide ? 5 : 3, hatch: hatchOf(prefix) };
  return svgDocument({ series, drawing, claimants, prefix, width, height, body: plotOf(drawing, frame) });
}

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
