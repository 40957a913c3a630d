import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../engine/claims/days.js';
import { joinContested } from '../../../engine/claims/joinContested.js';
import { seriesOf } from '../../../engine/claims/seriesOf.js';
import type { ContestedStretch } from '../../../engine/claims/types.js';
import { claim } from './build.js';

const who = (id: string): string => id.slice(0, 1);
const stretch = (from: string, to: string, ...claimIds: [string, string]): ContestedStretch => ({ from, to, claimIds });

describe('joinContested', () => {
  it.each<[string, ContestedStretch[], ContestedStretch[]]>([
    [
      'joins what overlaps or follows, under the pair that lasts longest',
      [
        stretch('2016-11-01', '2016-11-05', 'a1', 'b1'),
        stretch('2016-11-03', '2016-11-09', 'b1', 'a2'),
        stretch('2016-11-10', '2016-11-12', 'a2', 'b2'),
      ],
      [stretch('2016-11-01', '2016-11-12', 'a2', 'b2')],
    ],
    [
      'leaves a day without contradiction between',
      [stretch('2016-11-01', '2016-11-05', 'a1', 'b1'), stretch('2016-11-07', '2016-11-09', 'a2', 'b2')],
      [stretch('2016-11-01', '2016-11-05', 'a1', 'b1'), stretch('2016-11-07', '2016-11-09', 'a2', 'b2')],
    ],
    [
      'keeps each pair that ends it, and other claimants apart',
      [
        stretch('2016-11-01', '2016-11-09', 'a1', 'b1'),
        stretch('2016-11-03', '2016-11-09', 'a2', 'b1'),
        stretch('2016-11-03', '2016-11-09', 'a2', 'c1'),
      ],
      [
        stretch('2016-11-01', '2016-11-09', 'a1', 'b1'),
        stretch('2016-11-03', '2016-11-09', 'a2', 'b1'),
        stretch('2016-11-03', '2016-11-09', 'a2', 'c1'),
      ],
    ],
  ])('%s', (_, given, expected) => {
    expect(joinContested(given, who)).toEqual(expected);
  });

  it('says the same days of the same two claimants, and who excludes whom on the last day', () => {
    const until = '2016-12-31';
    const made = fc.array(
      fc.record({
        claimantId: fc.constantFrom('a', 'b', 'c'),
        day: fc.integer({ min: 0, max: 60 }),
        low: fc.constantFrom(100, 200),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(made, (given) => {
        const claims = given.map(({ claimantId, day, low }, i) =>
          claim(`${claimantId}${i}`, addDays('2016-11-01', day), { claimantId, low, high: low }),
        );
        for (const { contested } of seriesOf(claims, { precedence: [], expiryDays: 30, until })) {
          const joined = joinContested(contested, who);
          expect(daysOf(joined)).toEqual(daysOf(contested));
          expect(atTheEnd(joined, until)).toEqual(atTheEnd(contested, until));
        }
      }),
    );
  });
});

function daysOf(stretches: readonly ContestedStretch[]): string[] {
  const days = new Set<string>();
  for (const { from, to, claimIds } of stretches)
    for (let day = from; day <= to; day = addDays(day, 1)) days.add(`${claimIds.map(who).sort().join()} ${day}`);
  return [...days].sort();
}

const atTheEnd = (stretches: readonly ContestedStretch[], until: string): string[] =>
  stretches.filter(({ to }) => to === until).map(({ claimIds }) => claimIds.join());
