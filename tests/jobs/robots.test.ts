/** How long a robots.txt is believed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Robots } from '../../jobs/fetching/robots.js';

const HOUR_MS = 60 * 60 * 1000;
const { signal } = new AbortController();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-29T00:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

function robotsOf(answer: () => { status: number; text: string }) {
  const asked: string[] = [];
  const robots = new Robots(async (url) => {
    asked.push(url.host);
    return answer();
  });
  return { robots, asked, check: async (host: string) => await robots.check(new URL(`https://${host}/news`), signal) };
}

describe('a robots.txt', () => {
  it('is kept for a day and not longer: what the site forbids since then is kept to', async () => {
    let text = 'User-agent: *\nCrawl-delay: 2';
    const { asked, check } = robotsOf(() => ({ status: 200, text }));
    expect(await check('a.test')).toBe(2000);
    text = 'User-agent: *\nDisallow: /news';
    later(23 * HOUR_MS);
    expect(await check('a.test')).toBe(2000);
    later(2 * HOUR_MS);
    await expect(check('a.test')).rejects.toThrow('robots.txt of a.test forbids /news.');
    expect(asked).toEqual(['a.test', 'a.test']);
  });

  it('that could not be had is asked for again after five minutes', async () => {
    let status = 503;
    const { asked, check } = robotsOf(() => ({ status, text: '' }));
    await expect(check('a.test')).rejects.toThrow('could not be read, so nothing is: it answered 503.');
    status = 404;
    later(4 * 60_000);
    await expect(check('a.test')).rejects.toThrow('it answered 503.');
    later(2 * 60_000);
    expect(await check('a.test')).toBe(0);
    expect(asked).toHaveLength(2);
  });

  it('is forgotten with its day, so that a collector that meets new hosts for a year holds those of a day', async () => {
    const { robots, check } = robotsOf(() => ({ status: 200, text: '' }));
    for (let day = 0; day < 5; day += 1) {
      for (let host = 0; host < 20; host += 1) await check(`d${day}h${host}.test`);
      later(25 * HOUR_MS);
    }
    expect(robots.size).toBeLessThanOrEqual(20);
  });
});
