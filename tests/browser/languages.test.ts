/** Other languages and directions: right to left, no text that is not in the catalogue, the language that a reader chose. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CLIENT, expectAccessible, expectNoOverflow, hasBrowser, launch, OnePage, textOf } from './support/browser.js';
import { type FixtureServer, startFixtureServer } from './support/fixtureServer.js';
import * as fixtures from './support/fixtures.js';
import { PAGES } from './support/pages.js';

describe.skipIf(!hasBrowser)('every language', () => {
  let browser: Browser;
  let server: FixtureServer;
  let sheet: OnePage;
  beforeAll(async () => {
    browser = await launch();
    sheet = new OnePage(browser);
    server = await startFixtureServer(CLIENT);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  afterEach(() => server.instead.clear());

  it.each([
    [360, '/crises/mosul', '.chart canvas[width]'],
    [1280, '/crises/mosul?figure=figure-displaced-1', 'blockquote mark'],
    [360, '/sources', '.src .notice'],
    [1280, '/alerts', '.rule'],
  ] as const)('reads from right to left at %d px: %s', async (width, path, ready) => {
    const { page, complaints } = await sheet.open(`${server.url}${path}${path.includes('?') ? '&' : '?'}lang=ar-XB`, {
      viewport: { width, height: 900 },
    });
    await page.locator(ready).first().waitFor();
    expect(await page.evaluate('document.documentElement.dir')).toBe('rtl');
    const [brand, end] = await Promise.all(
      ['.brand', '.top .end'].map((place) => page.locator(place).evaluate((e) => e.getBoundingClientRect().right)),
    );
    expect(brand).toBeGreaterThan(end!);
    await expectNoOverflow(page);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('takes every text from the catalogue, so that another language lacks none', async () => {
    const data = new Set(
      JSON.stringify([fixtures, fixtures.evidence('figure-displaced-1')])
        .replaceAll('\\n', ' ')
        .match(/\p{L}{3,}/gu),
    );
    // What a text may have of its own: the name, units of time and files, keys, months.
    for (const own of [
      'Figurewatch',
      'UTC',
      'API',
      'Escape',
      'Español',
      'English',
      'Français',
      'PORT',
      'Port',
      'dashboard',
    ])
      data.add(own);
    for (const month of ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'])
      data.add(month);
    for (const [name, path, ready] of PAGES) {
      const { page } = await sheet.open(`${server.url}${path}${path.includes('?') ? '&' : '?'}lang=en-XA`);
      if (name === 'tables') await page.locator('.chart canvas[width]').first().waitFor();
      else await ready(page);
      const texts = (await page.evaluate(`(() => {
        const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) found.push(walker.currentNode.textContent);
        for (const e of document.querySelectorAll('#app [aria-label], #app [placeholder]'))
          found.push(e.getAttribute('aria-label') ?? '', e.getAttribute('placeholder') ?? '');
        return found;
      })()`)) as string[];
      const foreign = texts.flatMap((text) => {
        let rest = text;
        for (let before = ''; before !== rest; ) [before, rest] = [rest, rest.replace(/\[[^[\]]*\]/gu, ' ')];
        return (rest.match(/\p{L}{3,}/gu) ?? []).filter((word) => !data.has(word));
      });
      expect(`${name}: ${[...new Set(foreign)].join(' ')}`).toBe(`${name}: `);
    }
  });

  it('fits a phone in French, each sentence with one point, the navigation in one line', async () => {
    const { page } = await sheet.open(`${server.url}/crises/mosul?lang=fr`, { viewport: { width: 360, height: 900 } });
    await page.locator('.chart canvas[width]').first().waitFor();
    await expectNoOverflow(page);
    const summaries = await page.locator('.panel .sum').allTextContents();
    expect(summaries.join(' ')).toMatch(/ (?:oct|nov|déc)\. [A-Z]/u);
    expect(summaries.filter((text) => text.includes('..') || text.includes('(s)'))).toEqual([]);
    await sheet.open(`${server.url}/review?lang=fr`, { viewport: { width: 360, height: 900 } });
    await page.locator('.nav a[aria-current]').waitFor();
    const tops = await page
      .locator('.nav > :visible')
      .evaluateAll((all) => all.map((e) => e.getBoundingClientRect().top));
    expect(tops).toEqual(tops.map(() => tops[0]));
  });

  it('speaks the language that the reader chooses, with its numbers and days', async () => {
    const { page } = await sheet.open(`${server.url}/settings`);
    await page.getByLabel('Language').selectOption('Français');
    await page.getByRole('link', { name: 'Chiffres' }).click();
    await page.getByRole('region', { name: 'Chiffres principaux' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('fr');
    expect(await textOf(page.getByRole('region', { name: 'Chiffres principaux' }))).toMatch(
      /environ 110\s000[\s\S]*17 déc\. 2016/,
    );
    await expectAccessible(page);
  });
});
