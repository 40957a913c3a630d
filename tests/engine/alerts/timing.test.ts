import { describe, expect, it } from 'vitest';
import { ruleSending } from '../../../engine/alerts/rule.js';
import { afterQuiet, dueAt } from '../../../engine/alerts/timing.js';

const due = (now: string, sending: object, { last, quiet }: { last?: string; quiet?: object } = {}) =>
  dueAt(
    new Date(now),
    last ? new Date(last) : null,
    ruleSending.parse(sending),
    quiet ? { timeZone: 'UTC', from: '22:00', to: '07:00', ...quiet } : null,
  ).toISOString();

describe('when a message leaves', () => {
  it.each<[string, string, object, { last?: string; quiet?: object }, string]>([
    ['a new group waits for more', '2026-05-01T12:00:00Z', {}, {}, '2026-05-01T12:00:30.000Z'],
    [
      'a group that spoke keeps its interval',
      '2026-05-01T12:00:00Z',
      {},
      { last: '2026-05-01T11:58:00Z' },
      '2026-05-01T12:03:00.000Z',
    ],
    [
      'one that spoke long ago is new',
      '2026-05-01T12:00:00Z',
      {},
      { last: '2026-05-01T11:00:00Z' },
      '2026-05-01T12:00:30.000Z',
    ],
    ['quiet hours put it off, over midnight', '2026-05-01T23:30:00Z', {}, { quiet: {} }, '2026-05-02T07:00:00.000Z'],
    ['and before their end', '2026-05-02T06:59:00Z', {}, { quiet: {} }, '2026-05-02T07:00:00.000Z'],
    ['their end is not quiet', '2026-05-02T07:00:00Z', { waitSeconds: 0 }, { quiet: {} }, '2026-05-02T07:00:00.000Z'],
    [
      'quiet hours are local',
      '2026-05-01T20:00:00Z',
      {},
      { quiet: { timeZone: 'Asia/Baghdad' } },
      '2026-05-02T04:00:00.000Z',
    ],
    [
      'a daily digest, local',
      '2026-05-01T12:00:00Z',
      { when: 'daily', at: '08:00', timeZone: 'Europe/Zurich' },
      {},
      '2026-05-02T06:00:00.000Z',
    ],
    [
      'over the night when clocks go forward',
      '2026-03-28T12:00:00Z',
      { when: 'daily', at: '08:00', timeZone: 'Europe/Zurich' },
      {},
      '2026-03-29T06:00:00.000Z',
    ],
    [
      'over the night when clocks go back',
      '2026-10-24T12:00:00Z',
      { when: 'daily', at: '08:00', timeZone: 'Europe/Zurich' },
      {},
      '2026-10-25T07:00:00.000Z',
    ],
    [
      'a time that this night does not have',
      '2026-03-28T12:00:00Z',
      { when: 'daily', at: '02:30', timeZone: 'Europe/Zurich' },
      {},
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'a weekly digest',
      '2026-05-01T12:00:00Z',
      { when: 'weekly', weekday: 7, at: '09:15' },
      {},
      '2026-05-03T09:15:00.000Z',
    ],
    [
      'a digest at its own time is the next one',
      '2026-05-01T08:00:00Z',
      { when: 'daily', at: '08:00' },
      {},
      '2026-05-02T08:00:00.000Z',
    ],
  ])('%s', (_, now, sending, more, expected) => {
    expect(due(now, sending, more)).toBe(expected);
  });

  it('knows no quiet where there is none', () => {
    const at = new Date('2026-05-01T23:30:00Z');
    expect(afterQuiet(at, null)).toBe(at);
    expect(afterQuiet(at, { from: '08:00', to: '08:00', timeZone: 'UTC' })).toBe(at);
  });
});
