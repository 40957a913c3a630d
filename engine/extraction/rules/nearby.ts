/** What stands near a figure: the rules look no further, so that a sentence without an end costs no more than others. */
import type { Span } from '../types.js';

/** Characters on either side of a number that its rules look at. */
export const REACH = 700;

/** Those of the spans, ordered by start, that begin within {@link REACH} characters of the figure. */
export function nearby<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  if (spans.length < 8) return spans;
  let first = firstFrom(spans, start - REACH);
  const last = firstFrom(spans, end + REACH);
  // A span that begins before the window may still reach into it.
  while (first > 0 && spans[first - 1]!.end > start - REACH && first > last - 64) first--;
  return spans.slice(first, Math.min(last, first + 64));
}

/** How many of the spans, ordered by start, begin from `start` on and before `end`. */
export function countIn(spans: readonly Span[], { start, end }: Span): number {
  return start >= end ? 0 : firstFrom(spans, end) - firstFrom(spans, start);
}

/** The last of the spans, ordered by start, that begins before an offset. */
export function lastBefore<T extends Span>(spans: readonly T[], offset: number): T | null {
  return spans[firstFrom(spans, offset) - 1] ?? null;
}

function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part of a stretch of text that lies near the figure. */
export function clip({ start, end }: Span, figure: Span): Span {
  return { start: Math.max(start, figure.start - REACH), end: Math.min(end, figure.end + REACH) };
}
