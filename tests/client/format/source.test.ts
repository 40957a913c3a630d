import { describe, expect, it } from 'vitest';
import { healthWords } from '../../../client/format/health.js';
import { failureWords, kindOf, lastRun, nextRun, scheduleWords } from '../../../client/format/source.js';
import { sources } from '../../browser/support/fixtures.js';

const [failing, late, running] = sources;
const now = '2016-12-19T09:00:00Z';

describe('a source in words', () => {
  it.each([
    ['every 15m', 'every 15 minutes'],
    ['every 1h', 'hourly'],
    ['every 2d', 'every 2 days'],
    ['*/30 * * * *', 'every 30 minutes'],
    ['0 * * * *', 'hourly'],
    ['15 */6 * * *', 'every 6 hours'],
    ['0 4 * * *', 'daily 04:00'],
    ['0 4 * * 1', '0 4 * * 1'],
    [null, ''],
  ])('schedule %s', (cron, words) => {
    expect(scheduleWords(cron)).toBe(words);
  });

  it('says how long it has failed, what happened and what to do', () => {
    expect(healthWords(failing!, now)).toBe('Failing, 2 days');
    expect(failureWords(failing!).fact).toBe('The page answers 403: it refuses to be read.');
    expect(failureWords(failing!).advice).toMatch(/^It last worked on 17 Dec 2016, 10:30 UTC\. The site may refuse/);
    expect(failureWords({ ...failing!, lastOutcome: 'timeout', lastSuccessAt: null }).advice).toBe(
      'It has not worked yet. It is tried again by itself; the other sources go on.',
    );
    expect(healthWords(sources.at(-1)!, now)).toBe('Off by you');
  });

  it('tells the last run and the next', () => {
    expect(kindOf(late!)).toBe('folder · daily 04:00');
    expect(lastRun(running!)).toEqual({ when: '19 Dec 2016, 06:30', how: '3 new pages, 3 figures' });
    expect(lastRun(late!)?.how).toBe('nothing new');
    expect(lastRun({ ...late!, runs: [] })).toBeNull();
    expect(nextRun(running!, now)).toBe('19 Dec, 09:30');
    expect(nextRun(sources.at(-1)!, now)).toBe('');
  });
});
