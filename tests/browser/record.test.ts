/** The dashboard on the real server and a real record: what was stored is what the reader sees. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Answerer } from '../../jobs/requests.js';
import type { RunningServer } from '../../server/main.js';
import { openBench } from '../jobs/support/collecting.js';
import { articlePage, type Handler, openSite, rss, text } from '../jobs/support/site.js';
import { openSeeded, type Seeded } from '../support/store.js';
import { expectAccessible, hasBrowser, launch, OnePage, openPage, textOf } from './support/browser.js';
import { serve } from './support/server.js';

describe.skipIf(!hasBrowser)('a seeded record in the browser', () => {
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

  afterEach(() => expect(sheet.complaints()).toEqual([]));

  it('reads a chart to the marked sentence in the stored copy', async () => {
    const { page } = await sheet.open(server.url);
    const chart = page.getByRole('application', { name: /^Displaced, chart of/ });
    await chart.focus();
    await page.keyboard.press('Home');
    expect(await textOf(chart.locator('[aria-live]'))).toMatch(/^UNHCR: more than 18,000, as of 3 Nov 2016/);
    await page.keyboard.press('Enter');
    const evidence = page.getByRole('dialog');
    await evidence.getByRole('heading', { name: 'more than 18,000 people displaced' }).waitFor();
    expect(await textOf(evidence.locator('blockquote'))).toContain('More than 18,000');
    expect(await textOf(evidence.locator('.here'))).toContain(
      'More than 18,000 people have left their homes around Mosul since 17 October, UNHCR said.',
    );
    expect(await evidence.locator('.here .m-number:not(.m-other)').allTextContents()).toEqual(['18,000']);
    await expectAccessible(page);
  });

  it('shows every bound as it was said', async () => {
    const { page } = await sheet.open(server.url);
    await page.getByRole('heading', { name: 'Latest claims' }).waitFor();
    const words = await textOf(page.locator('main'));
    for (const said of ['more than 18,000', 'up to 1.5 million', '3,000–5,000', '42,000', '30,000'])
      expect(words).toContain(said);
  });

  it('lets a person confirm, undo and reject, and tells when somebody was faster', async () => {
    const { page } = await sheet.open(server.url);
    const chart = page.getByRole('application', { name: /^Fighters, chart of/ });
    await chart.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const evidence = page.getByRole('dialog');
    await evidence.getByRole('heading', { name: '3,000–5,000 fighters' }).waitFor();
    await page.keyboard.press('c');
    await evidence.getByText(/^Confirmed · somebody here/).waitFor();
    await page.keyboard.press('u');
    await evidence.getByText(/^Undone · somebody here/).waitFor();
    const figure = new URL(page.url()).searchParams.get('figure')!;
    await page.route('**/evidence', (route) => route.abort());
    await fetch(`${server.url}/api/v1/figures/${figure}/reviews`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ seenRevision: 2, verdict: 'confirm' }),
    });
    await page.keyboard.press('r');
    await evidence.getByLabel('Why is it rejected?').fill('Counts the whole province');
    await page.unroute('**/evidence');
    await page.keyboard.press('Enter');
    await evidence.getByText('Somebody here confirmed this a moment ago.').waitFor();
    await evidence
      .getByText(/^Confirmed · somebody here/)
      .nth(1)
      .waitFor();
    await evidence.getByRole('button', { name: 'Reject anyway' }).click();
    await evidence.getByText(/^Rejected · somebody here: Counts the whole province/).waitFor();
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });
    await chart.waitFor({ state: 'detached' });
  });

  it('shows what it saw last when it is opened without a line, and says how old that is', async () => {
    const { page } = await openPage(browser, `${server.url}/crises/mosul`, { serviceWorkers: 'allow' });
    await page.evaluate('navigator.serviceWorker.ready');
    await page.reload();
    await page.getByRole('application', { name: /^Displaced, chart of/ }).waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText(/You see what was loaded on .* UTC\./).waitFor();
    expect(await textOf(page.getByRole('region', { name: 'Headline figures' }))).toContain('55,000');
    await page.getByRole('application', { name: /^Displaced, chart of/ }).waitFor();
    // The line is back: what is on the screen is asked for again by itself.
    await page.context().setOffline(false);
    await page.getByText(/You see what was loaded on/).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('asks again by itself while answers come from memory, though nobody says that the line is back', async () => {
    const { page } = await sheet.open(server.url);
    // What the service worker answers on a weak line, which the browser holds for a good one.
    let weak = true;
    await page.route(/\/api\/v1\/(?!events)/, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), ...(weak && { 'x-seen-at': '2016-11-04T09:00:00.000Z' }) };
      await route.fulfill({ response, headers });
    });
    await page.goto(`${server.url}/crises/mosul`);
    await page.getByText(/You see what was loaded on 4 Nov/).waitFor();
    weak = false;
    await page.getByText(/You see what was loaded on/).waitFor({ state: 'detached' });
  });

  it('offers the claims as files', async () => {
    const { page } = await sheet.open(`${server.url}/crises/mosul?review=unreviewed`);
    await page.getByText('Export').click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Claims as CSV' }).click();
    expect((await waiting).suggestedFilename()).toBe('mosul-claims.csv');
    const figures = page.getByRole('link', { name: 'Figures as CSV, each printing a row' });
    expect(await figures.getAttribute('href')).toBe('/api/v1/crises/mosul/figures.csv?review=unreviewed');
    for (const link of await page.locator('.end-menu a').all()) {
      const answer = await fetch(new URL((await link.getAttribute('href'))!, server.url));
      expect([answer.status, answer.url]).toEqual([200, answer.url]);
    }
  });

  it('narrows to a review state, and says which filter to clear when nothing is left', async () => {
    const { page } = await sheet.open(`${server.url}/crises/mosul?review=reviewed`);
    await page.getByText('No claim fits the filters').waitFor();
    await page.getByRole('button', { name: 'Clear state' }).click();
    await page.getByRole('heading', { name: 'Latest claims' }).waitFor();
  });

  it('pauses a source for good', async () => {
    const { page } = await sheet.open(`${server.url}/sources`);
    const row = page.locator('tr', { hasText: 'Harbour Herald' });
    await row.getByRole('button', { name: 'Pause' }).click();
    await row.getByText('Off by you').waitFor();
    await page.reload();
    await row.getByText('Off by you').waitFor();
    await row.getByRole('button', { name: 'Switch on' }).click();
    await row.getByRole('button', { name: 'Run now' }).waitFor();
  });

  it('hears of what happens on the server without being reloaded', async () => {
    const { page } = await sheet.open(`${server.url}/sources`);
    const row = page.locator('tr', { hasText: 'Tigris Wire' });
    await row.getByRole('button', { name: 'Pause' }).waitFor();
    await fetch(`${server.url}/api/v1/sources/${seeded.sources['Tigris Wire']}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ state: 'paused' }),
    });
    await row.getByText('Off by you').waitFor();
  });

  it('shows what a feed gives, read by the collector, and adds it; or says why it gives nothing', async () => {
    const bench = await openBench({}, { store: seeded.store });
    const handlers: Record<string, Handler> = {};
    const site = await openSite(handlers);
    const said = 'At least 61 civilians were killed in Mosul on Monday, officials said.';
    handlers['/a'] = text(articlePage('A market was hit', said));
    handlers['/feed'] = text(rss([`${site.url}/a`, `${site.url}/gone`]), 'application/rss+xml');
    const answerer = new Answerer({ ...bench.collecting, requester: {} as never, mail: {} as never, dashboard: '' });
    const timer = setInterval(() => void answerer.tick(), 200);
    const { page } = await sheet.open(`${server.url}/sources`);
    await page.getByLabel('Address or path').fill(`${site.url}/nothing`);
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.getByText('answered 404: there is no such page').waitFor();
    await page.getByLabel('Address or path').fill(`${site.url}/feed`);
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.getByText('Feed, 2 pages. It answered 200.').waitFor();
    await page.locator('.previewed').getByText(said).first().waitFor();
    await page.locator('.previewed').getByText('Skipped:').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Bulletins');
    await page.getByRole('button', { name: 'Add this source' }).click();
    await page.locator('tr', { hasText: 'Bulletins' }).waitFor();
    clearInterval(timer);
    await bench.collecting.fetcher.close();
    await site.close();
  });
});
