import { describe, expect, it } from 'vitest';
import { checkSchedule, isSilent, nextDue, type Rhythm, rhythmAfterNews, type Scheduled } from '../../data/due.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FROM = '2026-11-20T12:00:00.000Z';
const from = (ms: number) => new Date(Date.parse(FROM) + ms).toISOString();

/** A source that was made at `FROM`, unless told otherwise. */
const source = (more: Partial<Scheduled> = {}): Scheduled => ({
  schedule: 'every 15m',
  time_zone: 'UTC',
  failures: 0,
  last_news_at: null,
  usual_gap_ms: null,
  gaps: 0,
  created_at: FROM,
  ...more,
});
const due = (more: Partial<Scheduled>, at = FROM, random = 0, mayPass = false) =>
  nextDue(source(more), new Date(at), random, mayPass).toISOString();

describe('when a source is due', () => {
  it.each([
    ['every 15m', '2026-11-20T12:15:00.000Z'],
    ['every 2h', '2026-11-20T14:00:00.000Z'],
    ['every 1d', '2026-11-21T12:00:00.000Z'],
    [null, '2026-11-20T12:30:00.000Z'],
    ['0 6 * * *', '2026-11-21T06:00:00.000Z'],
    ['*/20 * * * *', '2026-11-20T12:20:00.000Z'],
  ])('%s', (schedule, expected) => {
    expect(due({ schedule })).toBe(expected);
  });

  it('is never sooner than its terms allow', () => {
    expect(due({ leastMinutes: 60 })).toBe(from(HOUR));
    expect(due({ leastMinutes: 60, schedule: '*/20 * * * *' })).toBe(from(HOUR));
    expect(due({ leastMinutes: 60, schedule: null })).toBe(from(HOUR));
    expect(due({ leastMinutes: 60, failures: 1 }, FROM, 0, true)).toBe(from(HOUR));
    expect(due({ leastMinutes: 60, schedule: 'every 1d' })).toBe(from(DAY));
  });

  it('counts in the time zone of the source', () => {
    expect(due({ schedule: '0 6 * * *', time_zone: 'Asia/Baghdad' })).toBe('2026-11-21T03:00:00.000Z');
  });

  it('comes also on the night when its hour does not exist', () => {
    // In Berlin, 29 March 2026 has no half past two.
    const berlin = { schedule: '30 2 * * *', time_zone: 'Europe/Berlin' };
    expect(due(berlin, '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:30:00.000Z');
    expect(due(berlin, '2026-03-29T01:30:00Z')).toBe('2026-03-30T00:30:00.000Z');
  });

  it('does not make up for what was missed: once, and then on', () => {
    expect(due({}, '2026-11-22T12:00:00Z')).toBe('2026-11-22T12:15:00.000Z');
  });

  it('comes soon after a first failure that may pass, whatever its schedule', () => {
    expect(due({ schedule: 'every 1d', failures: 1 }, FROM, 0, true)).toBe(from(10 * MINUTE));
    expect(due({ schedule: 'every 1d', failures: 2 }, FROM, 0, true)).toBe(from(20 * MINUTE));
    expect(due({ schedule: 'every 5m', failures: 1 }, FROM, 0, true)).toBe(from(5 * MINUTE));
    expect(due({ schedule: 'every 1d', failures: 1 }, FROM, 0, false)).toBe(from(DAY));
  });

  it('doubles the wait with each failure from the third in a row on, up to a day', () => {
    expect(due({ failures: 2 })).toBe(from(15 * MINUTE));
    expect(due({ failures: 3 })).toBe(from(30 * MINUTE));
    expect(due({ failures: 5 })).toBe(from(2 * HOUR));
    expect(due({ failures: 50 })).toBe(from(DAY));
  });

  it('keeps a longer schedule than a day when it fails', () => {
    expect(due({ schedule: '0 6 * * 1', failures: 9 })).toBe('2026-11-23T06:00:00.000Z');
  });

  it('is spread by chance, a tenth of the wait and at most five minutes', () => {
    expect(due({}, FROM, 1)).toBe('2026-11-20T12:16:30.000Z');
    expect(due({ schedule: 'every 1d' }, FROM, 1)).toBe('2026-11-21T12:05:00.000Z');
  });
});

describe('a source without a schedule', () => {
  /** Wait in minutes of a source that is looked at now and had its last news so many minutes ago. */
  const wait = (gapMs: number | null, quietMs: number) =>
    (Date.parse(due({ schedule: null, usual_gap_ms: gapMs, last_news_at: from(-quietMs), gaps: 9 })) -
      Date.parse(FROM)) /
    MINUTE;

  it('is looked at four times in its usual gap, from five minutes to a day', () => {
    expect(wait(HOUR, 0)).toBe(15);
    expect(wait(MINUTE, 0)).toBe(5);
    expect(wait(30 * DAY, 0)).toBe(24 * 60);
  });

  it('is looked at ever more rarely the longer it has been quiet', () => {
    expect(wait(HOUR, 2 * HOUR)).toBe(30);
    expect(wait(HOUR, 8 * HOUR)).toBe(120);
    expect(wait(null, 10 * DAY)).toBe(24 * 60);
  });

  it('learns its gap, from the first two runs with news, and follows it when it changes', () => {
    let rhythm: Rhythm = source({ schedule: null });
    const news = (at: string, late = false) => {
      rhythm = { ...rhythm, ...rhythmAfterNews(rhythm, at, late) };
      return rhythm.usual_gap_ms;
    };
    expect(news(from(0))).toBeNull();
    expect(news(from(HOUR))).toBe(HOUR);
    expect(news(from(4 * HOUR))).toBe(2 * HOUR);
    let at = 4 * HOUR;
    for (let i = 0; i < 40; i++) {
      at += 10 * MINUTE;
      news(from(at));
    }
    expect(rhythm.usual_gap_ms! / MINUTE).toBeLessThan(12);
    // A gap in which nobody looked tells nothing.
    const before = rhythm.usual_gap_ms;
    expect(news(from(at + 5 * DAY), true)).toBe(before);
  });

  it('is silent after five times its usual gap, and a day at least, once that gap is known', () => {
    const quiet = (gapMs: number, quietMs: number, gaps = 9) =>
      isSilent(source({ usual_gap_ms: gapMs, last_news_at: FROM, gaps }), new Date(from(quietMs)));
    expect(quiet(HOUR, 23 * HOUR)).toBe(false);
    expect(quiet(HOUR, 25 * HOUR)).toBe(true);
    expect(quiet(7 * DAY, 34 * DAY)).toBe(false);
    expect(quiet(7 * DAY, 36 * DAY)).toBe(true);
    expect(quiet(HOUR, 25 * HOUR, 4)).toBe(false);
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
