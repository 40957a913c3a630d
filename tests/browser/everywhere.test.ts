/** What holds on every page: accessible in both themes, nothing cut off at any width, paper, small scripts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CLIENT, expectAccessible, expectNoOverflow, hasBrowser, launch, openPage } from './support/browser.js';
import { type FixtureServer, startFixtureServer } from './support/fixtureServer.js';

const PAGES: [string, string, (page: Page) => Promise<unknown>][] = [
  ['crisis', '/crises/mosul', (page) => page.locator('.chart canvas[width]').nth(3).waitFor()],
  ['tables', '/crises/mosul', (page) => showTables(page)],
  ['evidence', '/crises/mosul?figure=figure-displaced-1', (page) => page.locator('blockquote mark').first().waitFor()],
  ['hidden claimants', '/crises/mosul?hide=un&axis=published', (page) => page.locator('.tog.off').waitFor()],
  ['sources', '/sources', (page) => page.locator('.src .notice').waitFor()],
  ['alerts', '/alerts', (page) => page.locator('.rule').first().waitFor()],
  ['no page', '/nowhere', (page) => page.getByRole('heading', { level: 1 }).waitFor()],
];

async function showTables(page: Page): Promise<void> {
  for (const button of await page.getByRole('button', { name: 'Table' }).all()) await button.click();
  const filters = page.getByRole('button', { name: 'Filters' });
  if (await filters.isVisible()) await filters.click();
}

describe.skipIf(!hasBrowser)('every page', () => {
  let browser: Browser;
  let server: FixtureServer;
  beforeAll(async () => {
    browser = await launch();
    server = await startFixtureServer(CLIENT);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  afterEach(() => server.instead.clear());

  describe.each(PAGES)('%s', (_, path, ready) => {
    it.each([
      [360, 'light'],
      [768, 'dark'],
      [1280, 'light'],
      [1280, 'dark'],
    ] as const)('at %d px, %s', async (width, colorScheme) => {
      const { page, complaints } = await openPage(browser, server.url + path, {
        viewport: { width, height: 900 },
        colorScheme,
      });
      await ready(page);
      await expectNoOverflow(page);
      await expectAccessible(page);
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });

  it.each([
    ['loading', { never: true as const }],
    ['failing', { status: 500, body: { error: { code: 'internal', message: 'something broke' } } }],
  ])('is accessible while %s', async (_, answer) => {
    for (const path of ['/crises/mosul/series', '/sources', '/rules']) server.instead.set(path, answer);
    for (const path of ['/crises/mosul', '/sources', '/alerts']) {
      const { page } = await openPage(browser, server.url + path);
      await page.locator('[role=alert], [role=status]').first().waitFor();
      await expectAccessible(page);
      await page.context().close();
    }
  });

  it('prints on white without controls, also from the dark theme', async () => {
    const { page } = await openPage(browser, `${server.url}/crises/mosul`, { colorScheme: 'dark' });
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
    await page.context().close();
  });

  it('is moved through by keyboard with a visible focus', async () => {
    const { page } = await openPage(browser, `${server.url}/crises/mosul`);
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
    await page.context().close();
  });
});

describe('the built files', () => {
  it('ask for less than 100 kB of script and 20 kB of style (brotli)', () => {
    const folder = join(CLIENT, 'assets');
    const size = (ending: string): number =>
      readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(folder, name))).length, 0);
    expect(size('.js')).toBeLessThan(100_000);
    expect(size('.js')).toBeGreaterThan(10_000);
    expect(size('.css')).toBeLessThan(20_000);
  });
});
