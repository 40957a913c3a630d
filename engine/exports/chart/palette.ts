/**
 * Colours and shapes of a chart on paper: the dashboard's light theme, since an image is printed and pasted into reports.
 * Colour is never alone: a claimant has a shape, a bound has its own mark (docs/exports.md).
 */

export const PAPER = {
  ground: '#ffffff',
  ink: '#13181a',
  ink2: '#3e484c',
  ink3: '#566165',
  axis: '#7b868a',
  grid: '#e3e7e8',
  envelope: '#edf0f1',
  envelopeEdge: '#98a3a7',
  contested: '#754600',
  contestedLine: '#a06400',
  contestedBand: '#faf1de',
  recommended: '#13181a',
} as const;

/** By palette slot; 0 is for claimants without one. */
export const SLOT_COLOURS = ['#566165', '#00629f', '#d04e00', '#00875f', '#b3568c', '#338dc2', '#a86c00'] as const;

export const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'plus', 'star'] as const;
export type Shape = (typeof SHAPES)[number];

/** How one claimant is told from the others. */
export interface Sign {
  slot: number;
  colour: string;
  shape: Shape;
}

interface Signed {
  id: string;
  slot: number | null;
}

/**
 * A sign for each claimant: its palette slot's colour and shape, which are its own on the whole instance; those without a
 * slot are grey and take the shapes in turn, in the order given.
 */
export function signsOf(claimants: readonly Signed[]): Map<string, Sign> {
  let neutral = 0;
  return new Map(
    claimants.map(({ id, slot }) => {
      const at = slot ?? 0;
      const shape = SHAPES[(slot === null ? neutral++ : at - 1) % SHAPES.length]!;
      return [id, { slot: at, colour: SLOT_COLOURS[at] ?? SLOT_COLOURS[0], shape }];
    }),
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
const closed = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}Z`;

/** Corners around the centre in radii, for the shapes that have corners. */
const CORNERS: Record<Exclude<Shape, 'circle' | 'star'>, readonly (readonly [number, number])[]> = {
  // biome-ignore format: a table
  square: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]],
  // biome-ignore format: a table
  diamond: [[0, -1.28], [1.28, 0], [0, 1.28], [-1.28, 0]],
  // biome-ignore format: a table
  triangle: [[0, -1.3], [1.274, 0.936], [-1.274, 0.936]],
  // biome-ignore format: a table
  plus: [
    [-0.45, -1.18], [0.45, -1.18], [0.45, -0.45], [1.18, -0.45], [1.18, 0.45], [0.45, 0.45],
    [0.45, 1.18], [-0.45, 1.18], [-0.45, 0.45], [-1.18, 0.45], [-1.18, -0.45], [-0.45, -0.45],
  ],
};

/** Path of a marker with its centre at x, y; all are closed and weigh the same to the eye. */
export function shapePath(shape: Shape, x: number, y: number, r: number): string {
  if (shape === 'circle') return `M${round(x - r)},${round(y)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
  if (shape === 'star') {
    const ten = Array.from({ length: 10 }, (_, i) => {
      const [long, turn] = [i % 2 ? r * 0.62 : r * 1.35, Math.PI * (i / 5 - 0.5)];
      return [x + long * Math.cos(turn), y + long * Math.sin(turn)] as const;
    });
    return closed(ten);
  }
  return closed(CORNERS[shape].map(([dx, dy]) => [x + dx * r, y + dy * r]));
}
