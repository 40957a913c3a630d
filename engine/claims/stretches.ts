import { addDays } from './days.js';
import { groupBy } from './groupBy.js';
import { isSingleFlow } from './period.js';
import type { Standing } from './standing.js';

/** Days, first and last included, on which the same claims stand. */
export interface Stretch {
  from: string;
  to: string;
  stands: readonly Standing[];
}

/**
 * Cuts time wherever a claim begins or ceases to stand; days without a claim are left out. Single flows are never
 * carried or mixed: each period is a stretch of its own, so stretches of different periods may overlap.
 */
export function stretchesOf(stands: readonly Standing[]): Stretch[] {
  const periods = groupBy(stands, ({ claim, from, to }) => (isSingleFlow(claim) ? `${from}/${to}` : ''));
  return [...periods.values()].flatMap(cut).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function cut(stands: readonly Standing[]): Stretch[] {
  const begins = groupBy(stands, (s) => s.from);
  const ends = groupBy(stands, (s) => addDays(s.to, 1));
  const days = [...new Set([...begins.keys(), ...ends.keys()])].sort();
  const now = new Set<Standing>();
  return days.flatMap((day, i) => {
    for (const s of ends.get(day) ?? []) now.delete(s);
    for (const s of begins.get(day) ?? []) now.add(s);
    return now.size === 0 ? [] : [{ from: day, to: addDays(days[i + 1]!, -1), stands: [...now] }];
  });
}
