/** Many claimants drawn apart: a small chart each on the same axes. */
import type { Drawing } from './drawing.js';
import { type Sign, shapePath } from './palette.js';
import { type PlotFrame, plotOf } from './plot.js';
import { type Piece, shorten, textAt } from './text.js';

/** So many small charts are drawn; the others are counted below. */
export const MOST_MULTIPLES = 24;

/** A small chart a claimant, those with most claims first, on the same axes. */
export function multiples(
  drawing: Drawing,
  claimants: readonly { id: string; name: string; claims: number }[],
  signs: ReadonlyMap<string, Sign>,
  room: number,
  hatch: PlotFrame['hatch'],
): Piece {
  const columns = 3;
  const [cell, tall] = [room / columns, 190];
  const shown = [...claimants].sort((a, b) => b.claims - a.claims).slice(0, MOST_MULTIPLES);
  const parts = shown.map(({ id, name }, i) => {
    const own = drawing.drawn.filter(({ claim }) => claim.claimantId === id);
    const ids = new Set(own.map(({ claim }) => claim.id));
    const theirs: Drawing = {
      ...{ ...drawing, drawn: own.map((one) => ({ ...one, lane: 0, lanes: 1 })), envelope: [], recommended: [] },
      contested: drawing.contested.filter(({ claimIds }) => claimIds.some((claim) => ids.has(claim))),
    };
    const frame = {
      box: { x: 0, y: 18, width: cell - 16, height: tall - 26 },
      ...{ top: drawing.top, milestones: [], ends: false, labels: 2, hatch },
    };
    const sign = signs.get(id)!;
    const mark = `<path d="${shapePath(sign.shape, 6, 8, 4.6)}" fill="${sign.colour}"/>`;
    const head = mark + textAt(16, 12, shorten(name, 12, cell - 36), { bold: true });
    return `<g transform="translate(${Math.round((i % columns) * cell)},${Math.floor(i / columns) * tall})">${head}${plotOf(theirs, frame)}</g>`;
  });
  const left = claimants.length - shown.length;
  const bottom = Math.ceil(shown.length / columns) * tall + 4;
  if (left > 0) parts.push(textAt(0, bottom + 8, `${left} more claimants are in the table of the series.`));
  return { svg: parts.join('\n'), height: bottom + (left > 0 ? 18 : 0) };
}
