/** The review queue on the real server and a real record: by keyboard alone, with two people at once, and by hand. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import type { RunningServer } from '../../server/main.js';
import { openSeeded, type Seeded } from '../support/store.js';
import { expectAccessible, expectGood, hasBrowser, launch, OnePage, openPage, textOf } from './support/browser.js';
import { portOf, serve } from './support/server.js';

describe.skipIf(!hasBrowser)('the review queue', () => {
  let browser: Browser;
  let seeded: Seeded;
  let server: RunningServer;
  let port = 0;
  let sheet: OnePage;
  beforeAll(async () => {
    browser = await launch();
    sheet = new OnePage(browser);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    seeded = await openSeeded();
    server = await serve(seeded.store, port);
    port = portOf(server);
  });
  afterEach(async () => {
    expect(sheet.complaints()).toEqual([]);
    await server.close();
    await seeded.store.close();
  });

  const openQueue = async (query = ''): Promise<Page> => {
    const { page } = await sheet.open(`${server.url}/review${query}`);
    await page.locator('.item blockquote').waitFor();
    return page;
  };
  const current = (page: Page) => page.locator('.q.cur');
  const reviews = () => reader(seeded.store).selectFrom('review').selectAll().orderBy('id').execute();
  const says = (page: Page, words: string) => page.locator('.toast', { hasText: words }).waitFor();

  it('refuses decisions while the line is down, loses nothing that was typed, and saves once it is back', async () => {
    // The console complains of the line that is down, as it should; that is no complaint about the page.
    const { page } = await openPage(browser, `${server.url}/review`);
    await page.locator('.item blockquote').waitFor();
    const waiting = await page.locator('.q').count();
    await page.context().setOffline(true);
    await page.keyboard.press('c');
    const refused = page.getByRole('alert').filter({ hasText: 'The decision was not saved.' });
    await refused.getByText('The server could not be reached.').waitFor();
    expect(await page.locator('.q').count()).toBe(waiting);
    await page.keyboard.press('r');
    await page.keyboard.type('names a budget');
    await page.keyboard.press('Enter');
    await refused.waitFor();
    expect(await page.locator('.q').count()).toBe(waiting);
    expect(await reviews()).toEqual([]);
    expect(await page.getByLabel('Why is it rejected?').inputValue()).toBe('names a budget');
    await page.context().setOffline(false);
    await page.getByLabel('Why is it rejected?').press('Enter');
    await says(page, 'Rejected: ');
    expect((await reviews()).map((review) => [review.verdict, review.reason])).toEqual([['reject', 'names a budget']]);
    await page.context().close();
  });

  it('is worked through by keyboard alone: move, confirm, correct, reject, not about us, undo', async () => {
    const page = await openQueue();
    const waiting = await page.locator('.q').count();
    const first = await textOf(current(page).locator('b'));
    await page.keyboard.press('j');
    expect(await textOf(current(page).locator('b'))).not.toBe(first);
    await page.keyboard.press('k');
    expect(await textOf(current(page).locator('b'))).toBe(first);
    await page.keyboard.press('c');
    await says(page, 'Confirmed: ');
    await expect.poll(() => page.locator('.q').count()).toBe(waiting - 1);

    await page.keyboard.press('r');
    await page.keyboard.type('names a budget');
    await page.keyboard.press('Enter');
    await says(page, 'Rejected: ');
    await expect.poll(() => page.locator('.q').count()).toBe(waiting - 2);
    await page.keyboard.press('u');
    await says(page, 'Undone: ');
    await expect.poll(() => page.locator('.q').count()).toBe(waiting - 1);

    await page.keyboard.press('e');
    await page.getByLabel('Value as said').waitFor();
    await page.getByLabel('How the words bound it').selectOption('approximate');
    await page.getByLabel('Number', { exact: true }).fill('12,345');
    await page.getByRole('combobox', { name: 'Place' }).fill('Tal Af');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Claimant' }).fill('Nineveh Health Directorate');
    await page.getByLabel(/^Why is it corrected/).fill('misread');
    await page.keyboard.press('Enter');
    await says(page, 'Corrected: ');
    const corrected = (await reviews()).at(-1)!;
    const changes = JSON.parse(corrected.changes) as Record<string, { new: unknown }>;
    expect([corrected.verdict, corrected.reason]).toEqual(['correct', 'misread']);
    expect([changes['low']?.new, changes['high']?.new, changes['bound']?.new]).toEqual([12_345, 12_345, 'approximate']);
    expect([changes['location']?.new, changes['claimantId']?.new]).toEqual([
      'Tal Afar',
      'name:nineveh health directorate',
    ]);

    await page.keyboard.press('x');
    await says(page, 'Not about us: ');
    await page.keyboard.press('u');
    await says(page, 'Undone: ');
  });

  it('decides about several at once, and gives them to a person', async () => {
    const page = await openQueue();
    await page.keyboard.press(' ');
    await page.keyboard.press('j');
    await page.keyboard.press(' ');
    await page.getByPlaceholder('Assign to').fill('Omar');
    await page.getByRole('button', { name: 'Assign' }).click();
    await says(page, '2 claims for Omar.');
    await page.locator('.q', { hasText: 'for Omar' }).nth(1).waitFor();
    await page.getByRole('checkbox', { name: 'Select all shown' }).check();
    await page.keyboard.press('c');
    await page.getByText('Nothing waits.').waitFor();
    expect((await reviews()).every((row) => row.verdict === 'confirm')).toBe(true);
    await page.getByRole('link', { name: 'Back to the figures' }).waitFor();
    await expectAccessible(page);
  });

  it('never overwrites what somebody else decided: the second person is shown it and chooses', async () => {
    const omar = await openQueue();
    await omar.evaluate(`localStorage.setItem('choices', '{"name":"Omar"}')`);
    await omar.reload();
    await omar.locator('.item blockquote').waitFor();
    const { page: amal } = await openPage(browser, `${server.url}/review`);
    await amal.locator('.item blockquote').waitFor();
    // Amal's screen learns nothing: as when both press a key within the same second.
    await amal.context().route('**/api/v1/review-queue*', (route) => route.abort());
    await omar.keyboard.press('r');
    await omar.keyboard.type('same as the bulletin');
    await omar.keyboard.press('Enter');
    await says(omar, 'Rejected: ');
    await amal.keyboard.press('c');
    const choice = amal.getByRole('alert').filter({ hasText: 'Omar rejected this a moment ago.' });
    expect(await textOf(choice)).toContain('Reason: “same as the bulletin”.');
    expect((await reviews()).filter((row) => row.verdict === 'confirm')).toEqual([]);
    await amal.getByRole('button', { name: 'Confirm anyway' }).click();
    await says(amal, 'Confirmed: ');
    expect((await reviews()).at(-1)).toMatchObject({ verdict: 'confirm', revision: 2, actor_id: 'local' });
    await amal.context().close();
  });

  it('takes a figure that no page says, with its link and its note', async () => {
    const page = await openQueue();
    await page.getByRole('button', { name: 'Enter a figure by hand' }).click();
    await page.getByLabel('Value as said').fill('about 1,900');
    await page.getByLabel('How the words bound it').selectOption('approximate');
    await page.getByLabel('Number', { exact: true }).fill('1,900');
    await page.getByLabel('Metric').last().selectOption('killed');
    await page.getByLabel('As of').fill('2016-11-30');
    await page.getByRole('combobox', { name: 'Claimant' }).fill('UNHCR');
    await page.getByLabel('Link').fill('https://briefing.example/november');
    await page.getByLabel('How do you know, and why is it entered?').fill('Said at the briefing.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Enter it' }).click();
    await says(page, 'Entered: about 1,900 killed, UNHCR.');
    const row = await reader(seeded.store)
      .selectFrom('figure')
      .selectAll()
      .where('origin', '=', 'manual')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ low: 1_900, high: 1_900, note: 'Said at the briefing.', claimant_id: 'unhcr' });
  });

  it('is whole and accessible in every layout and theme, also while correcting', async () => {
    const page = await openQueue();
    await page.locator('.item canvas[width]').waitFor();
    await expectGood(page);
    await page.keyboard.press('e');
    await page.getByLabel('Value as said').waitFor();
    await expectGood(page);
  });
});
