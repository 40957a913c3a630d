/** The SVG document around a chart: what it is called and says to those who cannot see it, its hatchings, its ground. */
import { dayInWords } from '../counted.js';
import { escapeMarkup } from '../markup.js';
import type { ChartSeries, Drawing } from './drawing.js';
import { MOST_MULTIPLES } from './multiples.js';
import { PAPER, SLOT_COLOURS } from './palette.js';
import { claimInWords } from './plot.js';
import { FONT } from './text.js';
import { titleOf, unitOf } from './titles.js';

interface Content {
  series: Pick<ChartSeries, 'parts' | 'placeName'>;
  drawing: Drawing;
  claimants: readonly { id: string }[];
  /** Begins the ids in it, which must differ in a page of several. */
  prefix: string;
  width: number;
  height: number;
  body: string;
}

/** Name of a claimant's hatching in the document with this prefix. */
export const hatchOf =
  (prefix: string) =>
  (slot: number): string =>
    `${prefix}hatch-${slot}`;

export function svgDocument({ series, drawing, claimants, prefix, width, height, body }: Content): string {
  const [titleId, descId] = [`${prefix}title`, `${prefix}desc`];
  const slots = [...new Set(drawing.drawn.map(({ sign }) => sign.slot))];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${titleId} ${descId}" font-family="${FONT}" lang="en">
<title id="${titleId}">${escapeMarkup(`${titleOf(series)}, ${unitOf(series)}`)}</title>
<desc id="${descId}">${escapeMarkup(descriptionOf(drawing, claimants))}</desc>
<defs>${slots.map((slot) => hatching(hatchOf(prefix)(slot), slot)).join('')}</defs>
<rect width="${width}" height="${height}" fill="${PAPER.ground}"/>
${body}
</svg>
`;
  // A name that turns the direction of writing would turn the numbers beside it, too.
  return svg.replace(/[\u202A-\u202E\u2066-\u2069]/gu, '');
}

const hatching = (id: string, slot: number): string =>
  `<pattern id="${id}" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="3" fill="${PAPER.ground}"/><rect width="1.3" height="3" fill="${SLOT_COLOURS[slot]}"/></pattern>`;

/** How many, by whom, each one's last word, what is contested. */
function descriptionOf({ drawn, contested }: Drawing, claimants: readonly { id: string }[]): string {
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
