import { describe, expect, it } from 'vitest';
import { checkSchedule, nextDue } from '../../data/due.js';

const due = (schedule: string | null, from: string, more: { zone?: string; failures?: number; random?: number } = {}) =>
  nextDue(
    { schedule, time_zone: more.zone ?? 'UTC', failures: more.failures ?? 0 },
    new Date(from),
    more.random ?? 0,
  ).toISOString();

describe('when a source is due', () => {
  it.each([
    ['every 15m', '2026-11-20T12:15:00.000Z'],
    ['every 2h', '2026-11-20T14:00:00.000Z'],
    ['every 1d', '2026-11-21T12:00:00.000Z'],
    [null, '2026-11-20T12:30:00.000Z'],
    ['0 6 * * *', '2026-11-21T06:00:00.000Z'],
    ['*/20 * * * *', '2026-11-20T12:20:00.000Z'],
  ])('%s', (schedule, expected) => {
    expect(due(schedule, '2026-11-20T12:00:00Z')).toBe(expected);
  });

  it('counts in the time zone of the source', () => {
    expect(due('0 6 * * *', '2026-11-20T12:00:00Z', { zone: 'Asia/Baghdad' })).toBe('2026-11-21T03:00:00.000Z');
  });

  it('comes also on the night when its hour does not exist', () => {
    // In Berlin, 29 March 2026 has no half past two.
    expect(due('30 2 * * *', '2026-03-28T12:00:00Z', { zone: 'Europe/Berlin' })).toBe('2026-03-29T01:30:00.000Z');
    expect(due('30 2 * * *', '2026-03-29T01:30:00Z', { zone: 'Europe/Berlin' })).toBe('2026-03-30T00:30:00.000Z');
  });

  it('does not make up for what was missed: once, and then on', () => {
    expect(due('every 15m', '2026-11-22T12:00:00Z')).toBe('2026-11-22T12:15:00.000Z');
  });

  it('doubles the wait with each failure, up to a day', () => {
    const from = '2026-11-20T12:00:00Z';
    expect(due('every 15m', from, { failures: 1 })).toBe('2026-11-20T12:30:00.000Z');
    expect(due('every 15m', from, { failures: 3 })).toBe('2026-11-20T14:00:00.000Z');
    expect(due('every 15m', from, { failures: 50 })).toBe('2026-11-21T12:00:00.000Z');
  });

  it('keeps a longer schedule than a day when it fails', () => {
    expect(due('0 6 * * 1', '2026-11-20T12:00:00Z', { failures: 9 })).toBe('2026-11-23T06:00:00.000Z');
  });

  it('is spread by chance, a tenth of the wait and at most five minutes', () => {
    expect(due('every 15m', '2026-11-20T12:00:00Z', { random: 1 })).toBe('2026-11-20T12:16:30.000Z');
    expect(due('every 1d', '2026-11-20T12:00:00Z', { random: 1 })).toBe('2026-11-21T12:05:00.000Z');
  });
});

describe('a schedule', () => {
  it.each(['every 15m', 'every 2h', '0 6 * * *', '*/5 8-18 * * MON-FRI', null])('%s is one', (schedule) => {
    expect(() => checkSchedule(schedule, 'Asia/Baghdad')).not.toThrow();
  });

  it.each(['', 'hourly', 'every 0m', 'every 15', '* * * *', '* * * * * *', '61 * * * *', 'a b c d e'])(
    '"%s" is none, and the message says how to write one',
    (schedule) => {
      expect(() => checkSchedule(schedule, 'UTC')).toThrow(/is no schedule.*every 15m/s);
    },
  );

  it('needs a time zone that is one', () => {
    expect(() => checkSchedule(null, 'Mars/Olympus')).toThrow(/time zone/);
  });
});
