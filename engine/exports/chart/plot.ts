/** One pair of axes with everything in it: grid, lines, marks, milestones, values as said. */
import { valueInLine } from '../citation.js';
import { asOfInWords, dayInWords } from '../counted.js';
import { escapeMarkup } from '../markup.js';
import { axisNumber, dayTicks, timeOf, valueTicks } from './axis.js';
import { baseOf, type ChartClaim, type Drawing, type Drawn } from './drawing.js';
import { contestedOf, envelopeOf, recommendedOf, stepOf } from './lines.js';
import { barBox, barOf, line, markBox, markOf, px, type Scales } from './marks.js';
import { PAPER, shapePath } from './palette.js';
import { type Box, beside, shorten, spread, textAt, widthOf } from './text.js';

export interface Milestone {
  day: string;
  label: string;
}

export interface PlotFrame {
  /** Outer edges in the picture. */
  box: Box;
  /** The highest number of the value axis, shared by small multiples. */
  top: number;
  milestones: readonly Milestone[];
  /** Whether names and last values stand at the lines' ends, where they fit. */
  ends: boolean;
  /** How many values stand in the plot at most. */
  labels: number;
  hatch: (slot: number) => string;
}

const ENDS_WIDTH = 168;
const END_HEIGHT = 34;
/** Values that say most by their words come first. */
const TELLING = ['range', 'maximum', 'vague', 'minimum', 'approximate', 'exact'];

/** `UN agency: more than 18,000, as of 2 Nov 2016, unreviewed`. */
export const claimInWords = (claim: ChartClaim): string =>
  `${claim.claimant.name}: ${valueInLine(claim)}, as of ${asOfInWords(claim)}${claim.review === 'unreviewed' ? ', unreviewed' : ''}`;

/** A plot as SVG elements. */
export function plotOf(drawing: Drawing, frame: PlotFrame): string {
  const { box, milestones } = frame;
  const live = drawing.drawn.filter((one) => drawing.stepped && one.to >= drawing.to);
  const ticks = valueTicks(frame.top * 1.04);
  const top = ticks.at(-1)!;
  const left = Math.max(...ticks.map((tick) => widthOf(axisNumber(tick, top), 11))) + 10;
  const area = {
    x: box.x + left,
    y: box.y + (milestones.length > 0 ? 48 : 30),
    width: 0,
    height: 0,
  };
  area.height = box.y + box.height - 24 - area.y;
  const middles = live.map(({ claim }) => claim);
  const y = (value: number): number => area.y + area.height * (1 - value / top);
  const ends = frame.ends ? spread(middles.map(middleOf(y)), END_HEIGHT, area.y + 6, area.y + area.height - 8) : null;
  const labelled = ends !== null && ends.length > 0;
  area.width = box.x + box.width - (labelled ? ENDS_WIDTH : 14) - area.x;
  const scales: Scales = {
    ...{ y, radius: 4.6, whisker: 16, hatch: frame.hatch },
    x: (time) => area.x + ((time - drawing.from) / (drawing.to - drawing.from)) * area.width,
  };
  const shown = apart(drawing.drawn, scales);
  return [
    contestedOf(drawing, scales, area),
    envelopeOf(drawing, scales),
    ...ticks.map((tick) => gridline(tick, top, scales, area)),
    dayAxis(drawing, scales, area),
    milestonesOf(milestones, drawing, scales, area),
    recommendedOf(drawing, scales),
    ...(drawing.stepped ? drawing.drawn.map((one) => stepOf(one, scales)) : []),
    ...shown
      .filter(({ at }) => !drawing.stepped || at >= drawing.from)
      .map(
        (one) =>
          `<g><title>${escapeMarkup(claimInWords(one.claim))}</title>${drawing.stepped ? markOf(one, scales) : barOf(one, scales)}</g>`,
      ),
    valuesAsSaid(drawing, shown, labelled ? new Set(live) : new Set(), frame.labels, scales, area),
    labelled ? endsOf(live, ends, scales, area) : '',
  ].join('\n');
}

const middleOf =
  (y: Scales['y']) =>
  (claim: ChartClaim): number =>
    claim.bound === 'range' && claim.high !== null ? (y(baseOf(claim)) + y(claim.high)) / 2 : y(baseOf(claim));

function gridline(tick: number, top: number, { y }: Scales, area: Box): string {
  const at = px(y(tick));
  const ruled = line(
    `M${px(area.x)},${at}H${px(area.x + area.width)}`,
    tick === 0 ? PAPER.axis : PAPER.grid,
    tick === 0 ? 1.25 : 1,
  );
  return ruled + textAt(area.x - 7, at + 4, axisNumber(tick, top), { size: 11, colour: PAPER.ink3, anchor: 'end' });
}

function dayAxis(drawing: Drawing, { x }: Scales, area: Box): string {
  const bottom = area.y + area.height;
  const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
  let year = '';
  return dayTicks(drawing.from, drawing.to, area.width)
    .map((time) => {
      const iso = isoOf(time);
      // The year stands once, and again where it changes.
      const words = iso.startsWith(year) && year !== '' ? dayInWords(iso).replace(/ \d+$/, '') : dayInWords(iso);
      year = iso.slice(0, 4);
      const at = px(x(time));
      return (
        line(`M${at},${px(bottom)}v5`, PAPER.axis, 1) + textAt(at, bottom + 18, words, { size: 11, colour: PAPER.ink3 })
      );
    })
    .join('');
}

/** Dotted lines with day and words above; letters where the words would collide, whose words stand below the chart. */
function milestonesOf(milestones: readonly Milestone[], drawing: Drawing, { x }: Scales, area: Box): string {
  const letters = needLetters(milestones, drawing, area.width);
  return inWindow(milestones, drawing)
    .map((milestone, i) => {
      const at = px(x(timeOf(milestone.day)));
      const text = letters ? letterOf(i) : shorten(milestoneInWords(milestone), 11, area.width / 2);
      const late = !letters && at + widthOf(text, 11) > area.x + area.width;
      const anchor = letters ? 'middle' : late ? 'end' : 'start';
      return (
        line(`M${at},${px(area.y - 30)}V${px(area.y + area.height)}`, PAPER.ink3, 1, '1.5 3') +
        textAt(at, area.y - 35, text, { size: 11, colour: PAPER.ink2, bold: letters, anchor })
      );
    })
    .join('');
}

export const letterOf = (i: number): string => String.fromCharCode(65 + (i % 26));
export const milestoneInWords = ({ day, label }: Milestone): string => `${dayInWords(day)} · ${label}`;

/** Those that lie in the window, in their order. */
export const inWindow = (milestones: readonly Milestone[], { from, to }: Drawing): Milestone[] =>
  milestones.filter(({ day }) => timeOf(day) >= from && timeOf(day) < to).sort((a, b) => (a.day < b.day ? -1 : 1));

/** Whether the milestones' words would collide on an axis of `width` px. */
export function needLetters(milestones: readonly Milestone[], drawing: Drawing, width: number): boolean {
  const shown = inWindow(milestones, drawing);
  const at = (m: Milestone): number => ((timeOf(m.day) - drawing.from) / (drawing.to - drawing.from)) * width;
  return shown.some((m, i) => {
    const next = shown[i + 1];
    const end = at(m) + widthOf(milestoneInWords(m), 11) + 8;
    return next !== undefined && end > at(next);
  });
}

/** Up to `most` values beside their marks, in their words, where they meet nothing. */
function valuesAsSaid(
  drawing: Drawing,
  shown: readonly Drawn[],
  named: ReadonlySet<Drawn>,
  most: number,
  scales: Scales,
  area: Box,
): string {
  const boxes = shown
    .filter(({ at }) => !drawing.stepped || at >= drawing.from)
    .map((one) => ({ one, box: drawing.stepped ? markBox(one, scales) : barBox(one, scales) }));
  const taken: Box[] = [
    ...boxes.map(({ box }) => box),
    ...(drawing.stepped ? drawing.drawn.flatMap((one) => lineBoxes(one, scales)) : []),
  ];
  const wanted = boxes
    .filter(({ one }) => !named.has(one))
    .sort((a, b) => TELLING.indexOf(a.one.claim.bound) - TELLING.indexOf(b.one.claim.bound) || a.one.at - b.one.at);
  const labels: string[] = [];
  const seen = new Set<string>();
  for (const { one, box } of wanted) {
    if (labels.length >= most) break;
    // One of each claimant and bound: the others read alike.
    const kind = `${one.claim.claimantId} ${one.claim.bound}`;
    if (seen.has(kind)) continue;
    const text = valueInLine(one.claim);
    const free = beside(widthOf(text, 11), box, taken, area);
    if (free === null) continue;
    seen.add(kind);
    taken.push(free);
    labels.push(textAt(free.x, free.y + 12, text, { size: 11, halo: true }));
  }
  return labels.join('');
}

function lineBoxes({ claim, from, to, next }: Drawn, { x, y }: Scales): Box[] {
  const [low, high] = [y(baseOf(claim)), y(claim.bound === 'range' ? (claim.high ?? 0) : baseOf(claim))];
  const level = { x: x(from), y: high - 1, width: x(to) - x(from), height: low - high + 2 };
  if (next === null) return [level];
  const other = y(baseOf(next));
  return [level, { x: x(to) - 1, y: Math.min(low, other), width: 2, height: Math.abs(low - other) }];
}

/** Names and last values at the lines' ends, joined to them by thin leaders. */
function endsOf(live: readonly Drawn[], ys: readonly number[], { y }: Scales, area: Box): string {
  const right = area.x + area.width;
  const x = right + 24;
  return live
    .map(({ claim, sign }, i) => {
      const at = ys[i]!;
      return (
        line(`M${px(right + 2)},${px(middleOf(y)(claim))}L${px(right + 14)},${px(at)}h6`, PAPER.axis, 1) +
        `<path d="${shapePath(sign.shape, x + 4, at - 6, 4.2)}" fill="${sign.colour}"/>` +
        textAt(x + 13, at - 2, shorten(claim.claimant.name, 11, ENDS_WIDTH - 40), { size: 11, colour: PAPER.ink2 }) +
        textAt(x, at + 12, shorten(valueInLine(claim), 11.5, ENDS_WIDTH - 28), { size: 11, bold: true })
      );
    })
    .join('');
}

/** Without those that would be painted over one that looks the same: one claimant's, same bound and state, within 2 px. */
function apart(drawn: readonly Drawn[], { x, y }: Scales): Drawn[] {
  const seen = new Set<string>();
  return drawn.filter(({ claim, at, to }) => {
    const high = claim.bound === 'range' && claim.high !== null ? Math.round(y(claim.high) / 2) : '';
    const place = [Math.round(x(at) / 2), Math.round(x(to) / 2), Math.round(y(baseOf(claim)) / 2), high];
    const key = [claim.claimantId, claim.bound, claim.review, ...place].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
