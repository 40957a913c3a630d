/**
 * Marker shapes: one a palette slot, all closed, equal in visual weight. Arrowheads are open, so they are never read as
 * markers. The same path data serve the canvas (Path2D) and the SVG of legend, key and sparklines.
 */
/** Marker shapes, one a palette slot; a claimant without a slot has a grey circle. */
export const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'plus', 'star'] as const;
export type Shape = (typeof SHAPES)[number];

const round = (v: number): number => Math.round(v * 10) / 10;
const polygon = (points: [number, number][]): string =>
  `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}Z`;

/** SVG path of a marker with its centre at x, y. */
export function shapePath(shape: Shape, x: number, y: number, r: number): string {
  switch (shape) {
    case 'square': {
      const a = r * 0.9;
      return polygon([
        [x - a, y - a],
        [x + a, y - a],
        [x + a, y + a],
        [x - a, y + a],
      ]);
    }
    case 'diamond': {
      const a = r * 1.28;
      return polygon([
        [x, y - a],
        [x + a, y],
        [x, y + a],
        [x - a, y],
      ]);
    }
    case 'triangle': {
      const a = r * 1.3;
      return polygon([
        [x, y - a],
        [x + a * 0.98, y + a * 0.72],
        [x - a * 0.98, y + a * 0.72],
      ]);
    }
    case 'plus': {
      const a = r * 1.18;
      const b = r * 0.45;
      return polygon([
        [x - b, y - a],
        [x + b, y - a],
        [x + b, y - b],
        [x + a, y - b],
        [x + a, y + b],
        [x + b, y + b],
        [x + b, y + a],
        [x - b, y + a],
        [x - b, y + b],
        [x - a, y + b],
        [x - a, y - b],
        [x - b, y - b],
      ]);
    }
    case 'star':
      return polygon(
        Array.from({ length: 10 }, (_, i): [number, number] => {
          const q = i % 2 ? r * 0.62 : r * 1.35;
          const t = Math.PI * (i / 5 - 0.5);
          return [x + q * Math.cos(t), y + q * Math.sin(t)];
        }),
      );
    case 'circle':
      return `M${round(x - r)},${round(y)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
  }
}
