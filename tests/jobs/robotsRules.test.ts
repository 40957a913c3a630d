/** robots.txt by RFC 9309, at a bounded cost. */
import fc from 'fast-check';
import robotsModule from 'robots-parser';
import { describe, expect, it } from 'vitest';
import { ROBOTS_MOST_BYTES } from '../../jobs/fetching/robots.js';
import { robotsRules } from '../../jobs/fetching/robotsRules.js';

const robotsParser = robotsModule as unknown as typeof robotsModule.default;
const allows = (robots: string, path: string): boolean => robotsRules(robots, 'figurewatch').allows(path);

describe('rules of robots.txt', () => {
  it.each([
    ['User-agent: *\nDisallow: /', '/x', false],
    ['User-agent: *\nDisallow: /\nAllow: /news', '/news/1', true],
    ['User-agent: *\nDisallow:', '/x', true],
    ['User-agent: other\nDisallow: /', '/x', true],
    ['User-agent: Figurewatch/2.0\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '/b', true],
    ['User-agent: other\nUser-agent: figurewatch\nDisallow: /a', '/a', false],
    ['User-agent: figurewatch\nDisallow: /a\n\nUser-agent: figurewatch\nDisallow: /b', '/b', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf?page=1', true],
    ['User-agent: *\nDisallow: /a*a$', '/a', true],
    ['User-agent: *\nDisallow: /caf\u00e9', '/caf%C3%A9', false],
    ['User-agent: *\nDisallow: /caf%c3%a9 # the old menu', '/caf%C3%A9', false],
    ['\uFEFFuser-agent : *\r\ndisallow : /x', '/x', false],
  ])('%j for %s: %s', (robots, path, allowed) => {
    expect(allows(robots, path)).toBe(allowed);
  });

  it('are those of robots-parser', () => {
    const path = fc.stringMatching(/^\/[ab/]{0,8}$/);
    const pattern = fc.stringMatching(/^\/[ab/*]{0,7}\$?$/);
    const line = fc.oneof(
      pattern.map((p) => `Disallow: ${p}`),
      pattern.map((p) => `Allow: ${p}`),
      fc.constantFrom('User-agent: *', 'User-agent: figurewatch', 'User-agent: other'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), path, (lines, asked) => {
        const robots = lines.join('\n');
        const theirs = robotsParser('https://site.test/robots.txt', robots).isAllowed(
          `https://site.test${asked}`,
          'figurewatch',
        );
        expect(allows(robots, asked)).toBe(theirs ?? true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['many patterns of wildcards', 'User-agent: *\n', 'Disallow: /*a*b*c*a*b*d$\n'],
    ['one pattern of wildcards', 'User-agent: *\nDisallow: /', '*a*b'],
    ['many agents and many rules', `${'User-agent: *\nUser-agent: x\n'.repeat(8000)}`, 'Disallow: /*x*y\n'],
  ])('cost little for %s', (_, head, repeated) => {
    const robots = head + repeated.repeat(Math.floor((ROBOTS_MOST_BYTES - head.length) / repeated.length));
    const path = `/${'abc'.repeat(700)}`;
    const before = process.cpuUsage();
    const rules = robotsRules(robots, 'figurewatch');
    for (let i = 0; i < 10; i += 1) rules.allows(path);
    const { user } = process.cpuUsage(before);
    // Milliseconds each; robots-parser takes a second each for the first and does not end reading the third.
    expect(user / 1000).toBeLessThan(1500);
  });
});
