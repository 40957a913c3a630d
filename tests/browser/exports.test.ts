/** What leaves the dashboard: a chart as an image, the table for reports, the one-page brief. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../server/main.js';
import { openSeeded, type Seeded } from '../support/store.js';
import { expectAccessible, hasBrowser, launch, OnePage, openPage, textOf } from './support/browser.js';
import { serve } from './support/server.js';

describe.skipIf(!hasBrowser)('exports in the browser', () => {
  let browser: Browser;
  let seeded: Seeded;
  let server: RunningServer;
  let sheet: OnePage;
  beforeAll(async () => {
    browser = await launch();
    sheet = new OnePage(browser);
    seeded = await openSeeded();
    server = await serve(seeded.store);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await seeded.store.close();
  });

  it('saves a chart as an image from its menu', async () => {
    const { page, complaints } = await sheet.open(server.url);
    const panel = page.getByRole('region', { name: /^Displaced, people/ }).first();
    await panel.locator('summary').click();
    const downloading = page.waitForEvent('download');
    await panel.getByRole('link', { name: 'Chart as PNG' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/\.png$/);
    expect(await download.failure()).toBeNull();
    expect(complaints).toEqual([]);
  });

  it('copies the table for reports as a table and as text', async () => {
    const { page } = await openPage(browser, server.url);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
    await page.locator('summary', { hasText: 'Export' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Copy the table for reports' }).click();
    await page.getByText('Copied. Paste it into Word or Excel.').waitFor();
    const copied = await page.evaluate<{ html: string; plain: string }>(`(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type) => await (await item.getType(type)).text();
      return { html: await read('text/html'), plain: await read('text/plain') };
    })()`);
    expect(copied.html).toContain('<table');
    expect(copied.html).toContain('42,000 displaced, Mosul, since 17 Oct 2016');
    expect(copied.plain.split('\n')[0]!.trim().split('\t')).toEqual([
      'Figure',
      'Source',
      'As of',
      'Change since last report',
    ]);
    await page.context().close();
  });

  it('opens a brief that reads without scripts and prints on one A4 page', async () => {
    const { page, complaints } = await sheet.open(server.url);
    await page.locator('summary', { hasText: 'Export' }).click();
    await page.getByRole('link', { name: 'One-page brief' }).click();
    await page.getByRole('heading', { name: 'Mosul', exact: true }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    const address = page.url();
    for (const width of [360, 1280]) {
      const { page: plain } = await openPage(browser, address, {
        javaScriptEnabled: false,
        viewport: { width, height: 800 },
      });
      const words = await textOf(plain.locator('main'));
      for (const part of ['42,000', 'UNHCR', '10 Nov 2016', 'Tigris Wire', 'Contested', 'never added up']) {
        expect(words).toContain(part);
      }
      expect(await plain.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      const pdf = (await plain.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
      await plain.context().close();
    }
  });
});
