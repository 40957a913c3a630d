import { describe, expect, it } from 'vitest';
import { axisNumber, clock, day, daySpan, daysBetween, instant, timeOf } from '../../../client/format/locale.js';

// The tests run in a time zone fourteen hours ahead of UTC: a day must stay the day that was said.
describe('days and instants', () => {
  it('writes days as far as they are known', () => {
    expect(day('2016-11-02')).toBe('2 Nov 2016');
    expect(day('2016-11-02', false)).toBe('2 Nov');
    expect(day('2016-09')).toBe('Sep 2016');
    expect(day('2016')).toBe('2016');
  });

  it('writes spans once for what both days share', () => {
    expect(daySpan('2016-12-12', '2016-12-18')).toBe('12–18 Dec 2016');
    expect(daySpan('2016-11-28', '2016-12-04')).toBe('28 Nov – 4 Dec 2016');
    expect(daySpan('2016-12-28', '2017-01-03')).toBe('28 Dec 2016 – 3 Jan 2017');
    expect(daySpan('2016-12-18', '2016-12-18')).toBe('18 Dec 2016');
    expect(daySpan('2016-10', '2016-12')).toBe('Oct 2016 – Dec 2016');
  });

  it('writes instants in UTC and says so', () => {
    expect(instant('2016-11-03T23:42:10.000Z')).toBe('3 Nov 2016, 23:42 UTC');
    expect(instant('2016-11-03T23:42:10+02:00')).toBe('3 Nov 2016, 21:42 UTC');
    expect(instant('2016-11-03')).toBe('3 Nov 2016');
    expect(clock('2016-11-03T23:42:10Z')).toBe('3 Nov 2016, 23:42');
  });

  it('places cut days at the edge that is asked for', () => {
    expect(timeOf('2016-11')).toBe(Date.UTC(2016, 10, 30));
    expect(timeOf('2016-11', 'first')).toBe(Date.UTC(2016, 10, 1));
    expect(timeOf('2016')).toBe(Date.UTC(2016, 11, 31));
    expect(timeOf('2016-11-02')).toBe(Date.UTC(2016, 10, 2));
    expect(timeOf(null)).toBeNull();
    expect(timeOf('soon')).toBeNull();
  });

  it('counts days', () => {
    expect(daysBetween('2016-11-23', '2016-12-19')).toBe(26);
  });
});

describe('numbers on axes', () => {
  it('shortens only where the scale is large or the chart narrow', () => {
    expect(axisNumber(20000, 140000, false)).toBe('20,000');
    expect(axisNumber(20000, 140000, true)).toBe('20k');
    expect(axisNumber(1500000, 2000000, false)).toBe('1.5M');
    expect(axisNumber(2e9, 3e9, false)).toBe('2B');
    expect(axisNumber(0, 2000000, false)).toBe('0');
  });
});
