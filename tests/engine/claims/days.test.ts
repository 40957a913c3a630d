import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, firstDay, lastDay, settledDay } from '../../../engine/claims/days.js';

describe('days', () => {
  it.each([
    ['2016-10-17', '2016-10-17', '2016-10-17'],
    ['2016-10', '2016-10-01', '2016-10-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2015-02', '2015-02-01', '2015-02-28'],
    ['2016-12', '2016-12-01', '2016-12-31'],
    ['2016', '2016-01-01', '2016-12-31'],
  ])('reads %s as %s to %s', (partial, first, last) => {
    expect([firstDay(partial), lastDay(partial)]).toEqual([first, last]);
  });

  it.each([
    ['2016-10-30', 3, '2016-11-02'],
    ['2016-03-01', -1, '2016-02-29'],
    ['2016-12-31', 1, '2017-01-01'],
  ])('adds to %s %i days: %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  it.each([
    ['a stated day', '2016-11-01', '2016-11-03', '2016-11-01'],
    ['a month that is over at its end', '2016-10', '2016-11-03', '2016-10-31'],
    ['the running month on the day of publication', '2016-11', '2016-11-03', '2016-11-03'],
    ['the running year on the day of publication', '2016', '2016-11-03', '2016-11-03'],
    ['a coming month at its end', '2017-01', '2016-11-03', '2017-01-31'],
    ['a month without a publication day at its end', '2016-10', null, '2016-10-31'],
    ['a month published in the same month at its end', '2016-11', '2016-11', '2016-11-30'],
  ])('settles %s', (_, asOf, published, expected) => {
    expect(settledDay(asOf, published)).toBe(expected);
  });

  it('throws for what is no day', () => {
    expect(() => addDays('soon', 1)).toThrow('not a day: soon');
  });
});
