/** What holds on every page: accessible in both themes, nothing cut off at any width, on paper, by keyboard. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  CLIENT,
  expectAccessible,
  expectGood,
  expectNoOverflow,
  hasBrowser,
  launch,
  OnePage,
} from './support/browser.js';
import { type FixtureServer, startFixtureServer } from './support/fixtureServer.js';
import { openFilters, PAGES } from './support/pages.js';

describe.skipIf(!hasBrowser)('every page', () => {
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

  it.each(PAGES)('%s: whole and accessible in every layout and theme', async (name, path, ready) => {
    const { page, complaints } = await sheet.open(server.url + path);
    await ready(page);
    await expectGood(page, name === 'tables' ? { prepare: () => openFilters(page) } : {});
    expect(complaints).toEqual([]);
  });

  it('keeps its width where claimants have long names', async () => {
    const { page } = await sheet.open(`${server.url}/crises/mosul`);
    await page.locator('.chart canvas[width]').nth(3).waitFor();
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(`for (const who of document.querySelectorAll('.who'))
        for (const node of who.childNodes)
          if (node.nodeType === 3) node.textContent = 'Department of Disaster Management and Relief'`);
      await expectNoOverflow(page);
    }
  });

  it.each([
    ['loading', { never: true as const }],
    ['failing', { status: 500, body: { error: { code: 'internal', message: 'something broke' } } }],
  ])('is accessible while %s', async (_, answer) => {
    for (const path of ['/crises/mosul/series', '/sources', '/rules']) server.instead.set(path, answer);
    for (const path of ['/crises/mosul', '/sources', '/alerts']) {
      const { page } = await sheet.open(server.url + path);
      await page.locator('[role=alert], [role=status]').first().waitFor();
      await expectAccessible(page);
    }
  });

  it('prints on white without controls, also from the dark theme', async () => {
    const { page } = await sheet.open(`${server.url}/crises/mosul`, { colorScheme: 'dark' });
    await page.locator('.chart canvas[width]').nth(3).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.top').isVisible()).toBe(false);
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    // The numbers of the axis are on the canvas in the light theme's ink (#566165), not in the dark one's (#9aa6aa).
    const darkest = `(() => {
      const { data } = document.querySelector('canvas').getContext('2d').getImageData(0, 40, 50, 300);
      let least = 255;
      for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) least = Math.min(least, data[i]);
      return least;
    })()`;
    await expect.poll(() => page.evaluate(darkest)).toBe(0x56);
  });

  it('is moved through by keyboard with a visible focus', async () => {
    const { page } = await sheet.open(`${server.url}/crises/mosul`);
    await page.locator('.chart canvas[width]').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    let unseen = 0;
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(`(() => {
        const element = document.activeElement;
        const ring = (e) => e && getComputedStyle(e).outlineStyle !== 'none';
        return ring(element) || ring(element.closest('.select, .check'));
      })()`);
      if (!seen) unseen++;
    }
    expect(unseen).toBe(0);
  });
});
