/** Where words may stand in a plot: only where they meet nothing. Pure geometry in px. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Placed {
  x: number;
  y: number;
  text: string;
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * Places up to `most` of the wanted labels beside their marks: right, left, above or below, the first of these that is
 * inside `area` and meets no obstacle and no label placed before. `x`, `y` of the result are the text's left and middle.
 */
export function placeLabels(
  wanted: readonly { text: string; width: number; mark: Box }[],
  obstacles: readonly Box[],
  area: Box,
  most = 5,
): Placed[] {
  const taken = [...obstacles];
  const placed: Placed[] = [];
  for (const { text, width, mark } of wanted) {
    if (placed.length === most) break;
    const middle = mark.y + mark.height / 2 - 8;
    const tries: Box[] = [
      { x: mark.x - width - 5, y: middle, width, height: 16 },
      { x: mark.x + mark.width + 5, y: middle, width, height: 16 },
      { x: mark.x + mark.width / 2 - width / 2, y: mark.y - 18, width, height: 16 },
      { x: mark.x + mark.width / 2 - width / 2, y: mark.y + mark.height + 2, width, height: 16 },
    ];
    const free = tries.find(
      (box) =>
        box.x >= area.x + 2 &&
        box.x + box.width <= area.x + area.width &&
        box.y >= area.y &&
        box.y + box.height <= area.y + area.height - 2 &&
        !taken.some((other) => meet(box, other)),
    );
    if (!free) continue;
    taken.push(free);
    placed.push({ text, x: free.x, y: free.y + 8 });
  }
  return placed;
}

/** Pushes label heights apart to at least `gap`, keeping their order, inside lowest to highest. */
export function spread(ys: readonly number[], gap: number, least: number, most: number): number[] {
  const order = ys.map((_, i) => i).sort((a, b) => ys[a]! - ys[b]!);
  const at = order.map((i) => Math.min(most, Math.max(least, ys[i]!)));
  for (let round = 0; round < 60; round++) {
    for (let i = 1; i < at.length; i++) {
      const missing = gap - (at[i]! - at[i - 1]!);
      if (missing <= 0) continue;
      at[i - 1] = Math.max(least, at[i - 1]! - missing / 2);
      at[i] = Math.min(most, at[i]! + missing / 2);
    }
  }
  const result: number[] = [];
  order.forEach((i, rank) => {
    result[i] = at[rank]!;
  });
  return result;
}
