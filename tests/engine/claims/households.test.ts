import { describe, expect, it } from 'vitest';
import { inPeople } from '../../../engine/claims/households.js';

describe('households in people', () => {
  it.each<[number | null, number | null, number, number | null, number | null]>([
    [500, 500, 6, 3_000, 3_000],
    [300, null, 6, 1_800, null],
    [null, 40, 6, null, 240],
    [10, 20, 5.5, 55, 110],
    // No more and no less than the words allow.
    [1, 3, 5.5, 5, 17],
    [10, 10, 5.1, 51, 51],
    [0, 0, 6, 0, 0],
  ])('%s to %s, %s each: %s to %s', (low, high, size, ...expected) => {
    const { low: least, high: most } = inPeople({ low, high }, size);
    expect([least, most]).toEqual(expected);
  });

  it('need a size that somebody gave', () => {
    expect(() => inPeople({ low: 1, high: 1 }, Number.NaN)).toThrow('not a household size: NaN');
    expect(() => inPeople({ low: 1, high: 1 }, 0)).toThrow('not a household size: 0');
  });
});
