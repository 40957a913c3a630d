/** What lies below the marks: contested stretches, envelope, the recommended casing, each claimant's own steps. */
import { baseOf, type Drawing, type Drawn } from './drawing.js';
import { line, px, rectangle, type Scales } from './marks.js';
import { PAPER } from './palette.js';
import { type Box, textAt } from './text.js';

/** Overlapping stretches as one: the band only says that somebody contradicts somebody. */
function merged(spans: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/** A band over the full height with a bracket, and the word above where it has room. */
export function contestedOf({ contested }: Drawing, scales: Scales, area: Box): string {
  const top = area.y - 14;
  return merged(contested)
    .map(({ from, to }) => {
      const [left, right] = [px(scales.x(from)), px(scales.x(to))];
      const middle = Math.min(Math.max((left + right) / 2, area.x + 34), area.x + area.width - 34);
      return (
        rectangle(
          { x: left, y: top, width: right - left, height: area.y + area.height - top },
          `fill="${PAPER.contestedBand}"`,
        ) +
        line(`M${left},${top + 5}V${top}H${right}V${top + 5}`, PAPER.contestedLine, 1.5) +
        textAt(middle, top - 5, 'Contested', { size: 11, colour: PAPER.contested, anchor: 'middle', bold: true })
      );
    })
    .join('');
}

/** Lowest low to highest high of what stands; a dotted edge is an open end. */
export const envelopeOf = ({ envelope }: Drawing, { x, y }: Scales): string =>
  envelope
    .map(({ from, to, low, high, lowOpen, highOpen }) => {
      const [left, right, top, bottom] = [px(x(from)), px(x(to)), px(y(high)), px(y(low))];
      const edge = (at: number, open: boolean): string =>
        line(`M${left},${at}H${right}`, PAPER.envelopeEdge, 1, open ? '1 3' : '');
      const ground = { x: left, y: top, width: right - left + 0.3, height: Math.max(1, bottom - top) };
      return rectangle(ground, `fill="${PAPER.envelope}"`) + edge(top, highOpen) + edge(bottom, lowOpen);
    })
    .join('');

/** A dark casing under the line that is gone by; never a line between two claimants. */
export function recommendedOf({ recommended }: Drawing, { x, y }: Scales): string {
  const casing = (path: string, width: number): string =>
    line(path, PAPER.recommended, width) + line(path, PAPER.ground, 2.6);
  return recommended
    .map(({ from, to, claim }, i) => {
      const before = recommended[i - 1];
      const follows = before?.to === from && before.claim.claimantId === claim.claimantId;
      const level = px(y(baseOf(claim)));
      const riser = follows ? `M${px(x(from))},${px(y(baseOf(before.claim)))}V${level}H${px(x(to))}` : null;
      const low = casing(riser ?? `M${px(x(from))},${level}H${px(x(to))}`, 5.5);
      const range = claim.low !== null && claim.high !== null && claim.low !== claim.high;
      return range ? low + casing(`M${px(x(from))},${px(y(claim.high!))}H${px(x(to))}`, 4.5) : low;
    })
    .join('');
}

/** A claimant's line from its claim until the next or the expiry; a range goes on as a ribbon with both its edges. */
export const stepOf = ({ claim, sign, from, to, next }: Drawn, { x, y }: Scales): string => {
  const [left, right, low] = [px(x(from)), px(x(to)), px(y(baseOf(claim)))];
  const dash = claim.review === 'unreviewed' ? '4 3' : '';
  const riser = next === null ? '' : `V${px(y(baseOf(next)))}`;
  const edge = line(`M${left},${low}H${right}${riser}`, sign.colour, 1.75, dash);
  if (claim.bound !== 'range' || claim.high === null) return edge;
  const high = px(y(claim.high));
  const ribbon = { x: left, y: high, width: right - left, height: low - high };
  return (
    rectangle(ribbon, `fill="${sign.colour}" fill-opacity="0.13"`) +
    edge +
    line(`M${left},${high}H${right}`, sign.colour, 1.75, dash)
  );
};
