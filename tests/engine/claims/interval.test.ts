import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  changesBy,
  type Interval,
  isDisjoint,
  isSameValue,
  passes,
} from '../../../engine/claims/interval.js';
import { interval } from './build.js';

describe('isDisjoint', () => {
  it.each<[string, Interval, Interval, boolean]>([
    ['two exact numbers', interval(100, 100), interval(101, 101), true],
    ['equal numbers', interval(100, 100), interval(100, 100), false],
    ['a number inside a range', interval(3000, 5000), interval(4000, 4000), false],
    ['a number at the end of a range', interval(3000, 5000), interval(5000, 5000), false],
    ['ranges apart', interval(3000, 5000), interval(6000, 7000), true],
    ['an open end that reaches the other', interval(100, null), interval(5000, 5000), false],
    ['an open end that begins beyond the other', interval(100, null), interval(99, 99), true],
    ['an open low end above the other', interval(null, 100), interval(101, null), true],
    ['two open high ends', interval(100, null), interval(90_000, null), false],
    ['two open low ends', interval(null, 100), interval(null, 5), false],
  ])('judges %s', (_, a, b, expected) => {
    expect([isDisjoint(a, b), isDisjoint(b, a)]).toEqual([expected, expected]);
  });
});

describe('isSameValue', () => {
  it('takes "about 18,000" and "18,000" for one number, but not "thousands" and "more than 1,000"', () => {
    const exact = { ...interval(18_000, 18_000), bound: 'exact' as const };
    expect(isSameValue(exact, { ...exact, bound: 'approximate' })).toBe(true);
    const vague = { ...interval(1000, null), bound: 'vague' as const };
    expect(isSameValue(vague, { ...vague, bound: 'minimum' })).toBe(false);
  });
});

describe('passes', () => {
  it.each<[string, Interval, 'above' | 'below', number, Answer]>([
    ['a number above', interval(120, 120), 'above', 100, 'certainly'],
    ['a number equal to it', interval(100, 100), 'above', 100, 'no'],
    ['a range around it', interval(90, 110), 'above', 100, 'possibly'],
    ['a minimum above it', interval(120, null), 'above', 100, 'certainly'],
    ['a minimum below it', interval(50, null), 'above', 100, 'possibly'],
    ['a maximum above it', interval(null, 120), 'above', 100, 'possibly'],
    ['a maximum at it', interval(null, 100), 'above', 100, 'no'],
    ['a maximum below', interval(null, 90), 'below', 100, 'certainly'],
    ['a minimum below', interval(50, null), 'below', 100, 'possibly'],
    ['a minimum above', interval(120, null), 'below', 100, 'no'],
    ['a maximum above', interval(null, 500), 'below', 100, 'possibly'],
    ['nothing counted is below 0', interval(null, 500), 'below', 0, 'no'],
  ])('judges %s', (_, given, direction, value, expected) => {
    expect(passes(given, direction, value)).toBe(expected);
  });

  it('answers what every number inside would', () => {
    const ends = fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => interval(Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(ends, fc.nat(50), fc.constantFrom('above' as const, 'below' as const), (given, value, direction) => {
        const all = Array.from({ length: given.high! - given.low! + 1 }, (_, i) => given.low! + i);
        const holding = all.filter((n) => (direction === 'above' ? n > value : n < value)).length;
        const expected = holding === all.length ? 'certainly' : holding > 0 ? 'possibly' : 'no';
        expect(passes(given, direction, value)).toBe(expected);
      }),
    );
  });
});

describe('changesBy', () => {
  it.each<[string, Interval, Interval, number, Answer]>([
    ['a number up by more', interval(100, 100), interval(121, 121), 20, 'certainly'],
    ['a number up by just as much', interval(100, 100), interval(120, 120), 20, 'no'],
    ['a number down by more', interval(100, 100), interval(79, 79), 20, 'certainly'],
    ['ranges that may have moved', interval(100, 200), interval(150, 300), 20, 'possibly'],
    ['ranges that must have moved', interval(100, 200), interval(300, 400), 20, 'certainly'],
    ['minimums, by what they state', interval(100, null), interval(200, null), 20, 'certainly'],
    ['minimums that hardly moved', interval(100, null), interval(110, null), 20, 'no'],
    ['maximums, by what they state', interval(null, 100), interval(null, 50), 20, 'certainly'],
    ['a number after a minimum', interval(100, null), interval(500, 500), 20, 'possibly'],
    ['anything after nothing', interval(0, 0), interval(1, 1), 20, 'certainly'],
    ['nothing after nothing', interval(0, 0), interval(0, 0), 20, 'no'],
  ])('judges %s', (_, before, after, percent, expected) => {
    expect(changesBy(before, after, percent)).toBe(expected);
  });
});
