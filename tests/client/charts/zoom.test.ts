import { describe, expect, it } from 'vitest';
import { panned, zoomed } from '../../../client/charts/zoom.js';

const day = (n: number): number => Date.UTC(2016, 9, n);
const whole = { from: day(1), to: day(61) };

describe('the days that charts show', () => {
  it('are fewer around the time that is pointed at, and never fewer than three', () => {
    expect(zoomed(whole, whole, 0.5, day(31))).toEqual({ from: day(16), to: day(46) });
    expect(zoomed(whole, whole, 0.5, day(1))).toEqual({ from: day(1), to: day(31) });
    const near = zoomed({ from: day(10), to: day(14) }, whole, 0.1, day(12));
    expect(near.to - near.from).toBe(3 * 86_400_000);
  });

  it('are more again up to the whole period, and move inside it', () => {
    expect(zoomed({ from: day(40), to: day(60) }, whole, 10, day(50))).toEqual(whole);
    expect(panned({ from: day(10), to: day(20) }, whole, 5 * 86_400_000)).toEqual({ from: day(15), to: day(25) });
    expect(panned({ from: day(10), to: day(20) }, whole, -90 * 86_400_000)).toEqual({ from: day(1), to: day(11) });
    expect(panned({ from: day(10), to: day(20) }, whole, 90 * 86_400_000)).toEqual({ from: day(51), to: day(61) });
  });

  it('are the whole of a period of a day', () => {
    const short = { from: day(1), to: day(2) };
    expect(zoomed(short, short, 0.5, day(1))).toEqual(short);
  });
});
