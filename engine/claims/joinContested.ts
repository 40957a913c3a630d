import { addDays } from './days.js';
import { groupBy } from './groupBy.js';
import type { ContestedStretch } from './types.js';

/**
 * Contradictions by who contradicts whom: of the same two claimants, stretches that overlap or follow each other as one. It
 * names the two claims that excluded each other last; where several pairs did so to the same last day, each of them stays.
 * Years of two claimants who repeat themselves are one stretch instead of thousands, and the days that are contested, and by
 * whom, are the same. For claims that stand until the next one; single flows say their periods apart.
 * @param claimantOf The claimant of a claim's id.
 */
export function joinContested(
  stretches: readonly ContestedStretch[],
  claimantOf: (claimId: string) => string,
): ContestedStretch[] {
  const place = new Map(stretches.map((stretch, i) => [stretch, i]));
  const pairs = groupBy(stretches, ({ claimIds }) => claimIds.map(claimantOf).sort().join('\n'));
  const joined: [order: number, ContestedStretch][] = [];
  for (const ofPair of pairs.values()) {
    const inTime = [...ofPair].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
    let from = '';
    let last: ContestedStretch[] = [];
    const close = (): void => {
      for (const [i, stretch] of last.entries())
        joined.push([place.get(stretch)!, i === 0 ? { ...stretch, from } : stretch]);
    };
    for (const stretch of inTime) {
      const until = last[0]?.to;
      if (until === undefined || (stretch.from > until && stretch.from > addDays(until, 1))) {
        close();
        ({ from } = stretch);
        last = [stretch];
      } else if (stretch.to > until) last = [stretch];
      else if (stretch.to === until) last.push(stretch);
    }
    close();
  }
  return joined.sort(([a], [b]) => a - b).map(([, stretch]) => stretch);
}
