/** The dashboard's journeys in a real browser, against made-up answers: charts, evidence, filters, sources, alerts. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AdoptionJson } from '../../server/api/adoptions.js';
import type { ClaimJson } from '../../server/api/schemas.js';
import { CLIENT, expectAccessible, hasBrowser, launch, OnePage, textOf } from './support/browser.js';
import { type FixtureServer, startFixtureServer } from './support/fixtureServer.js';
import { series } from './support/fixtures.js';

describe.skipIf(!hasBrowser)('the dashboard', () => {
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
  afterEach(() => expect(sheet.complaints()).toEqual([]));
  beforeEach(() => {
    server.instead.clear();
    server.writes.length = 0;
  });

  const crisisPage = async (query = ''): Promise<Page> => {
    const { page } = await sheet.open(`${server.url}/crises/mosul${query}`);
    await page.getByRole('heading', { name: 'Battle for Mosul' }).waitFor();
    await page.locator('.chart canvas[width]').first().waitFor();
    return page;
  };
  const chartOf = (page: Page, name: string | RegExp) => page.getByRole('application', { name });
  const drawer = (page: Page) => page.getByRole('dialog');

  it('shows headlines as said, with claimant, day, age and contradiction', async () => {
    const page = await crisisPage();
    const strip = page.getByRole('region', { name: 'Headline figures' }).getByRole('button');
    expect(await strip.count()).toBe(4);
    expect(await textOf(strip.nth(0))).toMatch(
      /Displaced since 17 Oct\s+about 110,000\s+UN agency\s+17 Dec 2016[\s\S]*2 days old\s+Confirmed/,
    );
    expect(await textOf(strip.nth(2))).toMatch(/3,000–5,000[\s\S]*Contested[\s\S]*Iraqi authorities: about 6,000/);
    expect(await textOf(strip.nth(3))).toMatch(/Stale, 24 days old/);
  });

  it('leads from a chart to its evidence by keyboard alone, and back to where it was', async () => {
    const page = await crisisPage();
    const chart = chartOf(page, 'Displaced, chart of 20 claims');
    await chart.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await textOf(chart.locator('[aria-live]'))).toBe('UN agency: more than 18,000, as of 2 Nov 2016');
    await page.keyboard.press('ArrowDown');
    expect(await textOf(chart.locator('[aria-live]'))).toContain('Iraqi authorities');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await drawer(page).getByRole('heading', { name: 'more than 18,000 people displaced' }).waitFor();
    expect(page.url()).toContain('figure=figure-displaced-1');
    const marks = await drawer(page).locator('blockquote mark').allInnerTexts();
    expect(marks).toEqual(['18,000', 'people', 'Mosul', 'since October 17', 'the UN agency']);
    await page.keyboard.press('Escape');
    await drawer(page).waitFor({ state: 'detached' });
    expect(await chart.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  });

  it('opens the evidence of a mark that is clicked', async () => {
    const page = await crisisPage();
    const chart = chartOf(page, 'Fighters, chart of 7 claims');
    await chart.scrollIntoViewIfNeeded();
    await chart.focus();
    await page.keyboard.press('Home');
    const tip = chart.locator('.tip');
    const [left, top] = await tip.evaluate((element) => [element.offsetLeft, element.offsetTop]);
    await chart.evaluate((element) => element.blur());
    await chart.click({ position: { x: left, y: top } });
    await drawer(page).getByRole('heading', { name: '3,000–4,500 fighters' }).waitFor();
  });

  it('shows the stored copy scrolled to the sentence, the rules, the prints and the history', async () => {
    const page = await crisisPage('?figure=figure-displaced-1');
    const evidence = drawer(page);
    await evidence.getByRole('heading', { name: 'more than 18,000 people displaced' }).waitFor();
    const copy = evidence.getByRole('region', { name: 'Stored copy' });
    expect(await textOf(copy.locator('.here'))).toContain('More than 18,000 people have left areas around Mosul');
    expect(await copy.locator('.m-other').allInnerTexts()).toEqual(['1.5 million', '3,000 to 5,000']);
    expect(await evidence.getByRole('link', { name: 'Original page' }).getAttribute('href')).toBe(
      'https://tigris-wire.example/thousands-flee',
    );
    const words = await textOf(evidence);
    expect(words).toContain('minimum: low 18,000, high open');
    expect(words).toMatch(/18,000 (?:and|or) more, because of “more than”/);
    expect(words).toContain('Printed 5 times, counted once');
    expect(await evidence.locator('.series tr').count()).toBe(9);
    await copy.getByRole('button', { name: 'Evidence: 1.5 million' }).click();
    await evidence.getByRole('heading', { name: 'up to 1.5 million people trapped' }).waitFor();
  });

  it('walks the series with K and J, and keeps focus inside', async () => {
    const page = await crisisPage('?figure=figure-displaced-1');
    await drawer(page).getByRole('heading', { name: 'more than 18,000' }).waitFor();
    await page.keyboard.press('j');
    await drawer(page).getByRole('heading', { name: 'tens of thousands' }).waitFor();
    await page.keyboard.press('k');
    await drawer(page).getByRole('heading', { name: 'more than 18,000' }).waitFor();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.closest("[role=dialog]") !== null')).toBe(true);
    }
    expect(await page.evaluate('document.querySelector(".top").inert')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.querySelector(".top").inert')).toBe(false);
  });

  it('has the table behind each chart', async () => {
    const page = await crisisPage();
    const panel = page.getByRole('region', { name: /^Trapped/ });
    await panel.getByRole('button', { name: 'Table' }).click();
    const rows = panel.locator('tbody tr');
    expect(await rows.count()).toBe(6);
    expect(await textOf(rows.first())).toMatch(/3 Dec 2016\s+Local monitor\s+hundreds of thousands\s+100,000\s+open/);
  });

  it('keeps its filters in the address, and hides a claimant everywhere', async () => {
    const page = await crisisPage();
    await page.getByRole('switch', { name: 'UN agency' }).click();
    await page.getByText('Envelope').click();
    await page.getByRole('button', { name: 'Published' }).click();
    await page.getByLabel('State').selectOption('unreviewed');
    expect(new URL(page.url()).search).toBe('?review=unreviewed&axis=published&envelope=off&hide=un');
    await page.reload();
    expect(await page.getByRole('switch', { name: 'UN agency' }).count()).toBe(0); // none of its claims is unreviewed
    await page.goto(`${server.url}/crises/mosul?hide=un`);
    expect(await page.getByRole('switch', { name: 'UN agency' }).getAttribute('aria-checked')).toBe('false');
    const un = series[0]!.claims.filter((c) => c.claimant.id === 'un').length;
    await chartOf(page, `Displaced, chart of ${20 - un} claims`).waitFor();
  });

  it('tells what changed until the reader has seen it', async () => {
    const page = await crisisPage();
    const changed = page.locator('.side', { hasText: 'What changed' });
    expect(await textOf(changed.locator('li').first())).toMatch(/UN agency\s+displaced\s+103,900 → about 110,000/);
    await changed.getByRole('button', { name: 'Mark as seen' }).click();
    server.instead.set('/crises/mosul/difference', { body: { items: [], partial: false } });
    await page.reload();
    await changed.getByText('Nothing new since then.').waitFor();
    expect(await textOf(changed.getByLabel('Since'))).toMatch(/^my last visit, .* UTC/);
    server.instead.clear();
    await changed.getByLabel('Since').selectOption('yesterday');
    await changed.getByText('103,900').waitFor();
  });

  it('puts what is quoted first in the strip and beside its chart, with what stands against it', async () => {
    const quoted = series.find((s) => s.metric === 'fighters')!;
    const claim = quoted.claims.find((c) => c.id === 'fighters-1')!;
    const rival = quoted.claims.find((c) => c.id === 'fighters-5')!;
    server.instead.set('/crises/mosul/adoptions', {
      body: { items: [adoptionOf(quoted.key, claim, rival)], next: null },
    });
    const page = await crisisPage();
    const strip = page.getByRole('region', { name: 'Headline figures' }).getByRole('button');
    await expect
      .poll(() => textOf(strip.nth(0)))
      .toMatch(
        /3,000–5,000[\s\S]*2 Nov 2016[\s\S]*We quote[\s\S]*Another claimant excludes it: Iraqi authorities: about 6,000/,
      );
    expect(await textOf(strip.nth(1))).toContain('about 110,000');
    expect(await textOf(page.getByRole('region', { name: /^Fighters/ }))).toMatch(
      /We quote\s+3,000–5,000, US-led coalition/,
    );
  });

  it('zooms and moves through time by keys, wheel, dragging and buttons, with the days in the address', async () => {
    const page = await crisisPage();
    const chart = chartOf(page, 'Displaced, chart of 20 claims');
    const shown = (): string | null => new URL(page.url()).searchParams.get('zoom');
    await chart.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('+');
    await expect.poll(shown).toMatch(/^2016-10-\d\d\.\.2016-11-\d\d$/);
    const first = shown();
    await chartOf(page, /^Displaced, chart of (?!20 )\d+ claims/).waitFor();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(shown).not.toBe(first);
    await page.reload();
    await chartOf(page, /^Displaced, chart of \d+ claims/).waitFor();
    await page.getByRole('button', { name: 'All days' }).click();
    await expect.poll(shown).toBe(null);
    await page.getByRole('button', { name: 'Fewer days' }).click();
    await expect.poll(shown).not.toBe(null);
    await page.getByRole('button', { name: 'More days' }).click();
    await expect.poll(shown).toBe(null);
    const box = (await chart.boundingBox())!;
    await chart.hover();
    await page.keyboard.down('Control');
    // The code that listens is loaded when the chart is first pointed at.
    await expect
      .poll(
        async () => {
          await page.mouse.wheel(0, -240);
          await page.waitForTimeout(500);
          return shown();
        },
        { timeout: 10_000 },
      )
      .not.toBe(null);
    await page.keyboard.up('Control');
    const near = shown();
    await page.mouse.move(box.x + 500, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + 200, { steps: 4 });
    await page.mouse.up();
    await expect.poll(shown).not.toBe(near);
    expect(await drawer(page).count()).toBe(0);
  });

  it('opens its menus, and closes them by Escape or a click elsewhere', async () => {
    const page = await crisisPage();
    const box = page.locator('.menu-box', { hasText: /^Claims as CSV/ });
    await page.getByText('Export').click();
    await box.waitFor();
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    await page.getByText('Period', { exact: true }).click();
    await page.getByLabel('From', { exact: true }).fill('2016-11-01');
    await page.getByRole('heading', { name: 'Battle for Mosul' }).click();
    await page.getByLabel('From', { exact: true }).waitFor({ state: 'hidden' });
    expect(page.url()).toContain('from=2016-11-01');
  });

  it('says which filter to clear where nothing fits', async () => {
    const page = await crisisPage();
    server.instead.set('/crises/mosul/series', { body: { ...(await seriesAnswer(server)), series: [] } });
    await page.getByLabel('State').selectOption('reviewed');
    await page.getByText('No claim fits the filters').waitFor();
    server.instead.clear();
    await page.getByRole('button', { name: 'Clear state' }).click();
    await chartOf(page, 'Displaced, chart of 20 claims').waitFor();
  });

  it('shows that it loads, says what failed, and tries again', async () => {
    server.instead.set('/crises/mosul/series', { never: true });
    const { page } = await sheet.open(`${server.url}/crises/mosul`);
    await page.getByText('Loading the claims').waitFor();
    server.instead.set('/crises/mosul/series', {
      status: 500,
      body: { error: { code: 'internal', message: 'something broke' } },
    });
    await page.reload();
    expect(await textOf(page.getByRole('alert'))).toMatch(
      /The claims could not be loaded\.\s+The server said: something broke/,
    );
    server.instead.clear();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Battle for Mosul' }).waitFor();
  });

  it('says so where the line breaks in the midst of an answer, and waits for one that comes slowly', async () => {
    server.instead.set('/crises/mosul/series', { cut: true });
    const { page } = await sheet.open(`${server.url}/crises/mosul`);
    expect(await textOf(page.getByRole('alert'))).toMatch(/The claims could not be loaded/);
    let come = (_: unknown): void => {};
    server.instead.set('/crises/mosul/series', { rest: new Promise((done) => (come = done)) });
    await page.clock.install();
    const began = page.waitForResponse(/\/series/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await began;
    await page.clock.fastForward(60_000);
    come(null);
    await page.getByRole('heading', { name: 'Battle for Mosul' }).waitFor();
    await page.context().close();
    sheet = new OnePage(browser);
  });

  it('keeps what was loaded while the line is down, and says since when', async () => {
    const page = await crisisPage();
    await page.context().setOffline(true);
    await page.getByText(/Offline since .* UTC/).waitFor();
    expect(await textOf(page.getByRole('region', { name: 'Headline figures' }))).toContain('about 110,000');
    await page.context().setOffline(false);
    await page.getByText(/Offline since/).waitFor({ state: 'detached' });
  });

  it('leads on from an instance without a crisis, and from an address that is none', async () => {
    server.instead.set('/crises', { body: { items: [], next: null } });
    const { page } = await sheet.open(server.url);
    await page.getByRole('heading', { name: '1. Name the crisis' }).waitFor();
    await page.getByRole('link', { name: 'Sources' }).click();
    await page.getByRole('heading', { name: 'Sources' }).first().waitFor();
    await page.goto(`${server.url}/nowhere`);
    await page.getByRole('heading', { name: 'There is no page at this address' }).waitFor();
    for (const path of ['/crises/unknown', '/start?crisis=unknown']) {
      await page.goto(server.url + path);
      await page.getByRole('heading', { name: 'There is no crisis at this address' }).waitFor();
    }
  });

  it('says so where a page cannot be shown, and lets the other pages be', async () => {
    server.instead.set('/rules', { body: { items: [{}], next: null } });
    const { page } = await sheet.open(`${server.url}/alerts`);
    await page.getByRole('heading', { name: 'This page could not be shown' }).waitFor();
    expect(sheet.complaints()).toEqual([expect.stringContaining('TypeError')]);
    await page.getByRole('link', { name: 'Figures' }).click();
    await page.getByRole('heading', { name: 'Battle for Mosul' }).waitFor();
  });

  it('says in words how each source is, and lets it run or rest', async () => {
    const { page } = await sheet.open(`${server.url}/sources`);
    const row = (name: string) => page.locator('tr', { hasText: name });
    expect(await textOf(row('Nineveh Ledger'))).toMatch(/index page · hourly\s+Failing/);
    await page.getByText('The page answers 403: it refuses to be read.').waitFor();
    await row('Levant Courier').getByRole('button', { name: 'Run now' }).click();
    await row('Levant Courier').getByRole('button', { name: 'Pause' }).click();
    await row('Gulf Bulletin').getByRole('button', { name: 'Switch on' }).click();
    await row('Nineveh Ledger').getByRole('button', { name: 'What happened' }).click();
    await page.getByText('The page answers 403').nth(1).waitFor();
    expect(await textOf(page.getByRole('region', { name: 'Collecting Tigris Wire' }))).toContain('page 14 of 22');
    expect(await textOf(page.getByRole('region', { name: 'Collecting Tigris Wire' }))).toContain(
      'Last page: tigris.test/news',
    );
    await page.getByRole('button', { name: 'Stop collecting Tigris Wire' }).click();
    await page.getByText('Stopping…').waitFor();
    expect(server.writes.slice(0, 3)).toEqual([
      'POST /sources/levant/run',
      'PATCH /sources/levant',
      'PATCH /sources/gulf',
    ]);
    expect(server.writes[3]).toMatch(/^POST \/runs\/[^/]+\/stop$/);
  });

  it('shows what a pasted address gives before it is saved: figures, text, what is skipped and why', async () => {
    const { page } = await sheet.open(`${server.url}/sources`);
    await page.getByLabel('Address or path').fill('https://river.example/feed');
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.getByText('Feed, 3 pages. It answered 200.').waitFor();
    expect(server.writes).toEqual(['POST /previews']);
    const previewed = page.locator('.previewed');
    expect(await textOf(previewed)).toMatch(/Thousands flee[\s\S]*1 figure[\s\S]*Skipped: The text is behind a login/);
    await page.getByText('The text as it was read').click();
    expect(await previewed.locator('mark').allInnerTexts()).toEqual(['18,000']);
    await page.getByText('1 link left out, and why').click();
    await page.getByText('its address is unlike an article’s').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Name', { exact: true }).fill('River News');
    await page.getByRole('button', { name: 'Add this source' }).click();
    await page.getByText('River News is added and will be read within a minute.').waitFor();
    expect(server.writes).toEqual(['POST /previews', 'POST /sources']);
  });

  it('adds a preset in two clicks, with its terms in sight', async () => {
    const { page } = await sheet.open(`${server.url}/sources`);
    const preset = page.locator('.presets li', { hasText: 'World News, Middle East' });
    expect(await textOf(preset)).toContain('Attribution required. Widely in use. Known state of 12 Dec 2016.');
    await preset.getByRole('button').click();
    await page.getByRole('button', { name: 'Add this source' }).click();
    await page.getByText('is added').waitFor();
    expect(server.writes).toEqual(['POST /previews', 'POST /presets/world/sources']);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await page.getByRole('heading', { name: /^Preview:/ }).count()).toBe(0);
  });

  it('keeps a pasted text', async () => {
    server.instead.set('/requests/added', { body: { state: 'done', output: { state: 'ok', figures: 2 } } });
    const { page } = await sheet.open(`${server.url}/sources`);
    await page.getByText('Paste a text').click();
    await page.getByLabel('Title').fill('Statement');
    await page.getByLabel('Text', { exact: true }).fill('At least 40 people were killed.');
    await page.getByRole('button', { name: 'Read and keep' }).click();
    await page.getByText('It is kept, with 2 figures.').waitFor();
    expect(server.writes).toEqual(['POST /articles']);
  });

  it('writes alert rules as sentences, and what became of each alert', async () => {
    const { page } = await sheet.open(`${server.url}/alerts`);
    await page.getByText('When displaced by any claimant changes by more than 5 %').waitFor();
    await page.getByText('Duty desk: 503 after 6 tries').waitFor();
    await page.getByRole('switch', { name: 'Rule on: A hundred thousand' }).click();
    expect(server.writes).toEqual(['PATCH /rules/rule-2']);
    await page.getByRole('button', { name: 'Displaced, Mosul: 103,900 → about 110,000' }).click();
    await drawer(page).getByRole('heading', { name: 'about 110,000 people displaced' }).waitFor();
  });

  it('removes the sample after asking', async () => {
    const page = await crisisPage();
    await page.getByRole('button', { name: 'Remove it' }).click();
    expect(server.writes).toEqual([]);
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect.poll(() => server.writes).toEqual(['DELETE /sample']);
  });
});

const adoptionOf = (key: string, claim: ClaimJson, rival: ClaimJson): AdoptionJson => ({
  id: 'adoption-1',
  crisis: 'mosul',
  series: key,
  citation: '3,000–5,000 fighters, US-led coalition, 2 Nov 2016, via Tigris Wire, seen 3 Nov 2016',
  said: {
    ...claim,
    claimantId: claim.claimant.id,
    claimantName: claim.claimant.name,
    publisher: 'Tigris Wire',
    seen: '2016-11-03',
  },
  claim,
  reason: 'The only count.',
  validUntil: null,
  adoptedBy: 'local:Layla',
  adoptedAt: '2016-11-03T08:00:00Z',
  endedAt: null,
  endedHow: null,
  endedReason: null,
  warnings: [{ warning: 'contradicted', claim: rival }],
});

const seriesAnswer = async (server: FixtureServer): Promise<Record<string, unknown>> =>
  (await (await fetch(`${server.url}/api/v1/crises/mosul/series`)).json()) as Record<string, unknown>;
