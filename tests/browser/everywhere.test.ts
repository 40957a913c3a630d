/** What holds on every page: accessible in both themes, nothing cut off at any width, paper, small scripts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CLIENT, expectAccessible, expectNoOverflow, hasBrowser, launch, openPage, textOf } from './support/browser.js';
import { type FixtureServer, startFixtureServer } from './support/fixtureServer.js';
import * as fixtures from './support/fixtures.js';

const PAGES: [string, string, (page: Page) => Promise<unknown>][] = [
  ['crisis', '/crises/mosul', (page) => page.locator('.chart canvas[width]').nth(3).waitFor()],
  ['tables', '/crises/mosul', (page) => showTables(page)],
  ['evidence', '/crises/mosul?figure=figure-displaced-1', (page) => page.locator('blockquote mark').first().waitFor()],
  ['hidden claimants', '/crises/mosul?hide=un&axis=published', (page) => page.locator('.tog.off').waitFor()],
  ['sources', '/sources', (page) => page.locator('.src .notice').waitFor()],
  ['alerts', '/alerts', (page) => page.locator('.rule').first().waitFor()],
  ['search', '/search?q=fled', (page) => page.locator('.found li').first().waitFor()],
  ['settings', '/settings', (page) => page.locator('table code').first().waitFor()],
  ['first minutes', '/start?crisis=mosul', (page) => page.locator('.presets li').first().waitFor()],
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
    [360, '/crises/mosul', '.chart canvas[width]'],
    [1280, '/crises/mosul?figure=figure-displaced-1', 'blockquote mark'],
    [360, '/sources', '.src .notice'],
    [1280, '/alerts', '.rule'],
  ] as const)('reads from right to left at %d px: %s', async (width, path, ready) => {
    const { page, complaints } = await openPage(
      browser,
      `${server.url}${path}${path.includes('?') ? '&' : '?'}lang=ar-XB`,
      { viewport: { width, height: 900 } },
    );
    await page.locator(ready).first().waitFor();
    expect(await page.evaluate('document.documentElement.dir')).toBe('rtl');
    const [brand, end] = await Promise.all(
      ['.brand', '.top .end'].map((place) => page.locator(place).evaluate((e) => e.getBoundingClientRect().right)),
    );
    expect(brand).toBeGreaterThan(end!);
    await expectNoOverflow(page);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await page.context().close();
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
      const { page } = await openPage(browser, `${server.url}${path}${path.includes('?') ? '&' : '?'}lang=en-XA`);
      if (name !== 'tables') await ready(page);
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
      await page.context().close();
    }
  });

  it('speaks the language that the reader chooses, with its numbers and days', async () => {
    const { page } = await openPage(browser, `${server.url}/settings`);
    await page.getByLabel('Language').selectOption('Français');
    await page.getByRole('link', { name: 'Chiffres' }).click();
    await page.getByRole('region', { name: 'Chiffres principaux' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('fr');
    expect(await textOf(page.getByRole('region', { name: 'Chiffres principaux' }))).toMatch(
      /environ 110\s000[\s\S]*17 déc\. 2016/,
    );
    await expectAccessible(page);
    await page.context().close();
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

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

/** The scripts and styles that an entry needs before it runs, as Vite's manifest tells. */
function filesOf(manifest: Record<string, Chunk>, entries: string[]): string[] {
  const wanted = [...entries];
  const seen = new Set<string>();
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    wanted.push(...(manifest[name]!.imports ?? []));
  }
  return [...new Set([...seen].flatMap((name) => [manifest[name]!.file, ...(manifest[name]!.css ?? [])]))];
}

describe('the built files', () => {
  const manifest = JSON.parse(readFileSync(join(CLIENT, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const size = (files: string[], ending: string): number =>
    files
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(CLIENT, file))).length, 0);

  it('ask for less than 100 kB of script for a crisis page with its charts, and 20 kB of style (brotli)', () => {
    const first = filesOf(manifest, ['index.html', 'panels/CrisisPage.tsx', 'charts/mount.ts']);
    expect(size(first, '.js')).toBeLessThan(100_000);
    expect(size(first, '.js')).toBeGreaterThan(50_000);
    expect(size(first, '.css')).toBeLessThan(20_000);
  });

  it('hold less than 250 kB of script and style in all (brotli)', () => {
    const all = readdirSync(join(CLIENT, 'assets')).map((name) => `assets/${name}`);
    expect(size(all, '.js') + size(all, '.css')).toBeLessThan(250_000);
  });
});
