/** Claims as marks: where they stand, how long they go on, which days they count. Times are milliseconds UTC. */
import type { Bound, ClaimJson } from '../../server/api/schemas.js';
import { timeOf } from '../format/locale.js';
import type { Slot } from './claimants.js';
import type { Shape } from './shapes.js';

export const DAY = 86_400_000;

export interface Mark {
  claim: ClaimJson;
  slot: Slot;
  shape: Shape;
  bound: Bound;
  unreviewed: boolean;
  /** As-of (or publication) time. */
  x: number;
  low: number | null;
  high: number | null;
}

/** A claim that goes on until the same claimant's next one, or until it expires. */
export interface Step extends Mark {
  until: number;
  /** Whether it still counts on the last drawn day. */
  live: boolean;
  /** The same claimant's next claim, where it follows without a gap. */
  next: Mark | null;
}

/** A counted period; `lane` of `lanes` where several claimants count overlapping days. */
export interface Bar extends Mark {
  from: number;
  to: number;
  lane: number;
  lanes: number;
}

/** The end that is drawn where only one was said. */
export const baseOf = (mark: Pick<Mark, 'low' | 'high'>): number => mark.low ?? mark.high ?? 0;

/** Marks of one series, in as-of order, as steps that go on until the next one or the expiry, at most `to`. */
export function stepsOf(marks: Mark[], to: number, expiryDays: number): Step[] {
  const nextOf = new Map<string, Mark>();
  const steps = [...marks].reverse().map((mark) => {
    const next = nextOf.get(mark.claim.claimant.id);
    nextOf.set(mark.claim.claimant.id, mark);
    const expiry = mark.x + expiryDays * DAY;
    return {
      ...mark,
      until: Math.max(mark.x, Math.min(next?.x ?? Infinity, expiry, to)),
      live: !next && expiry > to,
      next: next && next.x <= expiry ? next : null,
    };
  });
  return steps.reverse();
}

/** Gives claimants whose counted days overlap a lane each, in the order of their slots. */
export function barsOf(marks: Mark[]): Bar[] {
  const spans = marks.map((mark) => {
    const to = mark.x + DAY;
    const from = timeOf(mark.claim.from, 'first');
    return { ...mark, from: from !== null && from < to ? from : mark.x, to, lane: 0, lanes: 1 };
  });
  spans.sort((a, b) => a.from - b.from);
  const longest = Math.max(0, ...spans.map((bar) => bar.to - bar.from));
  let first = 0;
  for (const bar of spans) {
    // In the order of their beginnings, what overlaps a bar lies in a stretch around it.
    while (spans[first]!.from < bar.from - longest) first++;
    const slots = new Map<string, Slot>();
    for (let i = first; i < spans.length && spans[i]!.from < bar.to; i++) {
      const other = spans[i]!;
      if (other.to > bar.from) slots.set(other.claim.claimant.id, other.slot);
    }
    const claimants = [...slots].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
    bar.lanes = claimants.length;
    bar.lane = claimants.findIndex(([id]) => id === bar.claim.claimant.id);
  }
  return spans.sort((a, b) => b.to - b.from - (a.to - a.from));
}
